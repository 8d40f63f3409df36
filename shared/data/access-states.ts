import * as z from 'zod';
import { Access } from '../domain/access.ts';
import { isListed, spanBetween, type Span } from '../domain/as-of.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';
import { Card, type PersonDetails } from '../domain/card.ts';
import { Dossier } from '../domain/company.ts';
import { sameRights, type DossierRights } from '../domain/rights-change.ts';
import { cardRepository, present } from './cards.ts';
import { getItems, type Table } from './client.ts';
import { everUsersOf, type EverUser } from './ever-users.ts';
import { StoredGrants } from './grants.ts';
import type { ListPage, PageRequest } from './pages.ts';
import { subjectRecordRepository } from './subject-record.ts';
import { keys } from './table.ts';

/** What an entry tells of an access (`subjects.ts`). */
const AccessState = Access.pick({
  ...{ status: true, clientType: true, companyId: true, card: true, modules: true, endsAt: true },
  suspendedBecause: true,
}).extend({ dossiers: StoredGrants });

/** What no entry tells of an access. */
const Opened = Access.pick({ accessId: true, activatedAt: true, revokedAt: true });

/** A version of the card of an access. */
type CardOf = Pick<Card, 'accessId' | 'n'>;

/** An access as an entry left it. */
export type AccessThen = z.infer<typeof AccessState> & Pick<Access, 'version' | 'lastAt'>;

const stateIn = ({ state, version, at }: AuditEntry): AccessThen => ({
  ...AccessState.parse(state),
  ...{ version, lastAt: at },
});

/** A7: accesses as they were, by their record. */
export function accessStateRepository(table: Table) {
  const record = subjectRecordRepository(table);
  return {
    /** As its latest entry at the instant or before left it; undefined before the first. */
    at: async (accessId: string, at: string): Promise<AccessThen | undefined> => {
      const entry = await record.latest(accessId, at);
      return entry && stateIn(entry);
    },

    /** Who ever had something on a dossier. */
    everUsers: (dossierId: string, page: PageRequest): Promise<ListPage<EverUser>> =>
      everUsersOf(table, dossierId, page),

    /** What a version of a card says of a person; undefined for one that is gone. */
    person: async (card: CardOf): Promise<PersonDetails | undefined> =>
      (await cardRepository(table).versions([card]))[0],

    /** Of a page of users who they were, from and to when their access was open, and the dossier itself; one round trip. */
    beside: async (dossierId: string, users: readonly CardOf[]) => {
      const read = await getItems(table, [
        keys.dossier(dossierId),
        ...users.flatMap(({ accessId, n }) => [keys.access(accessId), keys.cardVersion(accessId, n)]),
      ]);
      const items = present(read, new Date());
      const ofType = <S extends z.ZodType>(wanted: string, schema: S) =>
        z.array(schema).parse(items.filter(({ type }) => type === wanted));
      return {
        dossier: ofType('Dossier', Dossier)[0],
        opened: new Map(
          ofType('Access', Opened).map(({ accessId, activatedAt, revokedAt }) => [
            accessId,
            [activatedAt, revokedAt].filter((turn) => turn !== undefined),
          ]),
        ),
        people: new Map(ofType('CardVersion', Card).map((card): [string, PersonDetails] => [card.accessId, card])),
      };
    },

    /** From when to when somebody had what they had on a dossier at an instant: by their row, which has the latest changes. */
    spanOf: async (
      { accessId, changes, changesFrom }: EverUser,
      turns: readonly string[],
      { dossierId, at }: { readonly dossierId: string; readonly at: string },
    ): Promise<Span | undefined> => {
      if (changesFrom !== undefined && at < changesFrom) return spanByRecord(record, accessId, { dossierId, at });
      return spanBetween([...turns, ...changes], at);
    },
  };
}
export type AccessStateRepository = ReturnType<typeof accessStateRepository>;

/** The same by every entry from the instant on, one way and the other: for rows that had more changes than they keep. */
async function spanByRecord(
  record: ReturnType<typeof subjectRecordRepository>,
  accessId: string,
  { dossierId, at }: { readonly dossierId: string; readonly at: string },
): Promise<Span | undefined> {
  const rightsIn = (entry: AuditEntry): DossierRights | undefined => {
    const { status, dossiers } = stateIn(entry);
    return isListed(status) ? dossiers.find((grant) => grant.dossierId === dossierId) : undefined;
  };
  let held: DossierRights | undefined;
  let since: string | undefined;
  for await (const entry of record.entries(accessId, { from: at, back: true })) {
    const rights = rightsIn(entry);
    held ??= rights;
    if (!rights || !sameRights(held, rights)) break;
    since = entry.at;
  }
  if (since === undefined) return undefined;
  for await (const entry of record.entries(accessId, { from: at }))
    if (entry.at > at && !sameRights(held, rightsIn(entry))) return { since, until: entry.at };
  return { since, until: null };
}
