import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import { MemoryStores } from '../../../../infra/local/cognito/cognito-store.ts';
import { getItems, type Key, type Table } from '../../../../shared/data/client.ts';
import { startPool, type TestPool } from '../../../support/cognito.ts';
import { environmentOf, everything } from '../../../support/fresh-table.ts';
import { openStage, type Stage } from '../../../support/stage.ts';
import { interceptCalls, type Call } from './invocation.ts';
import { idPattern } from './outcome.ts';
import { Outside, type State } from './outside.ts';

export type Item = Readonly<Record<string, unknown>>;
export type Handler = (event: unknown, context: object) => Promise<unknown>;

/** All that there is, at an instant: what is in the table, who can sign in, and what is told to others. */
export interface Snapshot {
  readonly at: number;
  readonly items: ReadonlyMap<string, Item>;
  /** All ids in them. */
  readonly ids: ReadonlySet<string>;
  readonly pool: readonly unknown[];
  readonly outside: State;
}

const handlers = {
  'next-round': () => import('../../../../functions/workflow/next-round/main.ts'),
  'ask-validators': () => import('../../../../functions/workflow/ask-validators/main.ts'),
  'await-correction': () => import('../../../../functions/workflow/await-correction/main.ts'),
  'expire-request': () => import('../../../../functions/workflow/expire-request/main.ts'),
  'open-sign-in': () => import('../../../../functions/workflow/open-sign-in/main.ts'),
  'activate-access': () => import('../../../../functions/workflow/activate-access/main.ts'),
  'invite-person': () => import('../../../../functions/workflow/invite-person/main.ts'),
  'tell-creator': () => import('../../../../functions/workflow/tell-creator/main.ts'),
  'mark-stuck': () => import('../../../../functions/workflow/mark-stuck/main.ts'),
  'send-digest': () => import('../../../../functions/workflow/send-digest/main.ts'),
  workflow: () => import('../../../../functions/events/workflow/main.ts'),
  'sign-in-and-mail': () => import('../../../../functions/events/sign-in-and-mail/main.ts'),
  'mail-delivery': () => import('../../../../functions/events/mail-delivery/main.ts'),
  reconcile: () => import('../../../../functions/scheduled/reconcile/main.ts'),
  'sweep-timers': () => import('../../../../functions/scheduled/sweep-timers/main.ts'),
};
export type FunctionName = keyof typeof handlers;

const machine = (name: string) => `arn:aws:states:eu-west-3:000000000000:stateMachine:${name}`;

/**
 * The functions as they are deployed, in this process, on a table and a user pool of this machine. Time stands still unless it
 * is set, and all can be put back to where it was.
 */
export class Theatre {
  /** What has been written since the latest snapshot. */
  private readonly touched = new Map<string, Key>();
  private latest: Snapshot | undefined;

  private constructor(
    readonly stage: Stage,
    readonly pool: TestPool,
    readonly handlers: Readonly<Record<FunctionName, Handler>>,
    readonly outside: Outside,
    private readonly stores: readonly Store[],
    private readonly restoreCalls: () => void,
  ) {}

  static async open(now: Date): Promise<Theatre> {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const stores: Store[] = [];
    vi.spyOn(MemoryStores.prototype, 'create').mockImplementation(async function (this: MemoryStores, ...of) {
      const store = (await original.apply(this, of)) as unknown as Store;
      stores.push(store);
      return store as never;
    });
    const [stage, pool] = [await openStage(), await startPool()];
    const outside = new Outside();
    const environment = { ...(await environmentWith(stage.table, pool)), ...(await outside.open()) };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const restoreCalls = interceptCalls();
    vi.resetModules();
    const loaded = await Promise.all(
      Object.entries(handlers).map(async ([name, load]) => [name, (await load()).handler] as const),
    );
    const functions = Object.fromEntries(loaded) as unknown as Readonly<Record<FunctionName, Handler>>;
    return new Theatre(stage, pool, functions, outside, stores, restoreCalls);
  }

  get table(): Table {
    return this.stage.table;
  }

  /** What becomes of a call that nothing goes wrong with. */
  readonly answer = (call: Call, send: () => Promise<unknown>): Promise<unknown> => {
    if (call.writes) for (const key of keysIn(call.input)) this.touched.set(keyOf(key), key);
    return Promise.resolve().then(() => this.outside.answer(call, send) ?? send());
  };

  set(instant: number | Date): void {
    vi.setSystemTime(instant);
  }

  async snapshot(): Promise<Snapshot> {
    const items = await this.allItems();
    const pool = await this.users();
    const ids = new Set(textOf([...items.values()]).match(idPattern));
    this.beginAt({ at: Date.now(), items, ids, pool, outside: structuredClone(this.outside.state) });
    return this.latest!;
  }

