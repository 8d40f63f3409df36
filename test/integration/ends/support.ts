import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { dueTimerRepository } from '../../../shared/data/due-timers.ts';
import { endRepository } from '../../../shared/data/ends.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import { keys } from '../../../shared/data/table.ts';
import { hourBefore, hourOf, type Timer } from '../../../shared/domain/timer.ts';
import type { ClientType } from '../../../shared/domain/vocabulary.ts';
import { nextDailyMail } from '../../../shared/parsers/time.ts';
import { actOnTimer } from '../../../shared/use-cases/ends/act-on-timer.ts';
import { sweepTimers } from '../../../shared/use-cases/ends/sweep-timers.ts';
import { tellOfEnds, tellOfOwnEnd } from '../../../shared/use-cases/ends/tell-of-ends.ts';
import { auditOf } from '../../support/audits.ts';
import { putMany } from '../../support/directory.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office, signInsInMemory } from '../../support/office.ts';
import type { Stage } from '../../support/stage.ts';

interface Sweeping {
  readonly now: () => Date;
  readonly pageSize?: number;
  readonly goesOn?: () => boolean;
}

/** The sweep on a table, as the function puts it together, with what became of it. */
export function sweeping(table: Table, { now, pageSize, goesOn = () => true }: Sweeping) {
  const deps = { ...office(table, now), ends: endRepository(table), nextDailyMail };
  const failed: { readonly timer: Timer; readonly error: unknown }[] = [];
  const overdue: number[] = [];
  const act = actOnTimer({ ...deps, newId: uuidv7, via: 'timer' });
  const sweep = sweepTimers({
    timers: dueTimerRepository(table, pageSize),
    act,
    now,
    failed: (timer, error) => failed.push({ timer, error }),
    countOverdue: (timers) => overdue.push(timers),
  });
  return {
    sweep: () => sweep(goesOn),
    act,
    failed,
    overdue,
    ownEnd: tellOfOwnEnd(deps),
    endsOfOthers: tellOfEnds(deps),
  };
}

/**
 * Accesses with an end, on a table whose clock goes as a test says. Each test has days of its own, for timers that others
 * leave are theirs too.
 */
export function timeline(stageOf: () => Stage) {
  const signIns = signInsInMemory();
  let clock = new Date('2027-01-04T10:00:00.000Z');
  const now = () => clock;
  const at = (instant: string) => {
    clock = new Date(instant);
  };
  const here = (table = stageOf().table) => office(table, now, signIns);
  /** An access with an end, and a company whose client admin has none. */
  const ending = async (endsAt: string, type: ClientType = 'client_user'): Promise<Submission> => {
    const company = await stageOf().company();
    await stageOf().active('client_admin', company);
    const submission = await here().submit(stageOf().paul, { ...creationOf(company, type), endsAt });
    await here().decide(stageOf().victor, submission, 'approve');
    return submission;
  };
  const accessOf = async ({ access: { accessId } }: Submission) => (await here().accesses.access(accessId))!;
  const itemsOf = async (type: string) => (await everything(stageOf().table)).filter((item) => item['type'] === type);
  const timersOf = async ({ access: { accessId } }: Submission) =>
    (await itemsOf('Timer')).filter(({ subjectId }) => subjectId === accessId).map(({ kind, at: due }) => [kind, due]);
  const sweep = (of: Partial<Sweeping> = {}, table = stageOf().table) => sweeping(table, { now, ...of });
  return {
    ...{ signIns, now, at, here, ending, accessOf, itemsOf, timersOf, sweep },
    /** A sweep of which nothing fails: what fails stays due, and else is told to nobody. */
    swept: async () => {
      const one = sweep();
      await one.sweep();
      expect(one.failed).toEqual([]);
    },
    later: (ms: number) => {
      clock = new Date(clock.getTime() + ms);
    },
    /** Begins a day of its own, of which nothing before is due any more. */
    begin: async (instant: string) => {
      at(instant);
      const hour = hourBefore(hourOf(instant));
      await putMany(stageOf().table, [{ ...keys.dueCursor(), type: 'DueCursor', hour }]);
    },
    opened: async (endsAt: string, type?: ClientType): Promise<Submission> => {
      const submission = await ending(endsAt, type);
      await here().openSignIn(submission);
      await here().activate(submission);
      return submission;
    },
    by: ({ access: { accessId } }: Submission) => ({ who: asStaff(stageOf().victor), accessId, reason: 'Congé.' }),
    mailsAbout: async ({ access: { accessId } }: Submission) =>
      (await itemsOf('MailRequest')).filter((item) => JSON.stringify(item).includes(accessId)),
    /** L7: the access, its person, the tally and the record tell of the end alike, once. */
    endedOnce: async (submission: Submission) => {
      const access = await accessOf(submission);
      expect(access).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
      const entries = await auditOf(stageOf().table, access.accessId);
      const ends = entries.filter(({ action }) => action === 'access-suspended');
      expect(ends).toMatchObject([{ via: 'timer', state: { status: 'suspended', suspendedBecause: 'ended' } }]);
      expect(ends[0]).not.toHaveProperty('by');
      expect(await timersOf(submission)).toEqual([]);
    },
  };
}
