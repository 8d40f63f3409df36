import { ask } from './asks.ts';
import { end } from './endings.ts';
import { isAway } from './presence.ts';
import { accessOf, isPending, limits, mailed, mayDecide, times } from './world.ts';
import type { Name, Request, Wait, World } from './world.ts';

/* The workflow, from one wait to the next. */

const stateOf = (task: string): string =>
  task.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** Takes a step; false where it fails for good, and the request is stuck (V21). */
function takes(world: World, request: Request, task: string): boolean {
  if (world.defect?.n !== request.n || world.defect.task !== task) return true;
  world.defect = null;
  if (!request.stuck && !request.done) {
    request.stuck = true;
    request.course[`stuck-${String(Object.keys(request.course).length)}`] = stateOf(task);
  }
  Object.assign(request, { execution: 'ended', wait: null });
  return false;
}

interface Last {
  /** A round of which submission is over. */
  readonly over?: Wait;
  /** Of which submission its creator has been told what to correct. */
  readonly told?: number;
}

/** V11, V17: what comes next. */
function goOn(world: World, request: Request, { over, told }: Last = {}): void {
  if (!takes(world, request, 'next-round')) return;
  const ended = over?.submission === request.submission ? over.until : 0;
  const time = Math.max(world.now, ended);
  if (isPending(request) && time >= request.expiresAt) {
    if (!takes(world, request, 'expire-request')) return;
    end(world, request, 'expired', null);
  }
  if (!isPending(request)) finish(world, request);
  else if (request.status === 'open') wait(world, request, 'ask-validators', roundFrom(request, time));
  else if (told === request.submission) wait(world, request, 'await-correction', request.expiresAt);
  else correct(world, request);
}

/** V11: until when its round lasts, or the one that begins. */
function roundFrom(request: Request, time: number): number {
  if (request.roundUntil === null || request.roundUntil <= time) {
    request.remindersSent += request.roundUntil === null ? 0 : 1;
    const next = request.remindersSent < limits.maxReminders ? time + times.reminderAfter : request.expiresAt;
    request.roundUntil = Math.min(next, request.expiresAt);
  }
  return request.roundUntil;
}

function wait(world: World, request: Request, task: Wait['task'], until: number): void {
  if (!takes(world, request, task)) return;
  if (task === 'ask-validators') ask(world, request);
  const seconds = Math.ceil((until - world.now) / 1000);
  request.wait = { task, submission: request.submission, until: world.now + seconds * 1000 };
  request.execution = 'waiting';
}

/** V17: the creator is told what to correct. */
function correct(world: World, request: Request): void {
  if (!tell(world, request, 'sent-back', 'sent-back')) return;
  goOn(world, request, { told: request.submission });
}

/** V7: what follows from an end. */
function finish(world: World, request: Request): void {
  if (request.status === 'approved') {
    const access = accessOf(world, request);
    const isOpening = request.kind === 'creation' && access.status === 'approved';
    for (const task of ['open-sign-in', 'activate-access', 'invite-person']) {
      if (!takes(world, request, task)) return;
      if (task === 'open-sign-in' && isOpening) access.opened = true;
      if (task === 'activate-access' && isOpening) {
        access.status = 'active';
        request.course['opened'] = '';
      }
    }
    // L11: nobody is told of rights that were taken back before.
    const isTakenBack = request.kind === 'more_rights' && request.undone;
    if (access.status === 'active' && !isTakenBack) {
      const mail = { creation: 'invitation', more_rights: 'rights', change: 'change' }[request.kind];
      mailed(world, request, `a${String(access.n)}`, mail);
      request.course[`mailed-${String(request.submission)}-${mail}`] = mail;
    }
  }
  if (tell(world, request, 'told', 'creator'))
    Object.assign(request, { done: true, stuck: false, execution: 'ended', wait: null });
}

/** V7: not of one's own act. */
function tell(world: World, request: Request, mail: string, what: string): boolean {
  if (!takes(world, request, 'tell-creator')) return false;
  const { author } = request;
  if (request.decidedBy === author || request.undone) return true;
  if (!world.staff[author].active) {
    tellAdministrators(world, request, `left-${mail}`);
    return true;
  }
  const s = String(request.submission);
  world.toldFor.set(mailed(world, request, author, `${mail}-${s}`), request.decidedFor);
  request.course[`mailed-${s}-${what}`] = what;
  return true;
}

