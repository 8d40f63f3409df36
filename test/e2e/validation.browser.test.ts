import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { decide, requestOf, type Pending } from './support/creation.ts';
import { demoPerson } from './support/people.ts';
import { demoScene, emailOf, type Scene } from './support/scene.ts';
import { desk, phone, picture, send, tabTo, visit, widthTooMuch } from './support/tab.ts';

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  browser = await launchBrowser();
  scene = await demoScene();
});
afterAll(() => browser.close());

/** Pictures to look at: `PAGE_SHOTS=<folder> npx vitest run --project e2e validation.browser`. */
async function shot(tab: Tab, name: string): Promise<void> {
  const folder = process.env['PAGE_SHOTS'];
  if (folder !== undefined) await tab.screenshot({ path: join(folder, `${name}.png`) });
}
const statusOf = async ({ request }: Pending) => (await requestOf(scene.creator, request.requestId)).status;

describe('a validator, without any script', () => {
  test('approves on a phone, in French', async () => {
    const access = await scene.asked({ email: emailOf('compta') });
    await visit(browser, access.link, phone, async (tab) => {
      expect(await tab.title()).toBe('Accès à valider\u00a0: Inès Moreau – Cabinet Lefèvre & Associés');
      expect(await widthTooMuch(tab)).toBe(0);
      await picture(tab, 'validation-page-mobile');
      // What is decided can be read before anything is scrolled.
      for (const shown of ['Inès Moreau', access.identity.email, 'Administrateur Principal\u00a0: 1 dossier']) {
        const box = await tab.locator('.decided').getByText(shown).boundingBox();
        expect(box && box.y + box.height).toBeLessThan(phone.viewport.height);
      }
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

  test('takes the approval back on a phone, by keyboard, in both languages (L11)', async () => {
    const access = await scene.asked({ email: emailOf('equipe') });
    await decide(scene.validator, access.request.requestId);
    await visit(browser, access.link, phone, async (tab) => {
      expect(await widthTooMuch(tab)).toBe(0);
      const undo = () => tab.getByRole('button', { name: 'Annuler l’approbation' });
      expect(await send(tab, () => undo().press('Enter'))).toBe(400);
      expect(await tab.locator('#confirmed').getAttribute('aria-invalid')).toBe('true');
      expect(await widthTooMuch(tab)).toBe(0);
      const [page = ''] = tab.url().split('?');
      await tab.goto(`${page}?lang=en`);
      await tabTo(tab, '#confirmed');
      await tab.keyboard.press('Space');
      await tab.keyboard.press('Tab');
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('The approval is undone');
      await tab.goto(page);
      expect(await tab.locator('h1').textContent()).toBe('L’approbation est annulée');
      expect(await undo().count()).toBe(0);
    });
    expect((await requestOf(scene.creator, access.request.requestId)).undoneAt).not.toBeNull();
  });

  test('rejects with a reason at a desk, in English', async () => {
    const access = await scene.asked({ email: emailOf('accueil') });
    await visit(browser, access.link, desk, async (tab) => {
      await picture(tab, 'validation-page');
      await tab.getByRole('radio', { name: 'Refuser' }).check();
      await tab
        .getByLabel('Motif ou commentaire', { exact: true })
        .fill('Shared mailbox:\nplease give a person’s own address');
      await tab.getByRole('checkbox').check();
      // What was typed comes along into the other language.
      expect(await send(tab, () => tab.getByRole('button', { name: 'English' }).click())).toBe(200);
      expect(await tab.locator('html').getAttribute('lang')).toBe('en');
      expect(await statusOf(access)).toBe('open');
      expect(await tab.getByRole('radio', { name: 'Reject' }).isChecked()).toBe(true);
      expect(await tab.getByLabel('Reason or comment', { exact: true }).inputValue()).toContain(
        'Shared mailbox:\nplease',
      );
      expect(await tab.getByLabel('I have checked this request').isChecked()).toBe(true);
      expect(await send(tab, () => tab.getByRole('button', { name: 'Record my decision' }).click())).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Thank you, your decision is recorded');
      expect(await tab.locator('blockquote').textContent()).toContain('Shared mailbox:\nplease give');
    });
    expect((await requestOf(scene.creator, access.request.requestId)).decision).toMatchObject({
      ...{ outcome: 'rejected', reason: 'Shared mailbox:\nplease give a person’s own address' },
    });
  });

  test('is told what is missing, keeps what was typed, and gets to each field from there', async () => {
    const access = await scene.asked();
    await visit(browser, access.link, phone, async (tab) => {
      expect(await send(tab, () => tab.locator('main button').click())).toBe(400);
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
      expect(await send(tab, () => tab.locator('main button').click())).toBe(400);
      expect(await errors.getByRole('link').allTextContents()).toEqual(['Indiquez le motif du refus.']);
      await tab.locator('.error:focus').waitFor();
      expect(await tab.getByRole('radio', { name: 'Refuser' }).isChecked()).toBe(true);
      expect(await tab.getByRole('checkbox').isChecked()).toBe(true);
      expect(await widthTooMuch(tab)).toBe(0);
    });
    expect(await statusOf(access)).toBe('open');
  });

  test('decides by the keyboard alone', async () => {
    const access = await scene.asked();
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
      await tabTo(tab, 'main button');
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Merci, votre décision est enregistrée');
    });
    expect((await requestOf(scene.creator, access.request.requestId)).decision?.reason).toBe('Ligne 1\nLigne 2');
  });

  test('sends back by the keyboard, with a comment; asked again, they are shown it, and what was corrected (V17)', async () => {
    const company = await scene.asked();
    const { requestId } = company.request;
    await visit(browser, company.link, phone, async (tab) => {
      await tabTo(tab, '.jump');
      await tab.keyboard.press('Enter');
      await tabTo(tab, '#decision-approve');
      for (const _step of ['reject', 'send back']) await tab.keyboard.press('ArrowDown');
      await tabTo(tab, '#confirmed');
      await tab.keyboard.press('Space');
      await tabTo(tab, 'main button');
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(400);
      await tab.locator('.error:focus').waitFor();
      const wanted = tab.getByRole('alert').getByRole('link');
      expect(await wanted.allTextContents()).toEqual(['Indiquez ce qui est à corriger.']);
      await tabTo(tab, '.error a');
      await tab.keyboard.press('Enter');
      await tab.locator('#reason:focus').waitFor();
      expect(await tab.locator('#reason').getAttribute('aria-invalid')).toBe('true');
      await tab.keyboard.type('Numéro du standard');
      // What was typed comes along into the other language, and nothing is decided by that.
      expect(await send(tab, () => tab.getByRole('button', { name: 'English' }).press('Enter'))).toBe(200);
      expect(await statusOf(company)).toBe('open');
      expect(await tab.getByRole('radio', { name: 'Send back' }).isChecked()).toBe(true);
      expect(await tab.locator('#reason').inputValue()).toBe('Numéro du standard');
      await tabTo(tab, 'main button');
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(200);
      expect(await tab.locator('blockquote').textContent()).toBe('Numéro du standard');
      expect(await widthTooMuch(tab)).toBe(0);
    });
    const { dossiers, creation } = await requestOf(scene.creator, requestId);
    const corrected = {
      identity: { ...creation.identity, phone: '06 11 22 33 44' },
      dossiers: dossiers.map(({ dossierId, level, options }) => ({ dossierId, level, options })),
      modules: creation.modules,
      acknowledge: ['generic-email'],
    };
    expect((await scene.creator.put(`/v1/requests/${requestId}`, corrected)).status).toBe(200);
    await visit(browser, company.link, phone, async (tab) => {
      const card = tab.locator('section[aria-labelledby=corrections-title]');
      await card.scrollIntoViewIfNeeded();
      await shot(tab, 'difference');
      expect(await card.locator('blockquote').textContent()).toBe('Numéro du standard');
      expect(await card.textContent()).toMatch(/Téléphone06\s11\s22\s33\s44Avant\s: 06\s12\s34\s56\s78/);
      expect(await widthTooMuch(tab)).toBe(0);
    });
  });

  test('who comes too late is told who decided', async () => {
    const access = await scene.asked();
    await visit(browser, access.link, phone, async (tab) => {
      await decide(scene.validator, access.request.requestId);
      await tab.getByRole('radio', { name: 'Refuser' }).check();
      await tab.getByLabel('Motif ou commentaire', { exact: true }).fill('Non');
      await tab.getByRole('checkbox').check();
      expect(await send(tab, () => tab.locator('main button').click())).toBe(200);
      expect(await tab.locator('main').textContent()).toContain('Approuvée par Victor Valois');
    });
  });

  test('reads names as they were typed, markup and all', async () => {
    const access = await scene.asked({ firstName: '<b>x</b>', lastName: '<img src=x onerror=alert(1)>' });
    await visit(browser, access.link, { ...phone, javaScriptEnabled: true }, async (tab) => {
      tab.on('dialog', (dialog) => expect.unreachable(dialog.message()));
      expect(await tab.locator('h1').textContent()).toBe(
        'Accès à valider\u00a0: <b>x</b> <img src=x onerror=alert(1)>',
      );
      expect(await tab.locator('main :is(b, img)').count()).toBe(0);
      expect(await widthTooMuch(tab)).toBe(0);
    });
  });
});

test('from the mailbox of the local host a link opens in a tab of its own', async () => {
  const access = await scene.asked({ email: emailOf('contact') });
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
    expect(await opened.locator('h1').textContent()).toBe('Accès à valider\u00a0: Inès Moreau');
  } finally {
    await context.close();
  }
});
