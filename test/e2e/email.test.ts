import { beforeAll, describe, expect, test } from 'vitest';
import { MeReply } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import { KnownAccessPage, accessOnce, creation, newEmail, submit } from './support/creation.ts';
import { testFirm, unique, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { demoPerson, password, signIn } from './support/people.ts';

let firm: TestFirm;
let other: TestFirm;
let creator: StaffMember;
let victor: StaffMember;
let stranger: StaffMember;
let company: Company;

beforeAll(async () => {
  [firm, other] = await Promise.all([testFirm('Cabinet Adresses'), testFirm('Cabinet Voisin')]);
  [creator, stranger] = await Promise.all([firm.staff('Paul Garnier'), other.staff('Éva Voisine')]);
  [victor] = await Promise.all([
    firm.staff('Victor Valois', { validate: true }),
    other.staff('Anne Aval', { validate: true }),
  ]);
  company = await firm.company();
});

const create = (email: string): Promise<Reply> =>
  creator.post('/v1/accesses', creation(company, { identity: { email } }));
const stored = async (): Promise<number> =>
  read(await creator.get(`/v1/accesses?limit=100&companyId=${company.companyId}`), 200, KnownAccessPage).items.length;

const punycode = (domain: string): string => new URL(`http://${domain}`).hostname;

const taken = { status: 409, code: 'email-taken', fields: { '/identity/email': 'email-taken' } };
const ofTheFirm = {
  ...{ status: 422, code: 'forbidden-email-domain' },
  fields: { '/identity/email': 'forbidden-email-domain' },
};

describe('an address identifies one person (C1)', () => {
  test('under twenty creations at once exactly one is accepted', async () => {
    const email = newEmail();
    const before = await stored();
    const replies = await Promise.all(Array.from({ length: 20 }, () => create(email)));
    expect(replies.filter(({ status }) => status === 202)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 202)) expect(refusal(reply)).toEqual(taken);
    expect(await stored()).toBe(before + 1);
  });

  test('case, surrounding space and the script of the domain make no other address', async () => {
    const name = unique();
    await submit(creator, creation(company, { identity: { email: `lea@${name}.example` } }));
    for (const email of [`LEA@${name}.example`, `  lea@${name.toUpperCase()}.EXAMPLE `])
      expect(refusal(await create(email))).toEqual(taken);
    await submit(creator, creation(company, { identity: { email: `lea@café-${name}.example` } }));
    expect(refusal(await create(`lea@${punycode(`café-${name}.example`)}`))).toEqual(taken);
  });

  test('of a domain in another script, what is told signs in, and any script finds it', async () => {
    const domain = `société-${unique()}.example`;
    const [readable, told] = [`u@${domain}`, `u@${punycode(domain)}`];
    const access = await submit(creator, creation(company, { identity: { email: `U@${domain.toUpperCase()}` } }));
    expect(access.identity.email).toBe(`U@${punycode(domain)}`);

    const asked = await mailTo(victor.email, access.identity.email);
    const page = await openPage(linkIn(asked));
    for (const text of [asked.text, textOf(page)]) expect(text).toContain(`U@${punycode(domain)} (${readable})`);
    await sendForm(linkIn(asked), { decision: 'approve', confirmed: 'true', reason: '', version: versionOn(page) });
    await accessOnce(creator, access.accessId, 'active');

    const invited = await mailTo(told, 'Choisir mon mot de passe');
    const choose = await openPage(linkIn(invited));
    for (const text of [invited.text, choose.text]) expect(text).toContain(`U@${punycode(domain)}`);
    const chosen = await sendForm(linkIn(invited), { password, passwordConfirmation: password });
    expect(chosen.text).toContain(`U@${punycode(domain)}`);
    const person = await signIn(access.identity.email, password);
    expect(read(await person.get('/v1/me'), 200, MeReply).email).toBe(access.identity.email);

    for (const typed of [readable, told, readable.slice(0, 5), readable.normalize('NFD'), readable.toUpperCase()]) {
      const reply = await creator.get(`/v1/accesses?search=${encodeURIComponent(typed)}`);
      expect(read(reply, 200, KnownAccessPage).items.map(({ accessId }) => accessId)).toContain(access.accessId);
    }
  });

  test('a part after a plus sign makes another one', async () => {
    const name = unique();
    for (const email of [`lea@${name}.example`, `lea+paie@${name}.example`])
      expect((await create(email)).status).toBe(202);
  });

  test('an address of staff is taken too', async () => {
    expect(refusal(await create(demoPerson('validator').email))).toEqual(taken);
  });

  test('another firm’s address is refused in the very same words, which tell nothing of it', async () => {
    const email = newEmail();
    const theirs = await submit(stranger, creation(await other.company(), { identity: { email } }));
    const own = newEmail();
    await submit(creator, creation(company, { identity: { email: own } }));
    const [across, within] = [await create(email), await create(own)];
    const said = ({ body }: Reply) => ({ ...(body as object), instance: '' });
    expect(said(across)).toEqual(said(within));
    for (const secret of [theirs.accessId, other.firmId, other.name, stranger.name])
      expect(across.text).not.toContain(secret);
  });

  test.each(['', 'lea', 'lea@', '@x.example', 'lea@x', 'a b@x.example', 'léa@x.example', 'a@x.example, b@x.example'])(
    '“%s” is no address',
    async (email) => {
      const code = email === '' ? 'missing' : 'invalid-email';
      expect(refusal(await create(email))).toEqual({
        ...{ status: 400, code: 'invalid-input' },
        fields: { '/identity/email': code },
      });
    },
  );
});

describe('an address of the firm is never a client’s (C2)', () => {
  test('in its domain, below it, and in capitals; and nothing is stored', async () => {
    const before = await stored();
    const { domain } = firm;
    for (const email of [`lea@${domain}`, `lea@mail.${domain}`, `LEA@A.B.${domain.toUpperCase()}`, ` lea@${domain} `])
      expect(refusal(await create(email))).toEqual(ofTheFirm);
    const acknowledged = creation(company, {
      identity: { email: `contact@${domain}` },
      acknowledge: ['generic-email'],
    });
    expect(refusal(await creator.post('/v1/accesses', acknowledged))).toEqual(ofTheFirm);
    expect(await stored()).toBe(before);
  });

  test('a domain that only ends alike is somebody else’s', async () => {
    expect((await create(`lea@pas-${firm.domain}`)).status).toBe(202);
  });

  test('another firm’s domain is not ours to refuse', async () => {
    expect((await create(`lea@${other.domain}`)).status).toBe(202);
  });
});

test('a generic mailbox warns, and needs the warning acknowledged by name (C3)', async () => {
  const body = creation(company, { identity: { email: `Compta@${unique()}.example` } });
  const refused = await creator.post('/v1/accesses', body);
  expect(refusal(refused)).toEqual({ status: 409, code: 'warnings-not-acknowledged' });
  expect(refused.body).toMatchObject({ warnings: [{ code: 'generic-email', pointer: '/identity/email' }] });
  const other = await creator.post('/v1/accesses', { ...body, acknowledge: ['no-module'] });
  expect(refusal(other).code).toBe('warnings-not-acknowledged');
  await submit(creator, { ...body, acknowledge: ['generic-email'] });
});
