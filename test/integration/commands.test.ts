import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const loader = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/** The commands of package.json whose code is here; the others are those of tools. */
const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /\btsx (\S+\.ts)$/.exec(line)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});
const ofOperators = commands.filter(([, file]) => file.startsWith('infra/commands/'));

/** What each of the operators' needs, to be allowed to begin. */
const enough: Readonly<Record<string, readonly string[]>> = {
  'audit:export': [],
  'audit:seal': [],
  'audit:verify': [],
  'erase:replay': ['--from', 'Table2'],
  'firm:create': ['--name', 'Cabinet', '--admin-name', 'Anne Martin', '--admin-email', 'anne@cabinet.example'],
  'firm:recover': ['--email', 'anne@cabinet.example'],
  import: [path.join(root, 'infra/commands/import/sample.csv'), '--token', 'nonsense'],
  reconcile: [],
  redrive: ['--all'],
  'rotate:cursors': [],
  smoke: [],
  token: ['anne@cabinet.example'],
};

/** Where commands are run, and where nothing may be left. */
let folder: string;
let outputs: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-commands-'));
  outputs = path.join(await mkdtemp(path.join(tmpdir(), 'client-access-outputs-')), 'outputs.json');
  const nowhere = 'http://127.0.0.1:1';
  const ClientAccess = {
    ...{ ApiUrl: nowhere, UserPoolId: 'eu-west-3_A1', UserPoolClientId: 'c1', TableName: 'T1' },
    StateMachineArn: 'arn:aws:states:eu-west-3:000000000000:stateMachine:M1',
  };
  const Local = { CognitoEndpoint: nowhere, DynamoDbEndpoint: nowhere, StepFunctionsEndpoint: nowhere };
  await writeFile(outputs, JSON.stringify({ Other: { Exported: 'x' }, ClientAccess, Local }));
});
afterAll(async () => {
  for (const made of [folder, path.dirname(outputs)]) await rm(made, { recursive: true, force: true });
});

const left = async (file: string, ...args: readonly string[]) => {
  const env = { ...process.env, CLIENT_ACCESS_PASSWORD: 'Nonsense-2026' };
  const run = promisify(execFile)(process.execPath, ['--import', loader, path.join(root, file), ...args], {
    cwd: folder,
    env,
  });
  return run.then(
    (output) => ({ code: 0, ...output }),
    (failure: unknown) => failure as { code: number; stdout: string; stderr: string },
  );
};

test('each of the operators’ commands is tried here', () => {
  expect(ofOperators.map(([name]) => name).sort()).toEqual(Object.keys(enough).sort());
});

/** They tell which outputs they take, all options in one column. */
function expectOptionsOfOperators(name: string, help: string): void {
  expect(help).toMatch(new RegExp(`npm run (--silent )?${name} -- `));
  expect(help).toMatch(/^ {2}--outputs FILE +what npm run deploy/m);
  const columns = [...help.matchAll(/^ {2}--.*? {2,}(?=\S)/gm)].map(([indent]) => indent.length);
  expect(new Set(columns).size).toBe(1);
}

describe.each(commands)('npm run %s', (name, file) => {
  test('explains itself, also to whoever made a mistake, and leaves nothing behind', async () => {
    const isOfOperators = file.startsWith('infra/commands/');
    const [help, refused] = await Promise.all([
      left(file, '--help', ...(isOfOperators ? ['--outputs', 'nowhere.json'] : [])),
      left(file, ...(enough[name] ?? []), '--nonsense'),
    ]);
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
    expect(help.stdout).toMatch(new RegExp(`^ +.*npm (run (--silent )?)?${name}\\b`, 'm'));
    expect(help.stdout).toMatch(/^ {2}--help +/m);
    if (isOfOperators) expectOptionsOfOperators(name, help.stdout);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/^\s*Unknown option '--nonsense'/);
    expect(refused.stderr).toContain(isOfOperators ? `${help.stdout.trimEnd()}\n` : '--help');
    expect(refused.stderr).not.toMatch(/ {4}at /);
    for (const { stdout, stderr } of [help, refused]) expect(stdout + stderr).not.toContain('\u001b');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe.each(ofOperators)('npm run %s, of operators', (name, file) => {
  test('says where it works, and in a line that nobody answers there', async () => {
    const { code, stdout, stderr } = await left(file, ...enough[name]!, '--outputs', outputs);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'On the local host at http://127.0.0.1:1.',
      'It does not answer: start it with npm start, or name a deployment with --outputs.',
    ]);
  });
});
