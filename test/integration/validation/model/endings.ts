import { choose } from './asks.ts';
import { standsInFor } from './presence.ts';
import { accessOf, isPending, times, type Access, type Level, type Name } from './world.ts';
import type { Request, Status, World } from './world.ts';

/* What ends a request, or has it corrected. */

/** A stuck one gets a new run (V21). */
function moveOn(request: Request): void {
  request.version += 1;
  if (request.stuck) Object.assign(request, { stuck: false, run: request.run + 1, execution: 'none', wait: null });
}

export function end(world: World, request: Request, status: Status, by: Name | null): void {
  moveOn(request);
  Object.assign(request, { status, decidedBy: by, decidedAt: world.now });
  request.decidedFor = by && status !== 'cancelled' ? standsInFor(world, request, by) : [];
  request.course['decided'] = status;
  request.record.push(`request-${status}`);
  const access = accessOf(world, request);
  if (request.kind === 'creation') access.status = status;
  if (request.rights && status === 'approved')
    Object.assign(access, { level: request.rights.to, changedAt: world.now });
}

export function sendBack(world: World, request: Request, by: Name): void {
  moveOn(request);
  Object.assign(request, { status: 'to_correct', decidedBy: by, decidedAt: world.now });
  request.decidedFor = standsInFor(world, request, by);
  request.expiresAt = world.now + times.expireAfter;
  request.course[`sent-back-${String(request.submission)}`] = '';
  request.record.push('request-sent-back');
  if (request.kind === 'creation') accessOf(world, request).status = 'to_correct';
}

export function resubmit(world: World, request: Request, by: Name): void {
  moveOn(request);
  request.author = by;
  request.submission += 1;
  Object.assign(request, {
    status: 'open',
    remindersSent: 0,
    roundUntil: null,
    decidedBy: null,
    decidedFor: [],
    submittedAt: world.now,
  });
  request.expiresAt = world.now + times.expireAfter;
  choose(world, request);
  request.course[`resubmitted-${String(request.submission)}`] = '';
  request.record.push('request-resubmitted');
  if (request.kind === 'creation') accessOf(world, request).status = 'pending_validation';
}

/** P1: what is asked for beside it starts from there. */
export function setLevel(world: World, access: Access, level: Level): void {
  Object.assign(access, { level, changedAt: world.now });
  const pending = world.requests.find((one) => one.access === access.n && isPending(one));
  if (!pending) return;
  pending.version += 1;
  if (pending.rights) pending.rights.from = level;
}

/** L11: what was approved is taken back. */
export function undo(world: World, request: Request): void {
  const access = accessOf(world, request);
  request.undone = true;
  world.met.add(`undone-${request.kind}`);
  request.version += 1;
  request.record.push('request-undone');
  if (request.rights) setLevel(world, access, request.rights.from);
  else access.status = 'suspended';
}
