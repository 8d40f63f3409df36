import { fr, inLanguages } from './language.ts';

interface AccessEndsTexts {
  readonly subject: (firm: string) => string;
  readonly title: string;
  readonly preview: (end: string) => string;
  readonly opening: (firm: string, company: string) => string;
  readonly end: string;
  readonly until: string;
  readonly questions: string;
}

/** Tells the person when their access ends (L7). */
export const accessEndsTexts = inLanguages<AccessEndsTexts>({
  fr: {
    subject: (firm) => fr`${firm} : votre accès au portail prend bientôt fin`,
    title: 'Votre accès prend bientôt fin',
    preview: (end) => fr`Dernier jour de votre accès : ${end}.`,
    opening: (firm, company) =>
      fr`${firm} vous informe que votre accès à son portail, où vous intervenez pour l’entreprise ${company}, a une date de fin.`,
    end: 'Dernier jour',
    until: fr`D’ici là, rien ne change. Ensuite, vous ne pourrez plus vous connecter. Vos droits seront conservés : vous les retrouverez si votre cabinet prolonge votre accès.`,
    questions: fr`Vous en avez encore besoin après cette date ? Adressez-vous à votre cabinet.`,
  },
  en: {
    subject: (firm) => `${firm}: your access to the portal ends soon`,
    title: 'Your access ends soon',
    preview: (end) => `Last day of your access: ${end}.`,
    opening: (firm, company) =>
      `${firm} informs you that your access to its portal, where you act for the company ${company}, has an end date.`,
    end: 'Last day',
    until:
      'Until then nothing changes. Afterwards you will no longer be able to sign in. Your rights will be kept: you will have them again if your accounting firm extends your access.',
    questions: 'Do you still need it after that date? Ask your accounting firm.',
  },
});

interface AccessesEndTexts {
  /** Of the subject and, above all else, of the mail itself. */
  readonly title: (count: number, orMore: boolean) => string;
  readonly preview: (count: number) => string;
  readonly opening: (count: number) => string;
  readonly list: (count: number) => string;
  readonly item: (person: string, company: string, end: string) => string;
  readonly more: string;
  readonly afterwards: string;
  readonly footer: string;
}

/** Tells who asked for accesses when they end (L7). */
export const accessesEndTexts = inLanguages<AccessesEndTexts>({
  fr: {
    title: (count, orMore) =>
      count === 1 ? 'Un accès client prend fin' : `${orMore ? 'Plus de ' : ''}${count} accès clients prennent fin`,
    preview: (count) =>
      count === 1 ? 'Sa date de fin est passée, ou approche.' : 'Leur date de fin est passée, ou approche.',
    opening: (count) =>
      count === 1
        ? 'La date de fin de cet accès est passée, ou approche. Sans action de votre part, il est suspendu à cette date.'
        : 'La date de fin de ces accès est passée, ou approche. Sans action de votre part, chaque accès est suspendu à sa date.',
    list: (count) => (count === 1 ? 'Accès et date de fin' : 'Accès et dates de fin'),
    item: (person, company, end) => fr`${person} (${company}) : ${end}`,
    more: fr`D’autres accès sont dans ce cas : la liste des accès les montre tous.`,
    afterwards:
      'Pour prolonger un accès, changez sa date de fin ou supprimez-la. Un accès déjà suspendu peut être réactivé avec une nouvelle date, ou sans date.',
    footer:
      'Vous recevez ce message parce que vous avez fait une demande d’accès, ou que vous pouvez valider des demandes.',
  },
  en: {
    title: (count, orMore) =>
      count === 1 ? 'A client access is ending' : `${orMore ? 'More than ' : ''}${count} client accesses are ending`,
    preview: (count) =>
      count === 1 ? 'Its end date has passed, or is near.' : 'Their end dates have passed, or are near.',
    opening: (count) =>
      count === 1
        ? 'The end date of this access has passed, or is near. If you do nothing, the access is suspended on that date.'
        : 'The end dates of these accesses have passed, or are near. If you do nothing, each access is suspended on its date.',
    list: (count) => (count === 1 ? 'Access and end date' : 'Accesses and end dates'),
    item: (person, company, end) => `${person} (${company}): ${end}`,
    more: 'There are more of them: the list of accesses shows all.',
    afterwards:
      'To extend an access, change its end date or remove it. An access that is already suspended can be reactivated with another date, or without one.',
    footer: 'You receive this message because you requested an access, or because you can validate requests.',
  },
});
