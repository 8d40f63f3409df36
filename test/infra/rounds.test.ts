import { describe, expect, test } from 'vitest';
import { openRequest, type Request } from '../../shared/domain/request.ts';
import { maxReminders, type Round } from '../../shared/domain/round.ts';
import { startingFirm } from '../../shared/domain/starting-firm.ts';
import { nextReminder } from '../../shared/parsers/time.ts';
import { planRound } from '../../shared/use-cases/validation/plan-round.ts';
import { tasks, type State } from './support/definition.ts';
import { failing, run } from './support/engine.ts';
import { reminderVectors } from '../support/reminder-vectors.ts';

/** A request and its plans, with a clock that somebody else drives: it stands still, and rounds time out nonetheless. */
function planned(
  at: string,
  settings: Partial<ReturnType<typeof startingFirm>> = {},
  expiresAt = '2099-01-01T00:00:00.000Z',
) {
  const firm = { ...startingFirm('f1', 'fr'), ...settings };
  let request: Request = openRequest({
    ...{ requestId: 'r1', kind: 'creation', createdAt: at, createdBy: { kind: 'collaborator', id: 'c1' } },
    ...{ access: { accessId: 'a1', firmId: 'f1', companyId: 'm1', clientType: 'client_admin' }, dossierIds: ['d1'] },
    ...{ fourEyes: true, asks: { dossiers: [], modules: [], companyIds: [] }, askedOf: [], expiresAt },
  });
  return planRound({
    requests: {
      request: () => Promise.resolve(request),
      beginRound: (_, { n, until }) =>
        Promise.resolve(void (request = { ...request, remindersSent: n, roundUntil: until })),
    },
    firms: { firm: () => Promise.resolve(firm) },
    nextReminder,
    now: () => new Date(at),
  });
}

const wall = (instant: string) => new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16);
const ended = { requestId: 'r1', status: 'cancelled' };

/** Plays a request until it has been reminded of so often; when, as clocks in Paris show it. */
async function reminders(at: string, count: number, settings = {}): Promise<string[]> {
  const begun: string[] = [];
  await run({
    NextRound: planned(new Date(at).toISOString(), settings),
    AskValidators: ({ Payload: { round } }: { Payload: { round: Round } }) => {
      if (round.n > 0) begun.push(wall(round.from ?? ''));
      return begun.length < count ? failing('States.Timeout')() : ended;
    },
    TellCreator: () => null,
  });
  return begun;
}

describe('the state machine plays', () => {
  test.each(reminderVectors)('the reminders of what begins %s (V12)', async (at, expected) => {
    expect(await reminders(at, expected.length)).toEqual(expected);
  });

  test('plain time across a night in which clocks change (V12)', async () => {
    const plain = { businessTime: false, reminderAfter: 'PT3H' };
    expect(await reminders('2027-03-28T00:00+01:00', 2, plain)).toEqual(['2027-03-28 04:00', '2027-03-28 07:00']);
  });
});

/** How many events AWS keeps of a state that is passed: https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html */
const eventsOf = (state: string, all: ReadonlyMap<string, State>): number => {
  const task = all.get(state);
  if (!task) return ['Entered', 'Exited'].length;
  const waits = String(task.Resource).endsWith('.waitForTaskToken');
  return ['Entered', 'Scheduled', 'Started', ...(waits ? ['Submitted'] : []), 'SucceededOrTimedOut', 'Exited'].length;
};

/** The events of each round, or part of one, from one plan to the next. */
const byRound = (entered: readonly string[]): number[] => {
  const all = new Map(tasks());
  return entered.reduce<number[]>((rounds, state) => {
    if (state === 'NextRound') rounds.push(0);
    rounds.push((rounds.pop() ?? 0) + eventsOf(state, all));
    return rounds;
  }, []);
};

test('a round takes at most 16 events of the 25,000 that an execution may have, and so does a wake (V11)', async () => {
  const wakes = 20;
  let wokenUp = 0;
  const { entered } = await run({
    NextRound: planned('2026-11-30T08:00:00.000Z', { businessTime: false }, '2027-01-15T08:00:00.000Z'),
    AskValidators: ({ Payload: { round } }: { Payload: { round: Round } }) => {
      if (round.n !== 3 || wokenUp === wakes) return failing('States.Timeout')();
      wokenUp += 1;
      return { requestId: 'r1', status: 'open', interrupted: round };
    },
    ExpireRequest: () => ({ requestId: 'r1', status: 'expired' }),
    TellCreator: () => null,
  });
  const events = byRound(entered);
  // The first, one after each reminder, and the last plan, which finds the request out of time.
  expect(events).toHaveLength(1 + maxReminders + wakes + 1);
  const rounds = events.slice(0, -1);
  expect(Math.max(...rounds)).toBeLessThanOrEqual(16);
  expect(events.reduce((sum, each) => sum + each, 0)).toBeLessThan(25_000 / 25);
});
