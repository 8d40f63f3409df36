import type { ClosedStatus } from '../domain/request.ts';
import { formatInstant } from './dates.ts';
import { fr, inLanguages, type Language } from './language.ts';

/** How a request ended, as mails and pages tell it. Names and the reason are data; `at` is an ISO 8601 UTC instant. */
export interface Ending {
  readonly outcome: ClosedStatus;
  /** Who ended it; nobody, when time did. */
  readonly by?: string | undefined;
  /** The absent validator whom they stood in for. */
  readonly onBehalfOf?: string | undefined;
  readonly at: string;
  /** A rejection always has one (V2). */
  readonly reason?: string | undefined;
}

interface EndingTexts {
  readonly titles: Readonly<Record<ClosedStatus, string>>;
  readonly did: Readonly<Record<Exclude<ClosedStatus, 'expired'>, string>>;
  readonly by: (name: string) => string;
  readonly onBehalfOf: (name: string) => string;
  readonly at: (at: string) => string;
  readonly expired: (at: string) => string;
}

const texts = inLanguages<EndingTexts>({
  fr: {
    titles: {
      approved: 'Demande approuvée',
      rejected: 'Demande refusée',
      cancelled: 'Demande annulée',
      expired: 'Demande expirée',
    },
    did: { approved: 'Approuvée', rejected: 'Refusée', cancelled: 'Annulée' },
    by: (name) => ` par ${name}`,
    onBehalfOf: (name) => ` (au nom de ${name})`,
    at: (at) => ` le ${at}.`,
    expired: (at) => fr`Personne n’a décidé avant le ${at}.`,
  },
  en: {
    titles: {
      approved: 'Request approved',
      rejected: 'Request rejected',
      cancelled: 'Request cancelled',
      expired: 'Request expired',
    },
    did: { approved: 'Approved', rejected: 'Rejected', cancelled: 'Cancelled' },
    by: (name) => ` by ${name}`,
    onBehalfOf: (name) => ` (on behalf of ${name})`,
    at: (at) => ` on ${at}.`,
    expired: (at) => `Nobody decided before ${at}.`,
  },
});

export const endingTitle = (language: Language, { outcome }: Ending): string => texts[language].titles[outcome];

/** Tells who decided what and when, in one sentence (V3). */
export function endingSentence(language: Language, { outcome, by, onBehalfOf, at }: Ending): string {
  const words = texts[language];
  const when = formatInstant(language, at);
  if (outcome === 'expired') return words.expired(when);
  const who = by === undefined ? '' : words.by(by) + (onBehalfOf === undefined ? '' : words.onBehalfOf(onBehalfOf));
  return words.did[outcome] + who + words.at(when);
}
