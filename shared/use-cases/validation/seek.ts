import type { ValidatorRepository } from '../../data/validators.ts';
import type { Collaborator } from '../../domain/people.ts';
import { placesOf, type Places, type Turns } from '../../domain/presence.ts';

interface Seeking extends Omit<Turns, 'known'> {
  /** How many are wanted. */
  readonly wanted: number;
  /** Those who have been read already. */
  readonly read?: readonly Collaborator[];
}

/**
 * V10, V15: gives the first of the candidates their places, reading as many as are wanted, and on from there as long as
 * there are places; whoever stands in for one who is away is read with those who come next. So it takes a batch for each
 * step and at most two more, and where nobody is away none for that.
 */
export async function seek(
  validators: Pick<ValidatorRepository, 'collaborators'>,
  { candidates, wanted, read = [], ...turns }: Seeking,
): Promise<Places> {
  const known = new Map<string, Collaborator | undefined>(read.map((one) => [one.collaboratorId, one]));
  for (let looked = 0; ;) {
    const places = placesOf({ ...turns, candidates: candidates.slice(0, looked), known });
    const room = wanted - places.present.length - places.unread.length;
    // More at once the longer it takes: in a holiday month most may be away.
    const next = room > 0 ? candidates.slice(looked, looked + Math.max(room, Math.ceil(looked / 2))) : [];
    const isEnough = places.present.length >= wanted || next.length + places.unread.length === 0;
    if (isEnough) return { ...places, present: places.present.slice(0, wanted) };
    const unread = [...new Set([...places.unread, ...next])].filter((id) => !known.has(id));
    const found = unread.length === 0 ? [] : await validators.collaborators(unread);
    for (const id of unread)
      known.set(
        id,
        found.find(({ collaboratorId }) => collaboratorId === id),
      );
    looked += next.length;
  }
}
