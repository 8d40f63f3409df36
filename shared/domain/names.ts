import { presentAbsence } from './absence.ts';
import { dossierIdsOf, fullName, type Access, type ShownAccess } from './access.ts';
import { companyFor, isAssigned, isOfFirm, mayReachDossier } from './authority.ts';
import type { Card, PersonDetails, TextOnCard } from './card.ts';
import type { Company, Dossier } from './company.ts';
import type { Draft } from './draft.ts';
import type { Client, Collaborator, Person } from './people.ts';
import type { Decision, Request } from './request.ts';
import { isId, type Doer } from './vocabulary.ts';

/**
 * What is shown by its name. A person goes by their access, the modules are those of a firm, by the firm's id. A text about
 * a person (A4) goes by the entry that tells of it.
 */
export type Reference =
  | { readonly kind: 'company' | 'dossier' | 'collaborator' | 'person' | 'modules'; readonly id: string }
  | { readonly kind: 'text'; readonly id: string; readonly accessId: string };

export interface NamedCompany extends Pick<Company, 'companyId' | 'firmId' | 'name'> {
  /** Read only where they decide who reaches the company. */
  readonly dossiers?: Company['dossiers'] | undefined;
}
export type NamedDossier = Pick<Dossier, 'dossierId' | 'firmId' | 'companyId' | 'name' | 'detached'>;
export type NamedPerson = PersonDetails & Pick<Card, 'accessId' | 'firmId'>;

/** Names as the table has them, whoever asks: what somebody gets to read of them, `namesFor` says. */
export interface Names {
  readonly companies: ReadonlyMap<string, NamedCompany>;
  readonly dossiers: ReadonlyMap<string, NamedDossier>;
  readonly collaborators: ReadonlyMap<string, string>;
  /** People at clients, by their access. */
  readonly people: ReadonlyMap<string, NamedPerson>;
  /** Texts about them, by their entry. */
  readonly texts: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, string>;
}

export interface CompanyName {
  readonly companyId: string;
  readonly name: string;
}
export interface DossierName {
  readonly dossierId: string;
  /** Null, like the company, for a dossier out of reach. */
  readonly name: string | null;
  readonly company: CompanyName | null;
}
export interface ModuleName {
  readonly moduleId: string;
  /** Null for one that the firm does not offer any more. */
  readonly name: string | null;
}

export interface PersonName {
  readonly accessId: string;
  /** Empty, and no address, for one of whom nothing is kept any more. */
  readonly name: string;
  readonly email: string | null;
}

/** G1: the name of who did something; undefined for somebody of whom nothing is kept any more. */
export type NameOf = (doer: Doer) => string | undefined;

/** Names as one person may read them. */
export interface NamesFor {
  /** Whoever did something that lies within reach, or is asked to. */
  readonly nameOf: NameOf;
  /** The company of a person whose access or request is within reach: as much part of them as their address. */
  readonly companyOf: (companyId: string) => CompanyName;
  /** A company that somebody typed the id of. */
  readonly company: (companyId: string) => CompanyName | null;
  readonly dossier: (dossierId: string) => DossierName;
  readonly module: (moduleId: string) => ModuleName;
  /** The person whose access or request is within reach. */
  readonly person: (accessId: string) => PersonName;
  /** Such as the reason of a decision. */
  readonly text: (text: TextOnCard | undefined) => string | undefined;
}

/** G1: the names of doers, whoever asks. */
export const nameOfIn =
  ({ collaborators, people }: Pick<Names, 'collaborators' | 'people'>): NameOf =>
  ({ kind, id }) =>
    kind === 'collaborator' ? collaborators.get(id) : fullNameIn(people.get(id));

const fullNameIn = (person: NamedPerson | undefined): string | undefined => person && fullName(person);

/** Names for somebody: what lies out of their reach (P6), or has left the firm (P7), keeps its id and gets no name. */
export const namesFor = (who: Person, names: Names): NamesFor => {
  const { companies, dossiers, modules, people, texts } = names;
  const companyOf = (companyId: string) => ({ companyId, name: companies.get(companyId)?.name ?? '' });
  return {
    nameOf: nameOfIn(names),
    companyOf,
    company: (companyId) => (reachesCompany(who, companies.get(companyId)) ? companyOf(companyId) : null),
    dossier: (dossierId) => {
      const dossier = dossiers.get(dossierId);
      if (!mayReachDossier(who, dossier)) return { dossierId, name: null, company: null };
      return { dossierId, name: dossier.name, company: companyOf(dossier.companyId) };
    },
    module: (moduleId) => ({ moduleId, name: modules.get(moduleId) ?? null }),
    person: (accessId) => {
      const person = people.get(accessId);
      return { accessId, name: person ? fullName(person) : '', email: person?.email ?? null };
    },
    text: (text) => text && texts.get(text.auditId),
  };
};

/** Where a company's dossiers decide whether somebody reaches it, they must have been read. */
function reachesCompany(who: Person, company: NamedCompany | undefined): boolean {
  if (!isOfFirm(who, company)) return false;
  if (who.kind === 'client') return company.companyId === who.companyId;
  if (who.portfolio === 'all') return true;
  const { dossiers } = company;
  return dossiers !== undefined && companyFor(who, { ...company, dossiers, version: 0 }) !== undefined;
}

