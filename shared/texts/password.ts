import type { PasswordPurpose } from '../domain/link.ts';
import type { PasswordRule } from '../domain/password.ts';
import { fr, inLanguages } from './language.ts';

interface PasswordTexts {
  readonly titles: Readonly<Record<PasswordPurpose, string>>;
  readonly lead: Readonly<Record<PasswordPurpose, (name: string, firm: string) => string>>;
  readonly until: (at: string) => string;
  readonly identifier: string;
  readonly password: string;
  readonly confirmation: string;
  readonly rulesTitle: string;
  readonly rules: Readonly<Record<PasswordRule, (minimum: number) => string>>;
  readonly notTitle: string;
  /** All that is refused beside. A code of `PasswordFlaw` that stands in none of these is told by the first list. */
  readonly not: Readonly<Record<'too-long' | 'blank-at-an-end' | 'common' | 'personal', (maximum: number) => string>>;
  readonly submit: string;
  readonly errorTitle: string;
  readonly errors: {
    readonly missing: string;
    readonly tooWeak: (failed: string) => string;
    readonly tooLong: (maximum: number) => string;
    readonly blankAtAnEnd: string;
    readonly common: string;
    readonly personal: string;
    readonly refused: string;
    readonly confirmationMissing: string;
    readonly mismatch: string;
    readonly tryAgain: string;
  };
  readonly chosenTitle: string;
  /** Before the identifier. */
  readonly chosen: string;
  readonly signInAtPortal: string;
  /** Of a link that is spent: by itself, or by another one that led to a password since (V7). */
  readonly usedTitle: string;
  readonly used: Readonly<Record<PasswordPurpose, string>>;
  readonly forgotten: string;
  readonly lost: Readonly<Record<'gone' | 'void' | 'shut', { readonly title: string; readonly text: string }>>;
  readonly wait: string;
  readonly notYou: string;
}

