import { identityOf, shownEmail } from '../../domain/access.ts';
import { Verdict } from '../../domain/request.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import type { QueuedModel } from '../../pages/models.ts';
import { shownName } from '../../texts/erased.ts';
import type { Language } from '../../texts/language.ts';
import type { QueuedDescription } from '../validation/describe-queued.ts';
import { toldCorrections, toldSendingBack } from './corrections.ts';

/** What pages show of an open request: its own page, and that of a queue. */
export function questionModel(matter: QueuedDescription, language: Language): QueuedModel {
  const { access, request, nameOf, companyName, change, values, dossiers, modules, ended } = matter;
  const { requestId, kind, version, createdAt, createdBy, expiresAt } = request;
  const named = (doer: Doer) => shownName(nameOf(doer), language);
  return {
    request: { requestId, kind, version, createdAt, createdBy: named(createdBy), expiresAt },
    identity: { ...identityOf(access), email: shownEmail(access.person) },
    companyName,
    ...(change && { change }),
    values,
    corrections: toldCorrections(matter),
    sentBack: toldSendingBack(matter, language),
    dossiers,
    modules,
    suspended: access.status === 'suspended',
    ended,
    endsAt: access.endsAt,
    warnings: matter.warnings.map(({ code, acknowledgedBy }) => ({ code, acknowledgedBy: named(acknowledgedBy) })),
    notices: matter.notices,
    allowedDecisions: Verdict.options.filter((verdict) => !ended || verdict !== 'approve'),
  };
}
