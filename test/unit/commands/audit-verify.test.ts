import { expect, onTestFinished, test, vi } from 'vitest';
import { byFirm } from '../../../infra/commands/audit/lines.ts';
import { requireOneFirm, verifyAll } from '../../../infra/commands/audit/verify.ts';
import { storedEntry } from '../../../shared/data/record-reader.ts';
import { entryItem } from '../../../shared/data/record.ts';
import type { RecordLine } from '../../../shared/use-cases/record/read-record.ts';
import { sampleEntry } from '../../support/sealed.ts';

async function* each<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(things);
}

const told = [{ n: 1, hash: 'a'.repeat(64) }];

test.each([
  ['one firm', { firm: undefined, told }, ['f1', 'f1']],
  ['several, of which one is named', { firm: 'f2', told }, ['f1', 'f2']],
  ['several, of which nothing was told', { firm: undefined, told: [] }, ['f1', 'f2']],
])('A8: what was told is known to be of a firm: %s', async (_what, wanted, firmIds) => {
  await expect(requireOneFirm(() => each(firmIds), wanted)).resolves.toBe(undefined);
});

test('A8: of several firms one has to be named, before anything is verified', async () => {
  const refused = requireOneFirm(() => each(['f1', 'f1', 'f2']), { firm: undefined, told });
  await expect(refused).rejects.toThrow('Say by --firm which firm --expect is of.');
});

test('A8: a firm that comes again in an export is not verified as another one', async () => {
  const lines = ['f1', 'f2', 'f1'].map((firmId) => ({ block: { firmId } }) as RecordLine);
  const firms: string[] = [];
  const readAll = async () => {
    for await (const { firmId, lines: ofFirm } of byFirm(each(lines))) {
      firms.push(firmId);
      for await (const _line of ofFirm);
    }
  };
  await expect(readAll()).rejects.toThrow('The lines of firm f1 do not all follow one another');
  expect(firms).toEqual(['f1', 'f2']);
});

test('A8: an entry that stands there twice is named, and nothing else is', async () => {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  onTestFinished(() => print.mockRestore());
  const entry = sampleEntry({ firmId: 'f1', at: new Date().toISOString(), version: 1 });
  const line = { entry: storedEntry(entryItem(entry)) };
  const verify = (lines: readonly RecordLine[]) =>
    verifyAll(each([{ firmId: 'f1', lines: each(lines) }]), { firm: undefined, told: [] }, undefined);
  expect([await verify([line]), await verify([line, line])]).toEqual([0, 1]);
  const where = `Entry ${entry.auditId} of ${entry.subject.id}, ${entry.at},`;
  expect(print.mock.calls.flat()).toEqual([
    'Firm f1: 1 entry, 0 blocks, as they were sealed.',
    `${where} is there more than once, or not in its place.`,
    'Firm f1: 2 entries, 0 blocks, 1 flaw.',
  ]);
});
