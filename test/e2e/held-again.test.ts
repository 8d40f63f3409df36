import { beforeEach, describe, expect, test } from 'vitest';
import { FirmReply } from '../../shared/contract/firm.ts';
import { RequestPage, SummaryReply } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import { unique, type StaffMember } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';

let firm: AdministeredFirm;
let company: Company;
let paul: StaffMember;
let victor: StaffMember;

beforeEach(async () => {
  firm = await administeredFirm('Cabinet Rappel');
  [company, paul, victor] = await Promise.all([
    firm.company({ admin: true }),
    firm.staff('Paul Garnier', { validate: true }),
    firm.staff('Victor Valois', { validate: true }),
  ]);
});

const set = async (patch: object) => read(await firm.call('PATCH /v1/firm', patch), 200, FirmReply);
const approve = { decision: 'approve', confirmed: 'true', version: '1' };
const reject = { decision: 'reject', reason: 'Adresse du cabinet', confirmed: 'true', version: '1' };
const linkOf = async (who: StaffMember, { identity }: Pending) => linkIn(await mailTo(who.email, identity.email));
const statusOf = async ({ request }: Pending) => (await requestOf(paul, request.requestId)).status;

describe('an own domain that the firm adds while a request is open (C2)', () => {
  const held = async () => {
    const domain = `${unique()}.example`;
    const pending = await submit(paul, creation(company, { identity: { email: `ines@eu.${domain}` } }));
    const link = await linkOf(victor, pending);
    await set({ ownDomains: [firm.domain, domain] });
    return { pending, link };
  };

  test('refuses the approval by the API; the request stays open and can be rejected', async () => {
    const { pending } = await held();
    expect(refusal(await decide(victor, pending.request.requestId))).toEqual({
      ...{ status: 422, code: 'forbidden-email-domain' },
      fields: { '/identity/email': 'forbidden-email-domain' },
    });
    expect(await statusOf(pending)).toBe('open');
    const { status } = await decide(victor, pending.request.requestId, { decision: 'reject', reason: 'Non' });
    expect([status, await statusOf(pending)]).toEqual([200, 'rejected']);
  });

  test('refuses it on the page, which says so; the request stays open and can be rejected', async () => {
    const { pending, link } = await held();
    const page = await sendForm(link, approve);
    expect([page.status, textOf(page)]).toEqual([422, expect.stringContaining('est dans un domaine du cabinet')]);
    const english = await sendForm(`${link}?lang=en`, approve);
    expect([english.status, textOf(english)]).toEqual([422, expect.stringContaining('is in a domain of the firm')]);
    expect(await statusOf(pending)).toBe('open');
    expect((await openPage(link)).status).toBe(200);
    expect((await sendForm(link, reject)).status).toBe(200);
    expect(await statusOf(pending)).toBe('rejected');
  });

  test('and takes out again, lets it be approved', async () => {
    const { pending, link } = await held();
    await set({ ownDomains: [firm.domain] });
    expect((await sendForm(link, approve)).status).toBe(200);
    expect(await statusOf(pending)).toBe('approved');
  });
});

describe('four eyes: the stricter of what held when a request was made and what holds now (V1)', () => {
  const queueOf = async (who: StaffMember) =>
    read(await who.get('/v1/requests?toValidate=me'), 200, RequestPage).items.map(({ requestId }) => requestId);
  const asked = ({ request }: Pending) => request.askedOf.map(({ name }) => name).sort();
  const own = { status: 403, code: 'own-request' };

  test('switched off later, they are wanted still of what was made before', async () => {
    const pending = await submit(paul, creation(company));
    const { requestId } = pending.request;
    await set({ fourEyes: false });
    expect(refusal(await decide(paul, requestId))).toEqual(own);
    expect(refusal(await decide(paul, requestId, { decision: 'reject', reason: 'Non' }))).toEqual(own);
    expect([asked(pending), await queueOf(paul), await queueOf(victor)]).toEqual([['Victor Valois'], [], [requestId]]);
    expect((await decide(victor, requestId)).status).toBe(200);
  });

  test('switched off before, they are not wanted: the creator is asked, and decides', async () => {
    await set({ fourEyes: false });
    const preview = read(await paul.post('/v1/accesses/preview', creation(company)), 200, SummaryReply);
    expect(preview.validators.map(({ name }) => name).sort()).toEqual(['Paul Garnier', 'Victor Valois']);
    const pending = await submit(paul, creation(company));
    expect([asked(pending), await queueOf(paul)]).toEqual([
      ['Paul Garnier', 'Victor Valois'],
      [pending.request.requestId],
    ]);
    expect((await sendForm(await linkOf(paul, pending), approve)).status).toBe(200);
    expect(await statusOf(pending)).toBe('approved');
  });

  test('switched on later, they are wanted: link, queue and API are the creator’s no more', async () => {
    await set({ fourEyes: false });
    const pending = await submit(paul, creation(company));
    const { requestId } = pending.request;
    const link = await linkOf(paul, pending);
    await set({ fourEyes: true });
    expect([await queueOf(paul), refusal(await decide(paul, requestId))]).toEqual([[], own]);
    for (const page of [await openPage(link), await sendForm(link, approve)])
      expect([page.status, textOf(page)]).toEqual([403, expect.stringContaining('votre propre demande')]);
    expect(await statusOf(pending)).toBe('open');
    expect((await sendForm(await linkOf(victor, pending), approve)).status).toBe(200);
  });

  test('nobody is asked to decide their own who was not at the submission', async () => {
    const pending = await submit(paul, creation(company));
    await set({ fourEyes: false });
    await linkOf(victor, pending);
    const about = (await mailsTo(paul.email)).filter(({ text }) => text.includes(pending.identity.email));
    expect(about).toEqual([]);
  });
});
