import * as z from 'zod';
import { emailKeyOf } from './email.ts';

/** What a person at a client is known by: `email` as it is told (C1), `phone` in E.164 (C8). */
export const PersonDetails = z.object({
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  /** C1: the address with its domain in its own script, where that is not ASCII. */
  readableEmail: z.string().optional(),
  phone: z.string(),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/**
 * A4: one version of a person's card. It alone, and what is derived from it, says who the person of an access is: all else
 * names the access, and so names nobody once the card is gone.
 */
export const Card = PersonDetails.extend({
  accessId: z.string(),
  firmId: z.string(),
  /** 1 and up, without gaps. */
  n: z.number().int().min(1),
  /** Random, at least 128 bits: without it nobody finds by trying who a commitment is to. */
  salt: z.string().min(22),
});
export type Card = z.infer<typeof Card>;

/** L5: the addresses, as they are compared, that somebody had before the one they have by now; none while that is not known. */
export function addressesLeft(
  earlier: readonly (Pick<PersonDetails, 'email'> | undefined)[],
  now: Pick<PersonDetails, 'email'> | undefined,
): string[] {
  if (!now) return [];
  const left = new Set(earlier.flatMap((version) => (version ? [emailKeyOf(version.email)] : [])));
  left.delete(emailKeyOf(now.email));
  return [...left];
}

/** A4: words about a person, such as why their access was refused: they lie with the card, and go with it. */
export const CardText = z.object({
  accessId: z.string(),
  firmId: z.string(),
  /** The entry that tells of what was said. */
  auditId: z.string(),
  text: z.string(),
  salt: Card.shape.salt,
});
export type CardText = z.infer<typeof CardText>;

/** What stands in the place of such words wherever they are not. */
export const TextOnCard = z.object({ auditId: z.string(), hash: z.string() });
export type TextOnCard = z.infer<typeof TextOnCard>;

/** What is kept apart from its hash, by which it can be proved as long as it is there. */
export interface Committed<T> {
  readonly to: T;
  readonly hash: string;
}
