import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CollaboratorPage, CollaboratorReply } from '../../shared/contract/firm.ts';
import { MeReply } from '../../shared/contract/replies.ts';
import {
  added,
  administeredFirm,
  callsOf,
  newcomer,
  type AdministeredFirm,
  type Call,
} from './support/administration.ts';
import { KnownAccessReply, creation } from './support/creation.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { sendForm } from './support/pages.ts';
import { password, signIn, tokensOf } from './support/people.ts';

let firm: AdministeredFirm;
let call: Call;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Équipe');
  ({ call } = firm);
});

const invitation = 'Choisir mon mot de passe';
const at = ({ collaboratorId }: CollaboratorReply) => `/v1/collaborators/${collaboratorId}`;
const show = async (one: CollaboratorReply) => read(await call(`GET ${at(one)}`), 200, CollaboratorReply);

/** Adds a collaborator who chooses a password by the link in their mail. */
async function working(changes: object = {}): Promise<{ one: CollaboratorReply; calls: Call }> {
  const one = await added(call, changes);
  const link = linkIn(await mailTo(one.email, invitation));
  expect((await sendForm(link, { password, passwordConfirmation: password })).status).toBe(200);
  return { one, calls: await callsOf(one.email) };
}

describe('a new collaborator', () => {
  test('gets one mail, chooses a password and signs in', async () => {
    const one = await added(call);
    expect(one).toMatchObject({ status: 'invited', portfolio: [], absence: null });
    expect(one.rights).toEqual({ validate: true, administerFirm: false });

    const mail = await mailTo(one.email, invitation);
    expect(mail.text).not.toContain('pour l’entreprise');
    expect((await sendForm(linkIn(mail), { password, passwordConfirmation: password })).status).toBe(200);
    const me = read(await (await signIn(one.email, password)).get('/v1/me'), 200, MeReply);
    expect(me).toMatchObject({
      kind: 'collaborator',
      collaboratorId: one.collaboratorId,
      rights: one.rights,
      portfolio: [],
    });
    expect(await show(one)).toEqual({ ...one, status: 'active' });
    expect(await mailsTo(one.email)).toHaveLength(1);
  });

  test('is added once by a key that is sent twice', async () => {
    const body = newcomer();
    const key = { 'idempotency-key': body.email };
    const replies = [await call('POST /v1/collaborators', body, key), await call('POST /v1/collaborators', body, key)];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(replies[1]?.body).toEqual(replies[0]?.body);
  });

  test('may have the longest name there is; an address has at most 128 characters (C1, C10)', async () => {
    for (const name of ['\ufdfa'.repeat(100), '\u{20000}'.repeat(100)]) {
      const one = await added(call, { name });
      expect(one.name).toBe(name);
      const renamed = await call(`PATCH ${at(one)}`, { name: `${name.slice(0, -2)}x` });
      expect(renamed.status).toBe(200);
      expect((await call(`DELETE ${at(one)}`)).status).toBe(204);
    }
    const domain = `${randomUUID()}.${'b'.repeat(40)}.example`;
    const padded = (length: number) => `${'z'.repeat(length - domain.length - 1)}@${domain}`;
    expect((await call('POST /v1/collaborators', newcomer({ email: padded(128) }))).status).toBe(201);
    const tooLong = await call('POST /v1/collaborators', newcomer({ email: padded(129) }));
    expect(refusal(tooLong)).toMatchObject({ status: 400, fields: { '/email': 'invalid-email' } });
    expect(tooLong.text).toContain('128');
  });

  test('is refused field by field, and with somebody’s address', async () => {
    const refused = async (changes: object) => refusal(await call('POST /v1/collaborators', newcomer(changes)));
    expect(await refused({ name: '', email: 'zoe@' })).toMatchObject({
      ...{ status: 400, fields: { '/name': 'invalid-name', '/email': 'invalid-email' } },
    });
    expect(await refused({ rights: { administerFirm: true }, portfolio: [] })).toMatchObject({
      ...{ status: 400, fields: { '/portfolio': 'portfolio-of-administrator' } },
    });
    expect(await refused({ portfolio: ['nothing'] })).toEqual({
      ...{ status: 422, code: 'unknown-dossier', fields: { '/portfolio/0': 'unknown-dossier' } },
    });
    expect(await refused({ absence: null })).toMatchObject({ status: 400, fields: { '/absence': 'unknown-field' } });
    expect(await refused({ email: firm.admin.email })).toEqual({
      ...{ status: 409, code: 'email-taken', fields: { '/email': 'email-taken' } },
    });
  });
});

