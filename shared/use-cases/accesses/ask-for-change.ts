import type { AccessRepository } from '../../data/accesses.ts';
import { dossierIdsOf, type KnownAccess } from '../../domain/access.ts';
import { withAsked, type AskedCard, type AskedChange, type SplitChange } from '../../domain/access-change.ts';
import type { Change } from '../../domain/audit.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { DomainError } from '../../domain/error.ts';
import type { Firm } from '../../domain/firm.ts';
import { doerOf, staffDoer, type Staff } from '../../domain/people.ts';
import { openRequest, type NewRequest, type Request } from '../../domain/request.ts';
import { countsAfter, refusalBy, tallyMoves } from '../../domain/tally.ts';
import type { WarningCode } from '../../domain/vocabulary.ts';
import type { WithinRate } from '../mail/within-rate.ts';
import type { ChooseValidators } from '../validation/choose-validators.ts';

export interface AskForChangeDeps {
  readonly accesses: Pick<AccessRepository, 'addressAndTally'>;
  readonly chooseValidators: ChooseValidators;
  readonly withinRate: WithinRate;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

interface ToAsk {
  readonly before: KnownAccess;
  readonly firm: Firm;
  /** What has left the firm of its dossiers. */
  readonly left: readonly string[];
  readonly split: SplitChange;
  readonly acknowledged: readonly WarningCode[];
  /** V17: the request that was sent back, in whose place it is asked. */
  readonly sentBack?: Request | undefined;
}

/** What is asked for, and of whom. */
type Content = Pick<NewRequest, 'dossierIds' | 'fourEyes' | 'askedOf' | 'validatorsInAll' | 'asks'> & {
  readonly proposes: AskedChange;
};

/** What is held for validation, before it has an id and an instant. */
export interface ToBeAsked {
  readonly content: Content;
  readonly request: (at: string, requestId: string) => Request;
  readonly card: (requestId: string) => Omit<AskedCard, 'before'> | undefined;
  /** What the entry tells of it: codes and ids alone, and of the person which field (A4). */
  readonly beside: readonly Change[];
}

/**
 * L4: holds for validation what does not count at once; undefined: all of it does.
 * @throws `email-taken` (C1), `last-client-admin`, `company-needs-client-admin` (C5), `request-open`, `no-validator` (V1).
 */
export const askForChange =
  (deps: AskForChangeDeps) =>
  async (who: Staff, { before, firm, left, split, acknowledged, sentBack }: ToAsk): Promise<ToBeAsked | undefined> => {
    const { now, details } = split;
    const asked = split.asked && { ...split.asked, acknowledged: [...acknowledged] };
    if (!asked) return undefined;
    if (before.asked && before.asked.requestId !== sentBack?.requestId)
      throw new DomainError('request-open', { extensions: { requestId: before.asked.requestId } });
    await requirePossible(deps, before, now, withAsked(now, asked, details));
    const { accessId, firmId } = before;
    const fourEyes = firm.fourEyes || sentBack?.fourEyes === true;
    const dossierIds = dossierIdsOf(before);
    const createdBy = sentBack?.createdBy ?? doerOf(who);
    const { validators, inAll: validatorsInAll } = await deps.chooseValidators(
      {
        ...{ kind: 'change', firmId, createdBy, resubmittedBy: doerOf(who), fourEyes },
        ...{ dossierIds, left, turn: accessId },
      },
      firm,
    );
    if (validators.length === 0) throw new DomainError('no-validator');
    const content: Content = {
      ...{ dossierIds, fourEyes, proposes: asked },
      asks: { dossiers: [], modules: now.modules, companyIds: companiesIn(asked) },
      ...{ askedOf: validators.map(staffDoer), validatorsInAll },
    };
    return {
      content,
      request: (createdAt, requestId) =>
        openRequest({
          ...{ ...content, requestId, access: now, kind: 'change', createdAt, createdBy },
          expiresAt: deps.after(new Date(createdAt), firm.expireAfter).toISOString(),
        }),
      card: (requestId) => (asked.details.length > 0 ? { accessId, firmId, requestId, ...details } : undefined),
      beside: besideOf(asked),
    };
  };

const companiesIn = ({ companyId }: AskedChange): string[] => (companyId === undefined ? [] : [companyId]);

function besideOf({ details, clientType, companyId, modules, endsAt }: AskedChange): Change[] {
  const told = { clientType, companyId, modules, endsAt: endsAt && (endsAt.to ?? 'none') };
  return [
    ...details.map((detail) => ({ field: `requested/${detail}`, from: null, to: null })),
    ...Object.entries(told).flatMap(([field, to]) =>
      to === undefined ? [] : [{ field: `requested/${field}`, from: null, to }],
    ),
  ];
}

/** C1, C5: whether it could be approved as things stand; only the approval binds. */
async function requirePossible(
  { accesses }: AskForChangeDeps,
  before: KnownAccess,
  now: KnownAccess,
  after: KnownAccess,
): Promise<void> {
  const key = emailKeyOf(after.person.email);
  const emailKey = key === emailKeyOf(now.person.email) ? undefined : key;
  const moves = tallyMoves(now, after);
  const [{ taken }, ...tallies] = await Promise.all([
    accesses.addressAndTally(undefined, emailKey),
    ...moves.map(({ companyId }) => accesses.addressAndTally(companyId, undefined)),
  ]);
  if (taken) throw new DomainError('email-taken', { errors: [{ pointer: '/identity/email', code: 'email-taken' }] });
  const atOnce = tallyMoves(before, now);
  for (const [index, { companyId, move }] of moves.entries()) {
    const earlier = atOnce.find((one) => one.companyId === companyId);
    const code = refusalBy(countsAfter(tallies[index]?.counts ?? {}, earlier?.move), move);
    if (code) throw new DomainError(code);
  }
}
