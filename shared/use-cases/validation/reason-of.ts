import type { CardRepository } from '../../data/cards.ts';
import type { Request } from '../../domain/request.ts';

/** A4: why a request ended, in words, as long as they are there; nothing is read of one without a reason. */
export async function reasonOf(
  cards: Pick<CardRepository, 'texts'>,
  { accessId, decision }: Pick<Request, 'accessId' | 'decision'>,
): Promise<string | undefined> {
  if (!decision?.reason) return undefined;
  const [words] = await cards.texts([{ accessId, auditId: decision.reason.auditId }]);
  return words;
}