/** What somebody's page names of an access: of its dossiers those that can lie within reach. */
export const namedByAccess = (
  who: Person,
  access: Pick<Access, 'accessId' | 'firmId' | 'companyId' | 'dossiers' | 'createdBy'>,
): Reference[] => [
  doer(access.createdBy),
  person(access),
  company(access.companyId),
  ...within(who, dossierIdsOf(access)),
  modulesOf(access),
];

/** What a client is shown of themselves. */
export const namedByClient = (who: Client): Reference[] => [
  company(who.companyId),
  ...within(who, dossierIdsOf(who)),
  modulesOf(who),
];

/** V15: what is named of staff: who stands in for those who are away, or are going to be. */
export const namedByStaff = (staff: readonly Pick<Collaborator, 'absence'>[], at: Date): Reference[] =>
  staff.flatMap((one) => presentAbsence(one, at)?.delegateId ?? []).map((id) => ({ kind: 'collaborator', id }));

/** What somebody's page names of a request. */
export const namedByRequest = (
  who: Person,
  {
    firmId,
    accessId,
    companyId,
    dossierIds,
    asks,
    ...doers
  }: Pick<Request, 'firmId' | 'accessId' | 'companyId' | 'dossierIds' | 'asks'> & DoersOfRequest,
): Reference[] => [
  ...doersOfRequest(doers),
  company(companyId),
  ...(asks?.companyIds ?? []).map(company),
  ...within(who, dossierIds),
  person({ accessId }),
  ...namedByDecision({ accessId, decision: doers.decision }),
  modulesOf({ firmId }),
];

/** A4: why a request ended. */
export const namedByDecision = ({ accessId, decision }: Pick<Request, 'accessId' | 'decision'>): Reference[] =>
  decision?.reason ? [{ kind: 'text', id: decision.reason.auditId, accessId }] : [];

/** A4, V17: the same, and why the submission before was sent back. */
export const textsTold = ({
  accessId,
  decision,
  sentBack,
}: Pick<Request, 'accessId' | 'decision' | 'sentBack'>): Reference[] =>
  [decision, sentBack].flatMap((one) => namedByDecision({ accessId, decision: one }));

/** What a draft names, as far as it can be anything: it may hold whatever was typed. */
export const namedByDraft = (who: Person, { firmId, identity, dossiers = [] }: Draft): Reference[] => [
  ...[identity?.companyId ?? ''].filter(isId).map(company),
  ...within(who, dossiers.map(({ dossierId }) => dossierId).filter(isId)),
  modulesOf({ firmId }),
];

type DoersOfRequest = Pick<Request, 'createdBy' | 'resubmittedBy' | 'askedOf' | 'decision' | 'sentBack'>;

/** Who made a request, who stood in for them, who ended it, and who sent it back before (V17); for whom (V15). */
export const doersTold = ({
  createdBy,
  resubmittedBy,
  decision,
  sentBack,
}: Partial<Pick<Request, 'createdBy' | 'resubmittedBy' | 'sentBack'>> & {
  readonly decision?: Pick<Decision, 'by' | 'for'> | undefined;
}): Reference[] =>
  [createdBy, resubmittedBy, decision?.by, ...(decision?.for ?? []), sentBack?.by, ...(sentBack?.for ?? [])].flatMap(
    (one) => (one ? [doer(one)] : []),
  );

/** The same, and who is asked to decide it. */
export const doersOfRequest = ({ askedOf, ...told }: DoersOfRequest): Reference[] => [
  ...doersTold(told),
  ...askedOf.map(doer),
];

/** Where the name of who did something is found. */
export const doer = ({ kind, id }: Doer): Reference => ({ kind: kind === 'access' ? 'person' : kind, id });

const company = (id: string): Reference => ({ kind: 'company', id });
const person = ({ accessId }: Pick<Access, 'accessId'>): Reference => ({ kind: 'person', id: accessId });
const modulesOf = ({ firmId }: { readonly firmId: string }): Reference => ({ kind: 'modules', id: firmId });
const dossiers = (ids: readonly string[]): Reference[] => ids.map((id) => ({ kind: 'dossier', id }));
const within = (who: Person, dossierIds: readonly string[]): Reference[] =>
  dossiers(dossierIds.filter((dossierId) => isAssigned(who, dossierId)));

/** V1: the dossiers of a change, which decide who may decide as long as they are there, also for who does not work on them. */
export const deciding = ({ kind, dossierIds }: Pick<Request, 'kind' | 'dossierIds'>): Reference[] =>
  kind === 'change' ? dossiers(dossierIds) : [];

/** Whether the dossiers of a company decide if somebody reaches it. */
export const reachesByDossiers = (who: Person): boolean => who.kind === 'collaborator' && who.portfolio !== 'all';

/** P7: those of the dossiers that have left the firm, as far as it matters: clients keep what they have. */
export const leftAmong = (who: Person, { dossiers }: Names, dossierIds: readonly string[]): string[] =>
  who.kind === 'client' ? [] : dossierIds.filter((dossierId) => dossiers.get(dossierId)?.detached !== undefined);

/** The access with its person, as far as their card is there. */
export const shownAmong = ({ people }: Names, access: Access): ShownAccess => ({
  ...access,
  person: people.get(access.accessId),
});