  /** Puts all back to where it was. */
  async restore(snapshot: Snapshot): Promise<void> {
    const { at, items, pool, outside } = snapshot;
    this.set(at);
    this.outside.state = structuredClone(outside);
    await Promise.all(this.stores.map((store, index) => fill(store, pool[index] as Item)));
    const touched = snapshot === this.latest ? [...this.touched] : [...(await this.differences(snapshot))];
    await this.write(
      touched.map(([name, Key]) => {
        const Item = items.get(name);
        return Item ? { PutRequest: { Item } } : { DeleteRequest: { Key } };
      }),
    );
    this.beginAt(snapshot);
  }

  /** What has been written since the latest snapshot, as it is by now. */
  async written(): Promise<ReadonlyMap<string, Item | undefined>> {
    const found = (await getItems(this.table, [...this.touched.values()])) as Item[];
    const items = new Map(found.map((item) => [keyOf(item), item]));
    return new Map([...this.touched.keys()].map((name) => [name, items.get(name)]));
  }

  /** The users of the pool, as it keeps them. */
  users = (): Promise<unknown[]> => Promise.all(this.stores.map((store) => store.getRoot(ctx)));

  private beginAt(snapshot: Snapshot): void {
    this.latest = snapshot;
    this.touched.clear();
  }

  private async allItems(): Promise<Map<string, Item>> {
    return new Map((await everything(this.table)).map((item) => [keyOf(item), item]));
  }

  private async differences({ items }: Snapshot): Promise<Map<string, Key>> {
    const now = await this.allItems();
    const other = [...items, ...now].filter(([name]) => !isSame(items.get(name), now.get(name)));
    return new Map(other.map(([name, item]) => [name, { pk: String(item['pk']), sk: String(item['sk']) }]));
  }

  async close(): Promise<void> {
    this.restoreCalls();
    this.outside.close();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.resetModules();
    await this.pool.stop();
  }

  private async write(requests: readonly object[]): Promise<void> {
    const { client, name } = this.table;
    for (let start = 0; start < requests.length; start += 25)
      await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests.slice(start, start + 25) } }));
  }
}

const original = Object.getOwnPropertyDescriptor(MemoryStores.prototype, 'create')?.value as MemoryStores['create'];
const ctx = {} as never;

interface Store {
  getRoot(ctx: never): Promise<unknown>;
  set(ctx: never, key: string, value: unknown): Promise<void>;
  delete(ctx: never, key: string): Promise<void>;
}

async function fill(store: Store, root: Item): Promise<void> {
  const now = (await store.getRoot(ctx)) as Item;
  for (const key of Object.keys(now)) if (!(key in root)) await store.delete(ctx, key);
  for (const [key, value] of Object.entries(root)) await store.set(ctx, key, value);
}

interface Written {
  readonly Key?: Key;
  readonly Item?: Key;
}

/** The keys of what a call writes, whatever it only looks at. */
function keysIn({ TransactItems = [], ...input }: Readonly<Record<string, unknown>>): Key[] {
  const writes = (TransactItems as readonly Readonly<Record<string, Written>>[]).flatMap(
    ({ ConditionCheck: _check, ...write }) => Object.values(write),
  );
  return [input as Written, ...writes].flatMap(({ Key, Item }) => {
    const { pk, sk } = Key ?? Item ?? {};
    return pk === undefined || sk === undefined ? [] : [{ pk, sk }];
  });
}

const keyOf = ({ pk, sk }: Item | Key): string => `${String(pk)} ${String(sk)}`;

/** Items, sets and all, as one text: by which they are compared. */
export const textOf = (item: unknown): string =>
  JSON.stringify(item, (_, value: unknown) => {
    if (value instanceof Set) return [...(value as Set<unknown>)].sort();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)));
  });
const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

async function environmentWith(table: Table, { client, UserPoolId }: TestPool): Promise<Record<string, string>> {
  const { protocol = '', hostname = '', port } = (await client.config.endpoint?.()) ?? {};
  return {
    ...environmentOf(table),
    ...{
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `${protocol}//${hostname}:${String(port)}`,
      USER_POOL_ID: UserPoolId,
    },
    ...{
      API_URL: 'https://api.example',
      PORTAL_URL: '',
      SENDER_ADDRESS: 'acces@mail.example',
      CONFIGURATION_SET: 'mails',
    },
    ...{ STATE_MACHINE_ARN: machine('requests'), DIGEST_MACHINE_ARN: machine('digests'), EVENT_BUS: 'bus' },
    ...{ POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
    ...{ POWERTOOLS_METRICS_NAMESPACE: 'ClientAccess', POWERTOOLS_SERVICE_NAME: 'client-access' },
  };
}
