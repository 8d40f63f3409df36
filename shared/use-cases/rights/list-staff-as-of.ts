import type { CompanyRepository } from '../../data/companies.ts';
import type { EverStaff, EverStaffRepository, StaffBeside, StaffNow } from '../../data/ever-staff.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { SubjectRecordRepository } from '../../data/subject-record.ts';
import { inMilliseconds, staffSpan, upToDate, worksOn, type Span, type Turn } from '../../domain/as-of.ts';
import { mayReachDossierThen } from '../../domain/authority.ts';
import { dossiersIn } from '../../domain/collaborator.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import { requireUsersOf } from './list-users.ts';

export interface ListStaffAsOfDeps {
  readonly companies: Pick<CompanyRepository, 'dossier'>;
  readonly everStaff: Pick<EverStaffRepository, 'ofDossier' | 'beside' | 'byRecord'>;
  readonly subjectRecords: Pick<SubjectRecordRepository, 'first'>;
  readonly now: () => Date;
}

/** One of the staff who had a dossier. */
export interface StaffThen extends Span {
  readonly collaboratorId: string;
  readonly name: string;
}

interface AsOf {
  readonly who: Person;
  readonly dossierId: string;
  /** Undefined: now. */
  readonly at: string | undefined;
  readonly page: PageRequest;
}

/**
 * A7: who of the staff had a dossier at an instant, by their list or with every dossier of the firm (P6), while it was the
 * firm's (P7); at most five reads a page, but for who had more turns than their row keeps.
 *
 * @throws `not-found` for a dossier out of reach; `forbidden` for a client who does not manage its users.
 */
export const listStaffAsOf =
  ({ companies, everStaff, subjectRecords, now }: ListStaffAsOfDeps) =>
  async ({ who, dossierId, at: typed, page }: AsOf): Promise<ListPage<StaffThen>> => {
    requireUsersOf(who, dossierId);
    const at = typed === undefined ? now().toISOString() : inMilliseconds(typed);
    const dossier = await companies.dossier(dossierId);
    if (!mayReachDossierThen(who, dossier, at)) throw new DomainError('not-found');

    const [{ items, next }, first] = await Promise.all([
      everStaff.ofDossier(dossier, page),
      subjectRecords.first(dossierId),
    ]);
    if (!first) return { items: [], next: undefined };
    const beside = await everStaff.beside(dossier, items);
    const of = { dossierId, at, createdAt: first.at };
    return { items: (await Promise.all(items.map((row) => staffThen(everStaff, row, beside, of)))).flat(), next };
  };

interface Then {
  readonly dossierId: string;
  readonly at: string;
  /** Of the dossier. */
  readonly createdAt: string;
}

/** One of a page as they were; nobody who did not have it then. Who is known by both kinds is told by their list's. */
async function staffThen(
  everStaff: ListStaffAsOfDeps['everStaff'],
  row: EverStaff,
  { other, presence, staff }: StaffBeside,
  { dossierId, at, createdAt }: Then,
): Promise<StaffThen[]> {
  const { collaboratorId, by, turns } = row;
  const beside = other(row);
  if (by === 'all' && beside) return [];
  const known = by === 'list' ? { list: turns, all: beside?.turns ?? [] } : { list: [], all: turns };
  const person = staff.get(collaboratorId);
  const told = staffSpan(
    {
      ...(person ? withNow(known, person, dossierId) : known),
      presence: [{ at: createdAt, has: true }, ...(presence?.turns ?? [])],
    },
    at,
  );
  const from = [row, beside, presence]
    .flatMap((one) => one?.from ?? [])
    .toSorted()
    .at(-1);
  const span = isTold(told, at, from)
    ? told
    : staffSpan({ ...(await everStaff.byRecord({ dossierId, collaboratorId })), all: [] }, at);
  return span ? [{ collaboratorId, name: person?.name ?? '', ...span }] : [];
}

/** Whether rows that go on from an instant tell of another one, and when it began what was so then. */
const isTold = (told: Span | undefined, at: string, from: string | undefined): boolean =>
  from === undefined || (at >= from && (told === undefined || told.since > from));

interface Known {
  readonly list: readonly Turn[];
  readonly all: readonly Turn[];
}

/** Rows follow from the stream: what a collaborator has by now counts whether or not it is there yet. */
function withNow({ list, all }: Known, person: StaffNow, dossierId: string): Known {
  const has = worksOn(person);
  const at = person.lastAt;
  return {
    list: upToDate(list, { at, has: dossiersIn(has).includes(dossierId) }),
    all: upToDate(all, { at, has: has === 'all' }),
  };
}
