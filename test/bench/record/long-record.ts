import { uuidv7 } from 'uuidv7';
import type { Table } from '../../../shared/data/client.ts';
import { StoredAccess } from '../../../shared/data/access-items.ts';
import { entryItem, Recorded } from '../../../shared/data/record.ts';
import { activeAccessItems } from '../../../shared/data/seed.ts';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { staffDoer } from '../../../shared/domain/people.ts';
import { salting } from '../../../shared/services/salting.ts';
import { deed } from '../../support/deeds.ts';
import { putMany } from '../../support/directory.ts';
import { sampleCompany, sampleFirm, type SampleFirm } from '../../support/firm.ts';
import { freshTable } from '../../support/fresh-table.ts';

/** A firm's record of nothing but what was changed of 25 accesses, all on one dossier. */
export interface LongRecord extends SampleFirm {
  readonly table: Table;
  readonly dossierId: string;
  readonly accessIds: readonly string[];
  /** About half of it was written before. */
  readonly middle: string;
}

const accesses = 25;
const opened = new Date('2026-01-01T08:00:00.000Z');
const instant = (n: number) => new Date(opened.getTime() + (n + 1) * 1000).toISOString();
const atOnce = 25_000;

/** A table with so many entries, of each access in turn; whole ones, as the product writes them. */
export async function tableOfRecord(many: number): Promise<LongRecord> {
  const [table, sample] = await Promise.all([freshTable(), sampleFirm()]);
  const { company, items } = sampleCompany(sample.firm.firmId);
  const { dossierId } = company.dossiers[0]!;
  const subjects = Array.from({ length: accesses }, () => changedAccess(sample, company.companyId, dossierId));
  await putMany(table, [...sample.items, ...items, ...subjects.flatMap((subject) => subject.items)]);
  for (let done = 0; done < many; done += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, many - done) }, (_, index) => done + index);
    await putMany(
      table,
      numbers.map((n) => subjects[n % accesses]!.entry(n)),
    );
  }
  const accessIds = subjects.map(({ accessId }) => accessId);
  return { ...sample, table, dossierId, accessIds, middle: instant(many / 2) };
}

/** An access whose level on another dossier goes up and down. */
function changedAccess({ firm: { firmId }, victor }: SampleFirm, companyId: string, dossierId: string) {
  const [accessId, other, by] = [uuidv7(), uuidv7(), staffDoer(victor)];
  const items = activeAccessItems({
    ...{ accessId, requestId: uuidv7(), sub: uuidv7(), firmId, modules: ['invoices'], createdAt: opened },
    identity: {
      ...{ firstName: 'Inès', lastName: 'Moreau', email: `person.${accessId}@client.example` },
      ...{ phone: '+33612345678', clientType: 'client_admin', companyId },
    },
    dossiers: [dossierId, other].map((id) => ({ dossierId: id, level: 'standard_user', options: [] })),
    ...{ salt: salting.newSalt(), createdBy: by, decidedBy: by },
  }).map((item) => (item['type'] === 'Access' ? { ...item, activatedAt: opened.toISOString() } : item));
  const low = StoredAccess.parse(items.find(({ type }) => type === 'Access'));
  const [first, ...rest] = low.dossiers;
  const high = { ...low, dossiers: [first!, ...rest.map((grant) => ({ ...grant, level: 'team_lead' as const }))] };
  const change = deed('rights-changed', { by });
  const [up, down] = [Recorded.change('access', low, high, change), Recorded.change('access', high, low, change)];
  const entry = (n: number) => {
    const number = Math.floor(n / accesses);
    const told: AuditEntry = (number % 2 === 0 ? up : down).entry;
    return entryItem({ ...told, auditId: uuidv7(), at: instant(n), version: low.version + number + 1 });
  };
  return { accessId, items, entry };
}
