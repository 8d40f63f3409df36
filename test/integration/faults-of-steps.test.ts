import { afterAll, describe, expect, test } from 'vitest';
import { readers } from '../../shared/contract/stream.ts';
import { tasks } from '../../shared/contract/tasks.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { RoundPlan } from '../../shared/use-cases/validation/plan-round.ts';
import { faultedSteps, flawsOf } from './faults/steps/cases.ts';
import { byCommand, bySchedule, doneTwice, foundBy, goesOn, lose, placesOf } from './faults/steps/losses.ts';
import { outcomeOf } from './faults/steps/outcome.ts';
import { told, tellings, ways } from './faults/steps/retellings.ts';
import { play, type Step } from './faults/steps/steps.ts';
import { tell } from './faults/steps/story.ts';
import { Theatre } from './faults/steps/theatre.ts';

// What is tested follows from what the functions did as the story was told: a call more is a case more.
const theatre = await Theatre.open(new Date('2026-11-30T09:00:00.000Z'));
const { steps } = await tell(theatre);
const end = await theatre.snapshot();
afterAll(() => theatre.close());

const hours = (count: number) => count * 3_600_000;
const titled = (title: string): Step => steps.find((step) => step.title === title)!;

test('the story comes by every function that validation is made of', () => {
  const functions = [...Object.keys(tasks), ...Object.keys(readers), 'mail-delivery', 'reconcile'];
  expect([...new Set(steps.map(({ by }) => by))].sort()).toEqual(functions.sort());
});

describe('a step comes to the same whichever of its calls fails, once or twice, before or after it takes effect:', () => {
  const cases = faultedSteps(steps).map((each) => ({ ...each, title: each.step.title }));
  test.for(cases)('$title', async ({ step, cases }) => {
    const flaws: string[] = [];
    for (const each of cases) {
      const { label, nth, fault, times } = each;
      const found = await flawsOf(theatre, step, each);
      flaws.push(...found.map((flaw) => `${label} (${String(nth + 1)}) ${fault} ${String(times)}×: ${flaw}`));
    }
    expect(flaws).toEqual([]);
  });
});

describe('the stream', () => {
  test.for(Object.entries(ways))('tells %s, and no more comes of it', async ([, way]) => {
    for (const step of tellings(steps)) {
      const { links: _links, ...outcome } = await told(theatre, step, way);
      expect(outcome, step.title).toEqual({ ...outcome, ...step.outcome, links: undefined });
    }
  });

  test('tells all once more, long after, and nothing comes of it', async () => {
    await theatre.restore(end);
    for (const step of tellings(steps)) {
      const played = await play(theatre, step);
      const { changed, mails, executions, answers } = await outcomeOf(theatre, end, played);
      expect([step.title, changed, [...mails], executions, answers]).toEqual([step.title, [], [], [], []]);
    }
  });
});

describe('an execution that is lost is made good, and nothing is done twice (V21):', () => {
  test.for(placesOf(steps))('$title', async (place) => {
    const { requestId } = place;
    await lose(theatre, place);
    const carriedOn = await goesOn(theatre, requestId, byCommand);
    expect(carriedOn).toMatch(/^(waits in|done)/);
    expect(await doneTwice(theatre, requestId)).toEqual([]);

    await lose(theatre, place);
    const found = await foundBy(theatre, requestId);
    // Neither a minute later nor ever is it lost that somebody has to correct it: what they send starts another.
    if (found === undefined) return;
    theatre.set(found);
    expect(await goesOn(theatre, requestId, bySchedule)).toMatch(/^(waits in|done)/);
    expect(await doneTwice(theatre, requestId)).toEqual([]);
  });
});

describe('clocks that jump', () => {
  const over = titled('next-round, a round that is over');
  const plan = async (at: number) => {
    await theatre.restore(over.before);
    theatre.set(at);
    return (await play(theatre, over)).output as RoundPlan;
  };

  test('several rounds ahead count one reminder, and the next round begins from there (V11)', async () => {
    const { round } = await plan(over.before.at + hours(4 * 24));
    expect(round).toMatchObject({ n: 1, from: new Date(over.before.at + hours(4 * 24)).toISOString() });
  });

  test('back before the end of a round that is over let the next one begin at that end (V11)', async () => {
    const { over: before } = over.event('') as { over: Round };
    const until = new Date(Date.parse(before.until) + hours(24)).toISOString();
    expect((await plan(over.before.at - hours(30))).round).toMatchObject({ n: 1, until });
  });

  test('past the expiry let it expire, once (V5)', async () => {
    expect(await plan(over.before.at + hours(20 * 24))).toMatchObject({ expired: true, status: 'open' });
  });

  test.for([-3, 3])('by %d hours between two steps change nothing of what a step does', async (count) => {
    for (const { step } of faultedSteps(steps).filter(({ step: { by } }) => by in tasks)) {
      await theatre.restore(step.before);
      theatre.set(step.before.at + hours(count));
      const { changed, mails, answers } = await outcomeOf(theatre, step.before, await play(theatre, step));
      const shape = [step.title, changed.length, [...mails.values()], answers.length];
      const { outcome } = step;
      expect(shape).toEqual([step.title, outcome.changed.length, [...outcome.mails.values()], outcome.answers.length]);
    }
  });
});
