import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Outputs } from '../../infra/local/outputs.ts';
import { synthesizeFixture } from './local-host/app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = await mkdtemp(join(tmpdir(), 'local-host-process-'));
let assembly: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  assembly = await synthesizeFixture(directory);
}, 60_000);

afterEach(() => {
  for (const { pid, exitCode, signalCode } of started.splice(0))
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
});

afterAll(() => rm(directory, { recursive: true, force: true }));

/** Started as `npm start` does it, but from a folder of its own, as leader of its process group. */
function start(args: readonly string[] = [], { cwd = directory, path = process.env['PATH'] } = {}) {
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const unlessGiven = (option: string, value: string) => (args.includes(option) ? [] : [option, value]);
  const usual = [...unlessGiven('--assembly', assembly), ...unlessGiven('--port', '0'), '--no-demo'];
  const host = [join(root, 'infra/local/main.ts'), ...usual];
  const child = spawn(join(root, 'node_modules/.bin/node'), ['--import', loader, ...host, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, PATH: path },
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | string | null>((done) =>
    child.once('exit', (code, signal) => done(code ?? signal)),
  );
  return { child, pid: child.pid ?? 0, ended, output: () => output };
}

async function ready({ output }: ReturnType<typeof start>): Promise<Outputs> {
  await vi.waitFor(() => expect(output()).toContain('Ready in'), { timeout: 30_000, interval: 100 });
  return JSON.parse(await readFile(join(directory, '.local/outputs.json'), 'utf8')) as Outputs;
}

/** What a host has written, with when. */
async function written(): Promise<[string, number][]> {
  const folder = join(directory, '.local');
  const files = (await readdir(folder)).sort();
  return Promise.all(files.map(async (file) => [file, (await stat(join(folder, file))).mtimeMs]));
}

/** The processes whose command line matches. */
function processes(pattern: string): string[] {
  try {
    return execFileSync('pgrep', ['-f', '--', pattern], { encoding: 'utf8' }).trim().split('\n');
  } catch {
    return [];
  }
}

const javaOf = ({ Local }: Outputs) => processes(`DynamoDBLocal.*-port ${new URL(Local.DynamoDbEndpoint).port}`);
const gone = (outputs: Outputs) => vi.waitFor(() => expect(javaOf(outputs)).toEqual([]), { timeout: 5_000 });

test('prints where it is, writes the outputs, and a Ctrl-C for the whole group ends it all with 0', async () => {
  const host = start();
  const outputs = await ready(host);
  expect(host.output()).toContain(outputs.ClientAccess.ApiUrl);
  expect(host.output()).toContain(outputs.Local.MailboxUrl);
  expect(host.output()).toContain(outputs.Local.EventsUrl);
  expect(await (await fetch(`${outputs.Local.EventsUrl}/store`)).json()).toHaveProperty('events');
  expect((await fetch(`${outputs.ClientAccess.ApiUrl}/env`)).status).toBe(200);
  expect(javaOf(outputs).length).toBeGreaterThan(0);
  const begun = performance.now();
  process.kill(-host.pid, 'SIGINT');
  expect(await host.ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(3_000);
  await gone(outputs);
  expect(host.output()).not.toContain('has ended');
}, 60_000);

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a %s for the process alone ends it all with 0',
  async (signal) => {
    const host = start();
    const outputs = await ready(host);
    host.child.kill(signal);
    expect(await host.ended).toBe(0);
    await gone(outputs);
  },
  60_000,
);

test('a stop in the middle of the start leaves nothing either', async () => {
  const host = start();
  await vi.waitFor(() => expect(host.output()).toContain('Starting DynamoDB'), { timeout: 20_000, interval: 20 });
  await new Promise((done) => setTimeout(done, 300));
  process.kill(-host.pid, 'SIGTERM');
  expect([await host.ended, host.output()]).toEqual([0, expect.stringContaining('Stopping')]);
  await vi.waitFor(() => expect(processes(assembly)).toEqual([]), { timeout: 5_000 });
}, 60_000);

test('even killed outright it leaves no database behind', async () => {
  const host = start();
  const outputs = await ready(host);
  process.kill(-host.pid, 'SIGKILL');
  await host.ended;
  await gone(outputs);
}, 60_000);

test('a second host in the same folder is refused at once, and touches nothing of the first', async () => {
  const outputs = await ready(start());
  const before = await written();
  const begun = performance.now();
  const second = start();
  expect(await second.ended).toBe(1);
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(second.output().trim().split('\n')).toEqual([
    expect.stringContaining('runs in this folder already (process '),
  ]);
  expect(await written()).toEqual(before);
  expect((await fetch(`${outputs.ClientAccess.ApiUrl}/env`)).status).toBe(200);
}, 60_000);

test.each([
  ['no Java', undefined, 'Java is missing'],
  ['an old Java', '1.8.0_292', 'Java 8 is too old'],
  ['another old Java', '11.0.2', 'Java 11 is too old'],
])('%s is told before anything is written', async (_, version, text) => {
  const cwd = await mkdtemp(join(directory, 'no-java-'));
  const java = join(cwd, 'java');
  if (version !== undefined)
    await writeFile(java, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`, { mode: 0o755 });
  const host = start([], { cwd, path: cwd });
  expect([await host.ended, host.output().trim()]).toEqual([1, expect.stringMatching(new RegExp(`^${text}.*$`))]);
  expect(await readdir(cwd)).toEqual(version === undefined ? [] : ['java']);
});

test('a taken port, and an assembly that is none, are told before anything is written', async () => {
  const cwd = await mkdtemp(join(directory, 'refused-'));
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  const taken = start(['--port', String(port)], { cwd });
  expect([await taken.ended, taken.output()]).toEqual([1, expect.stringContaining(`Port ${String(port)} is taken.`)]);
  server.close();
  const none = start(['--assembly', cwd], { cwd });
  expect([await none.ended, none.output()]).toEqual([1, expect.stringContaining('holds no cloud assembly')]);
  expect(await readdir(cwd)).toEqual([]);
});

test('a wrong argument is told with the help', async () => {
  const host = start(['--sped', '3']);
  expect(await host.ended).toBe(1);
  expect(host.output()).toContain('--speed N');
  expect(host.output()).not.toContain('    at ');
});
