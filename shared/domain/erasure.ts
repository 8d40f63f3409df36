import * as z from 'zod';
import type { Access } from './access.ts';
import { isNeverOpened } from './card-end.ts';
import { revoked } from './life.ts';
import { Doer, Instant } from './vocabulary.ts';

/** G3: that the person of an access was erased. It is kept for good, and says nothing of who they were. */
export const Erasure = z.object({
  accessId: z.string(),
  firmId: z.string(),
  at: Instant,
  /** Who erased it; nobody where an erasure was repeated, of which nobody is told again. */
  by: Doer.optional(),
  /** The open request that was cancelled with it. */
  requestId: z.string().optional(),
  /** Since when nothing of the person is left, and whoever is to know has been told. */
  doneAt: Instant.optional(),
});
export type Erasure = z.infer<typeof Erasure>;

/** An erasure as it is remembered elsewhere, by which it can be repeated (`erase:replay`). */
export const Erased = Erasure.pick({ accessId: true, firmId: true, at: true });
export type Erased = z.infer<typeof Erased>;

/** G3: an access as its erasure ends it: a pending one is cancelled, an opened one revoked; undefined: it has ended already. */
export function endedByErasure(access: Access): { readonly after: Access; readonly pending: boolean } | undefined {
  if (access.status === 'revoked' || isNeverOpened(access.status)) return undefined;
  const pending = access.status === 'pending_validation' || access.status === 'to_correct';
  return { after: pending ? { ...access, status: 'cancelled' } : revoked(access), pending };
}

/** The id of the open request that ends with it. */
export const openRequestOf = ({ status, requestId, asked }: Access): string | undefined =>
  status === 'pending_validation' || status === 'to_correct' ? requestId : asked?.requestId;

/** G3: who is told, without a name: who made the access or the request that was cancelled, unless they erased it. */
export const toldOfErasure = (erasure: Erasure, made: readonly Doer[]): Doer[] => {
  const { by } = erasure;
  if (!by) return [];
  const others = made.filter(({ id }) => id !== by.id);
  return [...new Map(others.map((doer) => [doer.id, doer])).values()];
};

/** How far a firm's erasures have been copied. */
export const ErasedUpTo = z.object({ firmId: z.string(), at: Instant });

const day = 86_400_000;
/** G3: whether one may not have been copied: an index may show it late, and clocks differ, but not by a day. */
export const mayBeNew = ({ at }: Pick<Erased, 'at'>, upTo: string | undefined): boolean =>
  upTo === undefined || Date.parse(at) > Date.parse(upTo) - day;

/** Where erasures lie beside the copies of seals, each by its ids. No firm goes by that name. */
export const erasedPrefix = 'erased/';
export const erasedKey = ({ firmId, accessId }: Pick<Erased, 'firmId' | 'accessId'>): string =>
  `${erasedPrefix}${firmId}/${accessId}.jsonl`;
