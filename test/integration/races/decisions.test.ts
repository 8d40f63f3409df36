import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { keys } from '../../../shared/data/table.ts';
import { staffDoer, type Collaborator } from '../../../shared/domain/people.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { everything } from '../../support/fresh-table.ts';
import { office, type Office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, meeting } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let submission: Submission;

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
});

/** What became of the request and its access. */
async function result({ request, access }: Submission) {
  const [kept, person] = await Promise.all([
    now.requests.request(request.requestId),
    now.accesses.access(access.accessId),
  ]);
  return { request: kept!, access: person! };
}

/** The request has ended once and for all, in one way, and the audit tells it once. */
async function expectOneEnd(of: Submission, among: readonly string[]): Promise<string> {
  const { request, access } = await result(of);
  expect(among).toContain(request.status);
  expect(access.status).toBe(request.status);
  expect(request).toMatchObject({ version: 2, decision: { outcome: request.status } });
  expect(request.course['decided']).toMatchObject({ event: 'decided', what: request.status });
  expect(access.version).toBe(2);
  expect(await actionsOn(stage.table, access.accessId)).toEqual(['access-submitted', `request-${request.status}`]);
  const [, end] = await auditOf(stage.table, access.accessId);
  const { at, by } = request.decision!;
  expect([end?.at, end?.by?.id, end?.requestId]).toEqual([at, by?.id, request.requestId]);
  // A4: why is the request's to say, not the record's.
  expect(end?.changes).toEqual([{ field: 'status', from: 'pending_validation', to: request.status }]);
  return request.status;
}

const statusOf = (outcome: unknown) => (outcome as { status?: string }).status;
const approve = (by: Collaborator & { sub: string }, held: Office) => () => held.decide(by, submission, 'approve');

test('of an approval and a rejection at once one wins, and the other validator is told which (V3)', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const outcomes = await allAtOnce(approve(stage.victor, held), () => held.decide(stage.agnes, submission, 'reject'));

  const status = await expectOneEnd(submission, ['approved', 'rejected']);
  expect(outcomes.map(statusOf)).toContain(status);
  expect(outcomes).toContainEqual({ refused: 'already-decided' });
  const { decision } = (await result(submission)).request;
  const refused = await refusalOf(
    approve(decision?.by?.id === stage.victor.collaboratorId ? stage.agnes : stage.victor, now),
  );
  // A4: why is told in words.
  const told = { ...decision, reason: 'Parce que.' };
  expect(refused).toMatchObject({ code: 'already-decided', extensions: { decision: told } });
});

test('the same decision by the same validator twice at once is taken once, and told to both as taken (V3)', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const outcomes = await allAtOnce(approve(stage.victor, held), approve(stage.victor, held));

  expect(outcomes.map(statusOf)).toEqual(['approved', 'approved']);
  expect(outcomes[0]).toEqual(outcomes[1]);
  await expectOneEnd(submission, ['approved']);
});

test('a rejection sent again is the same decision only with a reason: input comes before state (V2, V3)', async () => {
  submission = await stage.submitted();
  const { requestId } = submission.request;
  const reject = (reason?: string) =>
    decideRequest(now)({ requestId, collaboratorId: stage.victor.collaboratorId, decision: 'reject', reason });
  const rejected = await reject('Doublon');
  expect(await reject('Doublon, encore')).toEqual(rejected);
  expect(await refusalOf(() => reject())).toMatchObject({
    code: 'invalid-input',
    errors: [{ pointer: '/reason', code: 'reason-missing' }],
  });
});

test('an access that was read after somebody else had decided is looked at again (V3)', async () => {
  submission = await stage.submitted();
  let decided: Promise<unknown> | undefined;
  const shown: Office['accesses']['shown'] = async (accessId) => {
    await (decided ??= now.decide(stage.agnes, submission, 'reject'));
    return now.accesses.shown(accessId);
  };
  const { requestId } = submission.request;
  const command = { requestId, collaboratorId: stage.victor.collaboratorId, decision: 'approve' as const };
  const late = decideRequest({ ...now, accesses: { ...now.accesses, shown } });

  expect(await refusalOf(() => late(command))).toMatchObject({ code: 'already-decided' });
  await expectOneEnd(submission, ['rejected']);
});

