import type { Scope } from '../domain/matrix.ts';
import type { Reason } from '../domain/permission.ts';
import { inLanguages, type Language } from './language.ts';

interface Sentences {
  readonly byLevel: Readonly<Record<Scope, string>>;
  readonly by: Readonly<Record<Exclude<Reason, 'level'>, string>>;
}

const sentences = inLanguages<Sentences>({
  fr: {
    byLevel: {
      no: 'Le niveau de la personne sur ce dossier ne donne pas ce droit.',
      own: 'Le niveau de la personne sur ce dossier ne donne ce droit que sur ses propres documents.',
      all: 'Le niveau de la personne sur ce dossier donne ce droit.',
    },
    by: {
      option: 'Une option cochée sur ce dossier donne ce droit.',
      module: 'Aucun module coché pour cette personne n’ouvre cette partie du portail.',
      status: 'L’accès de la personne n’est pas actif.',
      portfolio: 'Le dossier fait partie du portefeuille du collaborateur.',
      'not-the-owner':
        'Le document appartient à quelqu’un d’autre, et le droit ne porte que sur ses propres documents.',
      'out-of-reach': 'Le dossier n’existe pas, ou est hors du périmètre de la personne.',
    },
  },
  en: {
    byLevel: {
      no: 'The person’s level on this dossier does not give this right.',
      own: 'The person’s level on this dossier gives this right on their own documents only.',
      all: 'The person’s level on this dossier gives this right.',
    },
    by: {
      option: 'An option ticked on this dossier gives this right.',
      module: 'No module ticked for this person opens this part of the portal.',
      status: 'The person’s access is not active.',
      portfolio: 'The dossier is in the collaborator’s portfolio.',
      'not-the-owner': 'The document belongs to somebody else, and the right covers the person’s own documents only.',
      'out-of-reach': 'The dossier does not exist, or is not within the person’s reach.',
    },
  },
});

/** Explains why a check came out as it did, in words that can be read to whoever asks (P5). */
export const explain = (language: Language, { scope, reason }: { scope: Scope; reason: Reason }): string =>
  reason === 'level' ? sentences[language].byLevel[scope] : sentences[language].by[reason];
