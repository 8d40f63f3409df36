import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plant } from './plant.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** Runs the command as an operator does. */
export async function redrive({ host, folder }: Plant, ...args: readonly string[]) {
  const outputs = path.join(folder, 'outputs.json');
  await writeFile(outputs, JSON.stringify(host.outputs));
  const command = [path.join(root, 'infra/commands/redrive.ts'), '--outputs', outputs, ...args];
  const tsx = path.join(root, 'node_modules/.bin/tsx');
  return run(tsx, command).then(
    (output) => ({ code: 0, ...output }),
    (failure: unknown) => failure as { code: number; stdout: string; stderr: string },
  );
}
