import { AsyncLocalStorage } from 'node:async_hooks';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import type { Task } from '../../../../shared/contract/tasks.ts';
import type { Key, Table } from '../../../../shared/data/client.ts';
import type { MailId } from '../../../../shared/data/mails.ts';
import { turnOf } from '../../../../shared/data/validator-rows.ts';
import { mayDecideAny } from '../../../../shared/domain/authority.ts';
import { DomainError } from '../../../../shared/domain/error.ts';
import type { Collaborator } from '../../../../shared/domain/people.ts';
import type { Request } from '../../../../shared/domain/request.ts';
import type { Letter } from '../../../../shared/services/mailer.ts';
import { signInService } from '../../../../shared/services/sign-ins.ts';
import { worker } from '../../../../shared/worker/worker.ts';
import type { Around, TestPool } from '../../../support/cognito.ts';
import { interposed } from '../../../support/traffic.ts';
import type { Firm } from './firm.ts';
import { Machine } from './machine.ts';
import { keysIn, type Item, type StreamRecord } from './stream.ts';
import { useCases } from './use-cases.ts';
import { names, type Name } from './world.ts';

/** The line is cut: at which effect, before or after it is taken. */
export interface Cut {
  readonly nth: number;
  readonly when: 'before' | 'after';
}
class Broken extends Error {}

/** A sign-in, and whose it is. */
export interface User {
  readonly holder: string;
  readonly sub: string;
}

/** A step that fails for good, when it is next taken for a request. */
export interface Defect {
  readonly requestId: string;
  readonly task: Task;
}

export type Outcome = ({ readonly value: unknown } | { readonly refused: string }) & { readonly twice: boolean };

/**
 * Validation on the engines of this machine: its use cases on a table, its state machine with a clock that is driven, a
 * stream that is followed when one likes, and effects that can be broken off.
 */
export class Real {
  moment = 0;
  private effects = 0;
  private cut: Cut | undefined;
  private readonly activity = new AsyncLocalStorage<{ isDead: boolean }>();
  private readonly known = new Map<string, Item>();
  defect: Defect | undefined;
  /** What the stream has told, and nobody followed; and what it told before, which may be told again. */
  pending: StreamRecord[] = [];
  readonly told: StreamRecord[] = [];
  /** How often each mail went; those of which nobody knows whether they did; and how often one may have gone. */
  readonly mails = new Map<string, number>();
  private readonly inFlight = new Set<string>();
  readonly mayHaveGone = new Map<string, number>();
  /** What a mail says, of those that tell how a request ended. */
  readonly letters = new Map<string, string>();
  /** How many sign-ins were opened. */
  created = 0;
  /** How often the table was written, and the pool. */
  readonly writes = { table: 0, pool: 0 };
  readonly machine: Machine;
  readonly use;
  readonly ways;
  readonly staff;
  private readonly does;

  constructor(
    readonly plain: Table,
    private readonly pool: TestPool,
    readonly firm: Firm,
  ) {
    const now = () => new Date(this.moment);
    const table = interposed(plain, async ({ name, input }, send) => {
      if (!/^(TransactWrite|Put|Update|Delete)/.test(name)) return send();
      return this.effect(async () => {
        this.writes.table += 1;
        await send();
        this.noteOutcome(input);
        await this.listen(input);
      });
    });
    const answer: Machine['answer'] = (...given) => this.given(() => this.machine.answer(...given));
    const start: Machine['start'] = (...given) => this.given(() => this.machine.start(...given));
    this.machine = new Machine(
      (task, input) => this.perform(task as Task, input),
      () => this.moment,
    );
    this.does = useCases(table, now, {
      signIns: signInService(pool.UserPoolId, pool.watched(this.aroundCognito)),
      executions: { answerTask: answer, startExecution: start, findExecution: this.machine.find },
      send: (letter, id) => this.given(() => Promise.resolve(this.sent(id as MailId, letter))),
    });
    ({ use: this.use, ways: this.ways, staff: this.staff } = this.does);
  }

  /** What the model calls one of the staff. */
  nameOf = (id: string): Name => names.find((name) => this.firm.people[name].collaboratorId === id)!;

