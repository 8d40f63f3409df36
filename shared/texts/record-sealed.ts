import { fr, inLanguages } from './language.ts';

interface RecordSealedTexts {
  readonly subject: (n: number) => string;
  readonly title: string;
  readonly opening: string;
  readonly block: string;
  readonly at: string;
  readonly firm: string;
  readonly hash: string;
  readonly command: string;
  readonly proves: string;
  readonly proof: readonly string[];
  readonly toDo: string;
  readonly whatToDo: readonly string[];
  readonly noClient: string;
  readonly footer: string;
}

export const recordSealedTexts = inLanguages<RecordSealedTexts>({
  fr: {
    subject: (n) => fr`Message à conserver : preuve du registre de vos accès, bloc ${n}`,
    title: 'La preuve de la semaine pour votre registre',
    opening: fr`Tout ce qui est fait sur les accès de vos clients est inscrit dans un registre : qui, quoi, quand. Ce registre est scellé plusieurs fois par heure, par blocs qui se suivent. Voici l’empreinte du dernier bloc.`,
    block: 'Numéro du bloc',
    at: 'Scellé le',
    firm: 'Identifiant du cabinet',
    hash: 'Empreinte du bloc',
    command: 'Commande qui vérifie',
    proves: 'Ce que cette empreinte prouve',
    proof: [
      'Elle dépend de chaque inscription du registre jusqu’à ce bloc. Si une seule était modifiée, retirée ou ajoutée après coup, le registre ne donnerait plus cette empreinte.',
      'Vous la conservez hors du service. Personne ne peut la changer chez vous, pas même ceux qui exploitent le service.',
    ],
    toDo: 'Que faire de ce message',
    whatToDo: [
      fr`Conservez ce message hors du service, par exemple dans les archives du cabinet ou imprimé. Le plus récent suffit ; les précédents prouvent aussi ce qui les précède.`,
      'En cas de doute, de contrôle ou de litige, remettez ce message à la personne qui vérifie le registre, comme votre informaticien, un expert ou l’exploitant du service.',
      'Elle lance sur le service la commande écrite ci-dessus, qui contient l’identifiant du cabinet et l’empreinte. La réponse dit si le registre est resté intact et, sinon, ce qui a été touché.',
    ],
    noClient: fr`Ce message ne contient aucune donnée sur vos clients : vous pouvez le transmettre.`,
    footer:
      'Vous recevez ce message, une fois par semaine au plus, parce que vous administrez le cabinet et que le registre a changé.',
  },
  en: {
    subject: (n) => `Please keep: proof of the record of your accesses, block ${n}`,
    title: 'This week’s proof of your record',
    opening:
      'Whatever is done to the accesses of your clients is entered in a record: who, what, when. This record is sealed several times an hour, in blocks that follow each other. Here is the hash of the last block.',
    block: 'Number of the block',
    at: 'Sealed on',
    firm: 'Firm ID',
    hash: 'Hash of the block',
    command: 'Command that verifies',
    proves: 'What this hash proves',
    proof: [
      'It depends on each entry of the record up to this block. If a single one were changed, removed or added afterwards, the record would no longer give this hash.',
      'You hold it outside of the service. Nobody can change it where you keep it, not even those who run the service.',
    ],
    toDo: 'What to do with it',
    whatToDo: [
      'Keep this message outside of the service, in the archives of the firm for instance, or on paper. The latest is enough; earlier ones prove what came before them too.',
      'In case of doubt, of an inspection or a dispute, hand this message to whoever verifies the record, such as your IT support, an expert or the operator of the service.',
      'They run the command written above on the service; it holds the firm’s ID and the hash. Its answer says whether the record is intact and, if not, what was touched.',
    ],
    noClient: 'This message holds no data on your clients: you may pass it on.',
    footer:
      'You receive this message, once a week at most, because you are an administrator of the firm and the record has changed.',
  },
});
