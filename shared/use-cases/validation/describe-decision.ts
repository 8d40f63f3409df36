import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { Access, KnownAccess } from '../../domain/access.ts';
import { comparedName, isStanding, type SameName } from '../../domain/alike.ts';
import { accessAt } from '../../domain/end-date.ts';
import { mayListCompany, mayReachAccess, type Viewer } from '../../domain/authority.ts';
import { noticesOf, warning, type MayDetach, type Warning } from '../../domain/creation.ts';
import { effectivePermissions, type DossierPermissions } from '../../domain/matrix.ts';
import type { Person } from '../../domain/people.ts';
import { withRights } from '../../domain/rights-change.ts';
import { authorOf, isPending, type Request } from '../../domain/request.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import type { FindAlike } from '../creation/find-alike.ts';
import type { DescribeRequest, Described, RequestDescription } from './describe-request.ts';

export interface DescribeQuestionDeps {
  readonly describe: DescribeRequest;
  readonly findAlike: FindAlike;
}

export interface DescribeDecisionDeps extends DescribeQuestionDeps {
  readonly accesses: Pick<AccessRepository, 'known' | 'ofCompany'>;
  readonly cards: Pick<CardRepository, 'current'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
  readonly now: () => Date;
}

/** What a validator is asked, with all that is to be looked at: the mail tells it, and what else is described. */
export interface QuestionDescription extends RequestDescription {
  /** All of them acknowledged, or it could not have been submitted (C3, C4, C6). */
  readonly warnings: readonly (Warning & { readonly acknowledgedBy: Doer })[];
  readonly notices: readonly DescribedNotice[];
}

/** All that is to be known before a request is decided (V2, V9): the validator's page and the API show it alike. */
export interface DecisionDescription extends QuestionDescription {
  /** What it would give, dossier by dossier; more rights included where they are asked for. */
  readonly effectivePermissions: readonly DossierPermissions[];
  readonly companyAccesses: CompanyAccesses;
}

/** What is pointed out: a dossier that may be detached, by its name (C11); the pointer is to it among those shown. */
export type DescribedNotice = (Omit<MayDetach, 'pointer'> & DetachPlace) | SameName;
interface DetachPlace {
  readonly dossierName: string;
  /** None where it is the dossier of the change that is asked for. */
  readonly pointer: string | undefined;
}

/** The accesses that the company has already, newest first, and how many more there are, as far as they are counted. */
export interface CompanyAccesses {
  readonly items: readonly KnownAccess[];
  readonly more: number;
}

/** Describes what is asked of those who may decide. @throws `not-found` */
export const describeQuestion =
  (deps: DescribeQuestionDeps) =>
  async (request: Described): Promise<QuestionDescription> =>
    questionOf(deps, await deps.describe(request));
export type DescribeQuestion = ReturnType<typeof describeQuestion>;

/** What of a question the request itself tells: all but who is alike (C12), who is looked for. */
export const pointedOut = (matter: RequestDescription): Pick<QuestionDescription, 'warnings' | 'notices'> => ({
  warnings: warningsIn(matter),
  notices: mayDetachIn(matter),
});

async function questionOf(deps: DescribeQuestionDeps, matter: RequestDescription): Promise<QuestionDescription> {
  const { warnings, notices } = pointedOut(matter);
  return { ...matter, warnings, notices: [...notices, ...(await alikeIn(deps, matter))] };
}

/** Describes what is to be decided, for a person, or for whoever may decide it. @throws `not-found` */
export const describeDecision =
  (deps: DescribeDecisionDeps) =>
  async (request: Described, who?: Person): Promise<DecisionDescription> => {
    const matter = await deps.describe(request, who);
    const [question, companyAccesses] = await Promise.all([questionOf(deps, matter), accessesBeside(deps, matter)]);
    const { catalogue } = matter;
    return {
      ...question,
      effectivePermissions: effectivePermissions(grantsIn(matter), modulesIn(matter), catalogue),
      companyAccesses,
    };
  };
export type DescribeDecision = ReturnType<typeof describeDecision>;

