import type { DueEventRepository, DueEvents } from '../../data/due-events.ts';
import type { EventBus } from '../../services/event-bus.ts';

export interface PutDueEventsDeps {
  readonly bus: EventBus;
  readonly due: Pick<DueEventRepository, 'all' | 'entries' | 'goOn' | 'settle'>;
  readonly now: () => Date;
  /** Told how many subjects have waited for too long. */
  readonly countOverdue: (subjects: number) => void;
}

/** What has waited for so long is told to whoever watches over the service. */
const overdueMs = 15 * 60_000;

const atOnce = 10;

/**
 * Puts on the bus what was noted as due, those that wait longest first, the entries of one subject in their order, for as
 * long as `goesOn`. One that the bus refuses holds up its own subject alone; a bus that does not answer, all.
 */
export const putDueEvents =
  (deps: PutDueEventsDeps) =>
  async (goesOn: () => boolean): Promise<void> => {
    const { due, now } = deps;
    let overdue = 0;
    let some: DueEvents[] = [];
    const put = async (): Promise<boolean> => {
      const outs = await Promise.all(some.map((each) => putAll(deps, each, goesOn)));
      some = [];
      return outs.every((out) => !out);
    };
    for await (const each of due.all()) {
      if (now().getTime() - Date.parse(each.since) >= overdueMs) overdue += 1;
      some.push(each);
      if (some.length === atOnce && !((await put()) && goesOn())) break;
    }
    await put();
    deps.countOverdue(overdue);
  };

/** Puts all of one subject; true when the bus does not answer. */
async function putAll(deps: PutDueEventsDeps, each: DueEvents, goesOn: () => boolean): Promise<boolean> {
  let rest = each;
  while (goesOn()) {
    const { entries, next } = await deps.due.entries(rest);
    const { left, out } = await deps.bus(entries);
    const [refused] = left;
    const first = refused ?? next;
    if (!first) {
      await deps.due.settle(rest);
      return false;
    }
    rest = await deps.due.goOn(rest, first);
    if (refused) return out;
  }
  return false;
}
