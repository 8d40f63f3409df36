import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { leaveWith, requestedHelp } from '../../command-line.ts';
import type { Outputs } from './api.ts';
import { callsAs, opened, Page, type Call } from './opening.ts';
import { expect, playOnHost, say, step } from './playing.ts';

const help = `Opens an access, changes it, asks who had what in between, and proves it: reads its history and the firm's record,
seals, exports and verifies it, then tampers with copies of the export, and shows that it is found.

  npm run demo:record

It works on the local host that npm start runs in this folder; without one it starts one, and stops it at the end. It
exits with 1 if anything is otherwise than it says.

  --help  this text`;

const User = z.object({ accessId: z.string(), level: z.string() });
const Entry = z.object({
  ...{ action: z.string(), at: z.string(), version: z.number() },
  by: z.object({ name: z.string() }).nullable(),
});

async function play(outputs: Outputs): Promise<void> {
  const collaborator = await callsAs(outputs, 'collaborator');
  const validator = await callsAs(outputs, 'validator');
  const administrator = await callsAs(outputs, 'firm_admin');

  step('A collaborator asks for an access as team lead, a validator approves it');
  const before = new Date().toISOString();
  const { accessId, dossierId } = await opened(collaborator, validator);
  say(`Access ${accessId} is active on dossier ${dossierId}.`);

  step('Noon passes; then the validator makes the person principal admin');
  await pause(20);
  const noon = new Date().toISOString();
  await pause(20);
  const users = `/v1/dossiers/${dossierId}/users`;
  await validator(`PUT ${users}/${accessId}`, { level: 'principal_admin', options: [] });
  say(`Noon was ${noon}; PUT ${users}/… answered 200 after it.`);

  step('Who had what at noon?');
  await tellLevels(validator, { users, accessId, before, noon });
  await tellRecord({ collaborator, administrator }, accessId);
  const { firm } = z.object({ firm: z.object({ firmId: z.string() }) }).parse(await collaborator('GET /v1/me'));
  await prove(firm.firmId, accessId);
}

interface Asked {
  readonly users: string;
  readonly accessId: string;
  readonly before: string;
  readonly noon: string;
}

async function tellLevels(validator: Call, { users, accessId, before, noon }: Asked): Promise<void> {
  const levelAt = async (at: string): Promise<string> => {
    let cursor: string | undefined;
    do {
      const query = `?at=${at}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const { items, nextCursor } = Page(User).parse(await validator(`GET ${users}${query}`));
      const found = items.find((one) => one.accessId === accessId);
      if (found) return found.level;
      cursor = nextCursor;
    } while (cursor !== undefined);
    return 'nothing';
  };
  const told = [
    [before, 'nothing', 'before it was asked for'],
    [noon, 'team_lead', 'at noon'],
    [new Date().toISOString(), 'principal_admin', 'now'],
  ] as const;
  for (const [at, due, when] of told) {
    const level = await levelAt(at);
    expect(level === due, `${when} the person had ${level}, not ${due}.`);
    say(`GET ${users}?at=${at}: ${due}, ${when}.`);
  }
}

const done = ['access-submitted', 'request-approved', 'sign-in-opened', 'access-activated', 'rights-changed'];

async function tellRecord(who: { collaborator: Call; administrator: Call }, accessId: string): Promise<void> {
  step('What was done, by whom? The history of the access, and the record of the firm');
  const history = Page(Entry).parse(await who.collaborator(`GET /v1/accesses/${accessId}/history`)).items;
  for (const { version, at, action, by } of history)
    say(`${String(version)}  ${at}  ${action}, by ${by?.name ?? 'the system'}`);
  expect(history.map(({ action }) => action).join() === done.join(), 'the history tells of something else.');
  const audit = Page(Entry).parse(await who.administrator(`GET /v1/audit?subjectId=${accessId}`)).items;
  expect(audit.map(({ action }) => action).join() === done.toReversed().join(), 'the record tells of something else.');
  say('GET /v1/audit tells the administrator the same, newest first.');
}

/** Seals, exports and verifies; then changes copies of what was exported, each in another way. */
async function prove(firmId: string, accessId: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-record-'));
  try {
    step('The record is sealed, exported and verified');
    const sealed = await command('audit-seal', '--firm', firmId, '--older-than', 'PT0S');
    const last = /last block is (\d+:[0-9a-f]{64})/.exec(sealed.output)?.[1] ?? '';
    expect(sealed.code === 0 && last !== '', sealed.output);
    say(`audit:seal says that the last block is ${last.slice(0, 16)}…`);
    const file = path.join(folder, 'record.jsonl');
    const exported = await command('audit-export', '--firm', firmId, '--out', file);
    expect(exported.code === 0, exported.output);
    say(`audit:export: ${exported.output.trim().split('\n').at(-1) ?? ''}`);
    for (const of of [[], ['--file', file]]) {
      const verified = await command('audit-verify', '--firm', firmId, '--expect', last, ...of);
      expect(verified.code === 0, verified.output);
      say(`audit:verify, ${of.length === 0 ? 'of the table' : 'of the export alone'}: ${verdict(verified.output)}`);
    }

    step('Somebody tampers with a copy');
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    for (const { title, flaw, copy } of tamperings(lines, accessId)) {
      const forged = path.join(folder, 'forged.jsonl');
      await writeFile(forged, copy.map((line) => `${line}\n`).join(''));
      const found = await command('audit-verify', '--firm', firmId, '--expect', last, '--file', forged);
      expect(found.code === 1 && found.output.includes(flaw), `${title} was not found: ${found.output}`);
      say(`${title}: found. « ${found.output.split('\n').find((line) => line.includes(flaw)) ?? ''} »`);
    }
    console.log();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Tampering {
  readonly title: string;
  /** What the verifier says of it. */
  readonly flaw: string;
  readonly copy: readonly string[];
}

function tamperings(lines: readonly string[], accessId: string): Tampering[] {
  const isChange = (line: string) =>
    line.startsWith('{"entry"') && line.includes(accessId) && line.includes('"rights-changed"');
  const changed = lines.map((line) => (isChange(line) ? line.replaceAll('principal_admin', 'standard_user') : line));
  const cut = lines.findLastIndex((line) => line.startsWith('{"block"'));
  expect(lines.some(isChange) && cut >= 0, 'the export lacks the change, or any block.');
  return [
    { title: 'The new level made a lower one', flaw: 'was changed after it had been sealed', copy: changed },
    { title: 'The change taken out', flaw: 'was removed', copy: lines.filter((line) => !isChange(line)) },
    { title: 'The last block cut off', flaw: 'was cut off', copy: lines.filter((_line, at) => at !== cut) },
  ];
}

const verdict = (output: string): string => output.split('\n').find((line) => line.startsWith('Firm ')) ?? '';

/** Runs a command as an operator does, on the host of this folder. */
function command(name: string, ...args: readonly string[]): Promise<{ code: number; output: string }> {
  const main = fileURLToPath(new URL(`../../commands/${name}.ts`, import.meta.url));
  return new Promise((resolve, reject) =>
    execFile(process.execPath, ['--import', 'tsx', main, ...args], (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') resolve({ code, output: `${stdout}${stderr}` });
      else reject(error ?? new Error(`${name} did not end by itself.`));
    }),
  );
}

await leaveWith(async () => {
  if (!requestedHelp(process.argv.slice(2), help)) return playOnHost(play);
  console.log(help);
  return 0;
});
