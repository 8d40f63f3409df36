import { beforeAll, describe, expect, test, vi } from 'vitest';
import { creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { send } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf, versionOn } from './support/pages.ts';
import { soon } from './support/soon.ts';
import { changedAt } from '../support/changed-at.ts';

let firm: TestFirm;
let creator: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Liens');
  [creator, victor, agnes] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Agnès Brémond', { validate: true }),
  ]);
});

/** A pending access, and the links that its validators have got; their pages tell that they were asked. */
async function asked(): Promise<Pending & { readonly links: readonly [victor: string, agnes: string] }> {
  const access = await submit(creator, creation(await firm.company({ admin: true })));
  const linkOf = async ({ email }: StaffMember) => linkIn(await mailTo(email, access.identity.email));
  const links = [await linkOf(victor), await linkOf(agnes)] as const;
  await vi.waitFor(async () => {
    expect((await requestOf(creator, access.request.requestId)).course).toHaveLength(1);
  }, soon);
  return { ...access, links };
}

const approve = { decision: 'approve', confirmed: 'true', version: '1' };
const reject = { decision: 'reject', reason: 'Non', confirmed: 'true', version: '1' };

describe('a link that is open', () => {
  test('changes nothing however often it is opened', async () => {
    const { request, links } = await asked();
    const before = await requestOf(creator, request.requestId);
    const head = await send('HEAD', links[0]);
    expect([head.status, head.text]).toEqual([200, '']);
    const pages = await Promise.all(Array.from({ length: 10 }, () => openPage(links[0])));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(await requestOf(creator, request.requestId)).toEqual(before);
    expect(before).toMatchObject({ status: 'open', version: 1, decision: null });
  });

  test('shows the whole request and who has an access already, in French or in English', async () => {
    const { identity, links } = await asked();
    const french = textOf(await openPage(links[0]));
    for (const shown of [
      identity.email,
      '06 12 34 56 78',
      'Moreau',
      'Administrateur Principal',
      'Factures',
      creator.name,
    ])
      expect(french).toContain(shown);
    expect(french).toContain('gerante@');
    const english = await openPage(`${links[0]}?lang=en`);
    expect(textOf(english)).toContain('Access to validate: Inès Moreau');
    expect(english.headers.get('content-language')).toBe('en');
    const negotiated = await send('GET', links[0], { headers: { 'accept-language': 'de, en;q=0.8' } });
    expect(textOf(negotiated)).toBe(textOf(english));
  });

  test('is sent so that nothing keeps, frames or passes on its address', async () => {
    const { links } = await asked();
    const { headers, text } = await openPage(links[0]);
    expect(Object.fromEntries(headers)).toMatchObject({
      ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' },
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    });
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toContain('<script');
  });

  test('belongs to one person: each validator has got another one (V8)', async () => {
    const { links } = await asked();
    expect(new Set(links).size).toBe(2);
    for (const link of links) expect(link).toMatch(/^\/validation\/[\w-]{43}$/);
  });

  test('decides by a confirmed form alone', async () => {
    const { request, links } = await asked();
    const page = await sendForm(links[0], {});
    expect(page.status).toBe(400);
    for (const text of ['Choisissez une décision', 'Cochez la case pour confirmer'])
      expect(textOf(page)).toContain(text);
    expect((await sendForm(links[0], { decision: 'approve', version: '1' })).status).toBe(400);
    expect((await sendForm(links[0], { ...approve, decision: 'delete' })).status).toBe(400);
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'open', version: 1 });
  });

  test('shows what was typed in the other language, and decides nothing, whatever is sent with it', async () => {
    const { request, links } = await asked();
    const whole = { ...reject, reason: '\nÀ revoir <b>' };
    for (const query of ['?lang=en&show=form', '?show', '?lang=en&show=form&show=form', '?lang=xx&show=']) {
      const page = await sendForm(`${links[0]}${query}`, whole);
      expect(page.status).toBe(200);
      expect(page.text).toContain('\n\nÀ revoir &lt;b&gt;</textarea>');
      for (const field of ['decision-reject', 'confirmed'])
        expect(page.text).toMatch(new RegExp(`id="${field}" [^>]*checked|id="${field}"[^>]* checked`));
      expect(page.text).not.toContain('class="error"');
    }
    const english = await sendForm(`${links[0]}?lang=en&show=form`, whole);
    expect(english.headers.get('content-language')).toBe('en');
    // What was confirmed is not what is shown.
    const stale = await sendForm(`${links[0]}?lang=en&show=form`, { ...whole, version: '7' });
    expect([stale.status, textOf(stale)]).toEqual([412, expect.stringContaining('has changed since')]);
    expect(stale.text).not.toMatch(/id="confirmed"[^>]* checked/);
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'open', version: 1 });
    await sendForm(links[0], approve);
    expect(textOf(await sendForm(`${links[0]}?lang=en&show=form`, whole))).toContain('Request approved');
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'approved' });
  });

  test('does not take a decision on another version than the one it showed', async () => {
    const { request, links } = await asked();
    const page = await sendForm(links[0], { ...approve, version: '7' });
    expect([page.status, textOf(page)]).toEqual([412, expect.stringContaining('a changé depuis')]);
    expect((await requestOf(creator, request.requestId)).status).toBe('open');
  });

  // What comes twice, or is no whole number in digits, is no version that the page showed.
  const unread = ['', 'junk', '0', '1.5', '-1', '+1', '1e0', '01', ' 1', '1 ', '0x1', '١', '9'.repeat(400)];
  const versions: readonly string[][] = [[], ...unread.map((version) => [version]), ['1', '1'], ['1', '2'], ['', '1']];
  const { version: _shown, ...unversioned } = approve;

  test('does not take a decision that does not say, in one way, which version it was made of (V2)', async () => {
    const { request, links } = await asked();
    for (const sent of versions) {
      const page = await sendForm(links[0], [
        ...Object.entries(unversioned),
        ...sent.map((version): [string, string] => ['version', version]),
      ]);
      expect([page.status, textOf(page)], sent.join('&')).toEqual([
        412,
        expect.stringContaining('a peut-être changé depuis'),
      ]);
      expect(page.text).not.toMatch(/id="confirmed"[^>]* checked/);
    }
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'open', version: 1 });
    expect((await sendForm(links[0], approve)).status).toBe(200);
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'approved' });
  });

  test.each([
    ['decision', ['approve', 'reject'], 'Choisissez une décision'],
    ['decision', ['approve', 'approve'], 'Choisissez une décision'],
    ['reason', ['Doublon', ''], 'Indiquez le motif'],
    ['confirmed', ['true', 'true'], 'Cochez la case pour confirmer'],
    ['confirmed', ['false', 'true'], 'Cochez la case pour confirmer'],
    ['confirmed', ['yes'], 'Cochez la case pour confirmer'],
  ])('does not take a form whose %s comes as %j', async (field, values, text) => {
    const { request, links } = await asked();
    const others = Object.entries(reject).filter(([name]) => name !== field);
    const page = await sendForm(links[0], [...others, ...values.map((value): [string, string] => [field, value])]);
    expect([page.status, textOf(page)]).toEqual([400, expect.stringContaining(text)]);
    expect((await requestOf(creator, request.requestId)).status).toBe('open');
  });

  test('refuses a form that is far too large', async () => {
    const { request, links } = await asked();
    expect((await sendForm(links[0], { ...reject, reason: 'x'.repeat(33_000) })).status).toBe(413);
    expect((await sendForm(links[0], { ...reject, reason: 'x'.repeat(32_000) })).status).toBe(400);
    expect((await sendForm(links[0], { ...reject, reason: 'x'.repeat(1001) })).status).toBe(400);
    expect((await requestOf(creator, request.requestId)).status).toBe('open');
  });
});

