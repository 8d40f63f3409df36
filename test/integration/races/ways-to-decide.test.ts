import { beforeAll, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { staffDoer } from '../../../shared/domain/people.ts';
import { outcomeOf, Verdict, type Request } from '../../../shared/domain/request.ts';
import { isSameDecision } from '../../../shared/domain/validation.ts';
import { auditOf } from '../../support/audits.ts';
import { asStaff, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { drawing, racecourse } from '../../support/traffic.ts';
import { linkTo, wayNames, waysToDecide, type Answered, type Choice } from '../../support/ways-to-decide.ts';

/** Others: `WAYS_SEED=7 npx vitest run --project integration test/integration/races/ways-to-decide.test.ts`. */
const first = Number(process.env['WAYS_SEED'] ?? 1) * 1000;
const interleavings = 200;
const atOnce = 10;

let stage: Stage;
let of: Office;
let course: ReturnType<typeof racecourse>;
let ways: ReturnType<typeof waysToDecide>;

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
  course = racecourse(stage.table);
  ways = waysToDecide(course.table, office(course.table));
});

const notRecorded = /n’a pas été enregistrée/;

/** V3: whoever sent the decision that stands is told that it does; the others, that theirs does not, and whose. */
function expectAnswered({ status, code, page }: Answered, { who, verdict }: Choice, request: Request): void {
  const isTheirs = isSameDecision(request, staffDoer(who), verdict);
  if (page === undefined) {
    expect({ status, code }).toEqual(isTheirs ? { status: 200 } : { status: 409, code: 'already-decided' });
    return;
  }
  expect(status).toBe(200);
  const isVictors = request.decision?.by?.id === stage.victor.collaboratorId;
  expect([page.includes('Victor'), page.includes('Agnes')]).toEqual([isVictors, !isVictors]);
  expect(notRecorded.test(page)).toBe(!isTheirs);
}

const entryOf: Partial<Record<Request['status'], string>> = {
  approved: 'request-approved',
  rejected: 'request-rejected',
  to_correct: 'request-sent-back',
};

/** A creation that waits for its decision, and then a change of one and the same access, in turn. */
async function* submissions(): AsyncGenerator<Request> {
  const { accessId } = (await stage.active()).access;
  const change = (who: Stage['paul'], modules: string[]) =>
    of.changeAccess({ who: asStaff(who), accessId, modules, acknowledge: [] });
  for (;;) {
    yield (await stage.submitted()).request;
    const { request } = await change(stage.paul, ['invoices', 'expenses']);
    if (!request) throw new Error('More is asked for.');
    yield request;
    const after = await of.requests.request(request.requestId);
    if (after?.status === 'to_correct') await of.cancel(stage.paul, { request } as Submission);
    if (after?.status === 'approved') await change(stage.victor, ['invoices']);
  }
}

async function race(seed: number, request: Request): Promise<Request['status']> {
  const { accessId, requestId, kind } = request;
  const draw = drawing(seed * 7919);
  const one = <T>(all: readonly T[]): T => all[Math.floor(draw() * all.length)]!;
  const sent = await Promise.all(
    wayNames.map(async (way) => {
      const choice: Choice = { who: one([stage.victor, stage.agnes]), verdict: one(Verdict.options) };
      return { way, choice, hash: await linkTo(way, request, choice.who, of) };
    }),
  );
  const racers = sent.map(
    ({ way, choice, hash }) =>
      () =>
        ways[way](request, choice, hash),
  );
  const answers = await course.race(seed, racers);

  const after = (await of.requests.request(requestId))!;
  answers.forEach((answered, at) => expectAnswered(answered, sent[at]!.choice, after));
  const { status, decision } = after;
  const opens = kind === 'creation' && status === outcomeOf.approve;
  const steps = opens ? [of.openSignIn, of.activate] : [];
  for (const step of steps) await Promise.all([1, 2].map(() => step({ request } as Submission)));
  const entries = (await auditOf(stage.table, accessId)).filter((entry) => entry.requestId === requestId);
  const submitted = kind === 'creation' ? 'access-submitted' : 'change-requested';
  const opened = opens ? ['sign-in-opened', 'access-activated'] : [];
  expect(entries.map(({ action }) => action)).toEqual([submitted, entryOf[status], ...opened]);
  expect(entries[1]).toMatchObject({ by: decision!.by, requestId });
  expect(after).toMatchObject({ version: 2, decision: { outcome: status } });
  const access = await of.accesses.access(accessId);
  if (kind === 'creation') expect(access?.status).toBe(opens ? 'active' : status);
  else expect(access?.asked?.requestId).toBe(status === 'to_correct' ? requestId : undefined);
  const versions = (await auditOf(stage.table, accessId)).filter(({ changes }) => changes.length > 0);
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
  return status;
}

test(
  `V3, V9, V18, V20: page, queue, API and bulk decide one request at once, in ${String(interleavings)} orders: one decision, and each is told it`,
  { timeout: 180_000 },
  async () => {
    const found = new Set<string>();
    const raced = async (seed: number, request: Request) => {
      try {
        found.add(await race(seed, request));
      } catch (error) {
        throw new Error(`Seed ${String(seed)}: ${String(error)}`, { cause: error });
      }
    };
    const lane = async (at: number) => {
      const due = submissions();
      for (let n = 0; n < interleavings; n += atOnce) await raced(first + n + at, (await due.next()).value as Request);
    };
    await Promise.all(Array.from({ length: atOnce }, (_, at) => lane(at)));
    expect([...found].sort()).toEqual(Object.values(outcomeOf).sort());
  },
);
