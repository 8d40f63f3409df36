import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HELP, readArguments } from './arguments.ts';
import { HostError } from './errors.ts';
import { assertNode } from './node-version.ts';
import type { Host } from './host.ts';
import type { LogEntry } from './log.ts';

/** In the folder from which the host is started: npm scripts run in the package's own. */
const DIRECTORY = resolve('.local');

async function main(): Promise<void> {
  assertNode();
  const { help, demo, ...options } = readArguments(process.argv.slice(2));
  if (help) return console.log(HELP);
  const begun = performance.now();
  console.log('Starting the local host: ready in about 15 s.');

  const abort = new AbortController();
  let starting: Promise<Host> | undefined;
  onStop(async () => {
    abort.abort();
    const host = await starting?.catch(() => undefined);
    await host?.stop();
  });
  // Loaded here, so that what is wrong with the machine or the arguments is told first and at once.
  const [{ startHost }, { brief }, { writeOutputs }, { seedDemo }] = await Promise.all([
    import('./host.ts'),
    import('./log.ts'),
    import('./outputs.ts'),
    import('./demo/seed.ts'),
  ]);
  mkdirSync(DIRECTORY, { recursive: true });
  const outputsFile = join(DIRECTORY, 'outputs.json');
  // Whoever waits for it must not find an earlier run's.
  rmSync(outputsFile, { force: true });
  const log = createWriteStream(join(DIRECTORY, 'functions.log'));
  const onLog = (entry: LogEntry) => {
    log.write(`${JSON.stringify(entry.fields)}\n`);
    if (entry.isError) console.error(`  ! ${brief(entry)}`);
  };

  const { signal } = abort;
  if (signal.aborted) return;
  starting = startHost({
    ...options,
    ...(demo && { seed: seedDemo }),
    onLog,
    signal,
    progress: (text) => console.log(`  ${text}`),
    onFatal: fail,
  });
  const host = await starting.catch((error: unknown) => (signal.aborted ? undefined : fail(error)));
  if (!host || signal.aborted) return;
  writeOutputs(outputsFile, host.outputs);
  const { welcome } = await import('./welcome.ts');
  console.log(welcome(host, { speed: options.speed, seconds: (performance.now() - begun) / 1000 }));
}

/** Runs `stop` at the first signal and exits with 0; a later one does not wait. */
function onStop(stop: () => Promise<void>): void {
  let first: number | undefined;
  const handle = () => {
    // A terminal signals the whole group and the launcher passes the signal on: the same Ctrl-C may come twice.
    if (first !== undefined && performance.now() - first > 1_000) process.exit(0);
    if (first !== undefined) return;
    first = performance.now();
    console.log('\nStopping …');
    // What has not gone by then goes with this process: workers live in it, and Java watches it.
    setTimeout(() => process.exit(0), 2_500);
    void stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
}

function fail(error: unknown): never {
  console.error(error instanceof HostError ? `\n${error.message}` : error);
  process.exit(1);
}

main().catch(fail);
