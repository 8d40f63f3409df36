import type { RequestModelReply } from '../../../shared/contract/request-model.ts';
import { fullName, identityOf, type KnownAccess } from '../../../shared/domain/access.ts';
import type { DescribedValue } from '../../../shared/texts/access-values.ts';
import { noticeText, warningText } from '../../../shared/texts/told.ts';
import type { DecisionDescription } from '../../../shared/use-cases/validation/describe-decision.ts';
import type { DescribedDossier } from '../../../shared/use-cases/validation/describe-request.ts';
import { actorReply, requestReply, type Shown } from '../../../shared/http/views.ts';

/** V9: shows one request with all that the validator's page shows of it. */
export const requestModelReply = (decision: DecisionDescription, shown: Shown): RequestModelReply => {
  const { language } = shown;
  const { request, access, isErased, dossiers, warnings, notices, change, companyAccesses } = decision;
  return {
    ...requestReply(request, shown),
    creation: {
      identity: isErased ? null : identityOf(access),
      dossiers: dossiers.map(({ level, options, ...dossier }) => ({ ...dossierInWords(dossier), level, options })),
      modules: access.modules,
      endsAt: access.endsAt ?? null,
    },
    accessStatus: access.status,
    warnings: warnings.map(({ acknowledgedBy, ...warning }) => ({
      ...warning,
      acknowledgedBy: actorReply(acknowledgedBy, shown),
      detail: warningText(warning, language),
    })),
    notices: notices.map((notice) => ({
      ...{ code: notice.code, pointer: notice.pointer ?? null },
      detail: noticeText(notice, language),
    })),
    changes: change ? [changeReply(change)] : decision.values.map(valueReply),
    effectivePermissions: [...decision.effectivePermissions],
    companyAccesses: { items: companyAccesses.items.map(companyAccess), more: companyAccesses.more },
  };
};

/** Named as in the audit; a dossier out of reach has its id alone. */
const changeReply = ({ dossier, from, to }: NonNullable<DecisionDescription['change']>) => ({
  field: `dossiers/${dossier.dossierId}`,
  dossier: dossierInWords(dossier),
  ...{ from, to },
});

/** L4: the values as codes, ids and instants, and the names of what has an id. */
const valueReply = (value: DescribedValue) => {
  const { field } = value;
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  switch (field) {
    case 'identity.companyId':
      return { field, from: value.from.id, to: value.to.id, names: [value.from, value.to] };
    case 'modules': {
      const { from, to } = value;
      const beyond = from.filter(({ id }) => !to.some((other) => other.id === id));
      return { field, from: ids(from), to: ids(to), names: [...to, ...beyond] };
    }
    case 'identity.lastName':
    case 'identity.firstName':
    case 'identity.email':
    case 'identity.clientType':
    case 'endsAt':
      return { field, from: value.from, to: value.to, names: [] };
  }
};

const dossierInWords = ({ dossierId, name, companyId, companyName, reached }: DescribedDossier) =>
  reached ? { dossierId, name, company: { companyId, name: companyName } } : { dossierId, name: null, company: null };

const companyAccess = ({ accessId, person, clientType, status }: KnownAccess) => ({
  ...{ accessId, name: fullName(person), email: person.email },
  ...{ clientType, status },
});
