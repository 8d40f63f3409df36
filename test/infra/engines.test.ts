import { expect, test } from 'vitest';
import { failing, run, type Handlers } from './support/engine.ts';
import { runElsewhere } from './support/other-engine.ts';

const round = { timeoutSeconds: 60, until: '2026-01-05T09:00:00Z' };
const open = { requestId: 'r1', status: 'open', expired: false, expiresAt: '2026-02-05T09:00:00Z', told: false, round };
const toCorrect = { ...open, status: 'to_correct' };
const answer = (status: string) => ({ requestId: 'r1', status });
const timeout = failing('States.Timeout');

/** What a task answers, one call after the other; an error is thrown. */
type Answers = Readonly<Record<string, readonly unknown[]>>;

const opened: Answers = { OpenSignIn: [1], ActivateAccess: [1], InvitePerson: [1], TellCreator: [1] };
const paths: Readonly<Record<string, Answers>> = {
  approved: { NextRound: [open], AskValidators: [answer('approved')], ...opened },
  rejected: { NextRound: [open], AskValidators: [answer('rejected')], TellCreator: [1] },
  'cancelled before it is asked about': { NextRound: [{ ...open, status: 'cancelled' }], TellCreator: [1] },
  'reminded of twice, woken, and approved': {
    NextRound: [open, open, open, open],
    AskValidators: [timeout, timeout, { ...answer('open'), interrupted: round }, answer('approved')],
    ...opened,
  },
  'sent back, corrected and approved': {
    ...{ NextRound: [open, toCorrect, { ...toCorrect, told: true }, open], AwaitCorrection: [answer('open')] },
    ...{ AskValidators: [answer('to_correct'), answer('approved')], ...opened, TellCreator: [1, 1, 1] },
  },
  'sent back and out of time': {
    NextRound: [
      { ...toCorrect, told: true },
      { ...toCorrect, expired: true },
    ],
    ...{ AwaitCorrection: [timeout], ExpireRequest: [answer('expired')], TellCreator: [1] },
  },
  'out of time': {
    ...{ NextRound: [open, { ...open, expired: true }], AskValidators: [timeout] },
    ...{ ExpireRequest: [answer('expired')], TellCreator: [1] },
  },
  'decided just before its end': {
    ...{ NextRound: [{ ...open, expired: true }], ExpireRequest: [answer('rejected')], TellCreator: [1] },
  },
  'stuck at its plan': { NextRound: [failing('ZodError')], MarkStuck: [1] },
  'stuck at asking': { NextRound: [open], AskValidators: [failing('ZodError')], MarkStuck: [1] },
  'stuck at opening': {
    NextRound: [{ ...open, status: 'approved' }],
    OpenSignIn: [failing('SignInTaken')],
    MarkStuck: [1],
  },
  'stuck at telling': {
    NextRound: [{ ...open, status: 'rejected' }],
    TellCreator: [failing('ZodError')],
    MarkStuck: [1],
  },
  'of a status that nobody foresaw': { NextRound: [{ ...open, status: 'lost' }], MarkStuck: [1] },
};

/** The workers of a path, and what they were given. */
function workers(answers: Answers) {
  const given: [string, unknown][] = [];
  const handlers: Handlers = Object.fromEntries(
    Object.entries(answers).map(([state, all]) => {
      const left = [...all];
      return [
        state,
        (input: unknown) => {
          given.push([state, structuredClone(input)]);
          const next = left.shift();
          if (typeof next === 'function') (next as () => never)();
          return next;
        },
      ];
    }),
  );
  return { handlers, given };
}

const endOf = (outcome: unknown) =>
  outcome instanceof Error ? ((outcome.cause as Error | undefined)?.name ?? outcome.name) : 'succeeded';

test.each(Object.entries(paths))('a request %s takes the same way under both engines', async (_, answers) => {
  const [here, there] = [workers(answers), workers(answers)];
  const ours = await run(here.handlers);
  const theirs = await runElsewhere(there.handlers, { requestId: 'r1' });
  expect(theirs).toEqual({ entered: ours.entered, end: endOf(ours.outcome) });
  expect(there.given.map(([state]) => state)).toEqual(ours.visited);
  expect(there.given).toMatchObject(here.given);
  expect(Object.values(answers).flat().length).toBe(ours.visited.length);
});

const turn = { digestId: 'd1', collaboratorId: 'c1', run: 1, firstTurn: 0, turn: 0 };
const rests = { ...turn, turn: 1, isOver: false, restSeconds: 0.001 };

test.each<[string, Answers]>([
  ['sent, rested and sent again', { SendDigest: [rests, rests, { ...rests, isOver: true }] }],
  ['that cannot be sent', { SendDigest: [failing('ZodError')] }],
])('a digest %s takes the same way under both engines', async (_, answers) => {
  const ours = await run(workers(answers).handlers, turn, 'Digests');
  const theirs = await runElsewhere(workers(answers).handlers, turn, 'Digests');
  expect(theirs).toEqual({ entered: ours.entered, end: endOf(ours.outcome) });
});
