import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { readers, type Heard } from '../../../../shared/contract/stream.ts';
import type { Key, Table } from '../../../../shared/data/client.ts';
import { receiptRepository, type Receipt } from '../../../../shared/data/receipts.ts';
import { requireCaller } from '../../../../shared/domain/authority.ts';
import { DomainError } from '../../../../shared/domain/error.ts';
import type { Person } from '../../../../shared/domain/people.ts';
import { signInService } from '../../../../shared/services/sign-ins.ts';
import { interposed } from '../../../support/traffic.ts';
import type { Firm } from './firm.ts';
import { deleteUser, usersIn, type User, type UserPool } from './pool.ts';
import { useCases } from './use-cases.ts';
import type { Caller } from './world.ts';

/** The line is cut: at which effect, before or after it is taken. */
export interface Cut {
  readonly nth: number;
  readonly when: 'before' | 'after';
}
class Broken extends Error {}

/** What the stream tells: which item is new or changed. */
export interface StreamRecord {
  readonly type: 'Access' | 'Erasure' | 'MailRequest' | 'Dossier';
  readonly id: string;
  /** What the model calls it. */
  readonly dossier?: string | undefined;
  readonly item: Readonly<Record<string, unknown>>;
}

/** What a step came to: what it gave, or the code of its refusal; `twice` if it was taken again after it was broken off. */
type Attempt = { readonly value: unknown } | { readonly refused: string };
export type Outcome = Attempt & { readonly twice: boolean };

/**
 * The product's use cases on the engines of this machine, with a clock that is set, effects that can be broken off, writes
 * that meet, and a stream that is followed when one likes.
 */
export class Real {
  private moment = 0;
  private effects = 0;
  private cut: Cut | undefined;
  private gate: { waiting: number; readonly open: PromiseWithResolvers<undefined> } | undefined;
  /** What the stream has told, and nobody followed. */
  pending: StreamRecord[] = [];
  /** What it told before, which may be told again. */
  readonly told: StreamRecord[] = [];
  /** What was otherwise than it may be at any moment. */
  readonly violations: string[] = [];
  readonly use: ReturnType<typeof useCases>;
  private readonly cognito;

  constructor(
    readonly plain: Table,
    readonly pool: UserPool,
    readonly firm: Firm,
  ) {
    const table = interposed(plain, async ({ name, input }, send) => {
      if (!/^(TransactWrite|Put|Update|Delete)/.test(name)) return send();
      if (name.startsWith('TransactWrite')) await this.meet();
      await this.effect(async () => {
        await this.watch(input);
        await send();
        await this.listen(input);
      });
    });
    this.cognito = pool.newClient();
    const watched = pool.newClient();
    watched.middlewareStack.add((next) => async (args) => {
      let reply: Awaited<ReturnType<typeof next>> | undefined;
      await this.effect(async () => {
        reply = await next(args);
      });
      if (!reply) throw new Error('It was not sent.');
      return reply;
    });
    this.use = useCases(table, () => new Date(this.moment), signInService(pool.id, watched));
  }

  set(moment: number): void {
    this.moment = moment;
  }

  /** An effect, broken off where that is wanted. */
  private async effect(take: () => Promise<void>): Promise<void> {
    const isCut = this.cut !== undefined && this.effects++ === this.cut.nth ? this.cut : undefined;
    if (isCut?.when === 'before') throw new Broken();
    await take();
    if (isCut) throw new Broken();
  }

  /** The first transactions of two who act at once wait for each other: both have read by then. */
  private async meet(): Promise<void> {
    const { gate } = this;
    if (!gate || gate.waiting >= 2) return;
    gate.waiting += 1;
    if (gate.waiting === 2) gate.open.resolve(undefined);
    await gate.open.promise;
  }

  /** Takes a step; one that is broken off is taken again, as whoever sent it does. */
  async take(step: () => Promise<unknown>, cut?: Cut): Promise<Outcome> {
    const outcome = await this.attempt(step, cut);
    return outcome ? { ...outcome, twice: false } : { ...(await this.take(step)), twice: true };
  }

  /** Undefined for one that is broken off. */
  private async attempt(step: () => Promise<unknown>, cut?: Cut): Promise<Attempt | undefined> {
    this.cut = cut;
    this.effects = 0;
    try {
      return { value: await step() };
    } catch (error) {
      return error instanceof Broken ? undefined : { refused: codeOf(error) };
    } finally {
      this.cut = undefined;
    }
  }

  /** Takes two steps at once. */
  async takeBoth(steps: readonly (() => Promise<unknown>)[]): Promise<Outcome[]> {
    const gate = { waiting: 0, open: Promise.withResolvers<undefined>() };
    this.gate = gate;
    const taken = steps.map(async (step) => {
      const outcome = await this.take(step);
      // Nobody waits for one who has nothing to write.
      gate.waiting = 2;
      gate.open.resolve(undefined);
      return outcome;
    });
    try {
      return await Promise.all(taken);
    } finally {
      this.gate = undefined;
    }
  }

