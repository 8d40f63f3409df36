import { fullName, identityOf, shownEmail } from '../../../shared/domain/access.ts';
import type { Doer } from '../../../shared/domain/vocabulary.ts';
import { shownName } from '../../../shared/texts/erased.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { OutcomePageModel, ValidationPageModel } from '../../../shared/pages/models.ts';
import type { RequestDescription } from '../../../shared/use-cases/validation/describe-request.ts';
import { endingOf } from '../../../shared/use-cases/mail/ending.ts';
import type { ValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';

/** The page of an open request: all that the validator has to know before deciding (V2). */
export function validationModel(
  { matter }: Extract<ValidationLink, { state: 'open' }>,
  language: Language,
): ValidationPageModel {
  const { access, request, firm, nameOf, companyName, change, values, dossiers, modules, companyAccesses } = matter;
  const { requestId, kind, version, createdAt, createdBy, expiresAt } = request;
  const named = (doer: Doer) => shownName(nameOf(doer), language);
  return {
    language,
    firmName: firm.name,
    request: { requestId, kind, version, createdAt, createdBy: named(createdBy), expiresAt },
    identity: { ...identityOf(access), email: shownEmail(access.person) },
    companyName,
    ...(change && { change }),
    values,
    dossiers,
    modules,
    suspended: access.status === 'suspended',
    endsAt: access.endsAt,
    warnings: matter.warnings.map(({ code, acknowledgedBy }) => ({ code, acknowledgedBy: named(acknowledgedBy) })),
    notices: matter.notices,
    companyAccesses: {
      items: companyAccesses.items.map((one) => ({
        name: fullName(one.person),
        email: shownEmail(one.person),
        clientType: one.clientType,
        status: one.status,
      })),
      more: companyAccesses.more,
    },
    allowedDecisions: ['approve', 'reject'],
  };
}

/** The page of a request that has ended (V3). */
export const outcomeModel = (
  { firm, access, request, reason, nameOf, companyName, change, values }: RequestDescription,
  language: Language,
  occasion: OutcomePageModel['occasion'],
  undo?: OutcomePageModel['undo'],
): OutcomePageModel => ({
  language,
  firmName: firm.name,
  kind: request.kind,
  ...(change && { change }),
  fields: values.map(({ field }) => field),
  person: access.person,
  companyName,
  decision: endingOf(request, { reason, nameOf, language }),
  undoneAt: request.undoneAt,
  undo,
  occasion,
});
