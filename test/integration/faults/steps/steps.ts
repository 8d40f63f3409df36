import { expect } from 'vitest';
import { Invocation, type Call, type Planned } from './invocation.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { FunctionName, Snapshot, Theatre } from './theatre.ts';

/** One step of the way: a function, and what it is given. */
export interface Given {
  readonly by: FunctionName;
  /** Of a task that waits, what it is given with the token of an attempt. */
  readonly event: (token: string) => object;
}

/** A step as it went where nothing failed. */
export interface Step extends Given {
  readonly title: string;
  readonly before: Snapshot;
  readonly calls: readonly Call[];
  readonly outcome: Outcome;
}

export interface Played {
  readonly output: unknown;
  readonly calls: readonly Call[];
  /** The token of the attempt that came to an end. */
  readonly token: string;
  /** Mails that may have gone once more. */
  readonly unsure: readonly string[];
}

/** Lambda's time is nearly over, so that nothing is waited for; a scheduled function has as much as it needs to begin. */
const context = { getRemainingTimeInMillis: () => 18_000 };
/** As often as a step is tried at most: no fault comes more than twice. */
const attemptsAtMost = 5;
/** What the state machine tries again, beside what Lambda itself fails with (`worker-task.ts`). */
const triedAgain = ['TransientError', 'NotYet'];

const waits: readonly FunctionName[] = ['ask-validators', 'await-correction'];
const listens: readonly FunctionName[] = ['workflow', 'sign-in-and-mail'];

/**
 * Takes a step until it comes to a good end, as the state machine, the stream and the event bus do it. `plan` says what goes
 * wrong at each attempt; what arrives late does so after the good end.
 */
export async function play(
  theatre: Theatre,
  { by, event }: Given,
  plan: (attempt: number) => Planned | undefined = () => undefined,
): Promise<Played> {
  const { outside } = theatre;
  const broken: Invocation[] = [];
  let token: string | undefined;
  let skip = 0;
  let calls: readonly Call[] = [];
  for (let attempt = 0; attempt < attemptsAtMost; attempt += 1) {
    if (attempt > 0) theatre.set(Date.now() + 1);
    token = waits.includes(by) ? outside.newToken(token) : '';
    const given = event(token);
    const isBatch = listens.includes(by) && 'Records' in given;
    const records = isBatch ? (given.Records as readonly StreamRecord[]).slice(skip) : [];
    const invocation = new Invocation(theatre.answer, plan(attempt));
    const end = await ended(theatre, invocation, by, isBatch ? { Records: records } : given);
    calls = [...calls, ...invocation.calls];
    broken.push(invocation);
    const failedAt = 'failed' in end ? 0 : failureIn(end.output, records);
    skip += failedAt ?? 0;
    const isAnswered = token !== '' && typeof outside.state.tokens.get(token) === 'string';
    if (failedAt !== undefined && !isAnswered) continue;
    for (const each of broken) await each.arrive().catch(() => undefined);
    const unsure = broken.flatMap((each) => each.unsure());
    return { output: 'failed' in end ? undefined : end.output, calls, token, unsure };
  }
  throw new Error(`${by} came to no end.`);
}

interface StreamRecord {
  readonly dynamodb: { readonly SequenceNumber: string };
}

async function ended(
  { handlers }: Theatre,
  invocation: Invocation,
  by: FunctionName,
  event: object,
): Promise<{ readonly output: unknown } | { readonly failed: true }> {
  try {
    const output = await invocation.run(() => handlers[by](event, context));
    return output === 'timeout' ? { failed: true } : { output };
  } catch (error) {
    if (isTask(by)) expect(triedAgain, `what ${by} fails with`).toContain((error as Error).name);
    return { failed: true };
  }
}

const isTask = (by: FunctionName): boolean => ![...listens, 'mail-delivery', 'reconcile', 'sweep-timers'].includes(by);

/** Where a batch is to be taken up again; undefined: it is done. */
function failureIn(output: unknown, records: readonly StreamRecord[]): number | undefined {
  const { batchItemFailures = [] } = (output ?? {}) as { batchItemFailures?: readonly { itemIdentifier: string }[] };
  const places = batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  return places.length === 0 ? undefined : Math.min(...places);
}

/** Takes a step where nothing fails, and keeps how that went. */
export async function record(theatre: Theatre, title: string, given: Given): Promise<{ step: Step; played: Played }> {
  const before = await theatre.snapshot();
  const played = await play(theatre, given);
  const outcome = await outcomeOf(theatre, before, played);
  return { step: { ...given, title, before, calls: played.calls, outcome }, played };
}