const post = (link: string | undefined, form: string) =>
  send('POST', link ?? '', { body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

test('reads no form of a link that is none, and none that says two things (F2)', async () => {
  const { request, links } = await asked();
  const none = `/validation/${'a'.repeat(43)}`;
  for (const form of ['x'.repeat(400_000), 'decision=%ff', 'decision=approve&decision=reject'])
    expect((await post(none, form)).status).toBe(404);
  for (const form of [
    'decision=reject&decision=approve&confirmed=true',
    'decision=approve&confirmed=true&reason=%ff',
  ]) {
    const page = await post(links[0], form);
    expect(page.status).toBe(400);
    expect(page.headers.get('content-type')).toContain('text/html');
  }
  const body = 'decision=reject&reason=x&confirmed=true&version=1';
  const plain = await send('POST', links[0], { body, headers: { 'content-type': 'text/plain' } });
  expect(plain.status).toBe(415);
  expect(plain.headers.get('content-type')).toContain('text/html');
  expect((await requestOf(creator, request.requestId)).status).toBe('open');
});

describe('a used link', () => {
  test('explains with 200 who decided what and when, to everybody who was asked', async () => {
    const { links } = await asked();
    await sendForm(links[0], reject);
    for (const link of links) {
      const page = await openPage(link);
      expect(page.status).toBe(200);
      expect(textOf(page)).toMatch(/Demande refusée .* Refusée par Victor Valois le .* Motif Non/);
      expect(page.text).not.toContain('<form');
    }
  });

  test('sent again with the same decision confirms it; any other decision comes too late', async () => {
    const { request, links } = await asked();
    await sendForm(links[0], approve);
    const again = await sendForm(links[0], approve);
    expect([again.status, textOf(again)]).toEqual([200, expect.stringContaining('Demande approuvée')]);
    for (const [link, form] of [[links[0], reject] as const, [links[1], reject] as const]) {
      const late = await sendForm(link, form);
      expect([late.status, textOf(late)]).toEqual([200, expect.stringContaining('n’a pas été enregistrée')]);
      expect(textOf(late)).toContain('par Victor Valois');
    }
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'approved', version: 2 });
  });

  test('tells of a decision that was taken through the API', async () => {
    const { request, links } = await asked();
    await decide(agnes, request.requestId);
    expect(textOf(await openPage(links[0]))).toContain('Approuvée par Agnès Brémond');
  });
});

