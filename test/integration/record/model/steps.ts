import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Real } from './real.ts';
import type { World } from './world.ts';

/** A step as the model has it at this moment. */
export interface Plan<T> {
  /** The code by which it is refused; undefined: it is not. */
  readonly refused?: string | undefined;
  /** By which codes it may be told, taken again after a crash, that it has been taken. */
  readonly taken?: readonly string[];
  readonly take: (real: Real) => Promise<T>;
  /** What it makes of the world. */
  readonly then: (made: T | undefined, real: Real) => void | Promise<void>;
}

/** What can be tried in a world; undefined where there is nothing to try it on. */
export type Move = (world: World) => Plan<unknown> | undefined;

/** A plan, whatever it makes. */
export const plan = <T>(of: Plan<T>): Plan<unknown> => of as unknown as Plan<unknown>;

/** A move at a time, which may be earlier than the one before; `crashAfter` so many writes it is taken again. */
export class Step implements fc.AsyncCommand<World, Real> {
  constructor(
    private readonly title: string,
    private readonly move: Move,
    private readonly when: { readonly later: number; readonly crashAfter: number },
  ) {}

  check(world: Readonly<World>): boolean {
    return this.move(world as World) !== undefined;
  }

  async run(world: World, real: Real): Promise<void> {
    world.now += this.when.later;
    real.set(world.now);
    const planned = this.move(world);
    if (!planned) return;
    const outcome = await real.take(() => planned.take(real), this.when.crashAfter);
    if (planned.refused !== undefined) {
      assert.equal('refused' in outcome ? outcome.refused : 'done', planned.refused, String(this));
      world.refused.add(planned.refused);
      return;
    }
    if ('refused' in outcome) {
      const told = outcome.twice && planned.taken?.includes(outcome.refused);
      assert.ok(told, `${String(this)} was refused: ${outcome.refused}`);
    }
    await planned.then('value' in outcome ? outcome.value : undefined, real);
    world.done.add(this.title);
  }

  toString(): string {
    const { later, crashAfter } = this.when;
    return `${this.title} (${String(later)} ms later${Number.isFinite(crashAfter) ? `, crash after ${String(crashAfter)}` : ''})`;
  }
}

/** Which of the things there are; the last ones are as likely as the first. */
export const at = fc.nat({ max: 20 });
export const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(all.length, 1)];