  /** Whoever calls, as an endpoint lets them in with a token of this moment. */
  async caller(caller: Caller, ids: readonly string[]): Promise<Person> {
    const sub = 'staff' in caller ? this.firm.subs[caller.staff] : await this.subOf(ids[caller.access] ?? '');
    const who = await this.use.people.person(sub);
    requireCaller(who, { issuedAt: Math.floor(this.moment / 1000) });
    return who;
  }

  subOf = async (accessId: string): Promise<string> => (await this.use.accesses.access(accessId))?.sub ?? 'nobody';

  /** What is created, as apps do it that try again: the second time the first one is given. */
  async once<T>(key: string, make: (receipt: Receipt<T>) => Promise<T>, idsOf: (made: T) => string): Promise<string> {
    const receipt = { callerId: 'model', key, fingerprint: 'f' };
    const before = await receiptRepository(this.plain).find(receipt, new Date(this.moment));
    if (before) return before.body as string;
    return idsOf(await make({ ...receipt, render: (made) => ({ status: 201, body: idsOf(made) }) }));
  }

  /** L12: the person of an access deletes their sign-in. */
  lose = (sub: string) => deleteUser(this.pool, this.cognito, sub);
  users = (): Promise<User[]> => usersIn(this.pool, this.cognito);

  /** Follows what the stream has told, in its order. It stops where it is broken off, and is told that again later. */
  async deliver(cut?: Cut): Promise<StreamRecord[]> {
    const delivered: StreamRecord[] = [];
    for (let record = this.pending[0]; record; record = this.pending[0]) {
      const { type, id, item } = record;
      const outcome = await this.attempt(() => this.follow({ type, id, item }), cut);
      // Somebody chooses a password at this moment: the stream tells of it again.
      if (!outcome || ('refused' in outcome && outcome.refused === 'unavailable')) return delivered;
      if ('refused' in outcome) throw new Error(`What followed from ${type} ${id} was refused: ${outcome.refused}`);
      this.pending.shift();
      this.told.push(record);
      delivered.push(record);
    }
    return delivered;
  }

  async follow({ type, id, item }: StreamRecord): Promise<void> {
    if (type === 'Access') await this.use.followAccess(id);
    else if (type === 'Dossier') {
      const { marked = false } = item['moving'] as { readonly marked?: boolean };
      await this.use.followDossier({ dossierId: id, marked });
    } else if (type === 'Erasure') await this.use.followErasure(id);
    else if (item['mail'] === 'reopen')
      await this.use.reopenSignIn(() => this.use.accesses.known(String(item['ownerId'])), {
        ownerId: String(item['ownerId']),
        at: String(item['at']),
      });
  }

  /** C1: a sign-in goes before its address is free: at no moment has somebody one at an address that anybody may take. */
  private async watch(input: Readonly<Record<string, unknown>>): Promise<void> {
    const freed = writesIn(input).flatMap(({ Delete }) => /^EMAIL#(.*)/.exec(Delete?.Key?.pk ?? '')?.[1] ?? []);
    if (freed.length === 0) return;
    const left = (await this.users()).filter(({ email }) => freed.includes(email));
    if (left.length > 0)
      this.violations.push(`There is a sign-in at an address that is freed: ${left[0]?.email ?? ''}`);
  }

  /** Notes what the stream tells of a write, by what its reader hears. */
  private async listen(input: Readonly<Record<string, unknown>>): Promise<void> {
    for (const key of keysIn(input).filter(
      ({ pk, sk }) => /^(ACCESS|ERASED|MAIL-REQUEST)#/.test(pk) || sk === 'DOSSIER',
    )) {
      const { name, client } = this.plain;
      const { Item } = await client.send(new GetCommand({ TableName: name, Key: { ...key }, ConsistentRead: true }));
      const type = String(Item?.['type']) as StreamRecord['type'];
      const reader = type === 'Dossier' ? 'workflow' : 'sign-in-and-mail';
      const heard = (readers[reader] as Readonly<Record<string, Heard>>)[type];
      const id = key.pk.split('#')[1] ?? '';
      const dossier = Object.entries(this.firm.dossiers).find(([, dossierId]) => dossierId === id)?.[0];
      if (Item && heard && isHeard(heard, Item)) this.pending.push({ type, id, dossier, item: Item });
    }
  }
}

const isHeard = ({ having }: Heard, item: Readonly<Record<string, unknown>>): boolean =>
  item['doneAt'] === undefined &&
  (!having || typeof (item[having.map] as Readonly<Record<string, unknown>> | undefined)?.[having.text] === 'string');

interface Written {
  readonly Key?: Key;
  readonly Item?: Key;
}

const writesIn = (input: Readonly<Record<string, unknown>>) =>
  (input['TransactItems'] ?? [{ Write: input }]) as readonly Readonly<Record<string, Written | undefined>>[];

/** The keys of what is written, whatever is only looked at. */
function keysIn(input: Readonly<Record<string, unknown>>): Key[] {
  const keys = writesIn(input).flatMap(({ ConditionCheck: _check, ...write }) =>
    Object.values(write).flatMap((of) => of?.Key ?? of?.Item ?? []),
  );
  return keys.map(({ pk, sk }) => ({ pk, sk }));
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}
