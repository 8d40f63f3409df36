import { refusalToDecide } from './authority.ts';
import type { Firm } from './firm.ts';
import { staffDoer, type Collaborator } from './people.ts';
import { onceFor, type CourseEvent, type Request } from './request.ts';
import type { Round } from './round.ts';
import type { Doer } from './vocabulary.ts';

/** What is to be done in a round, and what its course tells once it is done. */
export interface RoundAsks {
  /** Those who are asked for the first time, by a mail of their own, at once. */
  readonly ask: readonly Collaborator[];
  /** Those who were asked before. */
  readonly remind: readonly Collaborator[];
  /** V14: administrators who may decide, and were not asked before. */
  readonly escalate: readonly Collaborator[];
  /** V14: administrators who can but bring about that somebody decides. */
  readonly notify: readonly Collaborator[];
}

/** V22: events of a course by the keys that each is told once by. */
export type Told = Readonly<Record<string, Omit<CourseEvent, 'at'>>>;

const escalated = 'escalated';
const nobodyToAsk = 'nobody-to-ask';
const inRound = (what: 'reminded' | typeof nobodyToAsk, { submission, n }: Pick<Round, 'submission' | 'n'>) =>
  `${onceFor(what, { submission })}-${String(n)}`;

type Asked = Pick<Request, 'course' | 'submission' | 'askedOf'>;

/** Whether this submission has been asked about; the course of an older request does not say of which that was. */
export const wasAsked = (request: Pick<Asked, 'course' | 'submission'>): boolean =>
  request.course[onceFor('asked', request)] !== undefined ||
  (request.submission === 1 && request.course['asked'] !== undefined);

/** V10: whether it has just turned out that nobody may decide any more: what was found before has been told. */
const isNewToHaveNobody = ({ askedOf, course, submission }: Asked): boolean =>
  askedOf.length > 0 || !Object.keys(course).some((key) => key.startsWith(`${onceFor(nobodyToAsk, { submission })}-`));

/** V14: whether administrators are to be looked for: with the reminder after so many, once a request, or with nobody left. */
export const concernsAdministrators = (
  request: Asked,
  validators: readonly Collaborator[],
  { n, remindersBeforeEscalation }: Pick<Round, 'n'> & Pick<Firm, 'remindersBeforeEscalation'>,
): boolean =>
  isToEscalate(request, { n, remindersBeforeEscalation }) || (validators.length === 0 && isNewToHaveNobody(request));

const isToEscalate = (
  { course }: Pick<Request, 'course'>,
  { n, remindersBeforeEscalation }: Pick<Round, 'n'> & Pick<Firm, 'remindersBeforeEscalation'>,
): boolean => n > remindersBeforeEscalation && course[escalated] === undefined;

export interface RoundGiven {
  /** With the dossiers as they stand. */
  readonly request: Request;
  readonly firm: Firm;
  readonly round: Pick<Round, 'submission' | 'n'>;
  /** V10: who is asked, each of whom may decide. */
  readonly validators: readonly Collaborator[];
  /** V15: who was asked before, may decide still, and is left alone in this round. */
  readonly resting: readonly Collaborator[];
  /** V14: administrators, where they are concerned. */
  readonly administrators: readonly Collaborator[];
}

/**
 * V10, V11, V14: who is to be mailed in a round and why, as far as the course does not tell it yet: so that a round that is
 * taken up again does what is left.
 */
export function asksOf({ request, firm, round, validators, resting, administrators }: RoundGiven): RoundAsks {
  const before = new Set(wasAsked(request) ? request.askedOf.map(({ id }) => id) : []);
  const isDue = round.n > 0 && request.course[inRound('reminded', round)] === undefined;
  const [known, fresh] = split(validators, ({ collaboratorId }) => before.has(collaboratorId));
  const [able, unable] = split(administrators.filter(isNoneOf([...validators, ...resting])), mayBeAsked(request, firm));
  const isNoticed = Object.values(request.course).some(({ event }) => event === nobodyToAsk);
  const nobodyLeft = validators.length === 0 && able.length === 0;
  const isNews = isNoticed ? nobodyLeft && isNewToHaveNobody(request) : true;
  return { ask: fresh, remind: isDue ? known : [], escalate: able, notify: isNews ? unable : [] };
}

/** V14: an administrator who made the request is told, whatever the firm wants of four eyes. */
const mayBeAsked =
  (request: Request, { fourEyes }: Firm) =>
  (one: Collaborator): boolean =>
    one.collaboratorId !== request.createdBy.id && refusalToDecide(one, request, fourEyes) === undefined;

const isNoneOf =
  (some: readonly Collaborator[]) =>
  ({ collaboratorId }: Collaborator): boolean =>
    !some.some((one) => one.collaboratorId === collaboratorId);

/** Who was asked by now, and what the course tells of the round; `sent`: of those who were to be asked, whose mail went. */
export function outcomeOf(
  { request, firm, round, validators, resting, administrators }: RoundGiven,
  asks: RoundAsks,
  sent: readonly Collaborator[],
): { readonly askedOf: Doer[]; readonly told: Told } {
  const kept = validators.filter((one) => !asks.ask.includes(one) || sent.includes(one));
  // V15: who was asked before stays asked, in the order of then, so that they have their place again once they are back.
  const still = wasAsked(request) ? [...kept, ...resting] : kept;
  const before = request.askedOf.flatMap(({ id }) => still.find(({ collaboratorId }) => collaboratorId === id) ?? []);
  const nobody = validators.length === 0 && asks.escalate.length === 0;
  const able = administrators.some(mayBeAsked(request, firm));
  const isEscalation = isToEscalate(request, { ...firm, n: round.n });
  return {
    askedOf: [...before, ...still.filter(isNoneOf(before)), ...asks.escalate].map(staffDoer),
    told: {
      ...(validators.length > 0 && { [onceFor('asked', request)]: { event: 'asked' } }),
      ...(asks.remind.length > 0 && {
        [inRound('reminded', round)]: { event: 'reminded', what: String(round.n) },
      }),
      ...(isEscalation && { [escalated]: { event: 'escalated', what: able ? 'asked' : 'notice-only' } }),
      ...(nobody && isNewToHaveNobody(request) && { [inRound(nobodyToAsk, round)]: { event: nobodyToAsk } }),
    },
  };
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
