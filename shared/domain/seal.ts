import * as z from 'zod';
import type { Subject } from './audit-entry.ts';
import { Instant } from './vocabulary.ts';

/** A3: an entry under a seal: where it lies in the record, `<subject>/<at>#<auditId>`, and the fingerprint of what it says. */
export const Sealed = z.object({ key: z.string(), hash: z.string() });
export type Sealed = z.infer<typeof Sealed>;

/**
 * An entry of the record: as it is stored, which its fingerprint is taken of; and where it lies, by its subject (`key`) and in
 * the order of its firm (`place`, which begins with `<at>#`).
 */
export interface StoredEntry {
  readonly place: string;
  readonly key: string;
  readonly at: string;
  readonly subject: Subject;
  readonly version: number;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** A3: one link of a firm's chain of seals, over at most 1,000 entries. */
export const Block = z.object({
  firmId: z.string(),
  /** 1 and up, without gaps. */
  n: z.number().int().min(1),
  /** The hash of the block before; of the first, none. */
  prev: z.string().nullable(),
  /** When it was sealed. */
  at: Instant,
  /** The instants of its first and its last entry. */
  from: Instant,
  to: Instant,
  /** The place up to which this block and those before have sealed the firm's record in its order. */
  reached: z.string(),
  /** Over entries that came to light after later ones had been sealed. */
  late: z.boolean(),
  entries: z.array(Sealed),
  /** The fingerprint of all the rest. */
  hash: z.string(),
});
export type Block = z.infer<typeof Block>;

/** The SHA-256 of a value in canonical form, in hexadecimal. */
export type Fingerprint = (value: object) => string;

export const maxSealed = 1000;

export const hashOf = ({ hash: _hash, ...rest }: Block, fingerprint: Fingerprint): string => fingerprint(rest);

export interface ToSeal {
  readonly firmId: string;
  readonly at: string;
  readonly late: boolean;
  /** In the order of the firm's record; at least one, at most 1,000. */
  readonly entries: readonly StoredEntry[];
}

/** A3: the block that follows, over these entries. */
export function nextBlock(last: Block | undefined, toSeal: ToSeal, fingerprint: Fingerprint): Block {
  const { firmId, at, late, entries } = toSeal;
  const [first, final] = [entries[0], entries.at(-1)];
  if (!first || !final || entries.length > maxSealed) throw new RangeError('A block seals 1 to 1,000 entries.');
  const block = {
    firmId,
    n: (last?.n ?? 0) + 1,
    prev: last?.hash ?? null,
    at,
    from: first.at,
    to: final.at,
    reached: late ? (last?.reached ?? final.place) : final.place,
    late,
    entries: entries.map(({ key, stored }) => ({ key, hash: fingerprint(stored) })),
  };
  return { ...block, hash: fingerprint(block) };
}
