import { fr, inLanguages } from './language.ts';

interface DigestTexts {
  /** Of the subject and, above all else, of the mail itself: how many await a decision. */
  readonly await: (count: number, orMore: boolean) => string;
  /** The same of a mail that only asks for help. */
  readonly needHelp: (count: number) => string;
  readonly oldest: (person: string, company: string) => string;
  /** The same of the only one. */
  readonly only: (person: string, company: string) => string;
  /** All that await a decision are listed. */
  readonly listed: (count: number) => string;
  /** The oldest of them are listed. */
  readonly listedOf: (listed: number, more: number, orMore: boolean) => string;
  readonly queue: string;
  readonly decidesNothing: string;
  readonly escalated: (reminders: number) => string;
  readonly personalLinks: string;
  readonly needingHelp: (person: string, company: string, until: string) => string;
  readonly nobody: (count: number) => string;
  readonly helpNobody: string;
  readonly undecided: (count: number) => string;
  readonly helpUndecided: string;
  readonly notByAuthor: string;
  readonly moreNotices: string;
  readonly expires: string;
  readonly toAdministrators: string;
}

/** What is due to one collaborator, gathered (V13). */
export const digestTexts = inLanguages<DigestTexts>({
  fr: {
    await: (count, orMore) =>
      count === 1
        ? 'Une demande attend votre décision'
        : `${orMore ? 'Au moins ' : ''}${String(count)} demandes attendent votre décision`,
    needHelp: (count) =>
      count === 1 ? 'Une demande reste sans décision' : `${String(count)} demandes restent sans décision`,
    oldest: (person, company) => fr`La plus ancienne : ${person} (${company}).`,
    only: (person, company) => `${person} (${company})`,
    listed: (count) =>
      count === 1
        ? 'Voici la demande qui attend encore votre décision.'
        : 'Voici les demandes qui attendent encore votre décision, de la plus ancienne à la plus récente.',
    listedOf: (listed, more, orMore) =>
      more === 1
        ? `Voici les ${String(listed)} plus anciennes, et une autre vous attend sur la page de vos demandes.`
        : `Voici les ${String(listed)} plus anciennes, et ${orMore ? 'au moins ' : ''}${String(more)} autres vous attendent sur la page de vos demandes.`,
    queue: 'Voir toutes mes demandes',
    decidesNothing: fr`Ouvrir un lien ne décide rien : vous verrez d’abord toute la demande, puis vous choisirez.`,
    escalated: (reminders) =>
      reminders > 1
        ? `Personne n’a décidé malgré ${String(reminders)} relances. Cette demande vous est donc adressée aussi, parce que vous administrez le cabinet.`
        : 'Personne n’a décidé malgré une relance. Cette demande vous est donc adressée aussi, parce que vous administrez le cabinet.',
    personalLinks: 'Ces liens vous sont personnels. Ne les transférez à personne, pas même à vos collègues.',
    needingHelp: (person, company, until) => fr`${person} (${company}), date limite : ${until}`,
    nobody: (count) =>
      count === 1 ? 'Personne ne peut décider de cette demande' : 'Personne ne peut décider de ces demandes',
    helpNobody:
      'Pour qu’une décision soit possible, donnez à un collaborateur le droit de valider, et vérifiez que son portefeuille contient tous les dossiers concernés.',
    undecided: (count) =>
      count === 1
        ? 'Cette demande reste sans décision malgré les relances'
        : 'Ces demandes restent sans décision malgré les relances',
    helpUndecided:
      'Vous ne pouvez pas décider vous-même. Parlez-en aux personnes qui ont le droit de valider, ou donnez ce droit à un autre collaborateur, dont le portefeuille contient tous les dossiers concernés.',
    notByAuthor: 'L’auteur d’une demande ne peut pas la valider lui-même.',
    moreNotices: 'D’autres demandes sont dans le même cas.',
    expires: fr`Sans décision à sa date limite, une demande expire : ce qu’elle demande n’est pas fait, et son auteur en est informé.`,
    toAdministrators: 'Vous recevez ce message parce que vous administrez le cabinet.',
  },
  en: {
    await: (count, orMore) =>
      count === 1
        ? 'One request awaits your decision'
        : `${orMore ? 'At least ' : ''}${String(count)} requests await your decision`,
    needHelp: (count) => (count === 1 ? 'One request remains undecided' : `${String(count)} requests remain undecided`),
    oldest: (person, company) => `The oldest one: ${person} (${company}).`,
    only: (person, company) => `${person} (${company})`,
    listed: (count) =>
      count === 1
        ? 'This is the request that still awaits your decision.'
        : 'These are the requests that still await your decision, the oldest first.',
    listedOf: (listed, more, orMore) =>
      more === 1
        ? `These are the ${String(listed)} oldest, and one more awaits you on the page of your requests.`
        : `These are the ${String(listed)} oldest, and ${orMore ? 'at least ' : ''}${String(more)} more await you on the page of your requests.`,
    queue: 'View all my requests',
    decidesNothing: 'Opening a link decides nothing: you first see the whole request, then you choose.',
    escalated: (reminders) =>
      reminders > 1
        ? `Nobody has decided despite ${String(reminders)} reminders. This request therefore comes to you too, as an administrator of the firm.`
        : 'Nobody has decided despite a reminder. This request therefore comes to you too, as an administrator of the firm.',
    personalLinks: 'These links are personal. Do not forward them to anyone, not even to a colleague.',
    needingHelp: (person, company, until) => `${person} (${company}), deadline: ${until}`,
    nobody: (count) => (count === 1 ? 'Nobody can decide on this request' : 'Nobody can decide on these requests'),
    helpNobody:
      'To make a decision possible, give a collaborator the right to validate, and make sure that all dossiers concerned are in their portfolio.',
    undecided: (count) =>
      count === 1
        ? 'This request remains undecided despite the reminders'
        : 'These requests remain undecided despite the reminders',
    helpUndecided:
      'You cannot decide yourself. Talk to those who have the right to validate, or give that right to another collaborator whose portfolio holds all dossiers concerned.',
    notByAuthor: 'A requester cannot validate their own request.',
    moreNotices: 'Other requests are in the same position.',
    expires:
      'Without a decision by its deadline, a request expires: what it asks for is not done, and the requester is told.',
    toAdministrators: 'You receive this message because you are an administrator of the firm.',
  },
});
