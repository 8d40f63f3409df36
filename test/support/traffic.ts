import { AsyncLocalStorage } from 'node:async_hooks';
import type { Table } from '../../shared/data/client.ts';
import { reopened } from './fresh-table.ts';

/** One call of the SDK, its input as the caller gave it. */
export interface Call {
  /** Such as `GetItemCommand`. */
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The table behind a middleware of the SDK: `around` sees each call, and sends it or throws what it comes to. */
export function interposed(table: Table, around: (call: Call, send: () => Promise<void>) => Promise<void>): Table {
  const other = reopened(table);
  other.client.middlewareStack.add(
    (next, context) => async (args) => {
      const call = { name: String(context['commandName']), input: args.input as Call['input'] };
      let reply: Awaited<ReturnType<typeof next>> | undefined;
      await around(call, async () => {
        reply = await next(args);
      });
      if (!reply) throw new Error(`${call.name} was not sent.`);
      return reply;
    },
    { step: 'initialize', priority: 'high', name: 'interposed' },
  );
  return other;
}

/** Writes, as the SDK names them. */
export const isWrite = (name: string): boolean => /^(Put|Update|Delete|TransactWrite)/.test(name);

/** The table, and every call that is made to it from then on. */
export function recorded(table: Table): { readonly table: Table; readonly calls: Call[] } {
  const calls: Call[] = [];
  const watched = interposed(table, (call, send) => {
    calls.push(call);
    return send();
  });
  return { table: watched, calls };
}

/**
 * The table, with the first `count` transactions held until all of them have come: what they were made of has then been
 * read by everybody before anybody writes. Later ones, such as those of a second try, pass.
 */
export function meeting(table: Table, count = 2): Table {
  let waiting = 0;
  const all = Promise.withResolvers<undefined>();
  return interposed(table, async ({ name }, send) => {
    if (name.startsWith('TransactWrite') && waiting < count) {
      waiting += 1;
      if (waiting === count) all.resolve(undefined);
      await all.promise;
    }
    return send();
  });
}

/** The table, with something done just before the first transaction is sent, or the first update. */
export function beforeCommit(
  table: Table,
  intrude: () => Promise<unknown>,
  write: 'TransactWrite' | 'Update' = 'TransactWrite',
): Table {
  let done = false;
  return interposed(table, async ({ name }, send) => {
    if (name.startsWith(write) && !done) {
      done = true;
      await intrude();
    }
    return send();
  });
}

/** Numbers from 0 up to 1 that a seed gives, the same ones each time. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Calls of which one goes at a time: which of those that wait comes next, `choose` says. */
function queueing<T>(choose: (waiting: readonly T[]) => number) {
  const waiting: { readonly of: T; readonly go: () => void }[] = [];
  let isBusy = false;
  const next = () => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    // Whoever is about to call does so first.
    setImmediate(() => {
      const [call] = waiting.splice(choose(waiting.map(({ of }) => of)), 1);
      call?.go();
    });
  };
  return async (of: T, send: () => Promise<void>): Promise<void> => {
    await new Promise<void>((go) => {
      waiting.push({ of, go });
      next();
    });
    try {
      await send();
    } finally {
      isBusy = false;
      next();
    }
  };
}

/** The table, whose calls go one at a time: which of those that wait comes next, the seed draws. */
export function interleaved(table: Table, seed: number): Table {
  const draw = drawing(seed);
  const inTurn = queueing<undefined>(({ length }) => Math.floor(draw() * length));
  return interposed(table, (_call, send) => inTurn(undefined, send));
}

/** How many calls a racer makes, about. */
const callsOfOne = 12;

/**
 * In which order calls of so many who race go. The seed draws a rank for each, by which one goes before the others, and as many
 * moments as there are racers at which whoever is about to go falls behind all: so that long stretches of one lie between two
 * calls of another, which a coin tossed at each call hardly ever gives.
 */
function ranked(seed: number, count: number): (waiting: readonly number[]) => number {
  const draw = drawing(seed);
  const ranks = Array.from({ length: count }, draw);
  const falls = new Set(ranks.map(() => Math.floor(draw() * count * callsOfOne)));
  let calls = 0;
  return (waiting) => {
    const rankOf = (racer: number) => ranks[racer] ?? 0;
    const head = () => waiting.reduce((best, racer, at) => (rankOf(racer) < rankOf(waiting[best] ?? 0) ? at : best), 0);
    if (falls.has(calls++)) ranks[waiting[head()] ?? 0] = 1 + calls;
    return head();
  };
}

/** The table, and races on it, of which there may be several at a time: the calls within one go as its seed draws. */
export function racecourse(table: Table) {
  const lanes = new AsyncLocalStorage<(send: () => Promise<void>) => Promise<void>>();
  return {
    table: interposed(table, (_call, send) => lanes.getStore()?.(send) ?? send()),
    /** What each comes to. */
    race: <T>(seed: number, racers: readonly (() => Promise<T>)[]): Promise<T[]> => {
      const inTurn = queueing<number>(ranked(seed, racers.length));
      return Promise.all(racers.map((racer, at) => lanes.run((send) => inTurn(at, send), racer)));
    },
  };
}

/** The table, with something done just before the call of that number, or not at all where there are not so many. */
export function beforeCall(table: Table, number: number, intrude: () => Promise<unknown>): Table {
  let calls = 0;
  return interposed(table, async (_call, send) => {
    if (calls++ === number) await intrude();
    return send();
  });
}
