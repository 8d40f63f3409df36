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
    preview: (end) => fr`Fin de votre accès : ${end}.`,
    opening: (firm, company) =>
      fr`${firm} vous informe que votre accès à son portail, où vous intervenez pour l’entreprise ${company}, a une date de fin.`,
    end: 'Fin de l’accès',
    until: fr`D’ici là, rien ne change. Ensuite, vous ne pourrez plus vous connecter. Vos droits seront conservés : vous les retrouverez si votre cabinet prolonge votre accès.`,
    questions: fr`Vous en avez encore besoin après cette date ? Adressez-vous à votre cabinet.`,
  },
  en: {
    subject: (firm) => `${firm}: your access to the portal ends soon`,
    title: 'Your access ends soon',
    preview: (end) => `End of your access: ${end}.`,
    opening: (firm, company) =>
      `${firm} informs you that your access to its portal, where you act for the company ${company}, has an end date.`,
    end: 'End of the access',
    until:
      'Until then nothing changes. Afterwards you can no longer sign in. Your rights are kept: you have them again if your firm extends your access.',
    questions: 'Do you still need it after that date? Ask your firm.',
  },
});

interface AccessesEndTexts {
  readonly subject: (count: number) => string;
  readonly title: string;
  readonly preview: string;
  readonly opening: string;
  readonly list: string;
  readonly item: (person: string, company: string, end: string) => string;
  readonly more: string;
  readonly afterwards: string;
  readonly footer: string;
}

/** Tells who asked for accesses when they end (L7). */
export const accessesEndTexts = inLanguages<AccessesEndTexts>({
  fr: {
    subject: (count) => (count === 1 ? 'Un accès client prend fin' : fr`${count} accès clients prennent fin`),
    title: 'Accès clients qui prennent fin',
    preview: 'Leur date de fin est passée, ou approche.',
    opening: fr`La date de fin des accès suivants est passée, ou approche. Sans action de votre part, chaque accès est suspendu à sa date.`,
    list: 'Accès et dates de fin',
    item: (person, company, end) => fr`${person} (${company}) : ${end}`,
    more: fr`D’autres accès sont dans ce cas : la liste des accès les montre tous.`,
    afterwards:
      'Pour prolonger un accès, changez sa date de fin ou supprimez-la. Un accès déjà suspendu peut être réactivé avec une nouvelle date, ou sans date.',
    footer: 'Vous recevez ce message parce que vous avez demandé ces accès, ou que vous pouvez valider des demandes.',
  },
  en: {
    subject: (count) =>
      count === 1 ? 'A client access comes to its end' : `${String(count)} client accesses come to their end`,
    title: 'Client accesses that come to their end',
    preview: 'Their end date has passed, or is near.',
    opening:
      'The end date of the following accesses has passed, or is near. If you do nothing, each access is suspended at its date.',
    list: 'Accesses and end dates',
    item: (person, company, end) => `${person} (${company}): ${end}`,
    more: 'There are more of them: the list of accesses shows all.',
    afterwards:
      'To extend an access, change its end date or take it away. An access that is suspended already can be reactivated with another date, or without one.',
    footer: 'You get this message because you asked for these accesses, or may validate requests.',
  },
});
