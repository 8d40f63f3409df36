import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { EntryPage, RefusedPage } from '../../shared/contract/record-routes.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { asUser, creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import type { StaffMember } from './support/firm.ts';
import { read, send, type Reply } from './support/http.ts';
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';
import { queueLink } from './support/queue.ts';
import { soon } from './support/soon.ts';
import { inOneHour } from '../support/in-one-hour.ts';
import { changedAt } from '../support/changed-at.ts';

let firm: AdministeredFirm;
let paul: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet File');
  [paul, victor, agnes] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
  ]);
});

const idOf = ({ request }: Pending) => request.requestId;
const pending = async (changes = {}) => submit(paul, creation(await firm.company({ admin: true }), changes));
const many = (count: number) => Promise.all(Array.from({ length: count }, () => pending()));
const statusOf = async (of: Pending) => (await requestOf(paul, idOf(of))).status;

/** What the form says of a request. */
const typed = (of: Pending | string, decision: string, { version = '1', reason = '' } = {}) => {
  const id = typeof of === 'string' ? of : idOf(of);
  return { [`decision.${id}`]: decision, [`reason.${id}`]: reason, [`version.${id}`]: version };
};
const confirmed = { confirmed: 'true' };

/** What the page says of one request. */
const entryIn = (page: Reply, of: Pending): string => {
  const [, found = ''] = page.text.split(`id="request-${idOf(of)}"`);
  return textOf({ ...page, text: `<p ${found.split('<article')[0] ?? ''}` });
};
/** Walks through the pages by their links, as a reader does. */
async function* pagesFrom(link: string): AsyncGenerator<Reply> {
  for (let path: string | undefined = link; path !== undefined;) {
    const page: Reply = await openPage(path);
    yield page;
    const next: string | undefined = /href="(\?lang=fr&amp;cursor=[\w-]+)"/.exec(page.text)?.[1];
    path = next === undefined ? undefined : link + next.replace('&amp;', '&');
  }
}

