import { plain, unmasked } from './common-password.ts';

/** Who chooses a password, and at which firm. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  readonly firmName: string;
}

/**
 * V7: whether a password holds a part of the person's name, of their address before the @, or of the firm's name: what
 * somebody who knows them tries first. Parts of three letters count as words of their own alone: «Léa», not «appelÉ-A».
 */
export function isPersonal(password: string, { name, email, firmName }: PasswordOwner): boolean {
  const read = plain(password);
  const readings = [read, ...unmasked(read)];
  const words = wordsIn(read);
  return [name, email.split('@', 1).join(''), firmName]
    .map(plain)
    .flatMap((text) => [...wordsIn(text), wordsIn(text).join('')])
    .some((part) =>
      part.length > 3 ? readings.some((reading) => reading.includes(part)) : part.length === 3 && words.includes(part),
    );
}

const wordsIn = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
