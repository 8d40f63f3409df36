import * as z from 'zod';
import type { Access } from '../domain/access.ts';
import type { Change } from '../domain/audit.ts';
import { changesBetween } from '../domain/changes.ts';
import type { SubjectKind } from '../domain/audit-entry.ts';
import { recordFields } from '../domain/kept.ts';
import { dossiersIn } from '../domain/collaborator.ts';
import type { Company, Dossier } from '../domain/company.ts';
import { Module, type Firm } from '../domain/firm.ts';
import type { Collaborator, Portfolio } from '../domain/people.ts';
import { rightsInWords } from '../domain/rights-change.ts';
import type { Key } from './client.ts';
import { storedGrants } from './grants.ts';
import { keys } from './table.ts';

/** A firm's catalogue of modules. */
export const Catalogue = z.object({ firmId: z.string(), modules: z.array(Module).readonly(), ...recordFields });
export type Catalogue = z.infer<typeof Catalogue>;

/** What has a record (A1), each as the domain knows it. */
export interface Subjects {
  readonly access: Access;
  readonly collaborator: Collaborator;
  readonly company: Company;
  readonly dossier: Dossier;
  readonly firm: Firm;
  readonly catalogue: Catalogue;
}

/** Fields that an entry holds, by name; one without a value is left out. */
type State = Readonly<Record<string, unknown>>;

/** How the record tells of one kind of subject. */
interface Description<T> {
  readonly id: (subject: T) => string;
  readonly key: (id: string) => Key;
  /** What of it is kept under its version: ids, codes and values (A4), compact. */
  readonly state: (subject: T) => State;
  /** What differs, where that is told otherwise than field by field of the state. */
  readonly changes?: (before: T, after: T) => Change[];
  /** What of a new one its state leaves out. */
  readonly beginning?: (subject: T) => Change[];
}

export const descriptions: { readonly [Kind in SubjectKind]: Description<Subjects[Kind]> } = {
  access: {
    id: ({ accessId }) => accessId,
    key: (id) => keys.access(id),
    state: (access) => ({ ...accessFields(access), dossiers: storedGrants(access.dossiers) }),
    changes: (before, after) => [
      ...changesBetween(byDossier(before), byDossier(after)),
      ...changesBetween({ sub: before.sub }, { sub: after.sub }),
    ],
  },
  collaborator: {
    id: ({ collaboratorId }) => collaboratorId,
    key: (id) => keys.collaborator(id),
    state: staffFields,
    changes: (before, after) => [
      ...withheld('name', before, after),
      ...changesBetween(
        { ...staffFields(before), portfolio: undefined },
        { ...staffFields(after), portfolio: undefined },
      ),
      ...portfolioChanges(before.portfolio, after.portfolio),
    ],
    beginning: ({ portfolio }) => (portfolio === 'all' ? [] : portfolioChanges([], portfolio)),
  },
  company: {
    id: ({ companyId }) => companyId,
    key: (id) => keys.company(id),
    state: ({ name, registrationNumber }) => ({ name, registrationNumber }),
  },
  dossier: {
    id: ({ dossierId }) => dossierId,
    key: (id) => keys.dossier(id),
    state: ({ companyId, name, reference, detached }) => ({
      ...{ companyId, name, reference },
      detached: detached && { at: detached.at, by: detached.by },
    }),
  },
  firm: {
    id: ({ firmId }) => firmId,
    key: (id) => keys.firm(id),
    state: ({ firmId: _id, version: _version, lastAt: _at, ...settings }) => settings,
  },
  catalogue: {
    id: ({ firmId }) => firmId,
    key: (id) => keys.modules(id),
    state: ({ modules }) => ({ modules }),
  },
};

/**
 * What is kept of an access; who its person is, the card says that it names (A4). Which request asks for more, the entry
 * says by itself.
 */
const accessFields = ({
  status,
  suspendedBecause,
  clientType,
  companyId,
  card,
  modules,
  acknowledged,
  endsAt,
  asked,
}: Access): State => ({
  ...{ status, suspendedBecause, clientType, companyId, card, modules },
  ...(acknowledged.length > 0 && { acknowledged }),
  ...{ endsAt, asked: asked && true },
});

/** What it opens is told dossier by dossier: it may be 200 of them. */
const byDossier = (access: Access): State => ({
  ...accessFields(access),
  ...Object.fromEntries(
    access.dossiers.map(({ dossierId, ...rights }) => [`dossiers/${dossierId}`, rightsInWords(rights)]),
  ),
});

/** A list of dossiers is no field of the state: others add to it. What a change takes out of it and puts in, `changes` tells. */
function staffFields({ status, rights, portfolio, sub, absence, signInClosedAt }: Collaborator): State {
  return { status, rights, portfolio: portfolio === 'all' ? 'all' : 'list', sub, absence, signInClosedAt };
}

function portfolioChanges(before: Portfolio, after: Portfolio): Change[] {
  const beyond = (one: Portfolio, other: Portfolio) =>
    one === 'all' ? 'all' : one.filter((dossierId) => !dossiersIn(other).includes(dossierId));
  const [from, to] = [beyond(before, after), beyond(after, before)];
  return (from === 'all' && to === 'all') || from.length + to.length === 0 ? [] : [{ field: 'portfolio', from, to }];
}

/** Says that a field changed, and not from what to what: it names somebody. */
const withheld = <T>(field: keyof T & string, before: T, after: T): Change[] =>
  before[field] === after[field] ? [] : [{ field, from: null, to: null }];
