import * as z from 'zod';
import type { Access } from '../domain/access.ts';
import type { Left } from '../domain/authority.ts';
import { Dossier } from '../domain/company.ts';
import { accessAt } from '../domain/end-date.ts';
import { Module } from '../domain/firm.ts';
import type { Home } from '../domain/home.ts';
import type { Person } from '../domain/people.ts';
import { LeftMarks, StoredAccess } from './access-items.ts';
import { getItems, type Table } from './client.ts';
import { noneOnTheirWay, OnTheirWay } from './moving-dossiers.ts';
import { personIn } from './people.ts';
import { keys } from './table.ts';

/** What is asked: about these accesses, and of staff about themselves on these dossiers. */
export interface StandingQuestion {
  readonly sub: string;
  readonly home: Home | undefined;
  readonly accessIds: readonly string[];
  readonly dossierIds: readonly string[];
}

/** All that checks are decided from, as it stood at one moment of reading. */
export interface Standing {
  readonly person: Person | undefined;
  readonly catalogue: readonly Module[];
  readonly accesses: ReadonlyMap<string, CheckedAccess>;
  /** The dossiers asked for that exist, of whatever firm. */
  readonly dossiers: ReadonlyMap<string, Pick<Dossier, 'dossierId' | 'firmId' | 'detached'>>;
}
export type CheckedAccess = Pick<Access, 'accessId' | 'firmId' | 'status' | 'dossiers' | 'modules'> & Left;

const StoredSubject = StoredAccess.pick({
  ...{ accessId: true, firmId: true, status: true, dossiers: true, modules: true, endsAt: true },
}).extend(LeftMarks.shape);
const StoredDossier = Dossier.pick({ dossierId: true, firmId: true, detached: true });
const Modules = OnTheirWay.extend({ modules: z.array(Module) });
const none: z.infer<typeof Modules> = { modules: [], ...noneOnTheirWay };

/**
 * Reads, strongly consistent, what checks are decided from, as it is at that time (L7). Where `home` is right that is one
 * `BatchGetItem`: of the person and the firm's catalogue for a client; for staff also of each access asked about, or of each
 * dossier when they ask about themselves.
 */
export const standingRepository =
  (table: Table, now = () => new Date()) =>
  async (question: StandingQuestion): Promise<Standing> => {
    const { sub, home } = question;
    const at = now().toISOString();
    const standing = standingIn(await getItems(table, [keys.person(sub), ...wanted(question, home)]), at);
    const { person } = standing;
    if (!person || (home?.kind === person.kind && home.firmId === person.firmId)) return standing;
    const rest = await getItems(table, wanted(question, person));
    return { ...standingIn(rest, at), person };
  };
export type StandingRepository = ReturnType<typeof standingRepository>;

function wanted({ accessIds, dossierIds }: StandingQuestion, home: Home | undefined) {
  if (!home) return [];
  const about = home.kind === 'client' ? [] : [...accessIds.map(keys.access), ...dossierIds.map(keys.dossier)];
  return [keys.modules(home.firmId), ...about];
}

function standingIn(items: readonly Record<string, unknown>[], at: string): Standing {
  const ofType = (wantedType: string) => items.filter(({ type }) => type === wantedType);
  const [firm = none] = z.array(Modules).parse(ofType('Modules'));
  const accesses = z
    .array(StoredSubject)
    .parse(ofType('Access'))
    .map((access) => accessAt(access, at));
  const dossiers = z.array(StoredDossier).parse(ofType('Dossier'));
  return {
    person: personIn(items, at),
    catalogue: firm.modules,
    accesses: new Map(accesses.map((access) => [access.accessId, { ...access, left: leftOf(access, firm) }])),
    dossiers: new Map(dossiers.map((dossier) => [dossier.dossierId, dossier])),
  };
}

/** P7: what has left of an access's dossiers: by its marks, but for those on their way, of which the firm's item tells. */
export const leftOf = (
  { dossiers, left }: Pick<z.infer<typeof StoredSubject>, 'dossiers' | 'left'>,
  { leaving, returning }: Pick<z.infer<typeof Modules>, 'leaving' | 'returning'>,
): string[] =>
  dossiers.flatMap(({ dossierId }) =>
    leaving.has(dossierId) || (left.has(dossierId) && !returning.has(dossierId)) ? dossierId : [],
  );
