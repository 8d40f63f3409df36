import { parse } from 'csv-parse/sync';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { EntryPage } from '../../shared/contract/record-routes.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { runCommand } from './support/command.ts';
import { creation, submit, type Pending } from './support/creation.ts';
import type { StaffMember } from './support/firm.ts';
import { read, refusal } from './support/http.ts';

let firm: AdministeredFirm;
let creator: StaffMember;
let access: Pending;
/** From before what is told here. */
let since: string;
const csv = { accept: 'text/csv' };
const table = (text: string) => parse(text, { bom: true, record_delimiter: ['\r\n', '\n', '\r'] });

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Registre');
  creator = await firm.staff('=cmd Paul');
  await firm.staff('Victor Valois', { validate: true });
  const company = await firm.company({ admin: true });
  // What a test puts in has its record as well.
  await new Promise((resolve) => setTimeout(resolve, 50));
  since = `from=${new Date().toISOString()}`;
  access = await submit(creator, creation(company));
  await firm.admin.patch('/v1/firm', { askAtMost: 5 });
});

test('A6: an administrator reads what was done, with names, newest first', async () => {
  const { items } = read(await firm.admin.get(`/v1/audit?${since}`), 200, EntryPage);
  expect(items.map(({ action }) => action)).toEqual(['firm-changed', 'access-submitted']);
  expect(items[1]).toMatchObject({
    by: { kind: 'collaborator', id: creator.id, name: creator.name },
    ...{ subject: { kind: 'access', id: access.accessId }, version: 1, reason: null, for: [] },
    requestId: access.request.requestId,
  });
  const { items: told } = read(await creator.get(`/v1/accesses/${access.accessId}/history`), 200, EntryPage);
  expect(told).toEqual([items[1]]);
});

test('A6: an instant that is none, and a range turned round, name their field', async () => {
  const fields = async (query: string) => refusal(await firm.admin.get(`/v1/audit?${query}`));
  const wrong = (pointer: string) => ({ status: 400, code: 'invalid-input', fields: { [pointer]: 'invalid-value' } });
  for (const instant of ['yesterday', '2026-11-20', '2026-02-30T00:00:00Z', '', '9999-12-31T23:59:59-12:00'])
    expect([instant, await fields(`from=${instant}`)]).toEqual([instant, wrong('/from')]);
  expect(await fields('from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z')).toEqual(wrong('/to'));
  const told = async (query: string, language: string) =>
    (await firm.admin.get(`/v1/audit?${query}`, { 'accept-language': language })).text;
  const range = 'from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z';
  expect(await told(range, 'fr')).toContain('La fin de la période est attendue');
  expect(await told(range, 'en')).toContain('The end of the range is expected');
  expect(await fields('limit=101')).toEqual(wrong('/limit'));
  expect(await fields('action=eaten')).toEqual(wrong('/action'));
});

test('A6: the record as a table, page by page one file, with nothing in it that runs', async () => {
  const first = await firm.admin.get(`/v1/audit?${since}&limit=1`, csv);
  expect(first.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  const [, next = ''] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
  const second = await firm.admin.get(next, csv);
  expect(second.status).toBe(200);
  const last = /^<(.+)>;/.exec(second.headers.get('link') ?? '')?.[1];
  const rest = last === undefined ? '' : (await firm.admin.get(last, csv)).text;
  const whole = await firm.admin.get(`/v1/audit?${since}`, csv);
  expect(whole.headers.get('link')).toBeNull();
  expect(table(first.text + second.text + rest)).toEqual(table(whole.text));
  const [header = [], ...lines] = table(whole.text);
  const cell = (line: string[], column: string) => line[header.indexOf(column)];
  expect(lines.map((line) => cell(line, 'action'))).toEqual(['firm-changed', 'access-submitted']);
  expect(cell(lines[1]!, 'byName')).toBe(`'${creator.name}`);
  expect(cell(lines[0]!, 'changes')).toBe('askAtMost: 10 → 5');
  expect(cell(lines[1]!, 'subjectName')).toContain(access.identity.lastName);
  expect((await firm.admin.get('/v1/audit?limit=1000', csv)).status).toBe(200);
  expect((await firm.admin.get('/v1/audit?limit=1001', csv)).status).toBe(400);
  const history = table((await creator.get(`/v1/accesses/${access.accessId}/history`, csv)).text);
  expect(history.slice(1)).toEqual([lines[1]]);
});

test('A6: an export leaves a whole file or none, and says in a line why', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const outputs = path.join(folder, 'outputs.json');
  await writeFile(outputs, JSON.stringify(inject('host')));
  const exported = (firmId: string) =>
    runCommand('audit-export', ['--outputs', outputs, '--firm', firmId, '--out', path.join(folder, 'record.jsonl')]);
  const nobody = uuidv7();
  expect(await exported(nobody)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`\nThere is no firm ${nobody}`),
  });
  expect(await readdir(folder)).toEqual(['outputs.json']);
  expect(await exported(firm.firmId)).toMatchObject({ code: 0 });
  expect(await exported(firm.firmId)).toMatchObject({
    ...{ code: 1, said: expect.stringMatching(/^On the local host.*\nIt could not be done: EEXIST: .*\n$/) },
  });
});

test('A6: the whole record as a table, by a command, is what the API gives, oldest first', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-table-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [outputs, out] = [path.join(folder, 'outputs.json'), path.join(folder, 'record.csv')];
  await writeFile(outputs, JSON.stringify(inject('host')));
  const exported = (...args: string[]) =>
    runCommand('audit-export', ['--csv', '--firm', firm.firmId, '--outputs', outputs, ...args]);
  const { code, said } = await exported('--out', out);
  expect([code, said]).toEqual([0, expect.stringMatching(/\d+ entries of 1 firm\.\n$/)]);
  const [header = [], ...lines] = table(await readFile(out, 'utf8'));
  const [same = [], ...newest] = table((await firm.admin.get('/v1/audit?limit=1000', csv)).text);
  expect(header).toEqual([...same, 'firmId']);
  expect(lines).toEqual(newest.toReversed().map((line) => [...line, firm.firmId]));
  expect((await exported('--out', out)).code).toBe(1);
  const { said: onConsole } = await exported();
  expect(onConsole).toContain(await readFile(out, 'utf8'));
});