test('of a decision and a cancellation at once one wins', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const outcomes = await allAtOnce(approve(stage.victor, held), () => held.cancel(stage.paul, submission));

  const status = await expectOneEnd(submission, ['approved', 'cancelled']);
  const refused = { refused: 'wrong-status' };
  expect(outcomes).toEqual(status === 'approved' ? [expect.anything(), refused] : [refused, expect.anything()]);
});

test('of a decision and the expiry at once one wins, and the workflow goes on with the one that did', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const [decided, expired] = await allAtOnce<unknown>(approve(stage.victor, held), () => held.expire(submission));

  const status = await expectOneEnd(submission, ['approved', 'expired']);
  expect(expired).toEqual({ requestId: submission.request.requestId, status });
  if (status === 'expired') expect(decided).toEqual({ refused: 'wrong-status' });
});

test('of a cancellation and the expiry at once one wins', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const [, expired] = await allAtOnce<unknown>(
    () => held.cancel(stage.paul, submission),
    () => held.expire(submission),
  );

  const status = await expectOneEnd(submission, ['cancelled', 'expired']);
  expect(statusOf(expired)).toBe(status);
});

test('a request that expires twice at once expires once', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const outcomes = await allAtOnce(
    () => held.expire(submission),
    () => held.expire(submission),
  );

  expect(outcomes.map(statusOf)).toEqual(['expired', 'expired']);
  await expectOneEnd(submission, ['expired']);
});

test('a request that is cancelled twice at once by one person is cancelled once', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table));

  const outcomes = await allAtOnce(
    () => held.cancel(stage.paul, submission),
    () => held.cancel(stage.paul, submission),
  );

  expect(outcomes.map(statusOf)).toEqual(['cancelled', 'cancelled']);
  await expectOneEnd(submission, ['cancelled']);
});

test('an address is freed, once, by whatever ends a request without an access', async () => {
  submission = await stage.submitted();
  const held = office(meeting(stage.table, 3));

  await allAtOnce<unknown>(
    () => held.decide(stage.victor, submission, 'reject'),
    () => held.cancel(stage.paul, submission),
    () => held.expire(submission),
  );

  await expectOneEnd(submission, ['rejected', 'cancelled', 'expired']);
  expect(await now.accesses.holder(submission.access.person.email)).toBeUndefined();
});

const changes: readonly (readonly [string, Partial<Collaborator>, string])[] = [
  ['loses the right', { rights: { validate: false, administerFirm: false } }, 'not-a-validator'],
  ['leaves', { status: 'removed' }, 'not-a-validator'],
  ['loses the dossiers', { portfolio: [] }, 'not-a-validator'],
];

test.each(changes)(
  'a validator who %s while deciding is refused, and nothing is decided (V4)',
  async (_, change, code) => {
    const other = await openStage();
    submission = await other.submitted();
    const withdraw = () => other.table.client.send(changeOf(other, change));
    const before = await everything(other.table);

    const refusal = await refusalOf(approve(other.victor, office(beforeCommit(other.table, withdraw))));

    expect(refusal.code).toBe(code);
    const untouched = (items: Record<string, unknown>[]) => items.filter(({ type }) => type !== 'Collaborator');
    expect(untouched(await everything(other.table))).toEqual(untouched(before));
    expect(await actionsOn(other.table, submission.access.accessId)).toEqual(['access-submitted']);
  },
);

test('a change of a validator that leaves the right as it was does not stand in the way of the decision', async () => {
  const other = await openStage();
  submission = await other.submitted();
  const rename = () => other.table.client.send(changeOf(other, { name: 'Victor Valois' }));

  const decided = await office(beforeCommit(other.table, rename)).decide(other.victor, submission, 'approve');

  expect(decided.decision?.by).toEqual(staffDoer(other.victor));
  expect(await actionsOn(other.table, submission.access.accessId)).toEqual(['access-submitted', 'request-approved']);
});

/** A collaborator as an administrator would change them: the version moves with it. */
function changeOf({ table, victor }: Stage, change: Partial<Collaborator>) {
  const [[field, value] = ['', undefined]] = Object.entries(change);
  return new UpdateCommand({
    TableName: table.name,
    Key: keys.collaborator(victor.collaboratorId),
    UpdateExpression: 'SET #field = :value ADD #version :one',
    ExpressionAttributeNames: { '#field': field, '#version': 'version' },
    ExpressionAttributeValues: { ':value': value, ':one': 1 },
  });
}
