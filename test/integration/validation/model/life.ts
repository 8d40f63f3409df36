import fc from 'fast-check';
import { absence } from './absences.ts';
import type { Act, Move } from './act.ts';
import { compare, nothingLeft, waitsOrOver } from './compare.ts';
import { cancel, decide } from './decisions.ts';
import * as happenings from './happenings.ts';
import type { Cut, Outcome, Real } from './real.ts';
import { lower } from './rights.ts';
import { nobodyValidates, rights, somebodyValidates } from './staff.ts';
import { correct, more, submit } from './submissions.ts';
import { undo } from './undo.ts';
import { times, type World } from './world.ts';

const { deliver, redeliver, passing, reconciling, redriving, losing, failing } = happenings;
const moves = {
  ...{ submit, more, lower, correct, decide, cancel, undo, rights, absence, deliver, redeliver },
  ...{ pass: passing, reconcile: reconciling, redrive: redriving, lose: losing, fail: failing },
} satisfies Readonly<Record<string, fc.Arbitrary<Move>>>;
/** What there is to try. */
export const names = Object.keys(moves);
const weights: Readonly<Record<string, number>> = {
  ...{ submit: 5, more: 3, correct: 3, decide: 7, cancel: 1, undo: 3, rights: 4, deliver: 11, redeliver: 1 },
  ...{ absence: 4, lower: 2, pass: 5, reconcile: 2, redrive: 1, lose: 0.7, fail: 2 },
};

const cut: fc.Arbitrary<Cut | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({ nth: fc.nat({ max: 14 }), when: fc.constantFrom<Cut['when']>('before', 'after') }),
  },
);

/** Where nobody validates any more, hardly anything happens: before long somebody does again. */
const helped = fc.constantFrom(false, false, false, false, false, true);

/** What happens to the requests of a firm, for whoever reads of it when it was otherwise than it may. */
export class Life {
  readonly lines: string[] = [];
  readonly done = new Set<string>();
  /** What the requests came to, and what their courses told. */
  readonly seen = new Set<string>();

  constructor(
    readonly world: World,
    readonly real: Real,
  ) {}

  async take(act: Act, cut?: Cut): Promise<Outcome> {
    const { world, real } = this;
    world.now += 2000;
    real.moment = world.now;
    const isBreakable = act.breakable === true;
    real.breakAt(isBreakable ? cut : undefined);
    this.lines.push(
      `${new Date(world.now).toISOString()} ${act.title}${isBreakable && cut ? `, broken off ${cut.when} effect ${String(cut.nth)}` : ''}`,
    );
    try {
      const outcome = await real.take(() => act.take(real));
      act.then(world, outcome);
      await compare(world, real);
      return outcome;
    } catch (error) {
      throw new Error([...this.lines, error instanceof Error ? error.message : String(error)].join('\n'), {
        cause: error,
      });
    } finally {
      real.breakAt(undefined);
    }
  }

  /** What there is by now. */
  note(): void {
    for (const what of this.world.met) this.seen.add(what);
    for (const { course, status } of this.world.requests)
      for (const key of [status, ...Object.keys(course)]) this.seen.add(key.replaceAll(/-?\d+/g, ''));
  }

  /** Nothing is left undone by then. */
  async finish(): Promise<void> {
    const { world, real } = this;
    world.defect = null;
    real.defect = undefined;
    await this.quiet(26, false);
    this.check(waitsOrOver);
    for (const request of world.requests) await this.take(happenings.redriveOf(request));
    // At once: what comes of round after round, lives tell on their way.
    await this.quiet(400, true);
    this.check(nothingLeft);
  }

  private async quiet(hours: number, jumps: boolean): Promise<void> {
    await this.do(deliver, 0);
    const to = this.world.now + hours * times.hour;
    await this.take(happenings.letPass(to, jumps));
    await this.do(reconciling, 0);
    await this.do(deliver, 0);
  }

  private async do(move: fc.Arbitrary<Move>, seed: number): Promise<void> {
    const [one] = fc.sample(move, { numRuns: 1, seed });
    const act = one?.(this.world);
    if (act) await this.take(act);
  }

  private check(hold: (world: World) => void): void {
    try {
      hold(this.world);
    } catch (error) {
      throw new Error([...this.lines, String(error)].join('\n'), { cause: error });
    }
  }
}

/** One move, broken off where that is wanted. */
class Step implements fc.AsyncCommand<World, Life> {
  constructor(
    private readonly name: string,
    private readonly move: Move,
    private readonly cut: Cut | undefined,
    private readonly isHelped: boolean,
  ) {}
  check = (): boolean => true;
  async run(world: World, life: Life): Promise<void> {
    if (this.isHelped && nobodyValidates(world)) await life.take(somebodyValidates(world));
    const act = this.move(world);
    if (!act) return;
    await life.take(act, this.cut);
    life.note();
    life.done.add(this.name);
  }
  toString = (): string => this.name;
}

const steps = Object.entries(moves).map(([name, move]) => ({
  weight: Math.round((weights[name] ?? 1) * 10),
  arbitrary: fc.tuple(move, cut, helped).map(([of, broken, isHelped]) => new Step(name, of, broken, isHelped)),
}));

export const scripts = (length: number) => fc.array(fc.oneof(...steps), { minLength: length, maxLength: length });
