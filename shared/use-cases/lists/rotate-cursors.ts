import type { CursorKeyRepository } from '../../data/cursor-keys.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { firstKeys, olderKey, rotated, type CursorKey } from '../../domain/cursor-keys.ts';

export interface RotateCursorsDeps {
  readonly cursorKeys: CursorKeyRepository;
  readonly newCursorKey: () => CursorKey;
  readonly now: () => Date;
}

export interface RotatedCursors {
  /** False while a key before the present one still opens: nothing was changed. */
  readonly changed: boolean;
  /** Until when the key before the present one opens; undefined: there is none. */
  readonly olderReadsUntil: Date | undefined;
}

/**
 * Replaces the key that positions in lists are sealed with. The one before it opens for 24 hours more, and until then
 * there is no third: the pages that lists have promised are not lost.
 */
export const rotateCursors =
  ({ cursorKeys, newCursorKey, now }: RotateCursorsDeps) =>
  (): Promise<RotatedCursors> =>
    retryOnConflict(async () => {
      const [at, fresh, before] = [now(), newCursorKey(), await cursorKeys.cursorKeys()];
      // Made by a list at the same moment: then that one is replaced.
      if (!before && (await cursorKeys.keepFirstKeys(firstKeys(fresh)))) return outcome(true, undefined);
      const keys = before ?? (await cursorKeys.cursorKeys());
      const after = keys && rotated(keys, fresh, at);
      if (!keys || !after) return outcome(false, keys && olderKey(keys, at)?.readsUntil);
      await cursorKeys.changeKeys(keys, after);
      return outcome(true, after.older?.readsUntil);
    });

const outcome = (changed: boolean, readsUntil: string | undefined): RotatedCursors => ({
  changed,
  olderReadsUntil: readsUntil === undefined ? undefined : new Date(readsUntil),
});
