import { fr, inLanguages } from './language.ts';

interface AccessErasedTexts {
  readonly subject: string;
  readonly title: string;
  readonly opening: (firm: string) => string;
  readonly access: string;
  readonly createdAt: string;
  readonly erasedAt: string;
  readonly cancelled: string;
  readonly kept: string;
}

/** Tells the creator that an access was erased, and not whose it was. */
export const accessErasedTexts = inLanguages<AccessErasedTexts>({
  fr: {
    subject: 'Un accès que vous aviez demandé a été effacé',
    title: 'Un accès a été effacé',
    opening: (firm) =>
      fr`${firm} vous informe qu’un administrateur a effacé un accès que vous aviez créé, ou pour lequel vous aviez fait une demande. L’accès est fermé, et l’identité de la personne n’est plus conservée.`,
    access: 'Identifiant de l’accès',
    createdAt: 'Créé le',
    erasedAt: 'Effacé le',
    cancelled: 'La demande en cours qui portait sur lui est annulée.',
    kept: 'Ce qui a été fait reste inscrit au registre du cabinet, sans le nom de la personne. Vous n’avez rien à faire.',
  },
  en: {
    subject: 'An access that you had asked for was erased',
    title: 'An access was erased',
    opening: (firm) =>
      `${firm} informs you that an administrator has erased an access that you had created, or made a request for. The access is closed, and the identity of the person is no longer kept.`,
    access: 'Access ID',
    createdAt: 'Created on',
    erasedAt: 'Erased on',
    cancelled: 'The open request about it is cancelled.',
    kept: 'What was done stays in the firm’s record, without the person’s name. There is nothing for you to do.',
  },
});