  /** V10: whose turn it is when something is submitted, and in its rounds. */
  turns(submission: string, rounds: string): Readonly<Record<'submission' | 'rounds', readonly Name[]>> {
    const at = (turn: string, name: Name) => turnOf(`${turn}#${this.firm.people[name].collaboratorId}`);
    const inTurn = (turn: string) => names.toSorted((a, b) => at(turn, a).localeCompare(at(turn, b)));
    return { submission: inTurn(submission), rounds: inTurn(rounds) };
  }

  /** Those who can sign in. */
  async users(): Promise<readonly User[]> {
    return (await this.pool.users()).map(({ Attributes = [] }) => {
      const of = Object.fromEntries(Attributes.map(({ Name = '', Value = '' }) => [Name, Value]));
      return { holder: of['custom:accessId'] ?? of['custom:collaboratorId'] ?? '', sub: of['sub'] ?? '' };
    });
  }

  /* Effects, and what breaks them off. */

  private readonly aroundCognito: Around = (name, send) => {
    if (/^(AdminGet|List)/.test(name)) return send();
    return this.effect(async () => {
      this.writes.pool += 1;
      await send();
      if (name === 'AdminCreateUser') this.created += 1;
    });
  };

  /** An effect, broken off where that is wanted: whoever takes it is dead from then on, and takes no other. */
  private async effect(take: () => Promise<void>): Promise<void> {
    const activity = this.activity.getStore();
    if (activity?.isDead) throw new Broken();
    const cut = activity && this.cut && this.effects++ === this.cut.nth ? this.cut : undefined;
    if (cut?.when !== 'before') await take();
    if (!cut || !activity) return;
    this.cut = undefined;
    activity.isDead = true;
    for (const mail of this.inFlight) this.mayHaveGone.set(mail, (this.mayHaveGone.get(mail) ?? 0) + 1);
    this.inFlight.clear();
    throw new Broken();
  }

  private async given<T>(take: () => Promise<T>): Promise<T> {
    let value: { readonly is: T } | undefined;
    await this.effect(async () => {
      value = { is: await take() };
    });
    if (!value) throw new Broken();
    return value.is;
  }

  /** What somebody does by themselves; undefined where it was broken off. */
  private async alone<T>(
    act: () => Promise<T>,
  ): Promise<{ readonly value: T } | { readonly error: unknown } | undefined> {
    const activity = { isDead: false };
    return this.activity.run(activity, async () => {
      try {
        const value = await act();
        return activity.isDead ? undefined : { value };
      } catch (error) {
        return activity.isDead ? undefined : { error };
      }
    });
  }

  /** From then on the effect of that number is broken off, if there are so many. */
  breakAt(cut: Cut | undefined): void {
    this.cut = cut;
    this.effects = 0;
  }

  /** Takes a step; one that is broken off is taken again, as whoever sent it does. */
  async take(step: () => Promise<unknown>): Promise<Outcome> {
    const first = await this.alone(step);
    const done = first ?? (await this.alone(step));
    await this.machine.settle();
    if (!done) throw new Error('It was broken off twice.');
    if ('value' in done) return { ...done, twice: first === undefined };
    if (!(done.error instanceof DomainError)) throw done.error;
    return { refused: done.error.code, twice: first === undefined };
  }

  /* The workflow. */

