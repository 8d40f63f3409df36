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
  readonly told: Told;
  /** The same, to whoever made the request. */
  readonly toldToCreator: Told;
  readonly by: (name: string) => string;
  readonly onBehalfOf: (name: string) => string;
  readonly at: (at: string) => string;
}

interface Told {
  readonly did: Readonly<Record<Exclude<ClosedStatus, 'expired'>, string>>;
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
    told: {
      did: { approved: 'Approuvée', rejected: 'Refusée', cancelled: 'Annulée' },
      expired: (at) => fr`Personne n’a décidé avant le ${at}.`,
    },
    toldToCreator: {
      did: {
        approved: 'Votre demande a été approuvée',
        rejected: 'Votre demande a été refusée',
        cancelled: 'Votre demande a été annulée',
      },
      expired: (at) => fr`Votre demande a expiré : personne n’a décidé avant le ${at}.`,
    },
    by: (name) => ` par ${name}`,
    onBehalfOf: (name) => ` (pour ${name})`,
    at: (at) => ` le ${at}.`,
  },
  en: {
    titles: {
      approved: 'Request approved',
      rejected: 'Request rejected',
      cancelled: 'Request cancelled',
      expired: 'Request expired',
    },
    told: {
      did: { approved: 'Approved', rejected: 'Rejected', cancelled: 'Cancelled' },
      expired: (at) => `Nobody decided before ${at}.`,
    },
    toldToCreator: {
      did: {
        approved: 'Your request was approved',
        rejected: 'Your request was rejected',
        cancelled: 'Your request was cancelled',
      },
      expired: (at) => `Your request has expired: nobody decided before ${at}.`,
    },
    by: (name) => ` by ${name}`,
    onBehalfOf: (name) => ` (on behalf of ${name})`,
    at: (at) => ` on ${at}.`,
  },
});

export const endingTitle = (language: Language, { outcome }: Ending): string => texts[language].titles[outcome];

/** Tells who decided what and when, in one sentence (V3). */
export const endingSentence = (language: Language, ending: Ending): string =>
  sentence(language, ending, texts[language].told);

/** Tells the same to whoever made the request (V7). */
export const yourEndingSentence = (language: Language, ending: Ending): string =>
  sentence(language, ending, texts[language].toldToCreator);

function sentence(language: Language, { outcome, by, onBehalfOf, at }: Ending, { did, expired }: Told): string {
  const words = texts[language];
  const when = formatInstant(language, at);
  if (outcome === 'expired') return expired(when);
  const who = by === undefined ? '' : words.by(by) + (onBehalfOf === undefined ? '' : words.onBehalfOf(onBehalfOf));
  return did[outcome] + who + words.at(when);
}