/** C3: who submits acknowledges; what is asked for beside an access that is open warns of nothing. */
const warningsIn = ({
  request,
  access,
}: Pick<RequestDescription, 'request' | 'access'>): QuestionDescription['warnings'] =>
  acknowledgedIn(request, access).map((code) => ({ ...warning(code), acknowledgedBy: authorOf(request) }));

const acknowledgedIn = ({ kind, proposes }: Request, access: Access) =>
  kind === 'creation' ? access.acknowledged : (proposes?.acknowledged ?? []);

function mayDetachIn({
  request,
  change,
  dossiers,
}: Pick<RequestDescription, 'request' | 'change' | 'dossiers'>): DescribedNotice[] {
  // What hands the access to nobody else lets nobody detach anything who could not before.
  if (request.proposes && request.proposes.details.length === 0) return [];
  const asked = change ? [{ ...change.dossier, ...change.to }] : dossiers;
  return noticesOf(asked).map(({ code, dossierId, pointer }) => ({
    ...{ code, dossierId, pointer: change ? undefined : pointer },
    dossierName: asked.find((dossier) => dossier.dossierId === dossierId)?.name ?? dossierId,
  }));
}

const modulesIn = ({ request: { status, proposes }, access }: RequestDescription): string[] => [
  ...new Set([...access.modules, ...(isPending({ status }) ? (proposes?.modules ?? []) : [])]),
];

const grantsIn = ({ change, dossiers }: RequestDescription) =>
  change ? withRights(dossiers, change.dossier.dossierId, change.to) : dossiers;

/** C12: of somebody who is new to the company. */
const alikeIn = ({ findAlike }: DescribeQuestionDeps, { request, access, details, viewer }: RequestDescription) => {
  const { lastName = access.person.lastName, firstName = access.person.firstName } = details;
  return isNewIn(request)
    ? findAlike(viewer, {
        companyId: companyOf(request),
        name: comparedName({ lastName, firstName }),
        phone: access.person.phone,
        except: access.accessId,
      })
    : [];
};

const isNewIn = ({ kind, status, proposes }: Request): boolean =>
  kind === 'creation' ||
  (isPending({ status }) && (proposes?.companyId !== undefined || (proposes?.details.length ?? 0) > 0));

/** The company that somebody belongs to, or would belong to. */
const companyOf = ({ companyId, proposes }: Request): string => proposes?.companyId ?? companyId;

const listed = 10;
// Fewer than one read takes, so that this access, and some that have ended, do not ask for a second one.
const counted = 90;

/**
 * V2: the accesses of the company beside this one, within the reach of who looks: ten of them, and how many more of the
 * ninety that are counted at most; each as it is at the time (L7).
 */
async function accessesBeside(
  { accesses, cards, leftDossiers, now }: DescribeDecisionDeps,
  { request, viewer }: RequestDescription,
): Promise<CompanyAccesses> {
  const at = now().toISOString();
  const beside = (access: Access) => access.accessId !== request.accessId && isStanding(access);
  if (viewer.kind === 'client' && !mayListCompany(viewer)) {
    const own = await accesses.known(viewer.accessId);
    return { items: own && beside(own) ? [accessAt(own, at)] : [], more: 0 };
  }
  const { items } = await accesses.ofCompany(
    companyOf(request),
    { limit: counted, from: undefined },
    {
      keep: (access) => beside(access) && mayReachAccess(viewer, { ...access, left: [] }),
      confirm: (kept) => stillReached(leftDossiers, viewer, kept),
    },
  );
  const shown = items.slice(0, listed);
  const people = await cards.current(shown.map(({ accessId }) => accessId));
  const known = shown.flatMap((access) => {
    const person = people.get(access.accessId);
    return person ? [{ ...accessAt(access, at), person }] : [];
  });
  return { items: known, more: Math.max(items.length - listed, 0) };
}

/** P7: as it stands at this moment. */
async function stillReached(
  leftDossiers: DescribeDecisionDeps['leftDossiers'],
  viewer: Viewer,
  kept: readonly Access[],
) {
  const reached = (await leftDossiers.ofAccesses(viewer, kept)).filter((access) => mayReachAccess(viewer, access));
  const ids = new Set(reached.map(({ accessId }) => accessId));
  return ({ accessId }: Access) => ids.has(accessId);
}
