import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/texts/language.ts';
import { launchBrowser } from '../support/browser.ts';
import { sampleMails } from '../support/sample-mails.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const looks = [
  { colorScheme: 'light', viewport: { width: 900, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 800 } },
] as const;

/** A mail is a part of its reader's page, which has the landmarks. */
const pageRules = ['region', 'landmark-one-main'];

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(sampleMails('fr')))('%s reads well in a mail client, and fetches nothing', async (name) => {
    const context = await browser.newContext();
    try {
      const tab = await context.newPage();
      const fetched: string[] = [];
      tab.on('request', (request) => fetched.push(request.url()));
      await tab.setContent(sampleMails(language)[name]?.html ?? '');
      for (const { colorScheme, viewport } of looks) {
        await tab.setViewportSize(viewport);
        await tab.emulateMedia({ colorScheme });
        const folder = process.env['PAGE_SHOTS'];
        const file = `mail-${name}-${language}-${colorScheme}.png`;
        if (folder !== undefined) await tab.screenshot({ path: join(folder, file), fullPage: true });
        const { violations } = await new AxeBuilder({ page: tab }).disableRules(pageRules).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await tab.evaluate(overflow)).toBe(0);
        expect((await tab.locator('.m-sheet').boundingBox())?.width).toBeLessThanOrEqual(600);
      }
      expect(fetched).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
