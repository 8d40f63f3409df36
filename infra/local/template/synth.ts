import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as z from 'zod';
import { HostError } from '../parts/errors.ts';

const CdkJson = z.looseObject({
  app: z.string(),
  build: z.string().optional(),
  context: z.record(z.string(), z.unknown()).default({}),
});

/** What `cdk synth` sets too: the template then names each function's bundle and each construct's path. */
const CLI_CONTEXT = {
  'aws:cdk:enable-asset-metadata': true,
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:version-reporting': false,
};

/**
 * Builds the functions and synthesizes the app for the stage `local`, by the commands of cdk.json but without the CDK's
 * command line, whose own start takes as long again. Throws HostError with the command's output if it fails.
 */
export async function synthesize(root: string, outdir: string, signal?: AbortSignal): Promise<void> {
  const cdk = CdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  rmSync(outdir, { recursive: true, force: true });
  if (cdk.build !== undefined) await run(cdk.build, root, {}, signal);
  const context = { ...CLI_CONTEXT, ...cdk.context, stage: 'local' };
  // The CDK's checks of templates take longer than all the rest: tests and deployments run them.
  const environment = { CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context), CDK_VALIDATION: 'false' };
  await run(cdk.app, root, environment, signal);
}

async function run(command: string, cwd: string, env: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const PATH = [join(cwd, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  // A group of its own, so that the command's own children can be ended with it.
  const detached = process.platform !== 'win32';
  const child = spawn(command, {
    cwd,
    shell: true,
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled code is kept: the CDK library is large, and the same at every start.
    env: { NODE_COMPILE_CACHE: join(cwd, '.local/compile-cache'), ...process.env, ...env, PATH },
  });
  const end = () => (detached && child.pid !== undefined ? process.kill(-child.pid, 'SIGKILL') : child.kill());
  signal?.addEventListener('abort', end, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-8_000)));
  const code = await new Promise<number | null>((done, fail) => child.once('exit', done).once('error', fail));
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  if (code !== 0)
    throw new HostError(`This command of cdk.json has failed (${String(code)}): ${command}\n${output.trim()}`);
}
