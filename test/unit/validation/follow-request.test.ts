import { expect, test } from 'vitest';
import { openRequest, type Request } from '../../../shared/domain/request.ts';
import { followRequest } from '../../../shared/use-cases/validation/follow-request.ts';

const at = '2026-11-22T10:00:00.000Z';
const by = { kind: 'collaborator' as const, id: 'c1' };
const of = { clientType: 'client_admin' as const, companyId: 'm1' };
const open: Request = openRequest({
  ...{ requestId: 'r1', access: { accessId: 'a1', firmId: 'f1', ...of }, kind: 'creation', createdAt: at },
  ...{
    createdBy: by,
    dossierIds: ['d1'],
    fourEyes: true,
    asks: { dossiers: [], modules: [], companyIds: [] },
    askedOf: [],
    expiresAt: at,
  },
});
const approved: Request = { ...open, status: 'approved', decision: { outcome: 'approved', by, at } };

interface Given {
  readonly request?: Request;
  readonly token?: string;
  readonly isTaken?: boolean;
  /** Whether the execution runs, once it has been started if there was none. */
  readonly runs?: boolean;
}

/** What is done when the stream says that the request moved, or has a new run. */
async function doneAbout(change: { newRun?: boolean; moved?: boolean }, given: Given): Promise<unknown[]> {
  const { request = approved, token, isTaken = false, runs = true } = given;
  const done: unknown[] = [];
  const note = <T>(what: unknown, result: T) => {
    done.push(what);
    return Promise.resolve(result);
  };
  const follow = followRequest({
    now: () => new Date(at),
    requests: {
      request: () => Promise.resolve(request),
      waitingTask: () => Promise.resolve(token === undefined ? undefined : { taskToken: token }),
      runAnew: ({ run }) => note({ runAnew: run }, true),
    },
    startExecution: (name) => note({ start: name }, runs),
    answerTask: (taskToken, { status }) => note({ answer: taskToken, status }, isTaken),
  });
  await follow({ requestId: 'r1', newRun: false, moved: false, ...change });
  return done;
}
const answer = { answer: 'token', status: 'approved' };

test('an end answers the task that waits, and nothing more is done', async () => {
  expect(await doneAbout({ moved: true }, { token: 'token', isTaken: true })).toEqual([answer]);
});

test('an end whose task is gone is left to the execution that runs, which is started if it never was', async () => {
  expect(await doneAbout({ moved: true }, { token: 'token' })).toEqual([answer, { start: 'r1' }]);
  expect(await doneAbout({ moved: true }, {})).toEqual([{ start: 'r1' }]);
});

test('an end whose execution has moved gets a new run', async () => {
  const done = await doneAbout({ moved: true }, { token: 'token', runs: false, request: { ...approved, run: 2 } });
  expect(done).toEqual([answer, { start: 'r1-2' }, { runAnew: 2 }]);
});

test('an end that is carried out already, or stuck, is left as it is, however late and often it is told of', async () => {
  for (const request of [
    { ...approved, doneAt: at },
    { ...approved, stuckAt: at },
  ])
    expect(await doneAbout({ moved: true }, { token: 'token', runs: false, request })).toEqual([answer]);
});

test('a new run is started, and reads for itself whether the request has moved', async () => {
  expect(await doneAbout({ newRun: true }, { request: { ...open, run: 2 } })).toEqual([{ start: 'r1-2' }]);
  const moved = { ...approved, run: 2 };
  expect(await doneAbout({ newRun: true, moved: true }, { token: 'token', request: moved })).toEqual([
    { start: 'r1-2' },
    answer,
  ]);
});

test('a new run that is told of when it has moved too soon gets a successor', async () => {
  const request = { ...approved, run: 2 };
  const done = await doneAbout({ newRun: true, moved: true }, { request, runs: false });
  expect(done).toEqual([{ start: 'r1-2' }, { start: 'r1-2' }, { runAnew: 2 }]);
});

test('any other change has no consequence', async () => {
  expect(await doneAbout({}, {})).toEqual([]);
});

test('a sending back, and a resubmission, answer the task that waits, whichever waits (V17)', async () => {
  const sent: Request = { ...open, status: 'to_correct', version: 2 };
  const given = { token: 'token', isTaken: true };
  expect(await doneAbout({ moved: true }, { ...given, request: sent })).toEqual([
    { answer: 'token', status: 'to_correct' },
  ]);
  const again: Request = { ...open, version: 3, submission: 2 };
  expect(await doneAbout({ moved: true }, { ...given, request: again })).toEqual([{ answer: 'token', status: 'open' }]);
});
