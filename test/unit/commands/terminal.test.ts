import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Progress } from '../../../infra/commands/import/progress.ts';
import { bold, mayStyle } from '../../../infra/terminal.ts';

test('escape codes go to terminals alone, and not where NO_COLOR asks for none', () => {
  expect(mayStyle({ isTTY: true }, {})).toBe(true);
  expect(mayStyle({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
  for (const [out, env] of [
    [{ isTTY: true }, { NO_COLOR: '1' }],
    [{ isTTY: true }, { TERM: 'dumb' }],
    [{ isTTY: false }, {}],
    [{}, { FORCE_COLOR: '1' }],
  ] as const)
    expect(mayStyle(out, env)).toBe(false);
  expect(bold('A', {})).toBe('A');
});

test('a progress bar is lines of text where no escape code may go', () => {
  const written: string[] = [];
  const out = { isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const progress = new Progress('Import', 20, 'en', out);
  for (let line = 0; line < 20; line += 1) progress.add(1);
  progress.end();
  expect(written).toHaveLength(10);
  expect(written.join('')).not.toMatch(/[\u001b\r]/);
});

test('escape codes are written by one file, which asks before', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const files = globSync('{infra,test/mutation}/**/*.ts', { cwd: root });
  const writes = (file: string) => /\\(u001b|x1b|033|u009b)/i.test(readFileSync(path.join(root, file), 'utf8'));
  expect(files.filter(writes)).toEqual([path.join('infra', 'terminal.ts')]);
});
