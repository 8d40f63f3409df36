import type { EndRepository, Passed, Telling } from '../../data/ends.ts';
import type { Access } from '../../domain/access.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { isToEnd } from '../../domain/end-date.ts';
import { isToBeTold, type Ending } from '../../domain/end-notice.ts';
import { timerAfter, type Timer } from '../../domain/timer.ts';
import type { DeedDeps } from '../deed.ts';
import { endOf } from '../end-access.ts';
import { whoIsToldOfEnd, type WhoIsToldDeps } from './who-is-told.ts';

export interface ActOnTimerDeps extends DeedDeps, WhoIsToldDeps {
  readonly ends: EndRepository;
  /** When the next mail goes of those that go once a day. */
  readonly nextDailyMail: (from: Date) => Date;
}

/**
 * L7: does what is due by a timer, as its subject then is: ends an access, tells of its end, or nothing. Run again, or by two
 * at once, it does nothing twice.
 */
export const actOnTimer =
  (deps: ActOnTimerDeps) =>
  (timer: Timer): Promise<void> =>
    timer.kind === 'digest' ? gather(deps, timer) : retryOnConflict(() => act(deps, timer.subjectId, timer));

async function gather({ ends, now }: ActOnTimerDeps, timer: Timer): Promise<void> {
  await ends.gather(timer, now().toISOString());
}

async function act(deps: ActOnTimerDeps, accessId: string, timer: Timer): Promise<void> {
  const found = await deps.ends.ending(accessId);
  const at = deps.now().toISOString();
  if (found && isToEnd(found.access, at)) return end(deps, found, { timer, next: undefined });
  const passed: Passed = { timer, next: found && timerAfter(found.access, at) };
  const telling = found && isToBeTold(found, at);
  if (telling) return deps.ends.tell(found, await tellingOf(deps, found.access, telling === 'before'), passed);
  await deps.ends.pass(passed);
}

async function end(deps: ActOnTimerDeps, { access: before, noticed }: Ending, passed: Passed): Promise<void> {
  const move = endOf(deps, before);
  // Of an end that lay too near to be told before, it is told now; the person hears that it has come.
  const telling = noticed === before.endsAt ? undefined : await tellingOf(deps, before, false);
  await deps.ends.end(move, telling, passed);
}

async function tellingOf(deps: ActOnTimerDeps, access: Access, person: boolean): Promise<Telling> {
  const { accessId, firmId, endsAt = '' } = access;
  const now = deps.now();
  return {
    told: { end: { accessId, firmId, endsAt }, person, others: await whoIsToldOfEnd(deps, access) },
    at: now.toISOString(),
    nextMail: deps.nextDailyMail(now).toISOString(),
  };
}
