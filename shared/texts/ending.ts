import type { Outcome } from '../domain/request.ts';
import { formatDayAndTime, formatInstant } from './dates.ts';
import { fr, inLanguages, listInWords, type Language } from './language.ts';

/** How a request ended, or that it was sent back, as mails and pages tell it. Names and the reason are data; `at` is an ISO 8601 UTC instant. */
export interface Ending {
  readonly outcome: Outcome;
  /** Who ended it; nobody, when time did. */
  readonly by?: string | undefined;
  /** V15: the absent validators whom they stood in for. */
  readonly onBehalfOf?: readonly string[] | undefined;
  readonly at: string;
  /** A rejection always has one, and so has a sending back (V2, V17). */
  readonly reason?: string | undefined;
  /** V17: it ended while it was to be corrected. */
  readonly uncorrected?: boolean | undefined;
}

interface EndingTexts {
  readonly titles: Readonly<Record<Outcome, string>>;
  readonly told: Told;
  /** The same, to whoever made the request. */
  readonly toldToCreator: Told;
  /** In the first sentence of a mail to anybody else. */
  readonly toldInPlace: Told;
  readonly by: (name: string) => string;
  readonly onBehalfOf: (names: string) => string;
  readonly at: (at: string) => string;
}

interface Told {
  readonly did: Readonly<Record<Exclude<Outcome, 'expired'>, string>>;
  readonly expired: (at: string) => string;
  readonly expiredUncorrected: (at: string) => string;
}

const texts = inLanguages<EndingTexts>({
  fr: {
    titles: {
      approved: 'Demande approuvée',
      rejected: 'Demande refusée',
      to_correct: 'Demande renvoyée pour correction',
      cancelled: 'Demande annulée',
      expired: 'Demande expirée',
    },
    told: {
      did: {
        approved: 'Approuvée',
        rejected: 'Refusée',
        to_correct: 'Renvoyée pour correction',
        cancelled: 'Annulée',
      },
      expired: (at) => fr`Personne n’a décidé avant le ${at}.`,
      expiredUncorrected: (at) => fr`Renvoyée pour correction, elle n’a pas été corrigée avant le ${at}.`,
    },
    toldToCreator: {
      did: {
        approved: 'Votre demande a été approuvée',
        rejected: 'Votre demande a été refusée',
        to_correct: 'Votre demande vous a été renvoyée pour correction',
        cancelled: 'Votre demande a été annulée',
      },
      expired: (at) => fr`Votre demande a expiré : personne n’a décidé avant le ${at}.`,
      expiredUncorrected: (at) => fr`Votre demande a expiré : elle n’a pas été corrigée avant le ${at}.`,
    },
    toldInPlace: {
      did: {
        approved: 'Cette demande a été approuvée',
        rejected: 'Cette demande a été refusée',
        to_correct: 'Cette demande a été renvoyée pour correction',
        cancelled: 'Cette demande a été annulée',
      },
      expired: (at) => fr`Cette demande a expiré : personne n’a décidé avant le ${at}.`,
      expiredUncorrected: (at) => fr`Cette demande a expiré : elle n’a pas été corrigée avant le ${at}.`,
    },
    by: (name) => ` par ${name}`,
    onBehalfOf: (names) => ` (pour ${names})`,
    at: (at) => ` le ${at}.`,
  },
  en: {
    titles: {
      approved: 'Request approved',
      rejected: 'Request rejected',
      to_correct: 'Request sent back to be corrected',
      cancelled: 'Request cancelled',
      expired: 'Request expired',
    },
    told: {
      did: {
        approved: 'Approved',
        rejected: 'Rejected',
        to_correct: 'Sent back to be corrected',
        cancelled: 'Cancelled',
      },
      expired: (at) => `Nobody decided before ${at}.`,
      expiredUncorrected: (at) => `Sent back to be corrected, it was not corrected before ${at}.`,
    },
    toldToCreator: {
      did: {
        approved: 'Your request was approved',
        rejected: 'Your request was rejected',
        to_correct: 'Your request was sent back to you to be corrected',
        cancelled: 'Your request was cancelled',
      },
      expired: (at) => `Your request has expired: nobody decided before ${at}.`,
      expiredUncorrected: (at) => `Your request has expired: it was not corrected before ${at}.`,
    },
    toldInPlace: {
      did: {
        approved: 'This request was approved',
        rejected: 'This request was rejected',
        to_correct: 'This request was sent back to be corrected',
        cancelled: 'This request was cancelled',
      },
      expired: (at) => `This request has expired: nobody decided before ${at}.`,
      expiredUncorrected: (at) => `This request has expired: it was not corrected before ${at}.`,
    },
    by: (name) => ` by ${name}`,
    onBehalfOf: (names) => ` (on behalf of ${names})`,
    at: (at) => ` on ${at}.`,
  },
});

export const endingTitle = (language: Language, { outcome }: Ending): string => texts[language].titles[outcome];

/** Tells who decided what and when, in one sentence (V3). */
export const endingSentence = (language: Language, ending: Ending): string =>
  sentence(language, texts[language].told, { ...ending, when: formatInstant(language, ending.at) });

/** The same for where the zone is said beside it. */
export const endingSentenceWithoutZone = (language: Language, ending: Ending): string =>
  sentence(language, texts[language].told, { ...ending, when: formatDayAndTime(language, ending.at) });

/** Tells the same to whoever made the request (V7). */
export const yourEndingSentence = (language: Language, ending: Ending): string =>
  sentence(language, texts[language].toldToCreator, { ...ending, when: formatInstant(language, ending.at) });

/** Tells the same to whoever gets it in their place (V17). */
export const thisEndingSentence = (language: Language, ending: Ending): string =>
  sentence(language, texts[language].toldInPlace, { ...ending, when: formatInstant(language, ending.at) });

function sentence(
  language: Language,
  { did, expired, expiredUncorrected }: Told,
  { outcome, by, onBehalfOf = [], uncorrected, when }: Ending & { readonly when: string },
): string {
  const words = texts[language];
  if (outcome === 'expired') return (uncorrected === true ? expiredUncorrected : expired)(when);
  return did[outcome] + (by === undefined ? '' : words.by(onBehalf(language, by, onBehalfOf))) + words.at(when);
}

/** V15: names who did something, and in whose place: «Zoé Martin (pour Victor Valois)». */
export const onBehalf = (language: Language, by: string, others: readonly string[]): string =>
  others.length === 0 ? by : by + texts[language].onBehalfOf(listInWords(language, others));
