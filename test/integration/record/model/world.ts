import { lettersOf, type State } from './fold.ts';

/** What the model says was done to a subject, and what it is from then on. */
export interface Told {
  readonly at: number;
  readonly version: number;
  readonly action: string;
  readonly by: string | null;
  readonly requestId: string | null;
  readonly state: State;
}

export type Kind = 'access' | 'collaborator' | 'company' | 'dossier' | 'firm' | 'catalogue';
export type Level = 'principal_admin' | 'team_lead' | 'standard_user';

export interface Rights {
  readonly level: Level;
  readonly options: readonly string[];
}

/** An administrator; one who may not validate, with a list of dossiers, and one with all; two who validate. */
export type Name = 'helene' | 'lea' | 'paul' | 'victor' | 'agnes';

export interface Company {
  readonly id: string;
  name: string;
  number: string | null;
}

export interface Dossier {
  readonly id: string;
  readonly companyId: string;
  name: string;
  reference: string | null;
  detached: { readonly at: number; readonly by: string } | null;
}

export interface Access {
  readonly id: string;
  readonly companyId: string;
  readonly clientType: 'client_admin' | 'client_user';
  readonly email: string;
  readonly modules: readonly string[];
  readonly acknowledged: readonly string[];
  status: string;
  /** Of one that is suspended. */
  because: string | null;
  signIn: boolean;
  /** C1: whether its address is. */
  held: boolean;
  erased: boolean;
  /** What it opens, in the order in which it was given. */
  dossiers: ReadonlyMap<string, Rights>;
  asked: Request | null;
}

export interface Request {
  readonly id: string;
  readonly access: Access;
  readonly by: string;
  readonly fourEyes: boolean;
  readonly dossierIds: readonly string[];
  /** Of one for more rights. */
  readonly more: { readonly dossierId: string; readonly to: Rights } | null;
  status: string;
  endedBy: string | null;
}

export interface Collaborator {
  readonly id: string;
  rights: { readonly validate: boolean; readonly administerFirm: boolean };
  portfolio: 'all' | readonly string[];
  status: string;
  sub: string | null;
  closedAt: number | null;
}

interface Doing {
  readonly by: string | null;
  readonly request?: Request;
  /** It changes nothing that is kept under the version. */
  readonly note?: true;
}

/**
 * A firm as the rule book has it, and all that was ever done in it: what the record must come to. It shares no code with
 * the product. Time is in milliseconds, and may go back.
 */
export class World {
  now: number;
  settings: State = {};
  modules: readonly { readonly moduleId: string }[] = [];
  readonly companies: Company[] = [];
  readonly dossiers: Dossier[] = [];
  readonly accesses: Access[] = [];
  readonly requests: Request[] = [];
  readonly staff: Collaborator[] = [];
  /** The ids of those who do things, by their names. */
  readonly who: Record<Name, string>;
  /** The dossiers on Léa's list. */
  readonly ofLea = new Set<string>();
  /** Who was asked to be given another sign-in, and in which minute. */
  readonly reopenings = new Set<string>();
  /** The steps that were taken, and the codes of those that were refused. */
  readonly done = new Set<string>();
  readonly refused = new Set<string>();
  /** By the subject. */
  readonly told = new Map<string, Told[]>();

  constructor(
    now: number,
    readonly firmId: string,
    who: Record<Name, string>,
  ) {
    this.now = now;
    this.who = who;
  }

  /** A1: one entry, later than the subject's last one, under the next version if it changes anything. */
  private tell(
    kind: Kind,
    id: string,
    action: string,
    { by, request, note }: Doing,
    state: (at: number) => State,
  ): void {
    const key = `${kind} ${id}`;
    const before = this.told.get(key) ?? [];
    const last = before.at(-1);
    const at = Math.max(this.now, last ? last.at + 1 : this.now);
    const version = (last?.version ?? 0) + (note ? 0 : 1);
    before.push({ at, version, action, by, requestId: request?.id ?? null, state: withoutNothing(state(at)) });
    this.told.set(key, before);
  }

  tellCompany = (action: string, by: string, { id, name, number }: Company): void => {
    this.tell('company', id, action, { by }, () => ({ name, registrationNumber: number ?? undefined }));
  };

  tellDossier = (action: string, by: string, dossier: Dossier): void => {
    this.tell('dossier', dossier.id, action, { by }, (at) => {
      const { companyId, name, reference } = dossier;
      // It is detached at the very instant of the entry that says so.
      if (action === 'dossier-detached') dossier.detached = { at, by };
      const { detached } = dossier;
      const left = detached ? { at: iso(detached.at), by: { kind: 'access', id: detached.by } } : undefined;
      return { companyId, name, reference: reference ?? undefined, detached: left };
    });
  };

  tellAccess = (action: string, access: Access, doing: Doing): void => {
    const { id, status, because, clientType, companyId, modules, acknowledged, asked, dossiers } = access;
    this.tell('access', id, action, doing, () => ({
      ...{
        status,
        suspendedBecause: because ?? undefined,
        clientType,
        companyId,
        card: 1,
        modules,
        asked: asked ? true : undefined,
      },
      acknowledged: acknowledged.length > 0 ? acknowledged : undefined,
      dossiers: [...dossiers].map(([dossierId, rights]) => `${dossierId} ${inLetters(rights)}`),
    }));
  };

  tellCollaborator = (action: string, by: string | null, of: Collaborator, note?: true): void => {
    this.tell('collaborator', of.id, action, { by, ...(note && { note }) }, (at) => {
      if (action === 'sign-in-closed') of.closedAt = at;
      const { status, rights, portfolio, sub, closedAt } = of;
      const signInClosedAt = closedAt === null ? undefined : iso(closedAt);
      return { status, rights, portfolio: portfolio === 'all' ? 'all' : 'list', sub: sub ?? undefined, signInClosedAt };
    });
  };

  tellFirm = (action: string, by: string | null): void => {
    this.tell('firm', this.firmId, action, { by }, () => this.settings);
  };

  tellCatalogue = (by: string | null): void => {
    this.tell('catalogue', this.firmId, 'modules-changed', { by }, () => ({ modules: this.modules }));
  };

  /* What the rules look at. */

  dossier = (id: string): Dossier => found(this.dossiers, id);
  present = (id: string): boolean => this.dossier(id).detached === null;
  ofCompany = ({ id }: Company): Dossier[] => this.dossiers.filter(({ companyId }) => companyId === id);
  fourEyes = (): boolean => this.settings['fourEyes'] === true;

  /** C5: whether a company has a client admin in one of these statuses. */
  hasAdmin = (companyId: string, ...statuses: readonly string[]): boolean =>
    this.accesses.some(
      (one) => one.companyId === companyId && one.clientType === 'client_admin' && statuses.includes(one.status),
    );

  /** P7: staff reach what lies on a dossier that has not left, or on none. */
  staffReach = ({ dossiers }: Access): boolean => dossiers.size === 0 || [...dossiers.keys()].some(this.present);

  /** C1: whether somebody has an address. */
  holds = (email: string): boolean => this.accesses.some((one) => one.email === email && one.held);
}

const found = <T extends { readonly id: string }>(all: readonly T[], id: string): T => {
  const one = all.find((each) => each.id === id);
  if (!one) throw new Error(`The model knows no ${id}.`);
  return one;
};

export const iso = (at: number): string => new Date(at).toISOString();

const inLetters = ({ level, options }: Rights): string => lettersOf([level, ...options]);

/** What has no value is not there. */
const withoutNothing = (state: State): State =>
  structuredClone(Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)));
