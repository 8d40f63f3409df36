import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const options: ICruiseOptions = {
  validate: true,
  // Types too: a file that needs another's type is read together with it.
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)dist/' },
  ruleSet: { forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }] },
};

async function circles(...folders: string[]): Promise<string[]> {
  const { summary } = (await cruise(folders, options)).output as ICruiseResult;
  return summary.violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].join(' → '));
}

test('no files import each other in a circle, be it for a type', async () => {
  expect(await circles('shared', 'functions', 'infra')).toEqual([]);
});

test('a circle of two types is found', async () => {
  const folder = await mkdtemp(path.join('test', 'infra', 'circle-'));
  try {
    await writeFile(path.join(folder, 'a.ts'), "import type { B } from './b.ts';\nexport type A = B;\n");
    await writeFile(path.join(folder, 'b.ts'), "import type { A } from './a.ts';\nexport type B = A;\n");
    expect(await circles(folder)).not.toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
