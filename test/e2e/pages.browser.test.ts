import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CompanyPage, type CompanyReply } from '../../shared/contract/replies.ts';
import { launchBrowser } from '../support/browser.ts';
import { creation, decide, requestOf, submit, type Pending } from './support/creation.ts';
import { unique } from './support/firm.ts';
import { read } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { demoCaller, demoPerson, password, signIn, type Caller } from './support/people.ts';
import { desk, phone, picture, send, tabTo, takesPictures, visit } from './support/tab.ts';

/** The demo's first firm and company, so that the pictures show what `npm start` shows. */
let browser: Browser;
let company: CompanyReply;
let creator: Caller;
let validator: Caller;

beforeAll(async () => {
  browser = await launchBrowser();
  [creator, validator] = await Promise.all([demoCaller('collaborator'), demoCaller('validator')]);
  const [first] = read(await creator.get('/v1/companies?name=boulangerie'), 200, CompanyPage).items;
  if (!first) throw new Error('The demo’s first company is gone.');
  company = first;
});
afterAll(() => browser.close());

type Asked = Pending & { readonly link: string };

/** An address that nobody has; in a picture, one that looks like somebody's. */
const emailOf = (local: string): string =>
  takesPictures ? `${local}@boulangerie-moreau.example` : `${local}@${unique()}.example`;

/** A request with much to look at: a warning, a notice, levels, options. */
async function asked(identity: object = {}): Promise<Asked> {
  const [first, second] = company.dossiers;
  const access = await submit(creator, {
    ...creation(company, { identity: { email: `compta@${unique()}.example`, ...identity } }),
    dossiers: [
      { dossierId: first?.dossierId, level: 'principal_admin' },
      { dossierId: second?.dossierId, level: 'standard_user', options: ['all_documents'] },
    ],
    modules: ['invoices', 'expenses'],
    acknowledge: ['generic-email'],
  });
  return { ...access, link: linkIn(await mailTo(demoPerson('validator').email, access.identity.email)) };
}

async function invited(identity: object = {}): Promise<{ email: string; link: string }> {
  const body = creation(company, { identity: { clientType: 'client_user', ...identity } });
  const access = await submit(creator, body);
  await decide(validator, access.request.requestId);
  const { email } = access.identity;
  return { email, link: linkIn(await mailTo(email, 'Choisir mon mot de passe')) };
}

