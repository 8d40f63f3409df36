import type { Collaborator } from '../../domain/people.ts';
import type { SentBack, ToldCorrections } from '../../texts/corrections.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import { shownName } from '../../texts/erased.ts';
import type { Language } from '../../texts/language.ts';
import type { RequestDescription } from '../validation/describe-request.ts';

/** V17: what was corrected, as mails and pages tell it to whoever may decide. */
export const toldCorrections = ({
  corrections: { values, rights },
}: Pick<RequestDescription, 'corrections'>): ToldCorrections => ({
  values,
  rights: rights.map(({ dossier, from, to }) => ({ dossierName: dossier.name, from, to })),
});

/**
 * V17: what had been asked for when it was sent back; undefined of a first submission, and once nothing is kept of it (A4).
 * A mail does not speak of its reader as of somebody else.
 */
export function toldSendingBack(
  { sentBack, nameOf }: Pick<RequestDescription, 'sentBack' | 'nameOf'>,
  language: Language,
  reader?: Pick<Collaborator, 'collaboratorId'>,
): SentBack | undefined {
  const { by, at, reason, for: others = [] } = sentBack ?? {};
  if (at === undefined || reason === undefined) return undefined;
  const named = (doer: Doer | undefined) => shownName(doer && nameOf(doer), language);
  const isReader = reader !== undefined && by?.id === reader.collaboratorId;
  return { by: isReader ? undefined : named(by), onBehalfOf: others.map(named), at, comment: reason };
}
