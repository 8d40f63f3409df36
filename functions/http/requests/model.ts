import type { RequestModelReply } from '../../../shared/contract/request-model.ts';
import { fullName, identityOf, type KnownAccess } from '../../../shared/domain/access.ts';
import type { Doer } from '../../../shared/domain/vocabulary.ts';
import type { DescribedValue } from '../../../shared/texts/access-values.ts';
import { noticeText, warningText } from '../../../shared/texts/told.ts';
import type { DecisionDescription } from '../../../shared/use-cases/validation/describe-decision.ts';
import type { DescribedDossier } from '../../../shared/use-cases/validation/describe-request.ts';
import { actorReply, requestReply, type Shown } from '../../../shared/http/views.ts';

/** V9: shows one request with all that the validator's page shows of it. */
export const requestModelReply = (decision: DecisionDescription, shown: Shown): RequestModelReply => {
  const { language } = shown;
  const { request, access, isErased, dossiers, warnings, notices, companyAccesses } = decision;
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
    changes: changesIn(decision),
    corrections: correctionsIn(decision),
    sentBack: sendingBackIn(decision, shown),
    effectivePermissions: [...decision.effectivePermissions],
    companyAccesses: { items: companyAccesses.items.map(companyAccess), more: companyAccesses.more },
  };
};

function changesIn(decision: DecisionDescription): RequestModelReply['changes'] {
  const { request, change, values } = decision;
  if (request.kind === 'creation') return correctionsIn(decision);
  return change ? [changeReply(change)] : values.map(valueReply);
}

/** V17: since the submission before. */
const correctionsIn = ({ corrections: { values, rights } }: DecisionDescription): RequestModelReply['corrections'] => [
  ...values.map(valueReply),
  ...rights.map(changeReply),
];

/** V17: what had been asked for. */
function sendingBackIn({ sentBack }: DecisionDescription, shown: Shown): RequestModelReply['sentBack'] {
  const { by, for: others = [], at, reason } = sentBack ?? {};
  const named = (doer: Doer) => actorReply(doer, shown);
  return by && at !== undefined && reason !== undefined ? { by: named(by), for: others.map(named), at, reason } : null;
}

/** Named as in the audit; a dossier out of reach has its id alone. */
const changeReply = ({ dossier, from, to }: DecisionDescription['corrections']['rights'][number]) => ({
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
      return {
        ...{ field, from: value.from?.id ?? null, to: value.to?.id ?? null },
        names: [value.from, value.to].filter((company) => company !== null),
      };
    case 'modules': {
      const { from, to } = value;
      const beyond = from.filter(({ id }) => !to.some((other) => other.id === id));
      return { field, from: ids(from), to: ids(to), names: [...to, ...beyond] };
    }
    case 'identity.lastName':
    case 'identity.firstName':
    case 'identity.email':
    case 'identity.phone':
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