const statusOf = async ({ request }: Pending) => (await requestOf(creator, request.requestId)).status;
const widthTooMuch = (tab: Tab) =>
  tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('a validator, without any script', () => {
  test('approves on a phone, in French', async () => {
    const access = await asked({ email: emailOf('compta') });
    await visit(browser, access.link, phone, async (tab) => {
      expect(await tab.title()).toBe('Valider l’accès de Inès Moreau – Cabinet Lefèvre & Associés');
      expect(await widthTooMuch(tab)).toBe(0);
      await picture(tab, 'validation-page-mobile');
      await tab.getByRole('link', { name: 'Aller à la décision' }).click();
      await tab.getByRole('radio', { name: 'Approuver' }).check();
      await tab.getByRole('checkbox').check();
      expect(await send(tab, () => tab.getByRole('button', { name: 'Enregistrer ma décision' }).click())).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Merci, votre décision est enregistrée');
      expect(await widthTooMuch(tab)).toBe(0);
      // Going back or opening the mail again decides nothing more.
      await tab.reload();
      await tab.goto(tab.url());
      expect(await tab.locator('h1').textContent()).toBe('Demande approuvée');
    });
    expect(await statusOf(access)).toBe('approved');
  });

  test('rejects with a reason at a desk, in English', async () => {
    const access = await asked({ email: emailOf('accueil') });
    await visit(browser, access.link, desk, async (tab) => {
      await picture(tab, 'validation-page');
      await tab.getByRole('link', { name: 'English' }).click();
      expect(await tab.locator('html').getAttribute('lang')).toBe('en');
      await tab.getByRole('radio', { name: 'Reject' }).check();
      await tab.getByLabel('Reason', { exact: true }).fill('Shared mailbox:\nplease give a person’s own address');
      await tab.getByLabel('I have checked this request').check();
      expect(await send(tab, () => tab.getByRole('button', { name: 'Record my decision' }).click())).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Thank you, your decision is recorded');
      expect(await tab.locator('blockquote').textContent()).toContain('Shared mailbox:\nplease give');
    });
    expect((await requestOf(creator, access.request.requestId)).decision).toMatchObject({
      ...{ outcome: 'rejected', reason: 'Shared mailbox:\nplease give a person’s own address' },
    });
  });

  test('is told what is missing, keeps what was typed, and gets to each field from there', async () => {
    const access = await asked();
    await visit(browser, access.link, phone, async (tab) => {
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(400);
      const errors = tab.getByRole('alert');
      expect(await errors.getByRole('link').allTextContents()).toEqual([
        'Choisissez une décision.',
        'Cochez la case pour confirmer votre décision.',
      ]);
      await tab.locator('.error:focus').waitFor();
      expect(await tab.title()).toMatch(/^Erreur\s:/);
      await errors.getByRole('link').first().click();
      await tab.locator('#decision-approve:focus').waitFor();

      await tab.getByRole('radio', { name: 'Refuser' }).check();
      await tab.getByRole('checkbox').check();
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(400);
      expect(await errors.getByRole('link').allTextContents()).toEqual(['Indiquez le motif du refus.']);
      await tab.locator('.error:focus').waitFor();
      expect(await tab.getByRole('radio', { name: 'Refuser' }).isChecked()).toBe(true);
      expect(await tab.getByRole('checkbox').isChecked()).toBe(true);
      expect(await widthTooMuch(tab)).toBe(0);
    });
    expect(await statusOf(access)).toBe('open');
  });

  test('decides by the keyboard alone', async () => {
    const access = await asked();
    await visit(browser, access.link, desk, async (tab) => {
      await tabTo(tab, '.jump');
      await tab.keyboard.press('Enter');
      await tabTo(tab, '#decision-approve');
      await tab.keyboard.press('ArrowDown');
      await tabTo(tab, '#reason');
      await tab.keyboard.type('Ligne 1');
      await tab.keyboard.press('Enter');
      await tab.keyboard.type('Ligne 2');
      await tabTo(tab, '#confirmed');
      await tab.keyboard.press('Space');
      await tabTo(tab, 'button');
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Merci, votre décision est enregistrée');
    });
    expect((await requestOf(creator, access.request.requestId)).decision?.reason).toBe('Ligne 1\nLigne 2');
  });

  test('who comes too late is told who decided', async () => {
    const access = await asked();
    await visit(browser, access.link, phone, async (tab) => {
      await decide(validator, access.request.requestId);
      await tab.getByRole('radio', { name: 'Refuser' }).check();
      await tab.getByLabel('Motif', { exact: true }).fill('Non');
      await tab.getByRole('checkbox').check();
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(200);
      expect(await tab.locator('main').textContent()).toContain('Approuvée par Victor Valois');
    });
  });

  test('reads names as they were typed, markup and all', async () => {
    const access = await asked({ firstName: '<b>x</b>', lastName: '<img src=x onerror=alert(1)>' });
    await visit(browser, access.link, { ...phone, javaScriptEnabled: true }, async (tab) => {
      tab.on('dialog', (dialog) => expect.unreachable(dialog.message()));
      expect(await tab.locator('h1').textContent()).toBe('Valider l’accès de <b>x</b> <img src=x onerror=alert(1)>');
      expect(await tab.locator('main :is(b, img)').count()).toBe(0);
      expect(await widthTooMuch(tab)).toBe(0);
    });
  });
});

