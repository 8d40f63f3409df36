import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objectionsTo } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { password } from './support/people.ts';
import { demoScene, type Scene } from './support/scene.ts';
import { desk, phone, send, visit } from './support/tab.ts';

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  browser = await launchBrowser();
  scene = await demoScene();
});
afterAll(() => browser.close());

describe('axe finds nothing to object to', () => {
  const looks = [
    { ...phone, javaScriptEnabled: true, bypassCSP: true, colorScheme: 'light', locale: 'fr-FR' },
    { ...desk, javaScriptEnabled: true, bypassCSP: true, colorScheme: 'dark', locale: 'en-GB' },
  ] as const;

  test.each(looks)('on a validator’s page, $colorScheme in $locale: open, refused and decided', async (look) => {
    const { link } = await scene.asked();
    await visit(browser, link, look, async (tab) => {
      expect(await objectionsTo(tab)).toEqual([]);
      await send(tab, () => tab.locator('main button').click());
      expect(await objectionsTo(tab)).toEqual([]);
      await tab.locator('#decision-approve').check();
      await tab.locator('#confirmed').check();
      expect(await send(tab, () => tab.locator('main button').click())).toBe(200);
      expect(await objectionsTo(tab)).toEqual([]);
    });
  });

  test.each(looks)('on an invitation, $colorScheme in $locale: open, refused and chosen', async (look) => {
    const { link } = await scene.invited();
    await visit(browser, link, look, async (tab) => {
      expect(await objectionsTo(tab)).toEqual([]);
      await send(tab, () => tab.getByRole('button').click());
      expect(await objectionsTo(tab)).toEqual([]);
      for (const field of ['#password', '#passwordConfirmation']) await tab.locator(field).fill(password);
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(200);
      expect(await objectionsTo(tab)).toEqual([]);
    });
  });

  test('on a page for a link that nobody has', async () => {
    await visit(browser, `/validation/${'a'.repeat(43)}`, looks[0], async (tab) => {
      expect(await objectionsTo(tab)).toEqual([]);
    });
  });
});
