import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plant } from './plant.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** Runs a command as an operator does. */
export async function command({ host, folder }: Plant, name: 'redrive' | 'reconcile', ...args: readonly string[]) {
  const outputs = path.join(folder, 'outputs.json');
  await writeFile(outputs, JSON.stringify(host.outputs));
  const tsx = path.join(root, 'node_modules/.bin/tsx');
  const usual = args.includes('--outputs') ? [] : ['--outputs', outputs];
  return run(tsx, [path.join(root, `infra/commands/${name}.ts`), ...usual, ...args]).then(
    (output) => ({ code: 0, ...output }),
    (failure: unknown) => failure as { code: number; stdout: string; stderr: string },
  );
}

export const redrive = (plant: Plant, ...args: readonly string[]) => command(plant, 'redrive', ...args);
