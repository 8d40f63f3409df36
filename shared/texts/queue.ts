import { fr, inLanguages } from './language.ts';

interface QueueTexts {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly decidesNothing: string;
  /** What is shown of a request on its own page alone. */
  readonly inFull: string;
  readonly empty: { readonly title: string; readonly text: string };
  /** Of a page that is empty though others may follow. */
  readonly nothingHere: string;
  /** In which zone the times of the page are told. */
  readonly zone: string;
  readonly madeBy: (who: string, at: string) => string;
  readonly until: (at: string) => string;
  readonly details: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly decision: (person: string) => string;
  readonly leave: string;
  readonly reason: (person: string) => string;
  readonly confirm: string;
  readonly submit: string;
  readonly errorTitle: { readonly nothing: string; readonly some: string };
  readonly errors: Readonly<Record<'not-confirmed' | 'nothing-chosen' | 'lost-place', string>>;
  readonly about: (person: string, what: string) => string;
  readonly recorded: (count: number) => string;
  readonly isRecorded: string;
  readonly notRecorded: string;
  readonly away: Readonly<Record<'not-a-validator' | 'own-request' | 'not-found', string>>;
  readonly awayTitle: string;
  readonly pages: string;
  readonly next: string;
  readonly first: string;
  /** The way to a request’s own page, beside this one. */
  readonly whole: string;
  readonly back: string;
}

export const queueTexts = inLanguages<QueueTexts>({
  fr: {
    title: 'Vos demandes à valider',
    lead: (count) =>
      count === 1
        ? 'Une demande attend votre décision sur cette page.'
        : fr`${String(count)} demandes attendent votre décision sur cette page, la plus ancienne d’abord.`,
    decidesNothing: fr`Ouvrir cette page ne décide rien. Décidez de celles que vous voulez, puis enregistrez en bas de page : les autres restent en attente.`,
    inFull: fr`Ouvrez une demande en entier pour voir aussi les accès de l’entreprise, les homonymes et les personnes que vous remplacez.`,
    empty: {
      title: 'Aucune demande à valider',
      text: 'Rien n’attend votre décision. Vous pouvez fermer cette page.',
    },
    nothingHere: 'Rien n’attend votre décision dans cette partie de la liste.',
    zone: 'Les heures de cette page sont données à l’heure de Paris.',
    madeBy: (who, at) => `Demandé par ${who} le ${at}.`,
    until: (at) => `À décider avant le ${at}.`,
    details: 'Détail de la demande',
    fromTo: (from, to) => `${from} → ${to}`,
    decision: (person) => fr`Votre décision : ${person}`,
    leave: 'Laisser en attente',
    reason: (person) => fr`Motif : ${person}`,
    confirm: 'J’ai vérifié ces demandes et je confirme mes décisions.',
    submit: 'Enregistrer mes décisions',
    errorTitle: {
      nothing: 'Vos décisions n’ont pas été enregistrées',
      some: 'Une partie de vos décisions n’a pas été enregistrée',
    },
    errors: {
      'not-confirmed': 'Cochez la case pour confirmer vos décisions.',
      'nothing-chosen': 'Choisissez une décision pour au moins une demande.',
      'lost-place': fr`Cette page de la liste n’existe plus : en voici le début.`,
    },
    about: (person, what) => fr`${person} : ${what}`,
    recorded: (count) =>
      count === 1 ? 'Une décision est enregistrée.' : `${String(count)} décisions sont enregistrées.`,
    isRecorded: 'Votre décision est enregistrée.',
    notRecorded: fr`Votre décision n’a pas été enregistrée : la demande n’était plus ouverte.`,
    away: {
      'not-a-validator': fr`Vous n’avez plus le droit de la valider : rien n’a été enregistré pour elle.`,
      'own-request': fr`C’est votre propre demande : une autre personne doit la valider, et rien n’a été enregistré.`,
      'not-found': fr`Elle n’est plus dans votre périmètre : rien n’a été enregistré pour elle.`,
    },
    awayTitle: 'Une demande de cette page',
    pages: 'Pages de la liste',
    next: 'Demandes suivantes',
    first: 'Début de la liste',
    whole: 'Voir toute la demande (nouvel onglet)',
    back: 'Retour à vos demandes',
  },
  en: {
    title: 'Your requests to validate',
    lead: (count) =>
      count === 1
        ? 'One request awaits your decision on this page.'
        : `${String(count)} requests await your decision on this page, the oldest first.`,
    decidesNothing:
      'Opening this page decides nothing. Decide on those that you want, then record your decisions at the bottom of the page: the others stay pending.',
    inFull:
      'Open a request in full to see the accesses of the company, people of the same name, and for whom you stand in, too.',
    empty: { title: 'No request to validate', text: 'Nothing awaits your decision. You can close this page.' },
    nothingHere: 'Nothing awaits your decision in this part of the list.',
    zone: 'Times on this page are in Paris time.',
    madeBy: (who, at) => `Requested by ${who} on ${at}.`,
    until: (at) => `To be decided before ${at}.`,
    details: 'Details of the request',
    fromTo: (from, to) => `${from} → ${to}`,
    decision: (person) => `Your decision: ${person}`,
    leave: 'Leave pending',
    reason: (person) => `Reason: ${person}`,
    confirm: 'I have checked these requests and confirm my decisions.',
    submit: 'Record my decisions',
    errorTitle: { nothing: 'Your decisions were not recorded', some: 'Some of your decisions were not recorded' },
    errors: {
      'not-confirmed': 'Tick the box to confirm your decisions.',
      'nothing-chosen': 'Choose a decision for at least one request.',
      'lost-place': 'This page of the list is no longer there: here is its beginning.',
    },
    about: (person, what) => `${person}: ${what}`,
    recorded: (count) => (count === 1 ? 'One decision is recorded.' : `${String(count)} decisions are recorded.`),
    isRecorded: 'Your decision is recorded.',
    notRecorded: 'Your decision was not recorded: the request was no longer open.',
    away: {
      'not-a-validator': 'You are no longer entitled to validate it: nothing was recorded for it.',
      'own-request': 'It is your own request, which somebody else has to validate: nothing was recorded for it.',
      'not-found': 'It is no longer within your reach: nothing was recorded for it.',
    },
    awayTitle: 'A request of this page',
    pages: 'Pages of the list',
    next: 'Next requests',
    first: 'Beginning of the list',
    whole: 'See the whole request (new tab)',
    back: 'Back to your requests',
  },
});
