import { setTimeout as sleep } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { eventDetail, eventSource, type Recorded } from '../domain/event.ts';
import { log } from './log.ts';
import { answersSoon } from './patience.ts';

/** As many entries a call takes (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html). */
const entriesACall = 10;

/** Before each further try. */
const pausesMs = [100, 400];

/** For so long a bus that could not be reached is not asked again: each try could cost what follows it seconds. */
const restMs = 30_000;

/** Short, and tried again here alone: what is not taken is noted, and comes later. */
const newClient = () => new EventBridgeClient({ maxAttempts: 1, requestHandler: answersSoon });

/** What came of putting entries on the bus. */
export interface Put<Entry> {
  /** Those not taken, in their order; with each that was refused all later ones of its subject. */
  readonly left: readonly Entry[];
  /** The bus answers nothing at present. */
  readonly out: boolean;
}

export interface EventBusDeps {
  readonly client?: Pick<EventBridgeClient, 'send'>;
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** The bus that tells others of entries of the record. */
export function eventBus(
  name: string,
  { client = newClient(), now = Date.now, pause = sleep }: EventBusDeps = {},
): EventBus {
  let restsUntil = 0;

  /** Those of up to ten entries that the bus took; undefined when it did not answer. */
  const call = async <Entry extends Recorded>(entries: readonly Entry[]): Promise<ReadonlySet<Entry> | undefined> => {
    if (entries.length === 0) return new Set();
    try {
      const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: entries.map(busEntry(name)) }));
      const refusals = new Set(Entries.flatMap(({ ErrorCode }) => ErrorCode ?? []));
      if (refusals.size > 0) log.warning('events refused', { codes: [...refusals] });
      return new Set(entries.filter((_, index) => Entries[index]?.EventId !== undefined));
    } catch (error) {
      log.warning('events not put', {}, error);
      return undefined;
    }
  };

  /** One try, in order: none goes once one of its subject was refused, nor any once the bus does not answer. */
  const attempt = async <Entry extends Recorded>(entries: readonly Entry[]): Promise<Put<Entry>> => {
    const left: Entry[] = [];
    const behind = new Set<string>();
    let out = false;
    for (let start = 0; start < entries.length; start += entriesACall) {
      const some = entries.slice(start, start + entriesACall);
      const taken: ReadonlySet<Entry> | undefined = out
        ? undefined
        : await call(some.filter(({ subject }) => !behind.has(subject.id)));
      out ||= taken === undefined;
      for (const entry of some) {
        if (taken?.has(entry) && !behind.has(entry.subject.id)) continue;
        behind.add(entry.subject.id);
        left.push(entry);
      }
    }
    return { left, out };
  };

  return async (entries) => {
    if (now() < restsUntil) return { left: entries, out: true };
    let put = await attempt(entries);
    for (const ms of pausesMs) {
      if (put.left.length === 0) break;
      await pause(ms);
      put = await attempt(put.left);
    }
    if (put.out) restsUntil = now() + restMs;
    return put;
  };
}

/** Puts entries on the bus, those of one subject in their order; what is refused is tried three times. Never throws. */
export type EventBus = <Entry extends Recorded>(entries: readonly Entry[]) => Promise<Put<Entry>>;

const busEntry = (EventBusName: string) => (entry: Recorded) => ({
  EventBusName,
  Source: eventSource,
  DetailType: entry.action,
  Time: new Date(entry.at),
  Detail: JSON.stringify(eventDetail(entry)),
});
