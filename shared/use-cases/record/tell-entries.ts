import type { DueEventRepository } from '../../data/due-events.ts';
import type { Recorded } from '../../domain/event.ts';
import type { EventBus } from '../../services/event-bus.ts';

export interface TellEntriesDeps {
  readonly bus: EventBus;
  readonly due: Pick<DueEventRepository, 'subjectsDue' | 'note'>;
  readonly now: () => Date;
}

/**
 * Puts entries on the bus, those of one subject in their order; what the bus does not take is noted, and put later. So are
 * entries of a subject of which some are noted already, without a try: they must not overtake those. Entries heard twice
 * are put twice.
 *
 * @throws when it cannot be noted, nor known what is: the entries must then be heard once more.
 */
export const tellEntries =
  ({ bus, due, now }: TellEntriesDeps) =>
  async (entries: readonly Recorded[]): Promise<void> => {
    const waiting = await due.subjectsDue([...new Set(entries.map(({ subject }) => subject.id))]);
    const isWaiting = ({ subject }: Recorded): boolean => waiting.has(subject.id);
    const { left } = await bus(entries.filter((entry) => !isWaiting(entry)));
    const toNote = Map.groupBy([...entries.filter(isWaiting), ...left], ({ subject }) => subject.id);
    const at = now().toISOString();
    await Promise.all([...toNote.values()].map((ofOne) => due.note(ofOne, at)));
  };
