import { invalidCursor, type Position } from '../data/pages.ts';
import { keyIdOf, openCursor, sealPosition, type CursorScope } from './cursor.ts';
import { keyring, type KeyringDeps } from './keyring.ts';

/** Positions of lists on their way to callers and back. */
export interface Cursors {
  readonly write: (position: Position, scope: CursorScope) => Promise<string>;
  /** @throws `invalid-input` for what was changed, is somebody else's or another list's, or is no cursor at all. */
  readonly read: (cursor: string, scope: CursorScope) => Promise<Position>;
}

/** Seals and opens cursors with the keys of the table. */
export function cursors(deps: KeyringDeps): Cursors {
  const { current, keyOf } = keyring(deps);
  return {
    write: async (position, scope) => sealPosition(position, await current(), scope),
    read: async (cursor, scope) => {
      const keyId = keyIdOf(cursor);
      const key = keyId === undefined ? undefined : await keyOf(keyId);
      const position = key && openCursor(cursor, key, scope);
      if (!position) throw invalidCursor();
      return position;
    },
  };
}