/** V17: in the place of an author who has left; whoever ended it knows. */
function tellAdministrators(world: World, request: Request, mail: string): void {
  const s = String(request.submission);
  if (request.decidedBy === 'helene' && request.status !== 'to_correct') return;
  world.toldFor.set(mailed(world, request, 'helene', `${mail}-${s}`), request.decidedFor);
  request.course[`mailed-${s}-administrators`] = 'administrators';
  world.met.add(mail);
}

/** V17: of what waits for corrections by somebody who has left its administrators hear. */
export function heardOfLeaver(world: World, name: Name): void {
  for (const request of world.requests)
    if (request.status === 'to_correct' && request.author === name)
      tellAdministrators(world, request, 'left-sent-back');
}

/* What sets the workflow going. */

/** As StartExecution: false when it has ended. */
function start(world: World, request: Request): boolean {
  if (request.execution === 'none') {
    goOn(world, request);
    return true;
  }
  return request.execution === 'waiting';
}

function runAnew(request: Request): void {
  Object.assign(request, { run: request.run + 1, execution: 'none', wait: null, stuck: false });
  request.course[`redriven-${String(request.run)}`] = '';
}

/** The task that waits is answered: false if none does. */
function answer(world: World, request: Request): boolean {
  const { wait } = request;
  if (!wait) return false;
  request.wait = null;
  if (wait.task === 'await-correction' || request.status === 'open') goOn(world, request);
  else if (request.status === 'to_correct') correct(world, request);
  else finish(world, request);
  return true;
}

/** V7, V21: what follows from a change of a request, as often as it is told. */
export function heard(world: World, request: Request, { newRun, moved }: { newRun: boolean; moved: boolean }): void {
  if (!newRun && !moved) return;
  const { status } = request;
  const isStarted = newRun && start(world, request);
  if (status === 'open' && !moved) return;
  if (answer(world, request) || isStarted || request.done || request.stuck) return;
  if (!start(world, request)) runAnew(request);
}

/** V16: those of whom nobody who was asked is left and there, or who had nobody, are looked at again. */
export function heardOfStaff(world: World, name: Name, change: { loses: boolean; gains: boolean }): void {
  for (const request of world.requests.filter(({ status }) => status === 'open')) {
    const { askedOf } = request;
    const able = askedOf.filter((one) => mayDecide(world, request, one));
    const isLost = change.loses && askedOf.includes(name) && able.every((one) => isAway(world, one));
    const isFound = change.gains && askedOf.length === 0 && mayDecide(world, request, name);
    if (isLost || isFound) answer(world, request);
  }
}

/** V11: time goes on, from the end of one wait to the next; or it jumps. */
export function pass(world: World, to: number, jumps: boolean): void {
  if (jumps) world.now = to;
  for (;;) {
    const next = Math.min(...world.requests.map(({ wait }) => wait?.until ?? Number.POSITIVE_INFINITY));
    if (next > to) break;
    world.now = Math.max(world.now, next);
    for (const request of world.requests) {
      const over = request.wait;
      if (!over || over.until > world.now) continue;
      request.wait = null;
      goOn(world, request, { over });
    }
  }
  world.now = to;
}

/** V21: what should have been done an hour ago is done. */
export function reconcile(world: World): void {
  const dueBefore = world.now - times.hour;
  for (const request of world.requests)
    if (isPending(request) && request.expiresAt <= dueBefore) end(world, request, 'expired', null);
  for (const request of world.requests) {
    const since = awaitedSince(request);
    if (!request.done && since !== null && since <= dueBefore && !request.stuck) redrive(world, request);
  }
}

/** V21: since when something should have come of a request; null: nothing. */
function awaitedSince({ status, course, ...request }: Request): number | null {
  const s = String(request.submission);
  if (status === 'open') return course[`asked-${s}`] === undefined ? request.submittedAt : request.roundUntil;
  if (status !== 'to_correct') return request.decidedAt;
  const isTold =
    ['sent-back', 'administrators'].some((what) => course[`mailed-${s}-${what}`] !== undefined) ||
    request.decidedBy === request.author;
  return isTold ? null : request.decidedAt;
}

/** V21: one that nothing carries on is. */
export function redrive(world: World, request: Request): void {
  if (request.done || request.execution === 'waiting') return;
  if (request.stuck || !start(world, request)) runAnew(request);
}

export function lose(request: Request): void {
  if (request.execution === 'waiting') Object.assign(request, { execution: 'ended', wait: null });
}
