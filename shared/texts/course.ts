import type { CourseEvent } from '../domain/request.ts';
import { fr, inLanguages, type Language } from './language.ts';
import { lifeTexts } from './life.ts';

type ByCode = Readonly<Partial<Record<string, string>>>;

interface CourseTexts {
  readonly title: string;
  readonly reminded: (n: string) => string;
  readonly escalated: ByCode;
  /** By the mail that it was. */
  readonly mailed: ByCode;
  readonly bounced: ByCode;
}

const toPerson = <Text extends string>(invitation: Text, other: Text) => ({ invitation, rights: other, change: other });

const texts = inLanguages<CourseTexts>({
  fr: {
    title: 'Suivi de la demande',
    reminded: (n) => fr`Les validateurs ont été relancés (relance n° ${n}).`,
    escalated: {
      asked: fr`Personne n’ayant décidé, les administrateurs du cabinet ont été sollicités.`,
      'notice-only': fr`Personne n’ayant décidé, les administrateurs du cabinet ont été prévenus.`,
    },
    mailed: {
      creator: fr`L’auteur de la demande a été prévenu par e-mail.`,
      'sent-back': fr`L’auteur de la demande a été invité par e-mail à la corriger.`,
      administrators: fr`L’auteur de la demande n’étant plus là, les administrateurs du cabinet ont été prévenus par e-mail.`,
      ...toPerson(fr`La personne a été invitée par e-mail.`, fr`La personne a été prévenue par e-mail.`),
    },
    bounced: {
      asked: fr`L’e-mail à un validateur n’a pas pu être remis.`,
      creator: fr`L’e-mail à l’auteur de la demande n’a pas pu être remis.`,
      'sent-back': fr`L’e-mail à l’auteur de la demande n’a pas pu être remis.`,
      administrators: fr`L’e-mail à un administrateur du cabinet n’a pas pu être remis.`,
      ...toPerson(fr`L’invitation n’a pas pu être remise.`, fr`L’e-mail à la personne n’a pas pu être remis.`),
    },
  },
  en: {
    title: 'Progress of the request',
    reminded: (n) => `The validators were reminded (reminder ${n}).`,
    escalated: {
      asked: 'As nobody had decided, the firm’s administrators were asked.',
      'notice-only': 'As nobody had decided, the firm’s administrators were told.',
    },
    mailed: {
      creator: 'The requester was told by email.',
      'sent-back': 'The requester was asked by email to correct it.',
      administrators: 'As the requester is no longer there, the firm’s administrators were told by email.',
      ...toPerson('The person was invited by email.', 'The person was told by email.'),
    },
    bounced: {
      asked: 'The email to a validator could not be delivered.',
      creator: 'The email to the requester could not be delivered.',
      'sent-back': 'The email to the requester could not be delivered.',
      administrators: 'The email to an administrator of the firm could not be delivered.',
      ...toPerson('The invitation could not be delivered.', 'The email to the person could not be delivered.'),
    },
  },
});

export const courseTitle = (language: Language): string => texts[language].title;

/** V22: what happened to a request, in a sentence; of a code that nobody foresaw, what any such event means. */
export function courseText(language: Language, { event, what }: Pick<CourseEvent, 'event' | 'what'>): string {
  const { course, requests } = lifeTexts[language];
  return (
    (what === undefined ? undefined : saidBy(language, event, what)) ??
    endedBy(requests, event, what) ??
    course[event].meaning
  );
}

function saidBy(language: Language, event: CourseEvent['event'], what: string): string | undefined {
  const words = texts[language];
  if (event === 'reminded') return words.reminded(what);
  return event === 'escalated' || event === 'mailed' || event === 'bounced' ? words[event][what] : undefined;
}

const endedBy = (
  requests: Readonly<Partial<Record<string, { readonly meaning: string }>>>,
  event: CourseEvent['event'],
  what: string | undefined,
): string | undefined => (event === 'decided' ? requests[what ?? '']?.meaning : undefined);
