import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { linkRepository } from '../../../shared/data/links.ts';
import { linkExpiry } from '../../../shared/domain/link.ts';
import type { RequestStatus } from '../../../shared/domain/request.ts';
import { newToken } from '../../../shared/services/tokens.ts';
import { desk, phone, send, tabTo, widthTooMuch } from '../../e2e/support/tab.ts';
import { objectionsTo } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { environmentOf } from '../../support/fresh-table.ts';
import { creationOf, office } from '../../support/office.ts';
import { planted } from '../../support/planted.ts';
import { served } from '../../support/served.ts';
import { openStage, type Stage } from '../../support/stage.ts';

const hundred = 100;
let stage: Stage;
let browser: Browser;
let server: Awaited<ReturnType<typeof served>>;
let address: string;
let requestIds: readonly string[];

/** The function itself, on the table of this file, with a hundred requests that await Victor, and his link. */
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), launchBrowser()]);
  for (const [name, value] of Object.entries({ ...environmentOf(stage.table), PORTAL_URL: '' }))
    vi.stubEnv(name, value);
  vi.resetModules();
  const { handler } = await import('../../../functions/http/queue-page/main.ts');
  server = await served('queue', handler);
  requestIds = await planted(stage, hundred);
  const { token, hash } = newToken();
  const at = new Date();
  const [createdAt, expiresAt] = [at.toISOString(), linkExpiry('queue', at).toISOString()];
  const owner = { firmId: stage.firm.firmId, ownerId: stage.victor.collaboratorId };
  await linkRepository(stage.table).save({ hash, purpose: 'queue', ...owner, createdAt, expiresAt });
  address = `${server.origin}/queue/${token}`;
}, 120_000);
afterAll(async () => {
  server.close();
  vi.unstubAllEnvs();
  vi.resetModules();
  await browser.close();
});

/** Looks at the page, and fails on anything that the browser complains about, such as the page's own policy. */
async function visit(options: BrowserContextOptions, look: (tab: Tab) => Promise<void>, query = ''): Promise<void> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  try {
    const tab = await context.newPage();
    await tab.goto(address + query);
    await look(tab);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Pictures to look at: `PAGE_SHOTS=<folder> npx vitest run --project integration queue.browser`. */
async function picture(tab: Tab, name: string): Promise<void> {
  const folder = process.env['PAGE_SHOTS'];
  if (folder !== undefined) await tab.screenshot({ path: join(folder, `${name}.png`) });
}

const shownIn = (tab: Tab) =>
  tab.evaluate<string[]>(`[...document.querySelectorAll('input[name^="version."]')].map(({ name }) => name.slice(8))`);
const pressed = async (tab: Tab, key: string, times = 1) => {
  for (let press = 0; press < times; press += 1) await tab.keyboard.press(key);
};

/** From one entry to the next by the keyboard alone: its details and its own page are passed by; then what is decided of it. */
async function decideNext(tab: Tab, at: number): Promise<RequestStatus> {
  await pressed(tab, 'Tab', 3);
  // Of the four choices the last one, to leave it, is the one there is: the first comes after it.
  if (at % 10 === 0) return 'open';
  if (at % 10 > 2) await pressed(tab, 'ArrowDown');
  else await pressed(tab, 'ArrowUp', at % 10);
  await pressed(tab, 'Tab');
  if (at % 10 > 2) return 'approved';
  await tab.keyboard.insertText('À revoir');
  return at % 10 === 1 ? 'to_correct' : 'rejected';
}

const results: Readonly<Partial<Record<RequestStatus, string>>> = {
  approved: 'Demande approuvée',
  rejected: 'Demande refusée',
  to_correct: 'Demande renvoyée pour correction',
};

test('a hundred requests are decided by keyboard alone, without script, on a phone (V20)', async () => {
  const decided = new Map<string, RequestStatus>();
  await visit(phone, async (tab) => {
    for (let number = 1; number <= 5; number += 1) {
      const ids = await shownIn(tab);
      expect(ids).toHaveLength(20);
      await picture(tab, `walk-${String(number)}`);
      // The first stop of the form is what opens the details of its first entry: one back from there.
      await tabTo(tab, 'summary');
      await pressed(tab, 'Shift+Tab');
      for (const [at, id] of ids.entries()) decided.set(id, await decideNext(tab, at));
      await tabTo(tab, '#confirmed');
      await pressed(tab, 'Space');
      await pressed(tab, 'Tab');
      await picture(tab, `walk-${String(number)}-filled`);
      expect(await send(tab, () => pressed(tab, 'Enter'))).toBe(200);
      await picture(tab, `walk-${String(number)}-results`);
      const beside = await tab.evaluate<Record<string, string>>(
        `Object.fromEntries([...document.querySelectorAll('article')].map(({ id, innerText }) => [id, innerText]))`,
      );
      for (const id of ids) {
        const result = results[decided.get(id) ?? 'open'];
        if (result === undefined) expect(beside[`request-${id}`]).toContain('Votre décision');
        else expect(beside[`request-${id}`]).toMatch(new RegExp(`${result}[^]*Votre décision est enregistrée`));
      }
      expect(await widthTooMuch(tab)).toBe(0);
      if (number === 5) return;
      await tabTo(tab, 'nav a:last-child', 80);
      await Promise.all([tab.waitForURL(/cursor=/), tab.waitForEvent('load'), pressed(tab, 'Enter')]);
    }
  });
  expect([...decided.keys()].toSorted()).toEqual(requestIds.toSorted());
  const kept = await office(stage.table).requests.requests(requestIds);
  expect(new Map(requestIds.map((id) => [id, kept.get(id)?.status]))).toEqual(
    new Map(requestIds.map((id) => [id, decided.get(id)])),
  );
}, 120_000);

test('from an entry its own page opens in a tab of its own, and what was typed stays; axe has nothing to object to', async () => {
  await office(stage.table).submit(stage.paul, creationOf(await stage.company(), 'client_admin'));
  const looks = [
    { ...phone, colorScheme: 'light', lang: 'fr' },
    { ...desk, viewport: { width: 1280, height: 900 }, colorScheme: 'dark', lang: 'en' },
  ] as const;
  for (const { lang, ...look } of looks)
    await visit(
      { ...look, javaScriptEnabled: true, bypassCSP: true },
      async (tab) => {
        expect(await objectionsTo(tab)).toEqual([]);
        await picture(tab, `queue-${lang}`);
        await tab.locator('input[value=reject]').first().check();
        await tab.locator('textarea').first().fill('À voir');
        await tabTo(tab, 'article a');
        const [own] = await Promise.all([tab.context().waitForEvent('page'), pressed(tab, 'Enter')]);
        await own.waitForLoadState();
        expect(await own.locator('h1').textContent()).toContain('Inès Moreau');
        await picture(own, `own-${lang}`);
        expect(await tab.locator('textarea').first().inputValue()).toBe('À voir');
        await tabTo(own, 'main a');
        await Promise.all([own.waitForEvent('load'), pressed(own, 'Enter')]);
        expect(await own.locator('article').count()).toBeGreaterThan(0);
        expect(await widthTooMuch(own)).toBe(0);
      },
      `?lang=${lang}`,
    );
});
