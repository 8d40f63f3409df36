import type { Standing, StandingRepository, CheckedAccess } from '../../data/standing.ts';
import { mayAskAbout, mayCheckAccess, mayDoAll, requireCaller } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { TokenHolder } from '../../domain/home.ts';
import { openSections, permissions, type Permission } from '../../domain/matrix.ts';
import { personId, type Person } from '../../domain/people.ts';
import { answerFor, byPortfolio, checkOf, outOfReach, type Answer, type Check } from '../../domain/permission.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface CheckPermissionsDeps {
  readonly standing: StandingRepository;
}

/** One question. Without an access it is about the caller; `documentOwnerId` is an access too. */
export interface PermissionQuestion {
  readonly dossierId: string;
  readonly permission: Permission;
  readonly accessId?: string | undefined;
  readonly documentOwnerId?: string | undefined;
}

/**
 * Answers up to a hundred questions from one strongly consistent read (P5): what was changed counts at the very next
 * check. Nothing is kept between calls.
 *
 * @throws `unauthenticated` for a token from before the sessions ended (V7); `forbidden` for a sign-in that gives nothing
 * (any more), and for a client who asks about somebody else; `unavailable` when the table cannot be read: never a yes.
 */
export const checkPermissions =
  ({ standing }: CheckPermissionsDeps) =>
  async (holder: TokenHolder, questions: readonly PermissionQuestion[]): Promise<Check[]> => {
    const now = await read(standing, holder, questions);
    const answer = answers(now);
    return questions.map(({ dossierId, permission, accessId, documentOwnerId }) => {
      const about = accessId ?? personId(now.person);
      return checkOf(answer(dossierId, permission, accessId), about, documentOwnerId);
    });
  };

/** The 14 rows for the caller on one dossier. @throws as `checkPermissions` */
export const listPermissions =
  ({ standing }: CheckPermissionsDeps) =>
  async (holder: TokenHolder, dossierId: string): Promise<(Answer & { readonly permission: Permission })[]> => {
    const answer = answers(await read(standing, holder, [{ dossierId }]));
    return permissions.map((permission) => ({ permission, ...answer(dossierId, permission) }));
  };

/** @throws `unauthenticated`, `forbidden` for a sign-in that gives nothing (any more); `unavailable`. */
export const requireActiveCaller =
  ({ standing }: CheckPermissionsDeps) =>
  async (holder: TokenHolder): Promise<void> => {
    await read(standing, holder, []);
  };

type Known = Standing & { readonly person: Person };

async function read(
  standing: StandingRepository,
  holder: TokenHolder,
  questions: readonly Pick<PermissionQuestion, 'dossierId' | 'accessId'>[],
): Promise<Known> {
  const accessIds = questions.flatMap(({ accessId }) => accessId ?? []);
  const ownDossiers = questions.flatMap(({ dossierId, accessId }) => (accessId === undefined ? dossierId : []));
  const wanted = { ...holder, accessIds: accessIds.filter(isId), dossierIds: ownDossiers.filter(isId) };
  const found = await standing(wanted).catch((cause: unknown) => {
    throw new DomainError('unavailable', { cause });
  });
  const { person } = found;
  requireCaller(person, holder);
  if (!accessIds.every((id) => mayAskAbout(person, id))) throw new DomainError('forbidden');
  return { ...found, person };
}

type AnswerOf = (dossierId: string, permission: Permission, accessId?: string) => Answer;

/** What each question comes to, the sections that are open having been looked up once a person. */
function answers({ person, catalogue, accesses, dossiers }: Known): AnswerOf {
  const subjectOf = (of: Pick<CheckedAccess, 'accessId' | 'status' | 'dossiers' | 'modules'>) => ({
    ...of,
    open: openSections(of.modules, catalogue),
  });
  if (person.kind === 'client') {
    const own = subjectOf(person);
    return (dossierId, permission) => answerFor(own, dossierId, permission);
  }
  const subjects = new Map([...accesses].map(([id, access]) => [id, subjectOf(access)]));
  return (dossierId, permission, accessId) => {
    if (accessId === undefined) {
      return mayDoAll(person, dossiers.get(dossierId)) ? byPortfolio : outOfReach;
    }
    const subject = subjects.get(accessId);
    const access = accesses.get(accessId);
    return subject && access && mayCheckAccess(person, access, dossierId)
      ? answerFor(subject, dossierId, permission)
      : outOfReach;
  };
}