describe('the invitation', () => {
  test('is sent again until a password is chosen, not twice in five minutes (V18)', async () => {
    const one = await added(call);
    const first = linkIn(await mailTo(one.email, invitation));
    const resend = () => call(`POST ${at(one)}/resend-invitation`);
    expect((await resend()).status).toBe(202);
    const again = await vi.waitFor(
      async () => {
        const mails = await mailsTo(one.email);
        expect(mails).toHaveLength(2);
        return linkIn(mails[1]!);
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(again).not.toBe(first);
    const soon = await resend();
    expect(refusal(soon)).toEqual({ status: 429, code: 'too-many-requests' });
    const wait = Number(soon.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
    expect((await sendForm(again, { password, passwordConfirmation: password })).status).toBe(200);
    expect(refusal(await resend())).toEqual({ status: 409, code: 'wrong-status' });
  });
});

test('a change of the portfolio counts at the very next call, fifty times over', async () => {
  const company = await firm.company({ dossiers: 2 });
  const [a, b] = company.dossiers.map(({ dossierId }) => dossierId) as [string, string];
  const { one, calls } = await working();
  for (let round = 0; round < 50; round += 1) {
    const portfolio = [[a], [b], 'all', []][round % 4];
    expect((await call(`PATCH ${at(one)}`, { portfolio })).status).toBe(200);
    expect(read(await calls('GET /v1/me'), 200, MeReply)).toMatchObject({ portfolio });
  }
});

// Refused by the removal itself; and, once the stream has ended their sessions, for a token from before (V7).
const out = [
  { status: 403, code: 'forbidden' },
  { status: 401, code: 'unauthenticated' },
];

describe('who is removed', () => {
  test('is refused at the next call and cannot sign in; the address is free for a client', async () => {
    const { one, calls } = await working();
    expect((await calls('GET /v1/me')).status).toBe(200);
    const link = linkIn(await mailTo(one.email, invitation));

    expect((await call(`DELETE ${at(one)}`)).status).toBe(204);
    expect(out).toContainEqual(refusal(await calls('GET /v1/me')));
    expect((await sendForm(link, { password, passwordConfirmation: password })).status).toBe(404);
    expect((await call(`DELETE ${at(one)}`)).status).toBe(204);
    expect((await show(one)).status).toBe('removed');
    expect(refusal(await call(`PATCH ${at(one)}`, { name: 'Zoé' }))).toEqual({ status: 409, code: 'wrong-status' });

    await vi.waitFor(() => expect(tokensOf(one.email, password)).rejects.toThrow(/Incorrect/), { timeout: 20_000 });
    await firm.staff('Victor Valois', { validate: true });
    const body = creation(await firm.company(), { identity: { email: one.email } });
    const access = await vi.waitFor(async () => read(await call('POST /v1/accesses', body), 202, KnownAccessReply), {
      ...{ timeout: 20_000, interval: 100 },
    });
    expect(access.identity.email).toBe(one.email);
  });
});

describe('the last firm administrator', () => {
  test('can neither be removed nor lose the right, until there is another', async () => {
    const own = await administeredFirm('Cabinet Seul');
    const me = `/v1/collaborators/${own.admin.id}`;
    const last = { status: 409, code: 'last-firm-administrator' };
    expect(refusal(await own.call(`DELETE ${me}`))).toEqual(last);
    expect(refusal(await own.call(`PATCH ${me}`, { rights: { administerFirm: false } }))).toEqual(last);

    const second = await own.staff('Béa Blanc', {}, []);
    const promoted = await own.call(`PATCH /v1/collaborators/${second.id}`, { rights: { administerFirm: true } });
    expect(read(promoted, 200, CollaboratorReply)).toMatchObject({ portfolio: 'all' });
    expect((await own.call(`DELETE ${me}`)).status).toBe(204);
    expect(out).toContainEqual(refusal(await own.call('GET /v1/collaborators')));
    const bea = await callsOf(second.email);
    const { items } = read(await bea('GET /v1/collaborators'), 200, CollaboratorPage);
    expect(items.map(({ collaboratorId }) => collaboratorId)).toEqual([second.id]);
    expect(refusal(await bea(`DELETE /v1/collaborators/${second.id}`))).toEqual(last);
  });

  test('when two demote each other at once, one of them stays', async () => {
    const own = await administeredFirm('Cabinet Deux');
    const second = await own.staff('Béa Blanc');
    await own.call(`PATCH /v1/collaborators/${second.id}`, { rights: { administerFirm: true } });
    const bea = await callsOf(second.email);
    const body = { rights: { administerFirm: false } };
    const replies = await Promise.all([
      own.call(`PATCH /v1/collaborators/${second.id}`, body),
      bea(`PATCH /v1/collaborators/${own.admin.id}`, body),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409 || status === 403)).toHaveLength(1);
  });
});

describe('the staff', () => {
  test('is listed by name, page by page, and shown to firm administrators alone', async () => {
    const own = await administeredFirm('Cabinet Liste');
    const names = ['Éric Zola', 'anne Aubert', 'Zoé Brun'];
    const people = [];
    for (const name of names) people.push(await added(own.call, { name }));
    const first = read(await own.call('GET /v1/collaborators?limit=2'), 200, CollaboratorPage);
    const cursor = encodeURIComponent(first.nextCursor ?? '');
    const second = read(await own.call(`GET /v1/collaborators?limit=2&cursor=${cursor}`), 200, CollaboratorPage);
    const listed = [...first.items, ...second.items].map(({ name }) => name);
    expect(listed).toEqual(['anne Aubert', 'Éric Zola', 'Hélène Lefèvre', 'Zoé Brun']);

    const paul = await callsOf((await own.staff('Paul Garnier')).email);
    const path = at(people[0]!);
    for (const route of ['GET /v1/collaborators', `GET ${path}`, `DELETE ${path}`])
      expect(refusal(await paul(route))).toEqual({ status: 403, code: 'forbidden' });
    for (const body of [{}, { nonsense: true }])
      for (const route of [`PATCH ${path}`, `POST ${path}/resend-invitation`, 'POST /v1/collaborators'])
        expect(refusal(await paul(route, body))).toEqual({ status: 403, code: 'forbidden' });
  });

  test('of another firm is not found', async () => {
    const other = await administeredFirm('Cabinet Voisin');
    const path = `/v1/collaborators/${other.admin.id}`;
    for (const route of [`GET ${path}`, `DELETE ${path}`, 'GET /v1/collaborators/x', `POST ${path}/resend-invitation`])
      expect(refusal(await call(route))).toEqual({ status: 404, code: 'not-found' });
    expect(refusal(await call(`PATCH ${path}`, { name: 'X' }))).toEqual({ status: 404, code: 'not-found' });
  });

  test('changes under the version that was looked at', async () => {
    const one = (await working()).one;
    const etag = (await call(`GET ${at(one)}`)).headers.get('etag') ?? '';
    const reply = await call(`PATCH ${at(one)}`, { name: 'Zoé M.' }, { 'if-match': etag });
    expect(read(reply, 200, CollaboratorReply).name).toBe('Zoé M.');
    const stale = await call(`PATCH ${at(one)}`, { name: 'Z' }, { 'if-match': etag });
    expect(refusal(stale)).toEqual({ status: 412, code: 'stale-write' });
  });
});
