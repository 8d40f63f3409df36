import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { NameRepository } from '../../data/names.ts';
import { dossierIdsOf, fullName, type KnownAccess } from '../../domain/access.ts';
import { decider, isPresent, mayReachDossier, viewerOf, type Left, type Viewer } from '../../domain/authority.ts';
import type { AskedDetails } from '../../domain/access-change.ts';
import type { Company, Dossier } from '../../domain/company.ts';
import { Conflict } from '../../domain/conflict.ts';
import { accessAt } from '../../domain/end-date.ts';
import { DomainError } from '../../domain/error.ts';
import type { Firm, Module } from '../../domain/firm.ts';
import { doersTold, nameOfIn, textsTold, type NameOf, type Names } from '../../domain/names.ts';
import type { Grant, Person } from '../../domain/people.ts';
import {
  isPending,
  toldDecision,
  type Request,
  type RequestedChange,
  type ToldDecision,
} from '../../domain/request.ts';
import type { DescribedValue } from '../../texts/access-values.ts';
import { erasedDetails } from '../mail/erased-details.ts';
import type { DescribedChange } from '../../texts/rights.ts';
import { describeChange } from './describe-change.ts';
import {
  correctedPerson,
  describeCorrections,
  type DescribedCorrections,
  type FormerPerson,
} from './describe-corrections.ts';

export interface DescribeRequestDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers' | 'companies'>;
  readonly accesses: Pick<AccessRepository, 'shown'>;
  readonly cards: Pick<CardRepository, 'asked' | 'askedBefore' | 'versions'>;
  readonly names: Pick<NameRepository, 'names'>;
  readonly now: () => Date;
}

/** A dossier by its name; `reached`: whether it lies within the reach of whoever reads this. */
export interface DescribedDossier {
  readonly dossierId: string;
  readonly name: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly reached: boolean;
}

/** V9: a request in words: everything by its name, as validators and creators read it in mails, on pages and by the API. */
export interface RequestDescription {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  readonly access: KnownAccess;
  /** Nothing is kept of the person any more: a word that says so stands for their name. */
  readonly isErased: boolean;
  readonly request: Request;
  /** Why it ended, in words. */
  readonly reason: string | undefined;
  /** As whom it is looked at. */
  readonly viewer: Viewer;
  /** Who made it, and who ended it. */
  readonly nameOf: NameOf;
  readonly personName: string;
  readonly companyName: string;
  /** Of a request for more rights: what would change, on which dossier. */
  readonly change?: (DescribedChange & { readonly dossier: DescribedDossier }) | undefined;
  /** L4: of a request for a change: field by field, today and as it is asked for. */
  readonly values: readonly DescribedValue[];
  /** V17: what was corrected since the submission before. */
  readonly corrections: DescribedCorrections<DescribedDossier>;
  /** V17: how the submission before was sent back, with what was asked for. */
  readonly sentBack: ToldDecision | undefined;
  /** What it proposes of the person, as long as it is held. */
  readonly details: AskedDetails;
  /**
   * What the access opens, of the dossiers that the reader still has (P7): what is asked for, or what there is while more
   * is asked for.
   */
  readonly dossiers: readonly (Grant & DescribedDossier)[];
  readonly modules: readonly { readonly moduleId: string; readonly name: string }[];
}

/** A request; what has left the firm of its dossiers, where somebody looks who may not see it. */
export type Described = Request & Partial<Left>;

/**
 * Puts names to a request, for a person, or for whoever may decide it; its access is as it is at the time (L7).
 * @throws Conflict if its access was erased since the request was read, which has ended with it.
 */
