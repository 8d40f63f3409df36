import { readers, type Heard, type Reader } from '../../../../shared/contract/stream.ts';
import type { TaskInput } from '../../../../shared/contract/tasks.ts';
import type { Round } from '../../../../shared/domain/round.ts';
import type { RoundPlan } from '../../../../shared/use-cases/validation/plan-round.ts';
import { marshall } from '@aws-sdk/util-dynamodb';
import { record, type Step } from './steps.ts';
import type { FunctionName, Item, Snapshot, Theatre } from './theatre.ts';

/** The task that an execution waits in. */
export interface Waiting {
  readonly in: 'ask-validators' | 'await-correction';
  readonly requestId: string;
  readonly round: Round;
  readonly token: string;
}

/** Plays what happens, as the state machine and the stream carry it on, and keeps each step. */
export class Journey {
  readonly steps: Step[] = [];
  private heardOf: Snapshot | undefined;
  private chapter = '';

  constructor(readonly theatre: Theatre) {}

  /** What follows belongs to that. */
  async begin(chapter: string): Promise<void> {
    this.chapter = chapter;
    this.heardOf = await this.theatre.snapshot();
  }

  async step(by: FunctionName, event: (token: string) => object): Promise<{ output: unknown; token: string }> {
    const { step, played } = await record(this.theatre, `${by}, ${this.chapter}`, { by, event });
    this.steps.push(step);
    return played;
  }

  /** The stream's readers hear of what has changed since they last did. */
  async deliver(): Promise<void> {
    for (let isQuiet = false; !isQuiet;) {
      const now = await this.theatre.snapshot();
      const before = this.heardOf?.items ?? new Map();
      this.heardOf = now;
      isQuiet = true;
      for (const reader of Object.keys(readers) as Reader[]) {
        const Records = recordsFor(readers[reader], before, now.items);
        if (Records.length > 0) await this.step(reader, () => ({ Records }));
        isQuiet &&= Records.length === 0;
      }
    }
  }

  /** The execution of a request from its beginning, or from what a task was answered. */
  async run(input: TaskInput<'next-round'>): Promise<Waiting | undefined> {
    const { requestId } = input;
    const { output } = await this.step('next-round', () => input);
    const { expired, told, status, round, expiresAt } = output as RoundPlan;
    if (expired) {
      const ended = await this.step('expire-request', () => ({ requestId, expiresAt }));
      return this.byStatus(requestId, ended.output as { status: string });
    }
    if (!told && status !== 'open') return this.byStatus(requestId, { status });
    const by = told ? 'await-correction' : 'ask-validators';
    const { token } = await this.step(by, (taskToken) => ({ requestId, taskToken, round }));
    return this.goOn({ in: by, requestId, round: round!, token });
  }

  /** Goes on where the task has been answered; else it still waits. */
  async goOn(waiting: Waiting): Promise<Waiting | undefined> {
    const answer = this.theatre.outside.state.tokens.get(waiting.token);
    if (typeof answer !== 'string') return waiting;
    const told = JSON.parse(answer) as { status: string; requestId: string };
    return waiting.in === 'await-correction' ? this.run(told) : this.byStatus(waiting.requestId, told);
  }

  /** The time of a task's round is over. */
  timeOut({ requestId, round, token }: Waiting): Promise<Waiting | undefined> {
    this.theatre.outside.timeOut(token);
    return this.run({ requestId, over: round });
  }

  private async byStatus(requestId: string, answer: { status: string }): Promise<Waiting | undefined> {
    const { status } = answer;
    const event = () => ({ requestId });
    if (status === 'open') return this.run({ ...answer, requestId });
    if (status === 'approved')
      for (const by of ['open-sign-in', 'activate-access', 'invite-person'] as const) await this.step(by, event);
    const { output: told } = await this.step('tell-creator', event);
    if (status === 'to_correct') return this.run({ requestId, told: told as number });
    this.theatre.outside.end(requestId);
    return undefined;
  }
}

let sequence = 0;

/** What a reader of the stream is told. */
function recordsFor(
  hears: Readonly<Record<string, Heard>>,
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): object[] {
  return [...after].flatMap(([key, item]) => {
    const old = before.get(key);
    if (old && JSON.stringify(old) === JSON.stringify(item)) return [];
    const heard = hears[String(item['type'])];
    if (!heard?.events.includes(old ? 'MODIFY' : 'INSERT')) return [];
    const { having } = heard;
    if (having && typeof (item[having.map] as Item | undefined)?.[having.text] !== 'string') return [];
    sequence += 1;
    const image = (of: Item) => marshall(of, { removeUndefinedValues: true });
    return [
      {
        ...{ eventID: String(sequence), eventName: old ? 'MODIFY' : 'INSERT' },
        dynamodb: { SequenceNumber: String(sequence), NewImage: image(item), ...(old && { OldImage: image(old) }) },
      },
    ];
  });
}