export const passwordTexts = inLanguages<PasswordTexts>({
  fr: {
    titles: { invitation: 'Choisissez votre mot de passe', 'password-reset': 'Choisissez un nouveau mot de passe' },
    lead: {
      invitation: (name, firm) => fr`Bienvenue, ${name} ! ${firm} vous a ouvert un accès à son portail.`,
      'password-reset': (name, firm) =>
        fr`Bonjour ${name}. Ce mot de passe remplacera l’ancien sur le portail de votre cabinet : ${firm}.`,
    },
    until: (at) => `Ce lien ne sert qu’une fois, jusqu’au ${at}.`,
    identifier: 'Votre identifiant',
    password: 'Mot de passe',
    confirmation: 'Confirmez le mot de passe',
    rulesTitle: fr`Il doit contenir au moins :`,
    rules: {
      length: (minimum) => `${minimum} caractères`,
      uppercase: () => 'une lettre majuscule',
      lowercase: () => 'une lettre minuscule',
      digit: () => 'un chiffre',
      symbol: () => 'un caractère spécial',
    },
    notTitle: fr`Il ne doit pas :`,
    not: {
      common: () => 'être un mot de passe courant, même suivi ou précédé de chiffres ou de signes',
      personal: () => 'contenir votre nom, le début de votre adresse e-mail ou le nom du cabinet',
      'blank-at-an-end': () => 'commencer ou finir par un espace',
      'too-long': (maximum) => `dépasser ${maximum} caractères`,
    },
    submit: 'Enregistrer mon mot de passe',
    errorTitle: 'Votre mot de passe n’a pas été enregistré',
    errors: {
      missing: 'Choisissez un mot de passe.',
      tooWeak: (failed) => fr`Renforcez le mot de passe : il doit aussi contenir au moins ${failed}.`,
      tooLong: (maximum) => `Raccourcissez le mot de passe, à ${maximum} caractères au plus.`,
      blankAtAnEnd: 'Supprimez l’espace au début ou à la fin du mot de passe.',
      common:
        'Ce mot de passe est trop courant. Choisissez-en un autre, fait par exemple de plusieurs mots sans rapport.',
      personal:
        'Ce mot de passe contient votre nom, le début de votre adresse e-mail ou le nom du cabinet. Choisissez-en un autre.',
      refused: 'Le service de connexion n’accepte pas ce mot de passe. Choisissez-en un autre.',
      confirmationMissing: 'Saisissez le mot de passe dans les deux champs.',
      mismatch: 'Les deux mots de passe diffèrent. Saisissez-les de nouveau.',
      tryAgain:
        'Un incident passager nous a empêchés de l’enregistrer. Recommencez dans un instant, votre lien reste valable.',
    },
    chosenTitle: 'Votre mot de passe est enregistré',
    chosen: fr`Connectez-vous au portail avec votre identifiant :`,
    signInAtPortal: 'Vous pouvez fermer cette page et vous connecter au portail.',
    usedTitle: 'Ce lien ne sert plus',
    used: {
      invitation:
        'Un mot de passe a été choisi depuis l’envoi de ce lien. Connectez-vous au portail avec votre adresse e-mail et ce mot de passe.',
      'password-reset':
        'Un nouveau mot de passe a été choisi depuis l’envoi de ce lien. Connectez-vous au portail avec lui.',
    },
    forgotten: fr`Vous l’avez oublié ? Sur le portail, choisissez « Mot de passe oublié » : vous recevrez un nouveau lien.`,
    lost: {
      gone: {
        title: 'Votre accès doit être rouvert',
        text: fr`Ce lien mène à un identifiant qui n’existe plus, et votre mot de passe n’a pas été enregistré. Nous rouvrons votre accès : un e-mail avec un nouveau lien vous parviendra à l’adresse qui avait reçu celui-ci.`,
      },
      void: {
        title: 'Ce lien ne sert plus',
        text: fr`Votre accès a été rouvert depuis l’envoi de ce lien, et un autre vous a été envoyé. Servez-vous du message le plus récent. Vous ne le trouvez pas ? Adressez-vous à votre cabinet.`,
      },
      shut: {
        title: 'Votre accès n’est pas ouvert',
        text: fr`Ce lien est le bon, mais votre accès au portail est suspendu ou fermé : vous ne pouvez pas choisir de mot de passe pour le moment. S’il est réactivé, un e-mail vous en informera. Une question ? Adressez-vous à votre cabinet.`,
      },
    },
    wait: fr`Il arrive en quelques minutes ; pensez à regarder dans les courriers indésirables. Vous pouvez fermer cette page.`,
    notYou: fr`Ce n’était pas vous ? Prévenez votre cabinet sans attendre.`,
  },
  en: {
    titles: { invitation: 'Choose your password', 'password-reset': 'Choose a new password' },
    lead: {
      invitation: (name, firm) => `Welcome, ${name}! ${firm} has opened an access to its portal for you.`,
      'password-reset': (name, firm) =>
        `Hello ${name}. This password will replace the old one on the portal of your accounting firm: ${firm}.`,
    },
    until: (at) => `This link works once, until ${at}.`,
    identifier: 'Your user name',
    password: 'Password',
    confirmation: 'Confirm the password',
    rulesTitle: 'It must contain at least:',
    rules: {
      length: (minimum) => `${minimum} characters`,
      uppercase: () => 'an upper-case letter',
      lowercase: () => 'a lower-case letter',
      digit: () => 'a digit',
      symbol: () => 'a special character',
    },
    notTitle: 'It must not:',
    not: {
      common: () => 'be a common password, even with digits or symbols before or after it',
      personal: () => 'contain your name, the beginning of your email address or the name of the firm',
      'blank-at-an-end': () => 'begin or end with a space',
      'too-long': (maximum) => `have more than ${maximum} characters`,
    },
    submit: 'Save my password',
    errorTitle: 'Your password was not saved',
    errors: {
      missing: 'Choose a password.',
      tooWeak: (failed) => `Strengthen the password: it must also contain at least ${failed}.`,
      tooLong: (maximum) => `Shorten the password, to at most ${maximum} characters.`,
      blankAtAnEnd: 'Remove the space at the beginning or the end of the password.',
      common: 'This password is too common. Choose another one, made of several unrelated words for instance.',
      personal:
        'This password contains your name, the beginning of your email address or the name of the firm. Choose another one.',
      refused: 'The sign-in service does not accept this password. Choose another one.',
      confirmationMissing: 'Enter the password in both fields.',
      mismatch: 'The two passwords differ. Enter them again.',
      tryAgain: 'A temporary problem kept us from saving it. Try again in a moment: your link is still valid.',
    },
    chosenTitle: 'Your password is saved',
    chosen: 'Sign in to the portal with your user name:',
    signInAtPortal: 'You can close this page and sign in to the portal.',
    usedTitle: 'This link no longer works',
    used: {
      invitation:
        'A password was chosen after this link was sent. Sign in to the portal with your email address and that password.',
      'password-reset': 'A new password was chosen after this link was sent. Sign in to the portal with it.',
    },
    forgotten: 'Forgotten? On the portal, choose “Forgotten password”: you will receive a new link.',
    lost: {
      gone: {
        title: 'Your access must be reopened',
        text: 'This link leads to a sign-in that no longer exists, and your password was not saved. We are reopening your access: an email with a new link will reach the address that received this one.',
      },
      void: {
        title: 'This link no longer works',
        text: 'Your access was reopened after this link was sent, and another link was sent to you. Use the most recent message. Cannot find it? Ask your accounting firm.',
      },
      shut: {
        title: 'Your access is not open',
        text: 'This is the right link, but your access to the portal is suspended or closed: you cannot choose a password for now. If it is reactivated, an email will tell you so. Any questions? Ask your accounting firm.',
      },
    },
    wait: 'It arrives within a few minutes; check your junk mail too. You can close this page.',
    notYou: 'Was it not you? Tell your accounting firm at once.',
  },
});