  private async perform(task: Task, input: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.defect?.task === task && this.defect.requestId === input['requestId']) {
      this.defect = undefined;
      throw Object.assign(new Error('It does not work.'), { name: 'Defect' });
    }
    const work = this.does.workers[task] as ((given: unknown) => Promise<unknown>) | undefined;
    if (!work) throw new Error(`There is no worker for ${task}.`);
    const done = await this.alone(() => worker(task, work as never)(input, {}));
    if (!done) throw Object.assign(new Error('The function ended.'), { name: 'Lambda.Unknown' });
    if ('error' in done) throw done.error;
    return JSON.parse(JSON.stringify(done.value ?? null));
  }

  /** Time goes on, round by round; or it jumps, and whoever waited finds that it has. */
  async pass(to: number, jumps: boolean): Promise<void> {
    if (jumps) this.moment = to;
    while (this.machine.nextEnd <= to) {
      this.moment = Math.max(this.moment, this.machine.nextEnd);
      this.machine.timeOut();
      await this.machine.settle();
    }
    this.moment = to;
  }

  async reconcile(): Promise<void> {
    await this.does.reconcile(() => true);
    await this.machine.settle();
  }

  async redrive(requestId: string): Promise<void> {
    await this.does.redrive(requestId);
    await this.machine.settle();
  }

  /* The stream. */

  /** Follows what the stream has told, each as often as is said, and what comes of that, in its order. */
  async deliver(times: number): Promise<StreamRecord[]> {
    const delivered: StreamRecord[] = [];
    for (let record = this.pending[0]; record; record = this.pending[0]) {
      for (let time = 0; time < times;) {
        const done = await this.alone(() => this.hear(record));
        if (done && 'error' in done) throw done.error;
        if (done) time += 1;
        await this.machine.settle();
      }
      this.pending.shift();
      this.told.push(record);
      delivered.push(record);
    }
    return delivered;
  }

  async hear(record: StreamRecord): Promise<void> {
    if (record.type === 'MailRequest') return this.does.follow.mailRequest(record.item);
    if (record.type === 'Collaborator') return this.hearOfStaff(record.before, record.after);
    const { id: requestId, newRun, moved } = record;
    await this.does.follow.request({ requestId, newRun, moved });
  }

  /** As both readers of the stream do. */
  private async hearOfStaff(before: Collaborator | undefined, after: Collaborator): Promise<void> {
    const { collaboratorId, firmId } = after;
    await this.does.follow.staff(before, after);
    await this.does.follow.collaborator(collaboratorId);
    if (before && !mayDecideAny(after, firmId)) await this.does.follow.drop(collaboratorId);
    if (after.status === 'removed') await this.does.follow.leaver({ kind: 'collaborator', id: collaboratorId, firmId });
  }

  /** Notes what the stream tells of a write. */
  private async listen(input: Readonly<Record<string, unknown>>): Promise<void> {
    for (const key of keysIn(input)) {
      const { Item: after } = await this.plain.client.send(
        new GetCommand({ TableName: this.plain.name, Key: key, ConsistentRead: true }),
      );
      const before = this.known.get(key.pk);
      if (!after) continue;
      this.known.set(key.pk, after);
      if (after['type'] === 'Request') this.hearOf(before as Request | undefined, after as unknown as Request);
      else if (after['type'] === 'MailRequest') this.hearOfMail(before, after);
      else
        this.pending.push({
          ...{ type: 'Collaborator', before: before as Collaborator | undefined },
          after: after as unknown as Collaborator,
        });
    }
  }

  private hearOfMail(before: Item | undefined, after: Item): void {
    if (before && before['redriven'] === after['redriven']) return;
    this.pending.push({ type: 'MailRequest', id: String(after['mailRequestId']), item: after as never });
  }

  private hearOf(before: Request | undefined, { requestId: id, run, status }: Request): void {
    const newRun = before ? before.run !== run : status === 'open';
    const moved = before ? before.status !== status : status !== 'open';
    if (newRun || moved) this.pending.push({ type: 'Request', id, newRun, moved });
  }

  /** A collaborator as the stream has told of them before. */
  remember(item: Item): void {
    this.known.set(String(item['pk']), item);
  }

  /* Mails. */

  private sent({ personId, mail }: MailId, { text }: Letter): string {
    const key = `${personId} ${mail}`;
    this.letters.set(key, text);
    this.mails.set(key, (this.mails.get(key) ?? 0) + 1);
    this.inFlight.add(key);
    return uuidv7();
  }

  private noteOutcome(input: Readonly<Record<string, unknown>>): void {
    const { pk, sk } = (input['Key'] ?? {}) as Partial<Key>;
    if (pk?.startsWith('MAILS#')) this.inFlight.delete(`${pk.slice('MAILS#'.length)} ${sk ?? ''}`);
  }
}
