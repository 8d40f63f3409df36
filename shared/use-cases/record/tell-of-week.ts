import type { SealMarkRepository } from '../../data/seal-marks.ts';
import type { SealRepository } from '../../data/seals.ts';
import { dueNotice, weekOf } from '../../domain/seal-notice.ts';

export interface TellOfWeekDeps {
  readonly seals: Pick<SealRepository, 'last'>;
  readonly sealMarks: Pick<SealMarkRepository, 'told' | 'tell'>;
  readonly now: () => Date;
}

/** What became of it: the mail was asked for, had been before in this week, or has nothing to tell that is new. */
export type Telling = 'asked' | 'told-already' | 'nothing-new';

/**
 * A3: asks, once a week, that a firm's administrators be told of its last block. What sends mail does so from the stream.
 * A week in which nothing is new is noted as told, so that mails come when weeks begin; one before the first block is not.
 */
export const tellOfWeek =
  ({ seals, sealMarks, now }: TellOfWeekDeps) =>
  async (firmId: string): Promise<Telling> => {
    const before = await sealMarks.told(firmId);
    if (before?.week === weekOf(now())) return 'told-already';
    const last = await seals.last(firmId);
    const due = last && dueNotice(before, last, now());
    if (!due) return 'nothing-new';
    if (!(await sealMarks.tell(before, due.told, due.notice))) return 'told-already';
    return due.notice ? 'asked' : 'nothing-new';
  };
