import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TestProject } from 'vitest/node';
import { buildFunctions } from '../../../infra/build.ts';
import { ClientAccessApp } from '../../../infra/constructs/client-access-app.ts';
import { openTable } from '../../../shared/data/client.ts';
import { everything } from '../../support/scan.ts';
import type { Outputs } from '../../../infra/local/outputs.ts';
import { assertEntriesSmall } from '../../support/entry-sizes.ts';
import { assertNamedNowhereElse, assertNamesNobody } from '../../support/named-nowhere-else.ts';
import { assertRecorded, entriesAndSubjects } from '../../support/record.ts';
import { assertKeptByRegister } from '../../support/retention.ts';
import { assertHarmless, functionLog } from './function-log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the host that all files share tells of itself. */
    readonly host: Outputs;
    /** When it began, in milliseconds since 1970: from then on its schedules count. */
    readonly hostBegun: number;
    /** The cloud assembly that it runs, for files that need a host of their own. */
    readonly assembly: string;
    /** The file that it keeps the log of its functions in. */
    readonly functionLog: string;
  }
}

export interface HostProcess {
  readonly outputs: Outputs;
  stop(): Promise<void>;
}

const entry = fileURLToPath(new URL('host-process.ts', import.meta.url));
const patience = 60_000;

/**
 * Starts the local host with the demo data in a process of its own; its failures are shown on the error output, and all
 * that its functions write is kept in a file if one is named.
 */
export async function startHostProcess(assembly: string, speed = 1, functionLog = ''): Promise<HostProcess> {
  const child = fork(entry, [assembly, String(speed), functionLog], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.connected) child.disconnect();
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(kill);
  };
  const failed = ended.then(([code]) => Promise.reject(new Error(`The local host ended with ${String(code)}.`)));
  try {
    const [outputs] = (await Promise.race([
      once(child, 'message', { signal: AbortSignal.timeout(patience) }),
      failed,
    ])) as [Outputs];
    failed.catch(() => undefined);
    return { outputs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Synthesizes once, and starts one host for all files; once they are through, holds its log against what may be logged. */
export default async function startHosts({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-e2e-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const assembly = await synthesize(folder);
    const log = path.join(folder, 'functions.log');
    const hostBegun = Date.now();
    const host = await startHostProcess(assembly, 1, log);
    provide('assembly', assembly);
    provide('functionLog', log);
    provide('host', host.outputs);
    provide('hostBegun', hostBegun);
    return async () => {
      const kept = await tableOf(host.outputs);
      const events = await (await fetch(`${host.outputs.Local.EventsUrl}/store`)).text();
      await host.stop();
      const lines = await functionLog(log);
      const written = await readFile(log, 'utf8');
      await forget();
      // Whatever the files have made the functions say.
      assertHarmless(lines);
      // A1: of all that they have changed.
      assertRecorded(entriesAndSubjects(kept));
      assertEntriesSmall(kept);
      assertKeptByRegister(kept, new Date());
      // G1: of whom they have written.
      assertNamedNowhereElse(kept);
      // G5: metrics are lines of the log.
      assertNamesNobody(written + events, kept);
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** All items of the host's table. */
async function tableOf({ ClientAccess, Local }: Outputs): Promise<Record<string, unknown>[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'eu-west-3', endpoint: Local.DynamoDbEndpoint, credentials });
  return everything(openTable(ClientAccess.TableName, client));
}

/** Synthesizes the product for the local host into a folder; gives the assembly's. */
export async function synthesize(folder: string): Promise<string> {
  const bundles = path.join(folder, 'functions');
  await buildFunctions(bundles);
  const { CDK_VALIDATION } = process.env;
  // CDK's own checks of templates are the matter of the tests of infra.
  process.env['CDK_VALIDATION'] = 'false';
  try {
    const app = new ClientAccessApp({ stage: 'local', bundles, outdir: path.join(folder, 'cdk.out') });
    return app.synth().directory;
  } finally {
    if (CDK_VALIDATION === undefined) delete process.env['CDK_VALIDATION'];
    else process.env['CDK_VALIDATION'] = CDK_VALIDATION;
  }
}
