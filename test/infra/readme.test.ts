import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stageOf } from '../../infra/stage-context.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const lines = readme.split('\n').filter((line) => /^\s*(npm|npx|TOKEN=\$\(npm) .*/.test(line));
const withStage = lines.filter((line) => line.includes('-c '));

test.each(withStage)('the line of the README is of a stage that can be synthesized: %s', (line) => {
  const context = [...line.matchAll(/ -c (\w+)=(\S+)/g)].map(([, key, value]) => [key, value]);
  expect(() => stageOf(Object.fromEntries(context))).not.toThrow();
});

test('every command of the CDK in the README names a stage, for there is none by default', () => {
  const commands = lines.filter((line) => /cdk |run (synth|deploy)/.test(line));
  expect(commands.length).toBeGreaterThanOrEqual(3);
  for (const line of commands) expect(line).toContain('-c stage=');
});

test('every script that the README runs is there', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test('a deployment writes the file that the README’s commands read, and the local host another', () => {
  expect(scripts.deploy).toContain('--outputs-file outputs.json');
  for (const [, file] of readme.matchAll(/--outputs (\S+?)`? /g)) expect(file).toBe('outputs.json');
});
