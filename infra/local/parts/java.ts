import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { HostError } from './errors.ts';

/** The Java that DynamoDB Local is compiled for. */
const JAVA_VERSION = 17;
const INSTALL = `Install Java ${JAVA_VERSION} (Debian: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17) and have it on the PATH.`;

/**
 * Runs `java` for as long as this process lives. In a session of its own, so that a Ctrl-C for the terminal's whole process
 * group reaches it through `stop` alone; and under a shell that ends it once our end of its input closes, however this
 * process ended.
 */
const WATCHED = `exec 3<&0
java "$@" </dev/null 3<&- & java=$!
{ read -r _ <&3; kill $java; } 2>/dev/null & watch=$!
trap 'kill $java' TERM INT HUP
wait $java; code=$?
kill $watch 2>/dev/null
exit $code`;

export interface JavaProcess {
  /** Settles when Java has ended, for whatever reason; the text is what it wrote last to its error output. */
  readonly ended: Promise<string>;
  /** Resolves once the process is gone. */
  stop(): Promise<void>;
}

/** Starts it. Throws HostError if there is no Java, or only an old one. */
export async function startJava(args: readonly string[], cwd: string): Promise<JavaProcess> {
  await assertJava();
  const onWindows = process.platform === 'win32';
  const child = onWindows
    ? spawn('java', args, { cwd, stdio: ['pipe', 'ignore', 'pipe'] })
    : spawn('sh', ['-c', WATCHED, 'sh', ...args], { cwd, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors = (errors + data.toString()).slice(-2_000)));
  child.stdin.on('error', () => undefined);
  const ended = new Promise<string>((done) => {
    child.once('exit', () => done(errors));
    child.once('error', (error) => done(error.message));
  });
  return { ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (process.platform === 'win32') child.kill();
  child.stdin?.end();
  const kill = setTimeout(() => killGroup(child.pid), 1_000);
  await ended;
  clearTimeout(kill);
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has exited by itself meanwhile.
  }
}

let checked: Promise<void> | undefined;

/** Looks once a process. Throws HostError if there is no Java, or only an old one. */
export const assertJava = (): Promise<void> => (checked ??= lookForJava());

async function lookForJava(): Promise<void> {
  const output = await promisify(execFile)('java', ['-version'], { timeout: 20_000 }).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => {
      throw new HostError(`Java is missing: DynamoDB Local needs it. ${INSTALL}`);
    },
  );
  const major = javaVersion(output);
  if (major < JAVA_VERSION) throw new HostError(`Java ${String(major)} is too old for DynamoDB Local. ${INSTALL}`);
}

/** The major version that `java -version` tells; until 8 it said `1.8`. One that tells none is given a try. */
function javaVersion(output: string): number {
  const version = /version "(?:1\.)?(\d+)/.exec(output)?.[1];
  return version === undefined ? JAVA_VERSION : Number(version);
}
