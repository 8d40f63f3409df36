import type { AccessMoveRepository, Due, MovedAccess } from '../../data/access-moves.ts';
import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { requestIdsOf, type Access, type KnownAccess } from '../../domain/access.ts';
import { cardKeptUntil, isNeverOpened } from '../../domain/card-end.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { isMovedTo, isOpenedLate, type MovedTo } from '../../domain/life.ts';
import type { Opening } from '../../domain/opening.ts';
import { owedToAccess } from '../../domain/sign-in-drift.ts';
import { asksForAddress } from '../../domain/validation.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { movedLetter } from '../mail/letters.ts';
import type { mayGo } from '../mail/may-go.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { signInFollows, type SignInFollowsDeps } from '../sign-in-follows.ts';
import { closeOpenings, openNoted, type OpenNotedDeps } from '../open-noted.ts';

export interface FollowAccessDeps extends DeedDeps, SignInFollowsDeps, OpenNotedDeps {
  readonly moves: Pick<
    AccessMoveRepository,
    'moved' | 'keepUntold' | 'showInSearch' | 'showInLists' | 'release' | 'endCard' | 'settle' | 'told'
  >;
  readonly accesses: Pick<AccessRepository, 'activate'>;
  readonly cards: Pick<CardRepository, 'left'>;
  readonly openings: OpenNotedDeps['openings'];
  readonly signIns: SignInFollowsDeps['signIns'] & OpenNotedDeps['signIns'] & Pick<SignInService, 'open'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  /** Tells the person what a request was approved for. */
  readonly invitePerson: (requestId: string) => Promise<void>;
  readonly mayGo: ReturnType<typeof mayGo>;
  readonly sendOnce: SendOnce;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

/**
 * What follows from a move of an access (L3): its sign-in is shut, opened again or closed for good, and then its address
 * freed (C1); the lists of its dossiers show it as it is; the person is told. Of one that has ended, opened or not, it is
 * said until when its card is kept (G4). It looks at the access, not at the change, and in the end whether that is still
 * so: however late and however often it runs, what has been done is of the latest move.
 */
export const followAccess =
  (deps: FollowAccessDeps) =>
  (accessId: string): Promise<void> =>
    retryOnConflict(async () => {
      const found = await deps.moves.moved(accessId);
      // Of whom nothing is kept any more (G3), it may have been opened too late.
      if (!found) return closeOpenings(deps, accessId);
      const { access, due } = found;
      const { status } = access;
      await deps.moves.showInSearch(found);
      if (isNeverOpened(status) || status === 'revoked') await endCard(deps, found);
      if (isNeverOpened(status)) return deps.moves.settle(found);
      // V17, L4: of one that is not open yet nothing follows but the words that it is found by.
      if (!isMovedTo(status)) return due && deps.moves.settle(found);
      if (isOpenedLate(access)) return openLate(deps, access);
      await signInFollows(deps, owedToAccess(access, access.person, await deps.cards.left(access)));
      await deps.moves.showInLists(access);
      if (status === 'revoked') await deps.moves.release(access, closing(deps, access));
      const isInvited = status === 'active' && (await tellWhatWaited(deps, found));
      // An invitation says all that there is to say.
      if (due && !due.quietly && !isInvited) await tellPerson(deps, access, { due, status });
      await deps.moves.settle(found);
    });

/**
 * L7: one that was over before it was open is opened when it is reactivated; then what follows of that is done. Its person is
 * invited whatever has become of its workflow, which may be stuck.
 */
async function openLate(deps: FollowAccessDeps, access: KnownAccess): Promise<void> {
  const { accessId, firmId, person } = access;
  const activate = async (sub: string, opening?: Opening): Promise<void> => {
    const deed = deedOf(deps, null, { action: 'access-activated', to: access });
    const requestId = await creationOf(deps, access);
    if (requestId !== undefined) await deps.moves.keepUntold(accessId, requestId, deed.at);
    await deps.accesses.activate({ ...access, sub }, deed, opening);
  };
  if (access.sub !== undefined) await activate(access.sub);
  else
    await openNoted(
      deps,
      { accessId, firmId, email: emailKeyOf(person.email) },
      { open: deps.signIns.open, keep: ({ sub, opening }) => activate(sub, opening) },
    );
  await followAccess(deps)(accessId);
}

/** The request by which it was asked for. */
async function creationOf({ requests }: FollowAccessDeps, access: Access): Promise<string | undefined> {
  for (const requestId of requestIdsOf(access).toReversed())
    if ((await requests.request(requestId))?.kind === 'creation') return requestId;
  return undefined;
}

const closing = (deps: FollowAccessDeps, access: Access) =>
  deedOf(deps, null, { action: 'sign-in-closed', to: access });

/** Only by what is still to follow: once it is done, the end has been given. */
async function endCard({ moves, firms, after }: FollowAccessDeps, { access, due }: MovedAccess): Promise<void> {
  const firm = due && (await firms.firm(access.firmId));
  const end = firm && cardKeptUntil(access.status, due.at, (from) => after(from, firm.cardRetention));
  if (end) await moves.endCard(access, end);
}

/** L8: what was approved while the person was suspended. Says whether the access itself was, so that they are invited. */
async function tellWhatWaited(deps: FollowAccessDeps, { access, untold }: MovedAccess): Promise<boolean> {
  let isInvited = false;
  for (const requestId of untold) {
    await deps.invitePerson(requestId);
    const request = await deps.requests.request(requestId);
    isInvited ||= request !== undefined && (request.kind === 'creation' || asksForAddress(request));
    await deps.moves.told(access.accessId, requestId);
  }
  return isInvited;
}

/** Tells the person, once a move, and no more often than mails go that somebody can set off (V18). */
async function tellPerson(
  { firms, companies, mayGo, sendOnce }: FollowAccessDeps,
  access: KnownAccess,
  { due, status }: { readonly due: Due; readonly status: MovedTo },
): Promise<void> {
  const { accessId, firmId } = access;
  const mail = `moved#${status}-${due.at}` as const;
  const [firm, company] = await Promise.all([firms.firm(firmId), companies.company(access.companyId)]);
  if (!firm || !company) return;
  if (!(await mayGo({ personId: accessId, matter: `access-${status}` }, `${accessId}#${mail}`))) return;
  const letter = movedLetter(firm, access, { companyName: company.name, movedTo: status });
  await sendOnce({ personId: accessId, mail }, () => Promise.resolve(letter));
}
