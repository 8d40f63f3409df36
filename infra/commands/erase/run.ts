import type { Erased } from '../../../shared/domain/erasure.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Replayed } from '../../../shared/use-cases/accesses/replay-erasure.ts';
import { reasonOf } from '../reason.ts';

export interface ReplayAllDeps {
  readonly replay: (erased: Erased) => Promise<Replayed>;
  readonly print: (line: string) => void;
  /** Hears after each one what came of all so far. */
  readonly onProgress: (told: string) => void;
}

type Outcome = Exclude<Replayed, 'other-firm'> | 'left';

/** G3: repeats one erasure after the other; names those that are left, and returns whether there were none. */
export async function replayAll(all: AsyncIterable<Erased>, deps: ReplayAllDeps): Promise<boolean> {
  const { replay, print, onProgress } = deps;
  const counts: Record<Outcome, number> = { erased: 0, known: 0, remembered: 0, left: 0 };
  const told = () =>
    `${counts.erased} erased again, ${counts.known} erased already, ${counts.remembered} not there and remembered, ${counts.left} left`;
  const leave = ({ accessId }: Erased, because: string) => {
    counts.left += 1;
    print(`access ${accessId}: left: ${because}`);
  };
  for await (const erased of all) {
    try {
      const replayed = await replay(erased);
      if (replayed === 'other-firm') leave(erased, otherFirm(erased));
      else counts[replayed] += 1;
    } catch (error) {
      leave(erased, causeOf(error));
    }
    onProgress(told());
  }
  print(`${told()}.`);
  return counts.left === 0;
}

const otherFirm = ({ firmId }: Erased) =>
  `here it is of another firm than ${firmId}: find out whose it is, put that right in what names it, and run this again`;

const causeOf = (error: unknown): string =>
  error instanceof DomainError && error.code === 'last-client-admin'
    ? 'it is the last client admin of its company, which has client users: open an access for another client admin there, or take the end from one’s access, and run this again'
    : `this could not be done: ${reasonOf(error)}`;