describe('a link to which a mail program has added a sign', () => {
  test.each(['/', '.', '>', ')', ').', '/.', '%3E', '%20', '%22%3E', '…', '//'])(
    '“%s” opens its page',
    async (sign) => {
      const { links } = await asked();
      const page = await openPage(`${links[0]}${sign}`);
      expect(page.status).toBe(200);
      expect(textOf(page)).toBe(textOf(await openPage(links[0])));
      expect((await send('HEAD', `${links[0]}${sign}`)).status).toBe(200);
    },
  );

  test('decides by the form of its page', async () => {
    const { request, links } = await asked();
    const page = await openPage(`${links[0]}/`);
    const done = await sendForm(`${links[0]}/`, { ...approve, version: versionOn(page) });
    expect([done.status, textOf(done)]).toEqual([200, expect.stringContaining('votre décision est enregistrée')]);
    expect(await requestOf(creator, request.requestId)).toMatchObject({ status: 'approved' });
  });

  test.each(['/x', '&gt;', 'x', '/validation'])('“%s” is told to be no such link', async (sign) => {
    const { links } = await asked();
    const page = await openPage(`${links[0]}${sign}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(textOf(page)).toContain('Le lien est incomplet ou erroné');
  });
});

describe('a wrong link', () => {
  const wrong = [
    'a'.repeat(43),
    'kurz',
    `${'a'.repeat(43)}%2e`,
    `${'a'.repeat(43)}/`,
    `${'a'.repeat(43)}/x/y`,
    '%00',
    `x'%22%3E%3Cscript%3E`,
  ];

  test.each(['validation', 'invitation'])('of a %s is a plain 404 page that tells nothing', async (page) => {
    const pages = await Promise.all(wrong.map((token) => openPage(`/${page}/${token}`)));
    for (const { status, text, headers } of pages) {
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(text).toBe(pages[0]?.text);
    }
    expect(pages[0] && textOf(pages[0])).toContain('Le lien est incomplet ou erroné');
    expect((await send('HEAD', `/${page}/${wrong[0] ?? ''}`)).status).toBe(404);
    expect((await sendForm(`/${page}/${wrong[0] ?? ''}`, approve)).status).toBe(404);
  });

  test('is also one for the other page, and one of which a character is changed', async () => {
    const { links } = await asked();
    const [, , token = ''] = links[0].split('/');
    expect((await openPage(`/invitation/${token}`)).status).toBe(404);
    expect((await openPage(`/validation/${changedAt(token, 0)}`)).status).toBe(404);
  });
});
