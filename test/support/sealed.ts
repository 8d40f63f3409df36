import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import type { Table } from '../../shared/data/client.ts';
import { recordRepository } from '../../shared/data/record-reader.ts';
import { sealRepository } from '../../shared/data/seals.ts';
import { entryItem } from '../../shared/data/record.ts';
import type { AuditEntry } from '../../shared/domain/audit-entry.ts';
import type { Flaw, Told } from '../../shared/domain/seal-check.ts';
import { fingerprint } from '../../shared/services/fingerprint.ts';
import { readRecord, type RecordLine } from '../../shared/use-cases/record/read-record.ts';
import { sealRecord } from '../../shared/use-cases/record/seal-record.ts';
import { verifyRecord } from '../../shared/use-cases/record/verify-record.ts';

type Given = Partial<AuditEntry> & Pick<AuditEntry, 'firmId' | 'at' | 'version'>;

/** An entry of an access of its own, but for what is given. */
export const sampleEntry = (given: Given): AuditEntry => ({
  auditId: uuidv7(),
  via: 'workflow',
  subject: { kind: 'access', id: uuidv7() },
  action: 'access-activated',
  changes: [{ field: 'status', from: 'approved', to: 'active' }],
  state: { status: 'active' },
  ...given,
});

/** Puts many entries, 25 at a time. */
export async function putEntries({ client, name }: Table, entries: readonly AuditEntry[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(entries.length / 25) }, (_, i) => entries.slice(i * 25, i * 25 + 25));
  const writeBatch = (batch: readonly AuditEntry[]) =>
    client.send(
      new BatchWriteCommand({ RequestItems: { [name]: batch.map((e) => ({ PutRequest: { Item: entryItem(e) } })) } }),
    );
  for (let i = 0; i < batches.length; i += 8) await Promise.all(batches.slice(i, i + 8).map(writeBatch));
}

/** The record of a table, sealed and checked at a moment that a test says. */
export function recordOffice(table: Table, moment: () => Date) {
  const deps = { record: recordRepository(table), seals: sealRepository(table), fingerprint, now: moment };
  const read = readRecord(deps);
  return {
    ...deps,
    read,
    seal: (firmId: string, { olderThan = 0, lateOnes = true } = {}) =>
      sealRecord(deps)({ firmId, olderThan, lateOnes }),
    async flaws(lines: AsyncIterable<RecordLine>, told: readonly Told[] = []): Promise<Flaw[]> {
      const found: Flaw[] = [];
      await verifyRecord(deps)({ lines, told, onFlaw: (flaw) => found.push(flaw) });
      return found;
    },
  };
}
