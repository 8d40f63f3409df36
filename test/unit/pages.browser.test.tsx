import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Language, languages } from '../../shared/texts/language.ts';
import { objectionsTo } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { samplePages } from '../support/sample-pages.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1200, height: 900 };
const pages = { fr: samplePages('fr'), en: samplePages('en') };
const names = Object.keys(pages.fr);

let browser: Browser;
let server: Server;
let origin: string;
/** What the last form sent. */
let posted: { readonly url: string; readonly body: string } | undefined;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const page = pages[url.searchParams.get('lang') === 'en' ? 'en' : 'fr'][url.pathname.slice(1)];
  if (request.method === 'POST') posted = { url: url.pathname + url.search, body: await text(request) };
  response.writeHead(page?.statusCode ?? 404, page?.headers).end(page?.body);
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

const tabs = new Map<string, Promise<Tab>>();

/** A tab that only looks at pages, in one way, the same for all of them: another takes longer to open than most pages. */
function tabOf(options: BrowserContextOptions): Promise<Tab> {
  const way = JSON.stringify(options);
  const tab = tabs.get(way) ?? browser.newContext(options).then((context) => context.newPage());
  tabs.set(way, tab);
  return tab;
}

type Look = (tab: Tab) => Promise<void>;

/** Looks at a page, and fails on anything the browser complains about (such as its own CSP). */
async function lookAt(tab: Tab, path: string, look: Look): Promise<void> {
  const complaints: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  };
  tab.on('console', hear);
  await tab.goto(`${origin}/${path}`);
  await look(tab);
  tab.off('console', hear);
  expect(complaints).toEqual([]);
}

/** Opens a page as somebody would who then acts on it. */
async function open(path: string, options: BrowserContextOptions, look: Look): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await lookAt(await context.newPage(), path, look);
  } finally {
    await context.close();
  }
}

const at = (name: string, language: Language) => `${name}?lang=${language}`;

/** Both colour schemes and both widths, each in one of the languages: axe takes long. */
const looks = {
  fr: { colorScheme: 'light', viewport: phone },
  en: { colorScheme: 'dark', viewport: desk },
} as const satisfies Readonly<Record<Language, object>>;

