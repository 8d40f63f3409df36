import { companyFor, isOfFirm, mayReachDossier } from './authority.ts';
import type { Company, Dossier } from './company.ts';
import type { Person } from './people.ts';

/** What is shown by its name. The modules are those of a firm, by the firm's id. */
export interface Reference {
  readonly kind: 'company' | 'dossier' | 'collaborator' | 'person' | 'modules';
  readonly id: string;
}

export interface NamedCompany extends Pick<Company, 'companyId' | 'firmId' | 'name'> {
  /** Read only where they decide who reaches the company. */
  readonly dossiers?: Company['dossiers'] | undefined;
}
export type NamedDossier = Pick<Dossier, 'dossierId' | 'firmId' | 'companyId' | 'name' | 'detached'>;
export interface NamedPerson {
  readonly accessId: string;
  readonly firmId: string;
  readonly name: string;
  readonly email: string;
}

/** Names as the table has them, whoever asks: what somebody gets to read of them, `namesFor` says. */
export interface Names {
  readonly companies: ReadonlyMap<string, NamedCompany>;
  readonly dossiers: ReadonlyMap<string, NamedDossier>;
  readonly collaborators: ReadonlyMap<string, string>;
  /** People at clients, by their access. */
  readonly people: ReadonlyMap<string, NamedPerson>;
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

/** Names as one person may read them. */
export interface NamesFor {
  /** The company of a person whose access or request is within reach: as much part of them as their address. */
  readonly companyOf: (companyId: string) => CompanyName;
  /** A company that somebody typed the id of. */
  readonly company: (companyId: string) => CompanyName | null;
  readonly dossier: (dossierId: string) => DossierName;
  readonly module: (moduleId: string) => ModuleName;
}

/** Names for somebody: what lies out of their reach, or has left the firm (P7), keeps its id and gets no name. */
export const namesFor = (who: Person, { companies, dossiers, modules }: Names): NamesFor => {
  const companyOf = (companyId: string) => ({ companyId, name: companies.get(companyId)?.name ?? '' });
  return {
    companyOf,
    company: (companyId) => (reachesCompany(who, companies.get(companyId)) ? companyOf(companyId) : null),
    dossier: (dossierId) => {
      const dossier = dossiers.get(dossierId);
      if (!mayReachDossier(who, dossier)) return { dossierId, name: null, company: null };
      return { dossierId, name: dossier.name, company: companyOf(dossier.companyId) };
    },
    module: (moduleId) => ({ moduleId, name: modules.get(moduleId) ?? null }),
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
