import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What each command needs, to be allowed to begin. */
const enough: Readonly<Record<string, readonly string[]>> = {
  'firm:create': ['--name', 'Cabinet', '--admin-name', 'Anne Martin', '--admin-email', 'anne@cabinet.example'],
  'firm:recover': ['--email', 'anne@cabinet.example'],
  import: ['nowhere.csv', '--token', 'nonsense'],
  redrive: ['--all'],
  'rotate:cursors': [],
  smoke: [],
  token: ['anne@cabinet.example'],
};

const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile('package.json', 'utf8'));
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /infra\/commands\/\S+/.exec(line)?.[0];
  return file === undefined ? [] : [[name, file] as const];
});

let folder: string;
let outputs: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-commands-'));
  outputs = path.join(folder, 'outputs.json');
  const nowhere = 'http://127.0.0.1:1';
  const ClientAccess = {
    ...{ ApiUrl: nowhere, UserPoolId: 'eu-west-3_A1', UserPoolClientId: 'c1', TableName: 'T1' },
    StateMachineArn: 'arn:aws:states:eu-west-3:000000000000:stateMachine:M1',
  };
  const Local = { CognitoEndpoint: nowhere, DynamoDbEndpoint: nowhere, StepFunctionsEndpoint: nowhere };
  await writeFile(outputs, JSON.stringify({ Other: { Exported: 'x' }, ClientAccess, Local }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const left = async (file: string, ...args: readonly string[]) => {
  const env = { ...process.env, CLIENT_ACCESS_PASSWORD: 'Nonsense-2026' };
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...args], { env });
  return run.then(
    (output) => ({ code: 0, ...output }),
    (failure: unknown) => failure as { code: number; stdout: string; stderr: string },
  );
};

test('each command is tried here', () => {
  expect(commands.map(([name]) => name).sort()).toEqual(Object.keys(enough).sort());
});

describe.each(commands)('npm run %s', (name, file) => {
  test('says how it is called', async () => {
    const { code, stdout, stderr } = await left(file, '--help', '--outputs', 'nowhere.json');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^ +.*npm run (--silent )?${name} -- `, 'm'));
    expect(stdout).toMatch(/^ {2}--outputs FILE +what npm run deploy/m);
    // The texts of all options begin in one column.
    const columns = [...stdout.matchAll(/^ {2}--.*? {2,}(?=\S)/gm)].map(([indent]) => indent.length);
    expect(new Set(columns).size).toBe(1);
  });

  test('refuses an option that it does not know, with its help', async () => {
    const { code, stdout, stderr } = await left(file, ...enough[name]!, '--outputs', outputs, '--outptus', outputs);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Unknown option '--outptus'/);
    expect(stderr).toContain(`${(await left(file, '--help')).stdout.trimEnd()}\n`);
  });

  test('says where it works before it acts there, and in words what went wrong', async () => {
    const { code, stdout, stderr } = await left(file, ...enough[name]!, '--outputs', outputs);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^On the local host at http:\/\/127\.0\.0\.1:1\.\n./);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});
