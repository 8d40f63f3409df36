import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documents, documentText, replacePart } from '../../infra/documents.ts';

const root = path.join(import.meta.dirname, '../..');

// The README's diagrams are held beside the templates, which are synthesized there: test/infra/diagrams.test.ts.
const held = (Object.keys(documents) as (keyof typeof documents)[]).filter((name) => name !== 'README.md');

test.each(held)('%s is what its sources say', async (name) => {
  const kept = await readFile(path.join(root, name), 'utf8');
  expect(kept === (await documentText(name)), 'Run `npm run docs` and keep what it writes.').toBe(true);
});

describe('the part of a document between markers', () => {
  const text = 'Before.\n\n<!-- matrix: written -->\n\nold\n\n<!-- /matrix -->\n\nAfter.\n';

  test('is replaced, and nothing else', () => {
    expect(replacePart(text, 'matrix', 'new')).toBe(text.replace('old', 'new'));
    expect(replacePart(replacePart(text, 'matrix', ''), 'matrix', 'old')).toBe(text);
  });

  test('is not passed over when its markers are gone', () => {
    expect(() => replacePart('Before.\n', 'matrix', 'new')).toThrow('no markers');
  });
});

const pages = globSync(['*.md', '.github/**/*.md', 'shared/**/*.md'], { cwd: root });

test.each(pages)('%s leads to files that are there', async (page) => {
  const text = await readFile(path.join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, link = '']) =>
    path.join(path.dirname(page), link),
  );
  const named = [...text.matchAll(/`((?:shared|functions|infra|test)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  expect([...links, ...named].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
