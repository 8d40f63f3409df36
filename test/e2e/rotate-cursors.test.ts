import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startHostProcess, type HostProcess } from './support/hosts.ts';
import { runCommand } from './support/command.ts';
import { testFirm, type StaffMember } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { CompanyPage } from '../../shared/contract/replies.ts';

/** A host of one's own: the others' cursors are sealed with the key that all share. */
let host: HostProcess;
let folder: string;
let outputs: string;
let paul: StaffMember;
beforeAll(async () => {
  host = await startHostProcess(inject('assembly'));
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-rotate-'));
  outputs = path.join(folder, 'outputs.json');
  await writeFile(outputs, JSON.stringify(host.outputs));
  const firm = await testFirm('Cabinet Clés', host.outputs);
  paul = await firm.staff('Paul Garnier');
  for (const name of ['Alpha', 'Bêta', 'Gamma']) await firm.company({ name });
});
afterAll(async () => {
  await host.stop();
  await rm(folder, { recursive: true, force: true });
});

const rotate = (...more: string[]) => runCommand('rotate-cursors', ['--outputs', outputs, ...more]);
const page = async (cursor = '') =>
  read(await paul.get(`/v1/companies?limit=1${cursor && `&cursor=${cursor}`}`), 200, CompanyPage);

test('a new key leaves the pages that were promised, and is not followed by another within 24 hours', async () => {
  const first = await page();
  const changed = await rotate();
  expect(changed.said).toMatch(/^On the local host at http/);
  expect(changed.said).toMatch(/sealed with a new key.*\nThose of the key before it are read until 20\d\d-.*Z\.\n$/);
  expect(changed.code).toBe(0);
  const second = await page(first.nextCursor);
  expect(second.items.map(({ name }) => name)).toEqual(['Bêta']);

  const again = await rotate();
  expect(again.said).toMatch(
    /\nThe key was changed less than 24 hours ago: .* are read until 20.*Nothing was changed;.*\n$/,
  );
  expect(again.code).toBe(1);
  expect((await page(second.nextCursor)).items.map(({ name }) => name)).toEqual(['Gamma']);
  expect((await page(first.nextCursor)).items.map(({ name }) => name)).toEqual(['Bêta']);
  expect(refusal(await paul.get('/v1/companies?limit=1&cursor=x')).status).toBe(400);
});

test('what it is not told is refused before anything is done', async () => {
  expect((await rotate('--help')).said).toContain('npm run rotate:cursors -- --outputs outputs.json');
  const nonsense = await rotate('--nonsense');
  expect([nonsense.code, nonsense.said.includes('    at ')]).toEqual([1, false]);
  const nowhere = await runCommand('rotate-cursors', ['--outputs', path.join(folder, 'none.json')]);
  expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringMatching(/^There is no .*none\.json/)]);
});
