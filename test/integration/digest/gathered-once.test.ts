import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { keptAtMost } from '../../../shared/domain/digest.ts';
import { correspondence } from '../../support/correspondence.ts';
import { digesting } from '../../support/digesting.ts';
import { office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { interposed, isWrite } from '../../support/traffic.ts';
import { Broken } from '../staff/breaking.ts';

let stage: Stage;
let clock: Date;
beforeEach(async () => {
  stage = await openStage();
  clock = new Date();
});
const now = () => clock;
const later = (minutes: number) => (clock = new Date(clock.getTime() + minutes * 60_000));

/** The table, of which one write of the step breaks: before it takes effect, or after. */
function breaking(place: string) {
  const writes: string[] = [];
  const table = interposed(stage.table, async ({ name }, send) => {
    if (!isWrite(name)) return send();
    const n = writes.push(name);
    if (place === `before ${n}`) throw new Broken(place);
    await send();
    if (place === `after ${n}`) throw new Broken(place);
  });
  return { table, writes };
}

/** The first reminder of a request: an attempt breaks at a place, and another is made after what comes `between`. */
async function reminded(place: string, between: () => unknown, submission?: Submission) {
  const one = submission ?? (await stage.submitted());
  await correspondence(stage.table, { now }).ask(one);
  const { table, writes } = breaking(place);
  later(1);
  const isBroken = await correspondence(table, { now })
    .ask(one, 1)
    .then(() => false)
    .catch((error: unknown) => {
      if (!(error instanceof Broken)) throw error;
      return true;
    });
  await between();
  later(1);
  const again = correspondence(stage.table, { now });
  await again.ask(one, 1);
  const { course, askingSince } = (await office(stage.table).requests.request(one.request.requestId))!;
  expect([course['reminded-1-1']?.event, askingSince]).toEqual(['reminded', undefined]);
  return { writes, isBroken, ...again.counted };
}

/** Has a turn of each validator's digest taken, where there is one. */
async function takeTurns(desk: ReturnType<typeof digesting>) {
  for (const one of [stage.victor, stage.agnes])
    if (await desk.digests.digest(one.collaboratorId)) await desk.send(await desk.begun(one));
}
const addresses = () => [stage.victor.email, stage.agnes.email].toSorted();

describe('each validator is reminded exactly once (V11, V13), wherever the step that gathers breaks', () => {
  // The task and its first attempt, two digests, the course.
  const places = [1, 2, 3, 4].flatMap((n) => [`before ${n}`, `after ${n}`]);

  test.each(places)('%s, and the digest is not taken in between', async (place) => {
    const desk = digesting(stage.table, now);
    expect(await reminded(place, () => undefined)).toMatchObject({ isBroken: true, possibleDuplicates: 0 });
    await takeTurns(desk);
    expect(desk.letters.map(({ to }) => to).toSorted()).toEqual(addresses());
  });

  test.each(places)('%s, and the digest is taken, sent and at rest in between', async (place) => {
    const desk = digesting(stage.table, now);
    expect(await reminded(place, () => takeTurns(desk))).toMatchObject({ isBroken: true, possibleDuplicates: 0 });
    await takeTurns(desk);
    expect(desk.letters.map(({ to }) => to).toSorted()).toEqual(addresses());
  });

  test('and with every later reminder once more', async () => {
    const desk = digesting(stage.table, now);
    const submission = await stage.submitted();
    await reminded('after 3', () => takeTurns(desk), submission);
    await correspondence(stage.table, { now }).ask(submission, 2);
    await takeTurns(desk);
    expect(desk.letters).toHaveLength(4);
  });

  test('which takes no write more, nor a reading of a digest, where nothing breaks', async () => {
    const { table, writes } = breaking('nowhere');
    const submission = await stage.submitted();
    await correspondence(stage.table, { now }).ask(submission);
    await correspondence(table, { now }).ask(submission, 1);
    expect(writes).toHaveLength(4);
  });
});

describe('what a digest may have told, and has forgotten, is told once more and counted', () => {
  const taken = async (desk: ReturnType<typeof digesting>) => {
    await takeTurns(desk);
    later(20);
    await takeTurns(desk);
  };

  test('where it has come to its end before the step is tried again', async () => {
    const desk = digesting(stage.table, now);
    expect(await reminded('before 4', () => taken(desk))).toMatchObject({ possibleDuplicates: 2 });
    await takeTurns(desk);
    expect(desk.letters).toHaveLength(4);
  });

  test('but not where it has not: it knows for hours what it has told', async () => {
    const desk = digesting(stage.table, now);
    const between = async () => {
      await takeTurns(desk);
      later(200);
    };
    expect(await reminded('before 4', between)).toMatchObject({ possibleDuplicates: 0 });
    await takeTurns(desk);
    expect(desk.letters).toHaveLength(2);
  });

  test('where it was among more than are kept', async () => {
    const desk = digesting(stage.table, now);
    for (let n = 0; n < keptAtMost.reminder; n += 1) await desk.gather(stage.victor, uuidv7());
    // One write more: what there is no room for is counted.
    expect(await reminded('before 5', () => takeTurns(desk))).toMatchObject({ possibleDuplicates: 1 });
  });
});
