import { beforeAll, describe, expect, test } from 'vitest';
import { FirmReply } from '../../shared/contract/firm.ts';
import { administeredFirm, callsOf, type AdministeredFirm, type Call } from './support/administration.ts';
import { KnownAccessReply, creation } from './support/creation.ts';
import { read, refusal } from './support/http.ts';
import { mailTo } from './support/mailbox.ts';
import { demoPerson } from './support/people.ts';

let firm: AdministeredFirm;
let paul: Call;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Réglages');
  paul = await callsOf((await firm.staff('Paul Garnier')).email);
  await firm.staff('Victor Valois', { validate: true });
});

const settings = async () => read(await firm.call('GET /v1/firm'), 200, FirmReply);

describe('the settings of a firm', () => {
  test('are shown to all of its staff, and changed by its administrators alone', async () => {
    expect(read(await paul('GET /v1/firm'), 200, FirmReply)).toEqual(await settings());
    expect(refusal(await paul('PATCH /v1/firm', { fourEyes: false }))).toEqual({ status: 403, code: 'forbidden' });
    expect(refusal(await paul('PUT /v1/firm/modules', { modules: [] })).status).toBe(403);
    expect((await settings()).fourEyes).toBe(true);
  });

  test('change by what is sent, under the version that was looked at', async () => {
    const shown = await firm.call('GET /v1/firm');
    const etag = shown.headers.get('etag') ?? '';
    const reply = await firm.call(
      'PATCH /v1/firm',
      { senderName: ' Le cabinet ', reminderAfter: 'PT48H', askAtMost: 3 },
      { 'if-match': etag },
    );
    expect(read(reply, 200, FirmReply)).toEqual({
      ...(shown.body as object),
      ...{ senderName: 'Le cabinet', reminderAfter: 'PT48H', askAtMost: 3 },
    });
    expect(reply.headers.get('etag')).not.toBe(etag);
    const stale = await firm.call('PATCH /v1/firm', { senderName: 'X' }, { 'if-match': etag });
    expect(refusal(stale)).toEqual({ status: 412, code: 'stale-write' });
    expect((await settings()).senderName).toBe('Le cabinet');
  });

  test.each([
    [{ ownDomains: ['cabinet.example', 'pas un domaine'] }, { '/ownDomains/1': 'invalid-domain' }],
    [
      { ownDomains: ['fr', 'deloitte', 'co.uk', 'github.io'] },
      { '/ownDomains/0': 'invalid-domain', '/ownDomains/2': 'invalid-domain', '/ownDomains/3': 'invalid-domain' },
    ],
    [{ expireAfter: `P${'0'.repeat(200_000)}14D` }, { '/expireAfter': 'invalid-duration' }],
    [{ genericNames: ['contact', 'Contact'] }, { '/genericNames/1': 'duplicate' }],
    [{ genericNames: ['a@b'] }, { '/genericNames/0': 'invalid-local-part' }],
    [{ ownDomains: Array.from({ length: 51 }, (_, i) => `d${String(i)}.example`) }, { '/ownDomains': 'invalid-value' }],
    [
      { reminderAfter: 'PT59M', expireAfter: 'demain' },
      { '/reminderAfter': 'duration-out-of-bounds', '/expireAfter': 'invalid-duration' },
    ],
    [{ remindersBeforeEscalation: 21 }, { '/remindersBeforeEscalation': 'invalid-value' }],
    [{ askAtMost: 0 }, { '/askAtMost': 'invalid-value' }],
    [{ askAtMost: 21 }, { '/askAtMost': 'invalid-value' }],
    [{ language: 'de' }, { '/language': 'invalid-value' }],
    [{ name: '' }, { '/name': 'invalid-name' }],
    [{ portalUrl: 'http://portail.example' }, { '/portalUrl': 'invalid-portal-url' }],
    [{ portalUrl: `https://a.example/${'x'.repeat(5000)}` }, { '/portalUrl': 'invalid-portal-url' }],
    [{ portalUrl: 7 }, { '/portalUrl': 'invalid-value' }],
    [
      { contact: { email: 'contact', phone: '12' } },
      { '/contact/email': 'invalid-email', '/contact/phone': 'invalid-phone' },
    ],
    [
      { contact: { email: 'contact@cabinet.example', fax: '' } },
      { '/contact/fax': 'unknown-field', '/contact/phone': 'missing' },
    ],
    [{ contact: 'contact@cabinet.example' }, { '/contact': 'invalid-value' }],
    [
      { firmId: 'x', version: 1 },
      { '/firmId': 'unknown-field', '/version': 'unknown-field' },
    ],
    [[], { '': 'invalid-value' }],
  ])('%j is refused, field by field', async (body, fields) => {
    expect(refusal(await firm.call('PATCH /v1/firm', body))).toEqual({ status: 400, code: 'invalid-input', fields });
  });

  test('say where the portal is, the stage’s unless the firm has its own, and whom to ask', async () => {
    const before = await settings();
    expect(before).toMatchObject({ portalUrl: 'https://portail.client-access.example', contact: null });
    const contact = { email: `Accueil@${firm.domain}`, phone: '01 23 45 67 89' };
    const set = { portalUrl: ' https://portail.reglages.example/ ', contact };
    const kept = { portalUrl: 'https://portail.reglages.example', contact: { ...contact, phone: '+33123456789' } };
    expect(read(await firm.call('PATCH /v1/firm', set), 200, FirmReply)).toEqual({ ...before, ...kept });
    expect(await settings()).toEqual({ ...before, ...kept });
    const invited = `nora@${firm.domain}`;
    const nora = { name: 'Nora Neuve', email: invited, rights: {}, portfolio: [] };
    expect((await firm.call('POST /v1/collaborators', nora)).status).toBe(201);
    const mail = await mailTo(invited, 'Choisir mon mot de passe');
    expect(mail.replyTo).toEqual([contact.email]);
    for (const said of [kept.portalUrl, contact.email, contact.phone]) expect(mail.text).toContain(said);
    const taken = await firm.call('PATCH /v1/firm', { portalUrl: null, contact: null });
    expect(read(taken, 200, FirmReply)).toEqual(before);
    const local = await firm.call('PATCH /v1/firm', { portalUrl: 'http://localhost:5173' });
    expect(read(local, 200, FirmReply).portalUrl).toBe('http://localhost:5173');
    await firm.call('PATCH /v1/firm', { portalUrl: null });
  });

  test('are read at the moment: a domain, a generic name and four eyes count in the next creation', async () => {
    const company = await firm.company();
    const at = (email: string) => creation(company, { identity: { email } });
    const refused = async (who: Call, email: string) => refusal(await who('POST /v1/accesses', at(email))).code;

    await firm.call('PATCH /v1/firm', { ownDomains: [firm.domain, 'lefevre'], genericNames: ['bonjour'] });
    expect(await refused(paul, 'ines@eu.lefevre.co.uk')).toBe('forbidden-email-domain');
    expect(await refused(paul, 'bonjour@client.example')).toBe('warnings-not-acknowledged');
    await firm.call('PATCH /v1/firm', { ownDomains: [firm.domain], genericNames: [] });
    const email = `bonjour@${firm.firmId}.example`;
    const { request } = read(await paul('POST /v1/accesses', at(email)), 202, KnownAccessReply);
    await firm.call('PATCH /v1/firm', { expireAfter: 'P2D' });
    const next = read(await paul('POST /v1/accesses', at(`ines@${firm.firmId}.example`)), 202, KnownAccessReply);
    const days = ({ createdAt, expiresAt }: { createdAt: string; expiresAt: string }) =>
      Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / 86_400_000);
    expect([days(request!), days(next.request!)]).toEqual([14, 2]);
  });
});

