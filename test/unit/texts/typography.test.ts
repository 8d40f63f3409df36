import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { changesBefore } from '../../support/names-in-sentences.ts';

/** Where sentences for people stand. */
const folders = ['shared/texts', 'infra/commands/import'];

/** One text as it stands in the source: what is written, with `…` between two pieces for what is filled in. */
interface Text {
  readonly where: string;
  readonly pieces: readonly string[];
  /** The name of what is filled in after each piece but the last. */
  readonly filledIn: readonly string[];
  /** Whether `fr` sets its spaces. */
  readonly isSpaced: boolean;
}

const named = (expression: ts.Expression): string => /^(?:String\()?(\w+)/.exec(expression.getText())?.[1] ?? '';

function textOf(node: ts.Node, where: string): Text | undefined {
  const isSpaced = ts.isTaggedTemplateExpression(node.parent) && node.parent.tag.getText() === 'fr';
  if (ts.isTemplateExpression(node)) {
    const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return { where, pieces, filledIn: node.templateSpans.map(({ expression }) => named(expression)), isSpaced };
  }
  if (!ts.isStringLiteralLike(node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node))
    return undefined;
  return { where, pieces: [node.text], filledIn: [], isSpaced };
}

/** Calls that take the French before the English, by where the French stands among what they are given. */
const sideBySide: Readonly<Record<string, number>> = { entry: 0, asField: 1 };

/** The language that a node and all in it is written in, where that begins with it. */
function languageFrom(node: ts.Node): 'fr' | 'en' | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
    const name = parent.name.getText();
    return name === 'fr' || name === 'en' ? name : undefined;
  }
  if (!ts.isCallExpression(parent)) return undefined;
  const french = sideBySide[parent.expression.getText()];
  const at = parent.arguments.indexOf(node as ts.Expression);
  if (french === undefined || at < french) return undefined;
  return at === french ? 'fr' : 'en';
}

function textsOf(file: string): Record<'fr' | 'en', Text[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Record<'fr' | 'en', Text[]> = { fr: [], en: [] };
  const visit = (node: ts.Node, language: 'fr' | 'en' | undefined): void => {
    const own = node === source ? undefined : (languageFrom(node) ?? language);
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const text = own && textOf(node, `${file}:${String(line)}`);
    if (own && text) found[own].push(text);
    node.forEachChild((child) => {
      visit(child, own);
    });
  };
  visit(source, undefined);
  return found;
}

const all = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts'))
  .map(textsOf);
const french = all.flatMap(({ fr }) => fr);
const english = all.flatMap(({ en }) => en);

/** The places of the texts in which a piece matches, with the piece. */
const withPiece = (texts: readonly Text[], pattern: RegExp): string[] =>
  texts.flatMap(({ where, pieces }) =>
    pieces.filter((piece) => pattern.test(piece)).map((piece) => `${where} ${piece}`),
  );

/** What is filled in and is no datum that begins as it likes: days, durations and numbers. */
const ours = new Set(['at', 'until', 'end', 'life', 'count', 'minimum', 'maximum', 'n', 'encoding']);

const wholeText = ({ pieces }: Text): string => pieces.join('…');

describe('every text as it is written', () => {
  test('is found, in both languages', () => {
    expect(french.length).toBeGreaterThan(700);
    expect(english.length).toBeGreaterThan(700);
    expect(french.map(wholeText)).toContain('Saisie refusée');
    expect(english.map(wholeText)).toContain('Unknown company');
    expect(
      french.find(({ pieces }) =>
        pieces.includes(' vous ouvre un dossier de plus sur son portail, où vous intervenez pour l’entreprise '),
      ),
    ).toMatchObject({ filledIn: ['firm', 'company'], isSpaced: true });
  });

  test.each([
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['three dots for one sign', /\.\.\./],
    ['two spaces', /\S {2}/],
    ['the code of a rule', /\b[ACFGLPV]\d{1,2}\b/],
  ])('has not %s', (_, pattern) => {
    expect(withPiece([...french, ...english], pattern)).toEqual([]);
  });

  test('ends as a sentence does, when it is long enough to be one', () => {
    const unended = [...french, ...english].filter(
      (text) => wholeText(text).length > 80 && !/[.?!:…)\n]$/.test(wholeText(text)),
    );
    expect(unended.map((text) => `${text.where} ${wholeText(text)}`)).toEqual([]);
  });
});

describe('every French text', () => {
  test('has no space beside its signs that may end a line', () => {
    const bySelf = french.filter(({ isSpaced }) => !isSpaced);
    expect(withPiece(bySelf, / [:;?!»%]|« |n° /)).toEqual([]);
  });

  test('has a space before double punctuation, and inside guillemets', () => {
    // An address and a header are written as they are.
    expect(withPiece(french, /\p{L}[;?!»]|\p{L}:(?!\/\/)(?<!Content-Type:)|«[^\s\u00a0]|[^\s\u00a0]»/u)).toEqual([]);
  });

  test('has no word before a datum that would have to change with it', () => {
    const wrong = french.flatMap(({ where, pieces, filledIn }) =>
      filledIn
        .filter((name, at) => !ours.has(name) && changesBefore.test(pieces[at] ?? ''))
        .map((name) => `${where} ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every English text', () => {
  test('has its signs where the English put them', () => {
    expect(withPiece(english, / [:;?!,.](?:\s|$)|[«»]|"\p{L}/u)).toEqual([]);
  });

  test('has neither a possessive nor an article beside a datum', () => {
    const wrong = english.flatMap(({ where, pieces, filledIn }) =>
      filledIn
        .filter(
          (name, at) => !ours.has(name) && (/\ban? “?$/i.test(pieces[at] ?? '') || /^[’']/.test(pieces[at + 1] ?? '')),
        )
        .map((name) => `${where} ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
