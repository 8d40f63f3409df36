import type { CursorKeyRepository } from '../data/cursor-keys.ts';
import { firstKeys, keyToOpen, type CursorKey, type CursorKeys } from '../domain/cursor-keys.ts';
import { newCursorKey } from '../services/tokens.ts';

/** The keys of the table. */
export interface Keyring {
  /** The key that is used now; the first one is made when it is first asked for. */
  readonly current: () => Promise<CursorKey>;
  /** The key of that name, as long as it opens. */
  readonly keyOf: (keyId: string) => Promise<CursorKey | undefined>;
}

export interface KeyringDeps {
  readonly cursorKeys: Pick<CursorKeyRepository, 'cursorKeys' | 'keepFirstKeys'>;
  readonly now: () => Date;
}

/** How long a function goes by the keys that it has read, in milliseconds: one that was replaced seals no longer then. */
const trustedFor = 5 * 60 * 1000;

/**
 * The keys of the table, which are read when one is first needed, and then kept for some minutes; a name that they do not
 * have is looked up at once.
 */
export function keyring({ cursorKeys, now }: KeyringDeps): Keyring {
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

  return { current: async () => (trusted() ?? (await look()) ?? (await make())).current, keyOf };
}
