import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, type Language } from '../../shared/texts/language.ts';
import { validationAsked } from '../../shared/email/validation-asked.ts';
import type { DossierRights } from '../../shared/domain/rights-change.ts';
import { objectionsTo } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { askedModel, sampleMails } from '../support/sample-mails.ts';

const mails = { fr: sampleMails('fr'), en: sampleMails('en') };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 }, axeIn: 'fr' },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 }, axeIn: 'en' },
  { colorScheme: 'dark', viewport: { width: 320, height: 800 }, axeIn: undefined },
] as const;

const phone = { width: 390, height: 844 };

/** Every name as long as it may be, and all that a mail can warn of. */
const longest = (language: Language) => {
  const long = 'Société de boulangerie des quatre chemins '.repeat(3).slice(0, 100);
  const person = { firstName: long, lastName: long, email: 'a@b.example' };
  const standsInFor = [1, 2].map(() => ({ name: long, until: '2026-12-07T07:30:00.000Z' }));
  const names = { firmName: long, recipientName: long, createdBy: long, companyName: long, person, standsInFor };
  const to: DossierRights = {
    level: 'standard_user',
    options: ['all_documents', 'create_expense_reports', 'publish_by_api'],
  };
  const levels = ['principal_admin', 'team_lead', 'standard_user'] as const;
  const dossiers = levels.map((level) => ({ name: long, companyName: long, level, options: [] }));
  const change = { dossierName: long, companyName: long, from: to, to };
  return {
    creation: validationAsked(askedModel(language, { ...names, dossiers })),
    'more rights': validationAsked(askedModel(language, { ...names, kind: 'more_rights', change })),
  };
};

/** A mail is a part of its reader's page, which has the landmarks. */
const pageRules = ['region', 'landmark-one-main'];

describe.each(languages)('in %s', (language) => {
  // One tab shows all of them: another takes longer to open than most mails.
  let tab: Tab;
  const fetched: string[] = [];
  beforeAll(async () => {
    tab = await browser.newPage();
    tab.on('request', (request) => fetched.push(request.url()));
  });
  afterAll(() => tab.close());

  test.each(Object.keys(mails.fr))('%s reads well in a mail client, and fetches nothing', async (name) => {
    fetched.length = 0;
    await tab.setContent(mails[language][name]?.html ?? '');
    for (const { colorScheme, viewport, axeIn } of looks) {
      await tab.setViewportSize(viewport);
      await tab.emulateMedia({ colorScheme });
      const folder = process.env['PAGE_SHOTS'];
      const file = `mail-${name}-${language}-${String(viewport.width)}-${colorScheme}.png`;
      if (folder !== undefined) await tab.screenshot({ path: join(folder, file), fullPage: true });
      if (axeIn === language) expect(await objectionsTo(tab, pageRules)).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await tab.evaluate(overflow)).toBe(0);
      expect((await tab.locator('.m-sheet').boundingBox())?.width).toBeLessThanOrEqual(600);
    }
    expect(fetched).toEqual([]);
  });

  test('on a phone a button stands within the first 600 px, also under the longest names', async () => {
    const all = { ...mails[language], ...longest(language) };
    await tab.setViewportSize(phone);
    for (const [name, { html }] of Object.entries(all)) {
      await tab.setContent(html);
      const button = tab.locator('td > a[style*="48px"]');
      if ((await button.count()) === 0) continue;
      const { y, height } = (await button.boundingBox()) ?? { y: Infinity, height: 0 };
      expect(y + height, name).toBeLessThanOrEqual(600);
      expect(height).toBe(48);
    }
  });
});
