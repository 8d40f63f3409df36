import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

interface Mermaid {
  initialize(config: Readonly<Record<string, unknown>>): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

const root = path.join(import.meta.dirname, '../..');
const pages = globSync(['*.md', '.github/**/*.md', 'shared/**/*.md'], { cwd: root });
const diagrams = pages.flatMap((page) => {
  const found = [...readFileSync(path.join(root, page), 'utf8').matchAll(/^```mermaid\n(.*?)^```$/gms)];
  return found.map(([, text = ''], n) => ({ name: `${page}, diagram ${String(n + 1)}`, text }));
});

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ path: path.join(root, 'node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js') });
});
afterAll(() => browser.close());

/** Draws a diagram as GitHub does, by the same library and as strictly; gives the words that it shows. */
const draw = (text: string): Promise<string> =>
  page.evaluate(async (given) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    const { svg } = await mermaid.render('diagram', given);
    const shown = new DOMParser().parseFromString(svg, 'text/html').body;
    for (const style of shown.querySelectorAll('style')) style.remove();
    return shown.textContent;
  }, text);

test.each(diagrams)('$name can be drawn, with the names of all its nodes', async ({ text }) => {
  const shown = await draw(text);
  for (const [, name = ''] of text.matchAll(/\*\*(\w+)\*\*/g)) expect(shown).toContain(name);
});

test('the state machines are among them, and one that is none is refused', async () => {
  expect(diagrams.filter(({ text }) => /NextRound|SendDigest/.test(text)).length).toBe(2);
  await expect(draw('flowchart TD\n  One -->|two')).rejects.toThrow();
});
