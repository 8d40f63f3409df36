import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { permissionsPage } from '../../shared/contract/permissions-page.ts';
import { languages } from '../../shared/texts/language.ts';
import { sampleMails } from '../support/sample-mails.ts';
import { samplePages } from '../support/sample-pages.ts';

/** The code of a rule (`C5`, `V3`): for comments, tests and the rule book, which people who use the product do not have. */
const ruleCode = /\b[CVPLAGF]\d{1,2}\b/;
const root = path.join(import.meta.dirname, '../..');

/** Every string and template of a source file; comments are none. */
function literalsIn(fileName: string, source: string): string[] {
  const kind = fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, kind));
  return found;
}

async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(path.join(root, folder), { recursive: true });
  // What the packing of the client leaves for a moment is compiled from these.
  const written = files.filter((file) => /\.tsx?$/.test(file) && !/(^|\/)dist\//.test(file));
  return written.map((file) => path.join(folder, file));
}

const sources = [...(await sourcesIn('shared')), ...(await sourcesIn('functions'))];

describe('no text for people names a rule by its code', () => {
  test.each(sources)('in the strings of %s', async (file) => {
    const literals = literalsIn(file, await readFile(path.join(root, file), 'utf8'));
    expect(literals.filter((text) => ruleCode.test(text))).toEqual([]);
  });

  test('in the OpenAPI document, nor on the page of permissions', () => {
    const texts = JSON.stringify(openApiDocument(), undefined, 1).split('\n').concat(permissionsPage().split('\n'));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((line) => ruleCode.test(line))).toEqual([]);
  });

  test.each(languages)('in a mail or on a page in %s', (language) => {
    const mails = Object.values(sampleMails(language)).flatMap(({ subject, html, text }) => [subject, html, text]);
    const pages = Object.values(samplePages(language)).map(({ body }) => body);
    for (const text of [...mails, ...pages]) expect(ruleCode.exec(text)).toBeNull();
  });
});

test('a code is found in strings, templates and markup, and left alone in comments', () => {
  const source = "/** C1 */ const a = ['x (C5)', `y (V3)`, `${1} (P2) ${2} (P7)`, <p>z (L12)</p>, 'P14D'];";
  expect(literalsIn('x.tsx', source).filter((text) => ruleCode.test(text))).toHaveLength(5);
});