describe('a validator’s queue (V18, V20)', () => {
  test('lists what awaits the owner alone, oldest first, twenty a page, and changes nothing', async () => {
    const other = await administeredFirm('Cabinet Voisin');
    const nadia = await other.staff('Nadia Roy', { validate: true });
    const theirs = await submit(await other.staff('Rémi Roux'), creation(await other.company({ admin: true })));
    const link = await queueLink(firm, victor);
    const all = await many(24);
    const own = await submit(victor, creation(await firm.company({ admin: true })));
    const pages: Reply[] = [];
    for await (const page of pagesFrom(link)) pages.push(page);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const shown = pages.map(({ text }) => [...text.matchAll(/name="version\.([\w-]+)"/g)].map(([, id]) => id));
    expect(shown.map(({ length }) => length)).toEqual([20, 4]);
    const ages = shown.flat().map((id) => all.find((one) => idOf(one) === id)?.request.createdAt ?? '');
    expect(ages).toEqual(ages.toSorted());
    expect(new Set(shown.flat())).toEqual(new Set(all.map(idOf)));
    expect(shown.flat()).not.toContain(idOf(own));
    expect(textOf(pages[0]!)).not.toContain(theirs.identity.email);
    expect((await openPage(await queueLink(other, nadia))).text).toContain(theirs.identity.email);
    const head = await send('HEAD', link);
    expect([head.status, head.text]).toEqual([200, '']);
    expect(await requestOf(paul, idOf(all[0]!))).toMatchObject({ status: 'open', version: 1 });
    const { headers, text } = pages[0]!;
    expect(Object.fromEntries(headers)).toMatchObject({
      ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    });
    expect(text).not.toMatch(/https?:\/\/|<script/);
    // Whoever decides twenty in a row has the page after it, and is back at the beginning with one step.
    const approvals = Object.assign({}, ...all.map((of) => typed(of, 'approve'))) as Record<string, string>;
    expect((await sendForm(link, { ...approvals, ...confirmed })).status).toBe(200);
    expect(textOf(await openPage(link))).toContain('Aucune demande à valider');
  }, 120_000);

  test('decides those filled in, each by itself, and tells beside each what came of it', async () => {
    const link = await queueLink(firm, victor);
    const [approved, rejected, blank, taken, stale] = (await many(5)) as [Pending, Pending, Pending, Pending, Pending];
    await decide(agnes, idOf(taken), { decision: 'reject', reason: 'Doublon' });
    const page = await sendForm(link, {
      ...typed(approved, 'approve'),
      ...typed(rejected, 'reject', { reason: 'A quitté\r\nl’entreprise' }),
      ...typed(blank, '', { reason: 'à voir' }),
      ...typed(taken, 'approve'),
      ...typed(stale, 'approve', { version: '7' }),
      ...confirmed,
    });
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('2 décisions sont enregistrées.');
    expect(entryIn(page, approved)).toContain('Votre décision est enregistrée. Approuvée par Victor Valois le');
    expect(entryIn(page, rejected)).toContain('Refusée par Victor Valois le');
    expect(entryIn(page, taken)).toMatch(/n’a pas été enregistrée.*Refusée par Agnès Brémond le .*Doublon/);
    expect(entryIn(page, stale)).toContain('La demande a changé depuis que vous l’avez ouverte.');
    expect(page.text).toContain(`name="version.${idOf(stale)}" value="1"`);
    expect(page.text).toContain('\nà voir</textarea>');
    // What was confirmed is not what is shown.
    expect(page.text).not.toMatch(/id="confirmed"[^>]* checked/);
    expect(await Promise.all([approved, rejected, blank, stale].map(statusOf))).toEqual([
      ...['approved', 'rejected', 'open', 'open'],
    ]);
    const { decision } = await requestOf(paul, idOf(rejected));
    expect(decision).toMatchObject({ reason: 'A quitté\nl’entreprise', by: { name: victor.name }, via: 'queue' });
    const { items } = read(await firm.admin.get(`/v1/audit?subjectId=${approved.accessId}`), 200, EntryPage);
    expect(items.find(({ action }) => action === 'request-approved')).toMatchObject({ via: 'queue' });
  });

  test('without the tick, or a reason, says so at the field; nothing is lost, and nothing faulty is decided', async () => {
    const link = await queueLink(firm, victor);
    const [one, other] = (await many(2)) as [Pending, Pending];
    const both = { ...typed(one, 'reject'), ...typed(other, 'approve', { reason: 'Vu' }) };
    const unticked = await sendForm(link, both);
    expect(unticked.status).toBe(400);
    expect(textOf(unticked)).toContain('Cochez la case pour confirmer vos décisions.');
    expect(unticked.text).toContain(`href="#reason-${idOf(one)}"`);
    expect(unticked.text).toContain('\nVu</textarea>');
    expect(await Promise.all([one, other].map(statusOf))).toEqual(['open', 'open']);
    const mixed = await sendForm(link, { ...both, ...confirmed });
    expect(mixed.status).toBe(400);
    expect(textOf(mixed)).toContain('Une partie de vos décisions n’a pas été enregistrée');
    expect(entryIn(mixed, one)).toContain('Indiquez le motif du refus.');
    expect(await Promise.all([one, other].map(statusOf))).toEqual(['open', 'approved']);
    const none = await sendForm(link, { ...typed(one, ''), ...confirmed });
    expect([none.status, textOf(none).includes('Choisissez une décision pour au moins une demande.')]).toEqual([
      ...[400, true],
    ]);
    const { [`version.${idOf(one)}`]: _version, ...unversioned } = typed(one, 'approve');
    expect((await sendForm(link, { ...unversioned, ...confirmed })).status).toBe(412);
    expect((await sendForm(link, { ...typed(one, 'approve', { version: 'x' }), ...confirmed })).status).toBe(412);
    expect((await sendForm(link, { ...typed(one, 'delete'), ...confirmed })).status).toBe(400);
    expect(await statusOf(one)).toBe('open');
  });

  test('in the other language what was typed is there, and nothing is decided', async () => {
    const link = await queueLink(firm, victor);
    const [one] = (await many(1)) as [Pending];
    const form = { ...typed(one, 'reject', { reason: 'À revoir <b>' }), ...confirmed };
    const page = await sendForm(`${link}?lang=en&show=form`, form);
    expect([page.status, page.headers.get('content-language')]).toEqual([200, 'en']);
    expect(page.text).toContain('\nÀ revoir &lt;b&gt;</textarea>');
    expect(page.text).toMatch(/id="confirmed"[^>]* checked/);
    expect(page.text).not.toContain('class="error"');
    expect(await statusOf(one)).toBe('open');
  });

  test('client admins of a company are decided before its client users, wherever they stand (C5)', async () => {
    const company = await firm.company();
    const admin = await submit(paul, creation(company));
    const user = await submit(paul, creation(company, asUser));
    const link = await queueLink(firm, victor);
    const alone = await sendForm(link, { ...typed(user, 'approve'), ...confirmed });
    expect([alone.status, entryIn(alone, user)]).toEqual([409, expect.stringContaining('Inès Moreau')]);
    const page = await sendForm(link, { ...typed(user, 'approve'), ...typed(admin, 'approve'), ...confirmed });
    expect([page.status, await statusOf(admin), await statusOf(user)]).toEqual([200, 'approved', 'approved']);
  });

  test('of a request out of reach, or one’s own, nothing is shown or done, and it is counted (A5)', async () => {
    await inOneHour();
    const other = await administeredFirm('Cabinet Lointain');
    await other.staff('Nadia Roy', { validate: true });
    const theirs = await submit(await other.staff('Rémi Roux'), creation(await other.company({ admin: true })));
    const own = await submit(agnes, creation(await firm.company({ admin: true })));
    const absent = randomUUID();
    const page = await sendForm(await queueLink(firm, agnes), {
      ...typed(theirs, 'approve'),
      ...typed(own, 'approve'),
      ...typed(absent, 'reject', { reason: 'Non' }),
      ...typed('no-id', 'approve'),
      ...confirmed,
    });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Moreau');
    expect(entryIn(page, own)).toContain('C’est votre propre demande');
    expect(entryIn(page, theirs)).toContain('Elle n’est plus dans votre périmètre');
    expect((await requestOf(agnes, idOf(own))).status).toBe('open');
    const { items } = read(await firm.admin.get(`/v1/audit?refused=true&actorId=${agnes.id}`), 200, RefusedPage);
    expect(items).toHaveLength(2);
    const unknown = items.find(({ code }) => code === 'not-found');
    expect([unknown?.count, new Set(unknown?.ids)]).toEqual([2, new Set([idOf(theirs), absent])]);
  });

  test('a place in the list that is nobody’s, or somebody else’s, shows where it begins', async () => {
    const nina = await firm.staff('Nina Petit', { validate: true });
    await many(21);
    const link = await queueLink(firm, nina);
    const { text } = await openPage(link);
    const [, cursor = ''] = /cursor=([\w-]+)"/.exec(text) ?? [];
    expect((await openPage(`${link}?cursor=${cursor}`)).status).toBe(200);
    for (const path of [
      `${link}?cursor=x`,
      `${link}?cursor=${cursor}x`,
      `${await queueLink(firm, agnes)}?cursor=${cursor}`,
    ]) {
      const page = await openPage(path);
      expect([page.status, textOf(page).includes('Cette page de la liste n’existe plus')]).toEqual([200, true]);
    }
  });
});

