import { DomainError } from '../../domain/error.ts';
import type { Request } from '../../domain/request.ts';
import type { Ending } from '../../texts/ending.ts';

/** How a request ended, as mails and pages tell it. @throws `wrong-status` while it is open. */
export function endingOf({ decision, status }: Request): Ending {
  if (!decision) throw new DomainError('wrong-status', { extensions: { current: status } });
  return { ...decision, by: decision.by?.name };
}
