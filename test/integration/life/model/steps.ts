import assert from 'node:assert/strict';
import type fc from 'fast-check';
import { doneAs, type Act, type Move } from './act.ts';
import { adopt, compare, snapshotOf, type Snapshot } from './compare.ts';
import type { Cut, Outcome, Real } from './real.ts';
import { followDeparture } from './departures.ts';
import { following } from './stream.ts';
import { accessOf, clone, type World } from './world.ts';

/** What was done in a life, for whoever reads of it when it was otherwise than it may. */
export class Life {
  readonly lines: string[] = [];
  /** The moves that were made, and the codes of those that were refused. */
  readonly done = new Set<string>();
  readonly refused = new Set<string>();

  constructor(
    readonly world: World,
    readonly real: Real,
  ) {}

  tell(line: string): void {
    this.lines.push(`${new Date(this.world.now).toISOString()} ${line}`);
  }

  /** Takes a step that is not refused. */
  async take(act: Act): Promise<void> {
    const { world, real } = this;
    world.now += 2000;
    real.set(world.now);
    take(world, act, await real.take(() => act.take(real)));
  }

  /** Follows what is still to be followed, and looks at the end of it. */
  async finish(): Promise<void> {
    const { world, real } = this;
    while (world.toFollow) {
      await this.take(following(undefined));
      await agree(world, real, (snapshot) => compare(world, real, snapshot));
    }
  }

  error = (why: unknown): Error =>
    new Error([...this.lines, why instanceof Error ? why.message : String(why)].join('\n'), { cause: why });
}

const toldOf = (outcome: Outcome): string => ('refused' in outcome ? outcome.refused : 'done');

type Command = fc.AsyncCommand<World, Life>;

/** One move, so much later than the one before; broken off where that is wanted. */
export class Step implements Command {
  constructor(
    private readonly name: string,
    private readonly move: Move,
    private readonly when: { readonly later: number; readonly cut: Cut | undefined },
  ) {}

  check = (): boolean => true;

  async run(world: World, life: Life): Promise<void> {
    const { real } = life;
    world.now += this.when.later;
    real.set(world.now);
    const act = this.move(world);
    if (!act) return;
    const outcome = await real.take(() => act.take(real), this.when.cut);
    life.tell(`${act.title}: ${toldOf(outcome)}${outcome.twice ? ', taken again' : ''}`);
    try {
      take(world, act, outcome);
      await agree(world, real, (snapshot) => {
        identify(world, snapshot);
        compare(world, real, snapshot);
      });
    } catch (error) {
      throw life.error(error);
    }
    if ('value' in outcome) life.done.add(this.name);
    else life.refused.add(outcome.refused);
  }

  toString = (): string => this.name;
}

/** Two moves at once, on the same access where they are about one: it comes to one after the other. */
export class Race implements Command {
  constructor(
    private readonly moves: readonly [Move, Move],
    private readonly on: number,
    private readonly later: number,
  ) {}

  check = (): boolean => true;

  async run(world: World, life: Life): Promise<void> {
    const { real } = life;
    world.now += this.later;
    real.set(world.now);
    const [one, other] = this.moves.map((move) => move(world, this.on));
    if (!one || !other) return;
    const outcomes = await real.takeBoth([one, other].map((act) => () => act.take(real)));
    const [first, second] = outcomes;
    if (!first || !second) return;
    life.tell(`at once: ${one.title}: ${toldOf(first)}; ${other.title}: ${toldOf(second)}`);
    const orders = [
      [
        { act: one, outcome: first },
        { act: other, outcome: second },
      ],
      [
        { act: other, outcome: second },
        { act: one, outcome: first },
      ],
    ];
    try {
      await agree(world, real, (snapshot) => {
        Object.assign(world, inOneOrder(world, real, orders, snapshot));
      });
    } catch (error) {
      throw life.error(error);
    }
    life.done.add('race');
  }

  toString = (): string => 'race';
}

type Taken = { readonly act: Act; readonly outcome: Outcome };

/** The world as one of the orders makes it. @throws what speaks against each of them. */
function inOneOrder(world: World, real: Real, orders: readonly (readonly Taken[])[], snapshot: Snapshot): World {
  const against: string[] = [];
  for (const order of orders)
    try {
      const candidate = clone(world);
      for (const { act, outcome } of order) take(candidate, act, outcome);
      identify(candidate, snapshot);
      compare(candidate, real, snapshot);
      return candidate;
    } catch (error) {
      against.push(error instanceof Error ? error.message : String(error));
    }
  throw new Error(against.map((why) => `In this order not, for: ${why}`).join('\n'));
}

function take(world: World, act: Act, outcome: Outcome): void {
  const done = doneAs(act, world, outcome);
  const due = act.refused(world);
  assert.ok(done, `${act.title}: ${toldOf(outcome)}, not ${due.length > 0 ? due.join(' or ') : 'done'}`);
  act.then(world, done);
}

async function agree(world: World, real: Real, hold: (snapshot: Snapshot) => void): Promise<void> {
  const snapshot = await snapshotOf(real, world);
  assert.deepEqual(real.violations, []);
  hold(snapshot);
  adopt(world, snapshot);
}

/** A request whose reply was lost is found by its access; what is cancelled by what follows may be on its way (P7). */
function identify(world: World, { items, pending }: Snapshot): void {
  for (const { dossier } of pending)
    if (dossier !== undefined)
      followDeparture(world, dossier, (id) =>
        items.some((item) => item['type'] === 'Request' && item['requestId'] === id && item['status'] === 'cancelled'),
      );
  for (const request of world.requests.filter(({ id }) => id === '')) {
    const { id } = accessOf(world, request.access);
    const item = items.find(({ type, accessId }) => type === 'Access' && accessId === id);
    const asked = item?.['asked'] as { readonly requestId: string } | undefined;
    Object.assign(request, { id: asked?.requestId ?? '' });
  }
}
