import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HELP, readArguments } from './arguments.ts';
import { HostError } from './parts/errors.ts';
import { assertNode } from './node-version.ts';
import { preflight } from './preflight.ts';
import type { Host } from './host.ts';
import { type LogEntry, brief } from './log.ts';

/** In the folder from which the host is started: npm scripts run in the package's own. */
const DIRECTORY = resolve('.local');

/** Aborted once the host is told to stop. */
const abort = new AbortController();

async function main(): Promise<void> {
  assertNode();
  const { help, demo, ...options } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return;
  }
  const { signal } = abort;
  const started = stoppable();
  const { port, assembly } = options;
  const api = await preflight({ directory: DIRECTORY, port, ...(assembly !== undefined && { assembly }) });
  console.log('Starting the local host: ready in about 15 s.');
  // Loaded here, so that what is wrong with the machine or the arguments is told first and at once.
  const [{ startHost }, { writeOutputs }, { seedDemo }, { welcome }] = await Promise.all([
    import('./host.ts'),
    import('./outputs.ts'),
    import('./demo/seed.ts'),
    import('./welcome.ts'),
  ]);
  mkdirSync(DIRECTORY, { recursive: true });
  const outputsFile = join(DIRECTORY, 'outputs.json');
  // Whoever waits for it must not find an earlier run's.
  rmSync(outputsFile, { force: true });
  const starting = startHost({
    ...options,
    outdir: join(DIRECTORY, 'cdk.out'),
    api,
    ...(demo && { seed: seedDemo }),
    onLog: logger(join(DIRECTORY, 'functions.log')),
    signal,
    progress: (text) => {
      console.log(`  ${text}`);
    },
    onFatal: fail,
  });
  started(starting);
  const host = await starting;
  writeOutputs(outputsFile, host.outputs);
  console.log(welcome(host, { speed: options.speed, seconds: performance.now() / 1000 }));
}

/** Functions' logs go to a file, errors to the terminal too, in short. */
function logger(file: string): (entry: LogEntry) => void {
  const log = createWriteStream(file);
  return (entry) => {
    log.write(`${JSON.stringify(entry.fields)}\n`);
    if (entry.isError) console.error(`  ! ${brief(entry)}`);
  };
}

/** Stops at the first signal and exits with 0; a later one does not wait. */
function stoppable(): (host: Promise<Host>) => void {
  let starting: Promise<Host> | undefined;
  let first: number | undefined;
  const handle = () => {
    // A terminal signals the whole group and a launcher passes the signal on: the same Ctrl-C may come twice.
    if (first !== undefined && performance.now() - first > 1_000) process.exit(0);
    if (first !== undefined) return;
    first = performance.now();
    console.log('\nStopping …');
    // Whatever still runs then ends with this process: workers are its threads, and Java watches it.
    setTimeout(() => process.exit(0), 2_500);
    abort.abort();
    void (starting ?? Promise.resolve(undefined))
      .then((host) => host?.stop())
      .catch(() => undefined)
      .finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
  return (host) => {
    starting = host;
  };
}

function fail(error: unknown): void {
  // The signal reaches the children too: what ends because of it is no failure, and the signal's handler exits.
  if (abort.signal.aborted) return;
  console.error(error instanceof HostError ? `\n${error.message}` : error);
  process.exit(1);
}

main().catch(fail);
