import fc from 'fast-check';
import type { Task } from '../../../../shared/contract/tasks.ts';
import type { Collaborator } from '../../../../shared/domain/people.ts';
import { at, pick, pickRequest, type Act, type Move } from './act.ts';
import { dropDelegate } from './presence.ts';
import type { Real } from './real.ts';
import type { MailRequestRecord, StreamRecord } from './stream.ts';
import { heard, heardOfLeaver, heardOfStaff, lose, pass, reconcile, redrive } from './workflow.ts';
import { mailed, times, type Request, type Status, type World } from './world.ts';

function hear(world: World, real: Pick<Real, 'nameOf'>, record: StreamRecord): void {
  if (record.type === 'MailRequest') {
    askedFor(world, real, record);
    return;
  }
  if (record.type === 'Request') {
    const request = world.requests.find(({ id }) => id === record.id);
    if (request) heard(world, request, record);
    return;
  }
  const { before, after } = record;
  const may = (one: Collaborator | undefined): boolean => one?.status === 'active' && one.rights.validate;
  const name = real.nameOf(after.collaboratorId);
  heardOfStaff(world, name, { loses: may(before) && !may(after), gains: !may(before) && may(after) });
  if (before && !may(after)) dropDelegate(world, name);
  if (after.status === 'removed') heardOfLeaver(world, name);
}

/** L11, V15: that an approval was taken back, or a delegate dropped, is told. */
function askedFor(world: World, real: Pick<Real, 'nameOf'>, { id, item }: MailRequestRecord): void {
  if (item.mail === 'approval-undone') {
    const request = world.requests.find((one) => one.id === item.requestId);
    if (request && world.staff[request.author].active) mailed(world, request, request.author, 'approval-undone#undone');
  }
  if (item.mail !== 'delegate-left') return;
  const name = real.nameOf(item.collaboratorId);
  const { active, absence } = world.staff[name];
  if (active && absence && world.now < absence.to) world.mails.add(`${name} delegate-left#${id}`);
}

export const deliver = fc.constantFrom(1, 1, 1, 2).map(
  (times): Move =>
    () =>
      following(times),
);

export function following(times: number): Act {
  let told: Real | undefined;
  return {
    title: `the stream is followed${times > 1 ? ', each record twice' : ''}`,
    breakable: true,
    take: (real) => {
      told = real;
      return real.deliver(times);
    },
    then: (now, outcome) => {
      for (const record of (outcome as { value: StreamRecord[] }).value) {
        for (let time = 0; time < times; time += 1) hear(now, told!, record);
      }
    },
  };
}

export const redeliver = at.map((index): Move => () => {
  let told: Real | undefined;
  return {
    title: 'the stream tells something once more',
    take: async (real) => {
      told = real;
      const record = pick(real.told, index);
      if (record) await real.hear(record);
      return record;
    },
    then: (now, outcome) => {
      const record = (outcome as { value?: StreamRecord }).value;
      if (record) hear(now, told!, record);
    },
  };
});

export const letPass = (to: number, jumps: boolean): Act => ({
  title: `${jumps ? 'the clock jumps' : 'time passes'} to ${new Date(to).toISOString()}`,
  breakable: true,
  take: (real) => real.pass(to, jumps),
  then: (now) => pass(now, to, jumps),
});

export const passing = fc
  .record({ hours: fc.constantFrom(1, 2, 7, 25, 25, 49, 80, 200, 340), jumps: fc.constantFrom(false, false, true) })
  .map(
    ({ hours, jumps }): Move =>
      (world) =>
        letPass(world.now + hours * times.hour, jumps),
  );

export const reconciling = fc.constant<Move>(() => ({
  title: 'what was left undone is looked for',
  take: (real) => real.reconcile(),
  then: reconcile,
}));

export const redriveOf = ({ n, id }: Request): Act => ({
  title: `request ${String(n)} is redriven`,
  take: (real) => real.redrive(id),
  then: (now) => redrive(now, now.requests[n]!),
});

export const redriving = at.map((index): Move => (world) => {
  const chosen = pickRequest(world, index, ({ stuck, execution, done }) => stuck || (execution === 'ended' && !done));
  return chosen && redriveOf(chosen);
});

export const losing = at.map((index): Move => (world) => {
  const chosen = pick(
    world.requests.filter(({ execution }) => execution === 'waiting'),
    index,
  );
  return (
    chosen && {
      title: `the execution of request ${String(chosen.n)} is lost`,
      take: async (real) => {
        real.machine.lose(chosen.id);
        await real.machine.settle();
      },
      then: (now) => lose(now.requests[chosen.n]!),
    }
  );
});

/** In what a request may be when a task of it is ahead. */
const aheadOf: Readonly<Record<Exclude<Task, 'mark-stuck' | 'send-digest'>, readonly Status[]>> = {
  'ask-validators': ['open'],
  'await-correction': ['to_correct'],
  'next-round': ['open', 'to_correct'],
  'expire-request': ['open', 'to_correct'],
  'open-sign-in': ['approved'],
  'activate-access': ['approved'],
  'invite-person': ['approved'],
  'tell-creator': ['open', 'to_correct', 'approved', 'rejected', 'cancelled', 'expired'],
};
const tasksAhead = ({ status }: Request): Task[] =>
  (Object.keys(aheadOf) as (keyof typeof aheadOf)[]).filter((task) => aheadOf[task].includes(status));

/** A step of a request fails for good when it is next taken. */
export const failing = fc.tuple(at, at).map(([on, nth]): Move => (world) => {
  const chosen = pickRequest(world, on, ({ done, stuck }) => !done && !stuck);
  if (!chosen) return undefined;
  const task = pick(tasksAhead(chosen), nth)!;
  return {
    title: `${task} of request ${String(chosen.n)} is to fail`,
    take: (real) => Promise.resolve((real.defect = { requestId: chosen.id, task })),
    then: (now) => {
      now.defect = { n: chosen.n, task };
    },
  };
});