/** Pictures of every page, to look at: `PAGE_SHOTS=<folder> npx vitest run test/unit/pages.browser.test.tsx`. */
async function picture(tab: Tab, name: string): Promise<void> {
  const folder = process.env['PAGE_SHOTS'];
  if (folder !== undefined) await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe.each(languages)('in %s', (language) => {
  const { colorScheme, viewport } = looks[language];
  test.each(names)(`%s has nothing that axe objects to, ${colorScheme} at ${viewport.width} px`, async (name) => {
    await lookAt(await tabOf({ bypassCSP: true, colorScheme, viewport }), at(name, language), async (tab) => {
      await picture(tab, `${name}-${language}-${colorScheme}-${viewport.width}`);
      expect(await objectionsTo(tab)).toEqual([]);
    });
  });

  test.each(names)(
    '%s is styled as its policy allows, fits a narrow phone, and has targets for a thumb',
    async (name) => {
      await lookAt(await tabOf({ viewport: { width: 320, height: 700 } }), at(name, language), async (tab) => {
        const seen = await tab.evaluate(`({
        styled: getComputedStyle(document.querySelector('h1')).letterSpacing !== 'normal',
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll(
          'a:not(.skip), button, .choice, textarea, input:not([type=hidden], [hidden], .choice input)',
        )]
          .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML),
      })`);
        expect(seen).toEqual({ styled: true, overflow: 0, small: [] });
      });
    },
  );
});

describe('the first screen of a phone', () => {
  test.each([
    'validation',
    'validation-bare',
    'validation-long-names',
    'more-rights',
    'more-rights-dossier',
    'more-rights-long-names',
  ])('of %s says what is decided, and begins to say what to watch out for', async (name) => {
    for (const language of languages)
      await lookAt(await tabOf({ viewport: phone }), at(name, language), async (tab) => {
        const bottomOf = (selector: string) =>
          tab.evaluate<number>(`document.querySelector('${selector}')?.getBoundingClientRect().bottom ?? 0`);
        expect(await tab.locator('.decided dd').count()).toBeGreaterThanOrEqual(3);
        expect(await bottomOf('h1 ~ .lead')).toBeLessThan(await bottomOf('.decided'));
        expect(await bottomOf('.decided .facts')).toBeLessThan(phone.height);
        // With names of a usual length there is room for the first sentence that warns.
        if (!name.endsWith('long-names')) expect(await bottomOf('.note li p')).toBeLessThan(phone.height);
      });
  });
});

describe('by keyboard alone', () => {
  const focused = (tab: Tab) => tab.evaluate(`document.activeElement.id || document.activeElement.className`);
  const until = async (tab: Tab, id: string) => {
    for (let presses = 0; presses < 30 && (await focused(tab)) !== id; presses += 1) await tab.keyboard.press('Tab');
    expect(await focused(tab)).toBe(id);
  };

  test('a validator rejects with a reason', async () => {
    await open('validation?lang=fr', { viewport: desk }, async (tab) => {
      await until(tab, 'jump');
      await tab.keyboard.press('Enter');
      await until(tab, 'decision-approve');
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Tab');
      await tab.keyboard.type('Adresse partagée');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Space');
      await tab.keyboard.press('Tab');
      await Promise.all([
        tab.waitForResponse((response) => response.request().method() === 'POST'),
        tab.keyboard.press('Enter'),
      ]);
      expect(posted?.url).toBe('/validation?lang=fr');
      expect(Object.fromEntries(new URLSearchParams(posted?.body))).toEqual({
        decision: 'reject',
        reason: 'Adresse partagée',
        confirmed: 'true',
        version: '3',
      });
    });
  });

  test('the Enter key in a field sends the decision, and the language is changed by its own button', async () => {
    await open('validation?lang=fr', { viewport: desk }, async (tab) => {
      // The reply comes before its page does, and with that the keys still go to the page before.
      const sentBy = async (action: () => Promise<void>) => {
        await Promise.all([tab.waitForEvent('load'), action()]);
        return posted?.url;
      };
      await until(tab, 'lang');
      await until(tab, 'decision-approve');
      await tab.keyboard.press('Space');
      expect(await sentBy(() => tab.keyboard.press('Enter'))).toBe('/validation?lang=fr');
      await until(tab, 'confirmed');
      expect(await sentBy(() => tab.keyboard.press('Enter'))).toBe('/validation?lang=fr');
      await until(tab, 'reason');
      await tab.keyboard.type('a');
      await tab.keyboard.press('Enter');
      await tab.keyboard.type('b');
      await tab.locator('.lang').focus();
      expect(await sentBy(() => tab.keyboard.press('Enter'))).toBe('/validation?lang=en&show=form');
      expect(new URLSearchParams(posted?.body).get('reason')).toBe('a\r\nb');
    });
  });

  test('after a refusal the errors have the focus, and each leads to its field', async () => {
    await open('validation-errors?lang=en', { viewport: desk }, async (tab) => {
      // The browser gives the focus once the page is drawn.
      await vi.waitFor(async () => expect(await focused(tab)).toBe('error'));
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      expect(await focused(tab)).toBe('reason');
      expect(await tab.locator('#reason').inputValue()).toBe('\n<b>non</b>');
    });
  });

  test('an approval that was not undone says so first, and leads to the box that was not ticked (L11)', async () => {
    await open('undo-not-confirmed?lang=fr', { viewport: phone }, async (tab) => {
      await vi.waitFor(async () => expect(await focused(tab)).toBe('error'));
      expect(await tab.getByRole('alert').count()).toBe(1);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      expect(await focused(tab)).toBe('confirmed');
    });
  });

  test('a person chooses a password; the identifier is not sent', async () => {
    await open('password?lang=en', { viewport: phone }, async (tab) => {
      await until(tab, 'password');
      await tab.keyboard.type('Correct horse 9');
      await tab.keyboard.press('Tab');
      await tab.keyboard.type('Correct horse 9');
      await Promise.all([
        tab.waitForResponse((response) => response.request().method() === 'POST'),
        tab.keyboard.press('Enter'),
      ]);
      expect(Object.fromEntries(new URLSearchParams(posted?.body))).toEqual({
        password: 'Correct horse 9',
        passwordConfirmation: 'Correct horse 9',
      });
    });
  });

  test('the first stop skips to the content, and a fresh link is one press away', async () => {
    await open('stale-link?lang=fr', { viewport: phone }, async (tab) => {
      await tab.keyboard.press('Tab');
      expect(await focused(tab)).toBe('skip');
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Tab');
      await Promise.all([
        tab.waitForResponse((response) => response.request().method() === 'POST'),
        tab.keyboard.press('Enter'),
      ]);
      expect(posted?.body).toBe('action=fresh-link');
    });
  });
});
