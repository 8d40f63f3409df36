import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsed } from '../../../infra/command-line.ts';
import { readArguments } from '../../../infra/local/arguments.ts';

const options = {
  name: { type: 'string', short: 'n' },
  all: { type: 'boolean' },
  expect: { type: 'string', multiple: true },
} as const;
const read = (...args: string[]) => parsed({ args, options, allowPositionals: true });

test('options are read as Node does, those that may be repeated in their order', () => {
  const { values, positionals } = read('a', '--name=X', '--expect', '1', '--all', '--expect', '2', '--', 'b');
  expect(values).toEqual({ name: 'X', all: true, expect: ['1', '2'] });
  expect(positionals).toEqual(['a', 'b']);
});

test.each([
  [['--name', 'X', '--name', 'Y'], '--name is given more than once.'],
  [['--name', 'X', '-n', 'X'], '--name is given more than once.'],
  [['--all', '--all'], '--all is given more than once.'],
  [['--name', ''], '--name is empty.'],
  [['--name= '], '--name is empty.'],
  [['--expect', '1', '--expect', ''], '--expect is empty.'],
  [['a', ''], 'An argument is empty.'],
  [['--', ''], 'An argument is empty.'],
])('what would be lost in silence, or says nothing, is refused: %j', (args, refusal) => {
  expect(() => read(...args)).toThrow(refusal);
});

test('so it is of npm start', () => {
  expect(() => readArguments(['--port', '1', '--port', '2'])).toThrow('--port is given more than once.');
  expect(() => readArguments(['--assembly', ''])).toThrow('--assembly is empty.');
});

test('no command parses its arguments otherwise', () => {
  const files = globSync(['infra/**/*.ts', 'test/mutation/*.ts']);
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /\bparseArgs\(/.test(readFileSync(file, 'utf8')))).toEqual(['infra/command-line.ts']);
});