test('from the mailbox of the local host a link opens in a tab of its own', async () => {
  const access = await asked({ email: emailOf('contact') });
  const context = await browser.newContext({ viewport: { width: 1000, height: 1000 }, locale: 'fr-FR' });
  try {
    const tab = await context.newPage();
    await tab.goto(inject('host').Local.MailboxUrl);
    const { email } = demoPerson('validator');
    const mail = tab.locator('.email', { hasText: access.identity.email }).filter({ hasText: email });
    await mail.getByRole('button', { name: 'Toggle HTML view' }).click();
    const link = mail.frameLocator('iframe').getByRole('link', { name: 'Voir la demande' });
    await link.waitFor();
    await picture(tab, 'mailbox');
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await opened.waitForLoadState();
    expect(await opened.locator('h1').textContent()).toBe('Valider l’accès de Inès Moreau');
  } finally {
    await context.close();
  }
});

describe('a person who was invited, without any script', () => {
  test('chooses a password on a phone and can sign in', async () => {
    const person = { firstName: 'Léa', lastName: 'Fournier', email: emailOf('lea.fournier') };
    const { email, link } = await invited(person);
    await visit(browser, link, phone, async (tab) => {
      await picture(tab, 'invitation-page');
      expect(await widthTooMuch(tab)).toBe(0);
      await tab.getByLabel('Mot de passe', { exact: true }).fill(password);
      await tab.getByLabel('Confirmez le mot de passe').fill('something else');
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(400);
      expect(await tab.getByRole('alert').textContent()).toContain('Les deux mots de passe diffèrent');
      expect(await tab.getByLabel('Mot de passe', { exact: true }).inputValue()).toBe('');

      await tab.getByLabel('Mot de passe', { exact: true }).fill(password);
      await tab.getByLabel('Confirmez le mot de passe').fill(password);
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(200);
      expect(await tab.locator('main').textContent()).toContain(email);
    });
    expect((await (await signIn(email, password)).get('/v1/me')).status).toBe(200);
  });

  test('chooses one by the keyboard alone, in English', async () => {
    const { email, link } = await invited();
    await visit(browser, `${link}?lang=en`, desk, async (tab) => {
      await tabTo(tab, '#password');
      await tab.keyboard.type(password);
      await tabTo(tab, '#passwordConfirmation');
      await tab.keyboard.type(password);
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Your password is saved');
    });
    expect((await (await signIn(email, password)).get('/v1/me')).status).toBe(200);
  });
});

describe('axe finds nothing to object to', () => {
  // Its script is injected, which the page's own policy would refuse.
  const looks = [
    { ...phone, javaScriptEnabled: true, bypassCSP: true, colorScheme: 'light', locale: 'fr-FR' },
    { ...desk, javaScriptEnabled: true, bypassCSP: true, colorScheme: 'dark', locale: 'en-GB' },
  ] as const;

  const violationsOn = async (tab: Tab): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  test.each(looks)('on a validator’s page, $colorScheme in $locale: open, refused and decided', async (look) => {
    const { link } = await asked();
    await visit(browser, link, look, async (tab) => {
      expect(await violationsOn(tab)).toEqual([]);
      await send(tab, () => tab.getByRole('button').click());
      expect(await violationsOn(tab)).toEqual([]);
      await tab.locator('#decision-approve').check();
      await tab.locator('#confirmed').check();
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(200);
      expect(await violationsOn(tab)).toEqual([]);
    });
  });

  test.each(looks)('on an invitation, $colorScheme in $locale: open, refused and chosen', async (look) => {
    const { link } = await invited();
    await visit(browser, link, look, async (tab) => {
      expect(await violationsOn(tab)).toEqual([]);
      await send(tab, () => tab.getByRole('button').click());
      expect(await violationsOn(tab)).toEqual([]);
      for (const field of ['#password', '#passwordConfirmation']) await tab.locator(field).fill(password);
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(200);
      expect(await violationsOn(tab)).toEqual([]);
    });
  });

  test('on a page for a link that nobody has', async () => {
    await visit(browser, `/validation/${'a'.repeat(43)}`, looks[0], async (tab) => {
      expect(await violationsOn(tab)).toEqual([]);
    });
  });
});
