import { emailKeyOf } from '../domain/email.ts';
import type { Collaborator } from '../domain/people.ts';
import { staffWords } from '../domain/search.ts';
import { fold } from '../domain/text.ts';
import { keyText, wordKey } from './key-text.ts';
import { keys } from './table.ts';
import { replaceAll, type Write } from './writes/write.ts';

type Searched = Pick<Collaborator, 'collaboratorId' | 'firmId' | 'name' | 'email' | 'status'>;

/** What a search finds a collaborator by: an item for each word of the name and the address; none once they have left. */
export function collaboratorWordItems({ collaboratorId, firmId, name, email, status }: Searched) {
  if (status === 'removed') return [];
  const words = staffWords({ name, email, emailKey: emailKeyOf(email) });
  const order = keyText(fold(name), 480);
  return words.map((word) => ({
    ...keys.collaboratorWord(firmId, wordKey(word), order, collaboratorId),
    type: 'CollaboratorWord',
    words,
  }));
}

/** Replaces the words of a collaborator by those of what they have become; all of them are new without a former one. */
export function collaboratorWordWrites(before: Searched | undefined, after: Searched): Write[] {
  const present = collaboratorWordItems(after);
  const former = before ? collaboratorWordItems(before) : [];
  return JSON.stringify(former) === JSON.stringify(present) ? [] : replaceAll(former, present);
}
