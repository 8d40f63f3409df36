import { DomainError } from '../../domain/error.ts';
import type { NameOf } from '../../domain/names.ts';
import type { Request } from '../../domain/request.ts';
import { wasSentBack } from '../../domain/send-back.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import type { Ending } from '../../texts/ending.ts';
import { shownName } from '../../texts/erased.ts';
import type { Language } from '../../texts/language.ts';

/** What the request does not hold itself, and the language of whoever is told. */
interface Telling {
  readonly reason: string | undefined;
  readonly nameOf: NameOf;
  readonly language: Language;
}

/** How a request ended, as mails and pages tell it. @throws `wrong-status` while it is open. */
export function endingOf(request: Request, { reason, nameOf, language }: Telling): Ending {
  const { decision, status } = request;
  if (!decision) throw new DomainError('wrong-status', { extensions: { current: status } });
  const { outcome, at, by, for: others = [] } = decision;
  const named = (doer: Doer) => shownName(nameOf(doer), language);
  return {
    ...{ outcome, at, reason, by: by && named(by), onBehalfOf: others.map(named) },
    uncorrected: wasSentBack(request),
  };
}