describe('the modules of a firm', () => {
  test('are replaced, and everybody sees the new ones', async () => {
    const before = await paul('GET /v1/modules');
    const modules = [
      { moduleId: 'invoices', name: 'Factures', sections: ['invoices'] },
      { moduleId: 'signature', name: 'Signature', sections: [] },
    ];
    const etag = before.headers.get('etag') ?? '';
    const reply = await firm.call('PUT /v1/firm/modules', { modules }, { 'if-match': etag });
    expect([reply.status, reply.body]).toEqual([200, { items: modules }]);
    expect((await paul('GET /v1/modules')).body).toEqual({ items: modules });
    const stale = await firm.call('PUT /v1/firm/modules', { modules: [] }, { 'if-match': etag });
    expect(refusal(stale)).toEqual({ status: 412, code: 'stale-write' });
  });

  test('are refused field by field', async () => {
    const modules = [
      { moduleId: 'Paie !', name: 'Paie', sections: ['cuisine'] },
      { moduleId: 'paie', name: 'Paie', sections: [], color: 'red' },
    ];
    expect(refusal(await firm.call('PUT /v1/firm/modules', { modules }))).toMatchObject({
      code: 'invalid-input',
      fields: { '/modules/0/sections/0': 'invalid-value', '/modules/1/color': 'unknown-field' },
    });
    const twice = [0, 1].map(() => ({ moduleId: 'paie', name: 'Paie', sections: [] }));
    expect(refusal(await firm.call('PUT /v1/firm/modules', { modules: twice })).fields).toEqual({
      '/modules/1/moduleId': 'duplicate',
    });
  });
});

test('a client sees neither the settings nor the staff', async () => {
  const { email, password } = demoPerson('client_admin');
  const client = await callsOf(email, password);
  for (const route of ['GET /v1/firm', 'GET /v1/collaborators'])
    expect(refusal(await client(route))).toEqual({ status: 403, code: 'forbidden' });
});
