import type { KnownAccess } from '../domain/access.ts';
import { personWords } from '../domain/search.ts';
import { wordKey } from './key-text.ts';
import { keys } from './table.ts';
import { replaceAll, type Write } from './writes/write.ts';

type Searched = Pick<KnownAccess, 'accessId' | 'firmId' | 'createdAt' | 'person'>;

/** What a search finds an access by: an item for each word of the names and the address, with all of them. */
export function accessWordItems({ accessId, firmId, createdAt, person }: Searched) {
  const words = personWords(person);
  return words.map((word) => ({
    ...keys.accessWord(firmId, wordKey(word), createdAt, accessId),
    type: 'AccessWord',
    accessId,
    words,
  }));
}

/** Whether two are found by the very same words. */
export const areFoundAlike = (one: Searched, other: Searched): boolean =>
  JSON.stringify(accessWordItems(one)) === JSON.stringify(accessWordItems(other));

/** Replaces the words of an access by those of what it has become; all of them are new without a former one. */
export function accessWordWrites(before: Searched | undefined, after: Searched): Write[] {
  if (before && areFoundAlike(before, after)) return [];
  return replaceAll(before ? accessWordItems(before) : [], accessWordItems(after));
}