describe('the page of one request below a queue’s link (V2, V8, V20)', () => {
  const pageOf = (link: string, of: Pending | string, more = '') =>
    `${link}?request=${typeof of === 'string' ? of : idOf(of)}${more}`;

  test('shows all that a link of its own does, changes nothing, and leads back', async () => {
    const company = await firm.company({ admin: true });
    const one = await submit(paul, creation(company));
    const [queue, own] = [await queueLink(firm, victor), linkIn(await mailTo(victor.email, one.identity.email))];
    expect((await openPage(queue)).text).toMatch(/href="\?lang=fr&amp;request=[\w-]{36}" target="_blank"/);
    const page = await openPage(pageOf(queue, one, '&lang=en&cursor=x-1'));
    // The same, but for where it leads.
    const sameAs = ({ text }: Reply) => text.replaceAll(/&amp;(?:request|cursor)=[\w-]+/g, '');
    const back = '<p><a class="jump" href="?lang=en">Back to your requests</a></p>';
    expect(sameAs(page)).toContain(back);
    expect(sameAs(page).replace(back, '')).toBe(sameAs(await openPage(`${own}?lang=en`)));
    expect(textOf(page)).toContain('Existing accesses');
    expect(page.text).toContain('href="?lang=en&amp;cursor=x-1"');
    expect(page.text).toContain(`action="?lang=en&amp;request=${idOf(one)}&amp;cursor=x-1"`);
    const head = await send('HEAD', pageOf(queue, one));
    expect([head.status, head.text]).toEqual([200, '']);
    const shown = await sendForm(pageOf(queue, one, '&lang=fr&show=form'), {
      decision: 'reject',
      reason: 'À <b>',
      version: '1',
    });
    expect([shown.status, shown.text.includes('\nÀ &lt;b&gt;</textarea>')]).toEqual([200, true]);
    expect(await requestOf(paul, idOf(one))).toMatchObject({ status: 'open', version: 1 });
  });

  test('decides by the same form, as the queue does, and takes an approval back (L11)', async () => {
    const link = await queueLink(firm, victor);
    const one = await pending();
    const unsaid = await sendForm(pageOf(link, one), { decision: 'reject', version: '1', confirmed: 'true' });
    expect([unsaid.status, textOf(unsaid).includes('Indiquez le motif du refus.')]).toEqual([400, true]);
    const stale = await sendForm(pageOf(link, one), { decision: 'approve', version: '2', confirmed: 'true' });
    expect([stale.status, await statusOf(one)]).toEqual([412, 'open']);
    const page = await sendForm(pageOf(link, one), { decision: 'approve', version: '1', confirmed: 'true' });
    expect([page.status, await statusOf(one)]).toEqual([200, 'approved']);
    expect(textOf(page)).toContain('Retour à vos demandes');
    const { items } = read(await firm.admin.get(`/v1/audit?subjectId=${one.accessId}`), 200, EntryPage);
    expect(items.find(({ action }) => action === 'request-approved')).toMatchObject({ via: 'queue' });
    expect(textOf(await openPage(pageOf(link, one)))).toContain('Approuvée par Victor Valois');
    const { version } = await requestOf(paul, idOf(one));
    const undo = { undo: 'true', confirmed: 'true', version: String(version) };
    const undone = await sendForm(pageOf(link, one), undo);
    expect([undone.status, textOf(undone).includes('L’approbation est annulée')]).toEqual([200, true]);
  });

  test('of a request that its owner may not see it is as if there were none; what is sent is counted (A5)', async () => {
    await inOneHour();
    const zacharie = await firm.staff('Zacharie Blin', { validate: true });
    const link = await queueLink(firm, zacharie);
    const other = await administeredFirm('Cabinet d’à côté');
    await other.staff('Nadia Roy', { validate: true });
    const theirs = await submit(await other.staff('Rémi Roux'), creation(await other.company({ admin: true })));
    const own = await submit(zacharie, creation(await firm.company({ admin: true })));
    const form = { decision: 'reject', reason: 'Non', version: '1', confirmed: 'true' };
    for (const of of [theirs, randomUUID(), 'no-id', ''])
      for (const page of [await openPage(pageOf(link, of)), await sendForm(pageOf(link, of), form)])
        expect([of, page.status]).toEqual([of, 404]);
    const refused = await sendForm(pageOf(link, own), form);
    expect([refused.status, textOf(refused).includes('votre propre demande')]).toEqual([403, true]);
    expect([await statusOf(theirs).catch(() => 'hidden'), (await requestOf(zacharie, idOf(own))).status]).toEqual([
      ...['hidden', 'open'],
    ]);
    const { items } = read(await firm.admin.get(`/v1/audit?refused=true&actorId=${zacharie.id}`), 200, RefusedPage);
    expect(Object.fromEntries(items.map(({ code, count }) => [code, count]))).toEqual({
      'not-found': 2,
      'own-request': 1,
    });
  });

  test('is what the link is: nothing once that has expired, for who lost the right, or behind another link', async () => {
    const one = await pending();
    const form = { decision: 'approve', version: '1', confirmed: 'true' };
    const late = pageOf(await queueLink(firm, victor, 8), one);
    for (const page of [await openPage(late), await sendForm(late, form)])
      expect([page.status, textOf(page).includes('Ce lien a expiré')]).toEqual([200, true]);
    expect((await openPage(pageOf(await queueLink(firm, paul), one))).status).toBe(403);
    const validation = linkIn(await mailTo(victor.email, one.identity.email));
    expect((await openPage(pageOf(validation.replace('validation', 'queue'), one))).status).toBe(404);
    expect((await openPage(pageOf(`/queue/${'x'.repeat(43)}`, one))).status).toBe(404);
    expect(await statusOf(one)).toBe('open');
  });
});

