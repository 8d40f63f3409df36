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

/** The table, with something done just before the first transaction is sent. */
export function beforeCommit(table: Table, intrude: () => Promise<unknown>): Table {
  let done = false;
  return interposed(table, async ({ name }, send) => {
    if (name.startsWith('TransactWrite') && !done) {
      done = true;
      await intrude();
    }
    return send();
  });
}
