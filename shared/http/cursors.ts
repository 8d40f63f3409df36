import type { CursorKeyRepository } from '../data/cursor-keys.ts';
import { invalidCursor, type Position } from '../data/pages.ts';
import { firstKeys, keyToOpen, type CursorKey, type CursorKeys } from '../domain/cursor-keys.ts';
import { newCursorKey } from '../services/tokens.ts';
import { keyIdOf, openCursor, sealPosition, type CursorScope } from './cursor.ts';

/** Positions of lists on their way to callers and back. */
export interface Cursors {
  readonly write: (position: Position, scope: CursorScope) => Promise<string>;
  /** @throws `invalid-input` for what was changed, is somebody else's or another list's, or is no cursor at all. */
  readonly read: (cursor: string, scope: CursorScope) => Promise<Position>;
}

export interface CursorsDeps {
  readonly cursorKeys: Pick<CursorKeyRepository, 'cursorKeys' | 'keepFirstKeys'>;
  readonly now: () => Date;
}

/** How long a function goes by the keys that it has read, in milliseconds: one that was replaced seals no longer then. */
const trustedFor = 5 * 60 * 1000;

/**
 * Seals and opens cursors with the keys of the table, which are read when there is first a cursor to write or to read,
 * and then kept for some minutes; a name that they do not have is looked up at once.
 */
export function cursors({ cursorKeys, now }: CursorsDeps): Cursors {
  let known: { readonly keys: CursorKeys; readonly at: number } | undefined;
  const trusted = (): CursorKeys | undefined =>
    known && now().getTime() - known.at < trustedFor ? known.keys : undefined;
  const look = async (): Promise<CursorKeys | undefined> => {
    const [at, keys] = [now().getTime(), await cursorKeys.cursorKeys()];
    known = keys && { keys, at };
    return keys;
  };
  const make = async (): Promise<CursorKeys> => {
    // Of several at once the first one's stay: all then go by those.
    await cursorKeys.keepFirstKeys(firstKeys(newCursorKey()));
    const keys = await look();
    if (!keys) throw new Error('The keys of cursors are gone as soon as they are made.');
    return keys;
  };
  const keyOf = async (keyId: string): Promise<CursorKey | undefined> => {
    const found = trusted();
    const key = found && keyToOpen(found, keyId, now());
    if (key) return key;
    const keys = await look();
    return keys && keyToOpen(keys, keyId, now());
  };

  return {
    write: async (position, scope) => {
      const { current } = trusted() ?? (await look()) ?? (await make());
      return sealPosition(position, current, scope);
    },
    read: async (cursor, scope) => {
      const keyId = keyIdOf(cursor);
      const key = keyId === undefined ? undefined : await keyOf(keyId);
      const position = key && openCursor(cursor, key, scope);
      if (!position) throw invalidCursor();
      return position;
    },
  };
}