describe('a link to a queue that opens nothing (V3, V4, V18)', () => {
  test('an expired one sends its owner a fresh one, within bounds', async () => {
    const zoe = await firm.staff('Zoé Zola', { validate: true });
    const link = await queueLink(firm, zoe, 8);
    const [one] = (await many(1)) as [Pending];
    const page = await openPage(link);
    expect([page.status, textOf(page).includes('Ce lien a expiré')]).toEqual([200, true]);
    const late = await sendForm(link, { ...typed(one, 'approve'), ...confirmed });
    expect([textOf(late).includes('Ce lien a expiré'), await statusOf(one)]).toEqual([true, 'open']);
    for (let times = 0; times < 2; times += 1) {
      const asked = await sendForm(link, { action: 'fresh-link' });
      expect(textOf(asked)).toContain('Consultez votre messagerie');
    }
    const mail = await mailTo(zoe.email, 'vos demandes à valider');
    expect(linkIn(mail)).toMatch(/^\/queue\/[\w-]{43}$/);
    expect(textOf(await openPage(linkIn(mail)))).toContain('attendent votre décision');
    const fresh = (await mailsTo(zoe.email)).filter(({ subject }) => subject.includes('vos demandes à valider'));
    expect(fresh).toHaveLength(1);
  });

  test('who has lost the right, or left, is told so, and what they send is counted', async () => {
    await inOneHour();
    const zelie = await firm.staff('Zélie Roche', { validate: true });
    const link = await queueLink(firm, zelie);
    const [one] = (await many(1)) as [Pending];
    const rights = { validate: false, administerFirm: false };
    expect((await firm.call(`PATCH /v1/collaborators/${zelie.id}`, { rights })).status).toBe(200);
    for (const page of [await openPage(link), await sendForm(link, { ...typed(one, 'approve'), ...confirmed })])
      expect([page.status, textOf(page).includes('Vous ne pouvez plus valider de demandes')]).toEqual([403, true]);
    expect(await statusOf(one)).toBe('open');
    await vi.waitFor(async () => {
      const { items } = read(await firm.admin.get(`/v1/audit?refused=true&actorId=${zelie.id}`), 200, RefusedPage);
      expect(items).toMatchObject([{ code: 'not-a-validator', count: 1 }]);
    }, soon);
    expect((await firm.call(`DELETE /v1/collaborators/${zelie.id}`)).status).toBe(204);
    expect((await openPage(link)).status).toBe(403);
  });

  test('a changed one, or one for something else, is unknown', async () => {
    const link = await queueLink(firm, victor);
    const [one] = (await many(1)) as [Pending];
    const token = link.slice('/queue/'.length);
    const validation = linkIn(await mailTo(victor.email, one.identity.email));
    for (const path of [
      `/queue/${changedAt(token, 0)}`,
      `/validation/${token}`,
      `/invitation/${token}`,
      validation.replace('validation', 'queue'),
    ])
      expect([path, (await openPage(path)).status]).toEqual([path, 404]);
    expect((await openPage(`${link}).`)).status).toBe(200);
  });

  test('a form of 256 KiB is read, a longer one is not, and nobody without a link has anything read', async () => {
    const link = await queueLink(firm, victor);
    const [one] = (await many(1)) as [Pending];
    const padded = (bytes: number) => ({ ...typed(one, ''), ...confirmed, padding: 'x'.repeat(bytes) });
    expect((await sendForm(link, padded(255 * 1024))).status).toBe(400);
    expect((await sendForm(link, padded(257 * 1024))).status).toBe(413);
    expect((await sendForm(`/queue/${'x'.repeat(43)}`, padded(257 * 1024))).status).toBe(404);
  });
});