export const describeRequest =
  ({ firms, companies, accesses, cards, names, now }: DescribeRequestDeps) =>
  async (request: Described, who?: Person): Promise<RequestDescription> => {
    const { corrections, proposes } = request;
    const named = [proposes?.companyId, corrections?.companyId?.from, corrections?.companyId?.to];
    const elsewhere = named.filter((id): id is string => typeof id === 'string' && id !== request.companyId);
    const corrected = (corrections?.dossiers ?? []).map(({ dossierId }) => dossierId);
    const [shown, { firm, catalogue }, found, told, details, moved, former] = await Promise.all([
      accesses.shown(request.accessId),
      firms.settings(request.firmId),
      companies.withDossiers(request.companyId, [...new Set([...request.dossierIds, ...corrected])]),
      names.names([...doersTold(request), ...textsTold(request)]),
      isPending(request) ? cards.asked(request) : {},
      companies.companies(elsewhere),
      correctedPerson(cards, request),
    ]);
    if (!shown) throw new DomainError('not-found');
    if (!shown.person && isPending(request)) throw new Conflict();
    const person = shown.person ?? erasedDetails(firm.language);
    const access = accessAt({ ...shown, person }, now().toISOString());
    const viewer = who ? viewerOf(who, request, firm.fourEyes) : decider(request);
    const { known, described } = await namesOf(companies, { request, access, viewer, found });
    // P7: what has left the firm beside what is asked for is none of its staff's business any more.
    const present = access.dossiers.filter(({ dossierId }) => isPresent(viewer, known.get(dossierId) ?? {}));
    const companyName = (companyId: string) =>
      (companyId === request.companyId ? found.company : moved.get(companyId))?.name ?? '';
    const isErased = shown.person === undefined;
    return inWords(request, {
      ...{ firm, catalogue, access, isErased, viewer, details, former, companyName, described, present, named: told },
    });
  };
export type DescribeRequest = ReturnType<typeof describeRequest>;

/** What a request is put into words with. */
export interface Found extends Pick<
  RequestDescription,
  'firm' | 'catalogue' | 'access' | 'isErased' | 'viewer' | 'details'
> {
  readonly named: Pick<Names, 'collaborators' | 'people' | 'texts'>;
  /** Who the person was, or was to be, in the submission before. */
  readonly former: FormerPerson;
  readonly companyName: (companyId: string) => string;
  readonly described: (dossierId: string) => DescribedDossier;
  /** The dossiers that are shown, of those that the access opens. */
  readonly present: readonly Grant[];
}

/** Everything by its name. */
export function inWords(request: Request, found: Found): RequestDescription {
  const { firm, catalogue, access, isErased, viewer, details, named, former, companyName, described, present } = found;
  const { change, sentBack } = request;
  return {
    ...{ firm, catalogue, access, request, viewer, isErased },
    reason: named.texts.get(request.decision?.reason?.auditId ?? ''),
    nameOf: nameOfIn(named),
    personName: fullName(access.person),
    companyName: companyName(request.companyId),
    ...(change && { change: changeInWords(change, described(change.dossierId)) }),
    corrections: describeCorrections({
      ...{ request, catalogue, companyName, described },
      ...{ person: former.versions, proposed: { from: former.askedBefore, to: details } },
    }),
    sentBack: sentBack && toldDecision(sentBack, named.texts.get(sentBack.reason?.auditId ?? '')),
    ...{ details, values: describeChange({ request, access, details, catalogue, companyName }) },
    dossiers: present.map((grant) => ({ ...grant, ...described(grant.dossierId) })),
    modules: access.modules.map((moduleId) => ({
      moduleId,
      name: catalogue.find((module) => module.moduleId === moduleId)?.name ?? moduleId,
    })),
  };
}

interface ToName {
  readonly request: Request;
  readonly access: KnownAccess;
  readonly viewer: Viewer;
  readonly found: { readonly company: Company | undefined; readonly dossiers: ReadonlyMap<string, Dossier> };
}

/** Reads what is not known yet: dossiers beside those that are asked for, and companies beside the person's. */
async function namesOf(companies: DescribeRequestDeps['companies'], { request, access, viewer, found }: ToName) {
  const missing = dossierIdsOf(access).filter((dossierId) => !found.dossiers.has(dossierId));
  const more = missing.length === 0 ? found : await companies.withDossiers(undefined, missing);
  const known = new Map([...found.dossiers, ...more.dossiers]);
  const elsewhere = [...known.values()].map(({ companyId }) => companyId);
  const owners = await companies.companies(elsewhere.filter((id) => id !== request.companyId));
  const nameOf = (companyId: string) =>
    (companyId === request.companyId ? found.company : owners.get(companyId))?.name ?? '';
  const described = (dossierId: string): DescribedDossier => {
    const dossier = known.get(dossierId);
    const companyId = dossier?.companyId ?? request.companyId;
    const name = dossier?.name ?? dossierId;
    return { dossierId, name, companyId, companyName: nameOf(companyId), reached: mayReachDossier(viewer, dossier) };
  };
  return { known, described };
}

const changeInWords = ({ from, to }: RequestedChange, dossier: DescribedDossier) => ({
  ...{ dossier, dossierName: dossier.name, companyName: dossier.companyName },
  ...{ from, to },
});
