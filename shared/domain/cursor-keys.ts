import * as z from 'zod';
import { Instant } from './vocabulary.ts';

/** A key that positions in lists are sealed with: 256 random bits, and the name by which a cursor says that it was this one. */
export const CursorKey = z.object({ keyId: z.string(), secret: z.string() });
export type CursorKey = z.infer<typeof CursorKey>;

/** The key that seals, and the one before it while it still opens. */
export const CursorKeys = z.object({
  current: CursorKey,
  older: CursorKey.extend({ readsUntil: Instant }).optional(),
  version: z.number().int(),
});
export type CursorKeys = z.infer<typeof CursorKeys>;

/** How long a cursor outlives the change of its key, in milliseconds. */
const readingTime = 24 * 60 * 60 * 1000;

export const firstKeys = (current: CursorKey): CursorKeys => ({ current, version: 1 });

/** The older key, as long as it opens. */
export const olderKey = ({ older }: CursorKeys, now: Date): CursorKeys['older'] =>
  older && now < new Date(older.readsUntil) ? older : undefined;

/** The key of that name that opens at this moment; undefined if none does. */
export const keyToOpen = (keys: CursorKeys, keyId: string, now: Date): CursorKey | undefined =>
  [keys.current, olderKey(keys, now)].find((key) => key?.keyId === keyId);

/** The keys with a new one; undefined while an older one still opens, whose cursors would be lost before their time. */
export function rotated(keys: CursorKeys, fresh: CursorKey, now: Date): CursorKeys | undefined {
  if (olderKey(keys, now)) return undefined;
  const readsUntil = new Date(now.getTime() + readingTime).toISOString();
  return { current: fresh, older: { ...keys.current, readsUntil }, version: keys.version + 1 };
}
