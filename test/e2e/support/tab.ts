import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { expect, inject } from 'vitest';
import { assertDocumented } from './documented.ts';

/** How a page is looked at. None of our pages has a script, so none needs one. */
export const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } as const;
export const desk = { viewport: { width: 1000, height: 900 }, javaScriptEnabled: false } as const;

/**
 * Opens a page of the API as somebody would. Fails on anything the browser complains about, such as the page's own
 * policy, and on any reply that is not as the contract has it.
 */
export async function visit<T>(
  browser: Browser,
  path: string,
  options: BrowserContextOptions,
  look: (tab: Tab) => Promise<T>,
): Promise<T> {
  const { ApiUrl } = inject('host').ClientAccess;
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const checks: Promise<void>[] = [];
  context.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  try {
    const tab = await context.newPage();
    tab.on('response', (response) => {
      const url = new URL(response.url());
      // Browsers ask every host for one.
      if (url.origin !== ApiUrl || url.pathname === '/favicon.ico') return;
      const check = async () => {
        const [method, status, path] = [response.request().method(), response.status(), url.pathname];
        const headers = new Headers(response.headers());
        assertDocumented({ method, path, status, headers, text: await response.text() });
      };
      checks.push(check().catch((error: unknown) => void complaints.push(String(error))));
    });
    await tab.goto(ApiUrl + path);
    const seen = await look(tab);
    await Promise.all(checks);
    expect(complaints).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

/** Sends the form and waits for the page that comes of it, which is later than its reply. Gives the status. */
export async function send(tab: Tab, action: () => Promise<void>): Promise<number> {
  const [response] = await Promise.all([
    tab.waitForResponse((candidate) => candidate.request().method() === 'POST'),
    tab.waitForEvent('load'),
    action(),
  ]);
  return response.status();
}

/** Goes on by Tab until something has the focus. */
export async function tabTo(tab: Tab, selector: string, atMost = 40): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    if ((await tab.locator(`${selector}:focus`).count()) > 0) return;
    await tab.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${selector}.`);
}

/** By how many pixels a page is wider than the window. */
export const widthTooMuch = (tab: Tab): Promise<number> =>
  tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Whether the pictures of the README are taken anew: `UPDATE_SCREENSHOTS=1 npx vitest run --project e2e browser`. */
export const takesPictures = process.env['UPDATE_SCREENSHOTS'] !== undefined;
const folder = fileURLToPath(new URL('../../../.github/images/', import.meta.url));

/** A picture of what the tab shows, for the README. */
export async function picture(tab: Tab, name: string): Promise<void> {
  if (!takesPictures) return;
  mkdirSync(folder, { recursive: true });
  await tab.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}
