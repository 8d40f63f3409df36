import { fullName, shownEmail } from '../domain/access.ts';
import { absentees } from '../domain/presence.ts';
import { courseOf } from '../domain/request.ts';
import { questionModel } from '../use-cases/mail/question-model.ts';
import type { Language } from '../texts/language.ts';
import type { OutcomePageModel, ValidationPageModel } from '../pages/models.ts';
import type { RequestDescription } from '../use-cases/validation/describe-request.ts';
import { endingOf } from '../use-cases/mail/ending.ts';
import type { ValidationLink } from '../use-cases/validation/open-validation-link.ts';

/** The page of an open request: all that the validator has to know before deciding (V2). */
export function validationModel(
  { matter, standsInFor, ended }: Extract<ValidationLink, { state: 'open' }>,
  language: Language,
): ValidationPageModel {
  const { firm, request, companyAccesses } = matter;
  return {
    ...{ language, firmName: firm.name },
    ...questionModel({ ...matter, ended }, language),
    standsInFor: absentees(standsInFor),
    companyAccesses: {
      items: companyAccesses.items.map((one) => ({
        name: fullName(one.person),
        email: shownEmail(one.person),
        clientType: one.clientType,
        status: one.status,
      })),
      more: companyAccesses.more,
    },
    course: courseOf(request),
  };
}

/** The page of a request that has ended (V3). */
export const outcomeModel = (
  { firm, access, request, reason, nameOf, companyName, change, values }: RequestDescription,
  language: Language,
  occasion: OutcomePageModel['occasion'],
  offer: Pick<OutcomePageModel, 'undo' | 'offersLink'> = {},
): OutcomePageModel => ({
  language,
  firmName: firm.name,
  kind: request.kind,
  ...(change && { change }),
  fields: values.map(({ field }) => field),
  person: access.person,
  companyName,
  decision: endingOf(request, { reason, nameOf, language }),
  course: courseOf(request),
  undoneAt: request.undoneAt,
  ...offer,
  occasion,
});
