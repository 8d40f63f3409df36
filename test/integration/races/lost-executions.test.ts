import { beforeAll, expect, test } from 'vitest';
import type { Request } from '../../../shared/domain/request.ts';
import type { StartExecution } from '../../../shared/services/executions.ts';
import { followRequest } from '../../../shared/use-cases/validation/follow-request.ts';
import { redriveRequest } from '../../../shared/use-cases/validation/redrive-request.ts';
import { office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let now: Office;
const at = '2026-01-05T09:00:00.000Z';

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
});

/** A request that was decided when its execution, whose token it keeps, was gone. */
async function decided(): Promise<Request> {
  const submission = await stage.submitted();
  const { requestId } = submission.request;
  await now.requests.keepTaskToken(requestId, { taskToken: 'gone', since: submission.request.createdAt });
  await now.decide(stage.victor, submission, 'approve');
  return (await now.requests.request(requestId))!;
}

/** All the callers learn at one moment what an execution has come to, after which each of them acts. */
function together<T>(answer: T, callers: number): () => Promise<T> {
  let waiting = 0;
  const all = Promise.withResolvers<T>();
  return () => {
    waiting += 1;
    if (waiting === callers) all.resolve(answer);
    return all.promise;
  };
}

const following = (startExecution: StartExecution) =>
  followRequest({
    requests: now.requests,
    startExecution,
    answerTask: () => Promise.resolve(false),
    now: () => new Date(),
  });
const neverAsked: StartExecution = () => Promise.reject(new Error('It was not to be started.'));
const ended = ({ requestId }: Request) => ({ requestId, newRun: false, moved: true });

test('an end that is delivered twice at once gets one new run', async () => {
  const request = await decided();
  const follow = following(together(false, 2));

  await Promise.all([follow(ended(request)), follow(ended(request))]);

  expect(await now.requests.request(request.requestId)).toMatchObject({ run: 2, version: request.version });
});

test('an end that is delivered while somebody redrives its request gets one new run', async () => {
  const request = await decided();
  const meet = together(undefined, 2);
  const redrive = redriveRequest({
    now: () => new Date(),
    requests: now.requests,
    findExecution: () => meet().then(() => 'ended'),
    startExecution: neverAsked,
  });
  const follow = following(() => meet().then(() => false));

  await Promise.all([follow(ended(request)), redrive(request.requestId)]);

  expect(await now.requests.request(request.requestId)).toMatchObject({ run: 2 });
});

test('a request that is redriven twice within moments has one execution more, though AWS does not know of it yet', async () => {
  const { requestId } = (await stage.submitted()).request;
  await now.requests.markStuck(requestId, { step: 'AskValidators', error: 'SignInTaken' }, at);
  const started: string[] = [];
  const startExecution: StartExecution = (name) => {
    started.push(name);
    return Promise.resolve(true);
  };
  const findExecution = () => Promise.resolve('unknown' as const);
  const redrive = redriveRequest({ requests: now.requests, findExecution, startExecution, now: () => new Date() });

  for (const _time of ['once', 'again']) expect((await redrive(requestId)).carriedOnBy).toBe(`${requestId}-2`);
  await following(startExecution)({ requestId, newRun: true, moved: false });

  expect(new Set(started)).toEqual(new Set([`${requestId}-2`]));
  expect(await now.requests.request(requestId)).toMatchObject({ run: 2 });
});

test('an execution that comes to its last step before anybody finds it ended gets no successor', async () => {
  const request = await decided();
  const follow = following(async () => {
    await now.requests.noteDone(request.requestId, at);
    return false;
  });

  await follow(ended(request));

  expect(await now.requests.request(request.requestId)).toMatchObject({ run: 1, doneAt: at });
});

test('an execution that gets stuck before anybody finds it ended gets no successor by itself', async () => {
  const request = await decided();
  const follow = following(async () => {
    await now.requests.markStuck(request.requestId, { step: 'OpenSignIn', error: 'SignInTaken' }, at);
    return false;
  });

  await follow(ended(request));

  expect(await now.requests.request(request.requestId)).toMatchObject({ run: 1, stuckAt: at });
});

test('a decision that lands while a new run is given is carried out by it, and by no further one', async () => {
  const submission = await stage.submitted();
  const { requestId } = submission.request;
  const redrive = redriveRequest({
    now: () => new Date(),
    requests: now.requests,
    findExecution: async () => {
      await now.decide(stage.victor, submission, 'approve');
      return 'ended';
    },
    startExecution: neverAsked,
  });
  expect(await redrive(requestId)).toMatchObject({ carriedOnBy: `${requestId}-2` });

  const started: string[] = [];
  const follow = following((name) => {
    started.push(name);
    return Promise.resolve(true);
  });
  await follow({ requestId, newRun: true, moved: false });
  await follow({ requestId, newRun: false, moved: true });

  expect(new Set(started)).toEqual(new Set([`${requestId}-2`]));
  expect(await now.requests.request(requestId)).toMatchObject({ run: 2, status: 'approved' });
});
