import type { FirmMark, RunMark } from '../../data/reconcile-marks.ts';
import type { Found, Repair } from '../../domain/reconciliation.ts';

/** Something that was found, and the way to have it done by what should have done it. */
export interface Finding {
  readonly found: Found;
  readonly repair: () => Promise<Repair>;
}

/** A look at a time, for what had become due by `dueBefore`. */
export interface Look {
  readonly now: Date;
  readonly dueBefore: string;
  /** Whether there is time left; what is not come to is looked at by the next run. */
  readonly goesOn: () => boolean;
}

/** At all firms together; `mark`: where the last run ended, `note`: where this one does, if it comes to its end. */
export interface LookAtAll extends Look {
  /** In their order. */
  readonly firmIds: readonly string[];
  readonly mark: RunMark;
  readonly note: (part: Partial<Omit<RunMark, 'n'>>) => void;
}

/** The same at one firm. */
export interface LookAtFirm extends Look {
  readonly firmId: string;
  readonly mark: FirmMark;
  readonly note: (part: Partial<Omit<FirmMark, 'n' | 'firmId'>>) => void;
}

/** Looks for things of a kind, in bounded reads. What it gives is repaired before it is asked for the next. */
export interface Finder<L extends Look> {
  /** For the log. */
  readonly name: string;
  readonly find: (look: L) => AsyncIterable<Finding>;
}
