import { describe, expect, test } from 'vitest';
import { decisionTold } from '../../shared/email/decision-told.ts';
import { dossierDetached } from '../../shared/email/dossier-detached.ts';
import { invitation } from '../../shared/email/invitation.ts';
import type { Mail } from '../../shared/email/models.ts';
import { shortLine, shortList } from '../../shared/email/plain.ts';
import { rightsGranted } from '../../shared/email/rights-granted.ts';
import { validationAsked } from '../../shared/email/validation-asked.ts';
import { languages } from '../../shared/texts/language.ts';
import {
  askedModel,
  detachedModel,
  grantedModel,
  host,
  invitationModel,
  sampleMails,
  toldModel,
} from '../support/sample-mails.ts';
import { addedDossier, ending, firmName, raisedLevel, rightsChange, samplePages } from '../support/sample-pages.ts';

const markup = '<b>x</b>';
/** A name that tries to end its line, to add a header, and to turn the direction of what follows. */
const forger = 'Inès\r\nBcc: all@evil.example\u2028\u0085\u202eFin';
const addresses = (text: string): string[] => text.match(/\b\w+:\/\/[^\s"<>]+/g) ?? [];
/** The text of a mail on one line, with blanks as they are typed. */
const plain = ({ text }: Mail) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

const everyMail = languages.flatMap((language) =>
  Object.entries(sampleMails(language)).map(([name, mail]): [string, Mail] => [`${name} in ${language}`, mail]),
);

describe('every mail', () => {
  test.each(everyMail)('%s names the firm and leads nowhere but to us', (_, mail) => {
    expect(mail.text).toContain(firmName);
    expect(mail.html).toContain(firmName.replace('&', '&amp;'));
    for (const address of [...addresses(mail.html), ...addresses(mail.text)]) expect(address).toMatch(host);
    expect(mail.html).not.toMatch(/<(img|link|script|form|iframe|object)\b|url\(|@import|javascript:/i);
  });

  test.each(everyMail)('%s says the same in HTML and in text', (_, mail) => {
    const links = (text: string) => new Set(addresses(text));
    expect(links(mail.html)).toEqual(links(mail.text));
    const words = (text: string) => text.replaceAll(/[>\s\u00a0:-]+/g, ' ').replaceAll('&amp;', '&');
    const shown = words(mail.html.replace(/^.*<body/s, '').replaceAll(/<[^>]*>/g, '\n'));
    // An address that stands alone may be behind a button: that it is there is looked at above.
    const said = mail.text.split('\n').filter((line) => !/^https:\S+$/.test(line));
    for (const line of said) expect(shown).toContain(words(line).trim());
  });

  test.each(everyMail)('%s has a short subject of one line, without an address or a link', (_, { subject }) => {
    expect(subject).toMatch(/^[^\p{Cc}]{10,200}$/u);
    expect(subject).not.toMatch(/@|:\/\//);
  });

  test('an address that somebody goes by stands whole, to be recognised and copied (F4)', () => {
    for (const [name, { text }] of everyMail) expect(text, name).not.toMatch(/\S@ /);
  });

  test('French keeps its spaces before double punctuation on the line', () => {
    for (const { text, subject } of Object.values(sampleMails('fr'))) {
      expect(text.replaceAll(/^>.*$/gm, '') + subject).not.toMatch(/ [:;?!»]|« /);
    }
  });
});

describe('what people typed', () => {
  test('is shown literally, never as markup', () => {
    const { html, text, subject } = validationAsked(
      askedModel('fr', { createdBy: markup, companyName: markup, recipientName: markup, firmName: markup }),
    );
    expect(html).not.toContain(markup);
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(text).toContain(`Entreprise\u00a0: ${markup}`);
    expect(subject).toContain(markup);
  });

  test('cannot forge a line of the text, nor a header', () => {
    const honest = validationAsked(askedModel('en'));
    const forged = validationAsked(
      askedModel('en', { createdBy: forger, companyName: forger, firmName: forger, recipientName: forger }),
    );
    expect(forged.text.split('\n')).toHaveLength(honest.text.split('\n').length);
    expect(forged.text).not.toMatch(/[\r\u0085\u2028\u2029\u202e]/);
    expect(forged.subject).toBe('Access to validate: Inès Moreau (Inès Bcc: all@ evil. example Fin)');
    expect(invitation(invitationModel('fr', { firmName: forger })).subject).toMatch(/^[^\p{Cc}]+$/u);
  });

  test('is shown literally, and forges no line, in the name of a dossier, its company or a person', () => {
    const mails = (text: string) => {
      const change = rightsChange({ dossierName: text, companyName: text });
      return [
        validationAsked(askedModel('fr', { kind: 'more_rights', change })),
        decisionTold(toldModel('fr', { kind: 'more_rights', change })),
        rightsGranted(grantedModel('fr', { companyName: text, change })),
        dossierDetached(detachedModel('fr', { dossierName: text, companyName: text, person: text })),
      ];
    };
    for (const { html, text } of mails(markup)) {
      expect(html).not.toContain(markup);
      expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
      expect(text).toContain(markup);
    }
    const honest = mails('Inès');
    for (const [index, { text, subject }] of mails(forger).entries()) {
      expect(text.split('\n')).toHaveLength(honest[index]?.text.split('\n').length ?? 0);
      expect(text + subject).not.toMatch(/[\r\u0085\u2028\u2029\u202e]/);
    }
  });

  test('makes no subject longer than a mail client shows', () => {
    const endless = '𝒳'.repeat(5000);
    const person = { firstName: endless, lastName: endless, email: 'a@b.example' };
    const change = rightsChange({ dossierName: endless });
    const names = { firmName: endless, companyName: endless, person };
    for (const { subject } of [
      ...(['creation', 'more_rights'] as const).flatMap((kind) => [
        validationAsked(askedModel('fr', { ...names, kind })),
        decisionTold(toldModel('fr', { ...names, kind, decision: ending({ outcome: 'cancelled' }) })),
      ]),
      rightsGranted(grantedModel('fr', { firmName: endless, change })),
      dossierDetached(detachedModel('fr', { dossierName: endless, companyName: endless })),
    ]) {
      expect([...subject].length).toBeLessThan(160);
    }
    expect(shortLine(endless, 3)).toBe('𝒳𝒳…');
    const options = '«\u00a0Tous les documents\u00a0» et «\u00a0Publier par API\u00a0»';
    expect([20, 23, 25, 26, 35, 36, 44, 45].map((length) => shortLine(options, length))).toEqual([
      ...['«\u00a0Tous les…', '«\u00a0Tous les documents\u00a0»…', '«\u00a0Tous les documents\u00a0»…'],
      ...['«\u00a0Tous les documents\u00a0» et…', '«\u00a0Tous les documents\u00a0» et…'],
      '«\u00a0Tous les documents\u00a0» et «\u00a0Publier…',
      ...['«\u00a0Tous les documents\u00a0» et «\u00a0Publier par…', options],
    ]);
    // A word that is most of the line is cut itself.
    expect(shortLine('SCI Rhônealpesimmobilier', 12)).toBe('SCI Rhôneal…');
    expect([3, 9, 10, 99].map((length) => shortList(['Nom', 'Prénom'], length))).toEqual([
      ...['…', 'Nom…', 'Nom…', 'Nom, Prénom'],
    ]);
  });

  test('keeps a reason apart: each of its lines is quoted', () => {
    const reason = 'Non.\r\n-- \u2028https://evil.example\n\n<b>x</b>';
    const { text, html } = decisionTold(toldModel('fr', { decision: ending({ outcome: 'rejected', reason }) }));
    expect(text).toContain('Motif\u00a0:\n> Non.\n> --\n> https: //evil. example\n>\n> <b>x</b>\n\n');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});

test('a validator reads who, what, until when, and that opening the link decides nothing', () => {
  const { text } = validationAsked(askedModel('en'));
  for (const part of [
    'Access to validate: Inès Moreau\n',
    'Requested by: Paul Petit\nDate of the request: Thursday, 1 October 2026 at 10:00\n',
    'Email address: contact@boulangerie-moreau.example',
    'Rights requested: Principal administrator on 1 dossier, Standard user on 2 dossiers',
    'Deadline: Thursday, 15 October 2026 at 10:00 (Paris time)',
    '- This address looks shared, yet it becomes the personal user name of its holder.',
    '- This person will be a principal administrator: they will be able to detach this dossier from the firm (SCI du Four).',
    '- Somebody of the same name already has an access in this company: Ines Moreau (active).',
    askedModel('en').link,
    'Opening this link decides nothing',
  ]) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(part);
  }
});

test('V15: whoever is asked in the place of others reads so beside the button, and in a digest of each request', () => {
  const {
    'validation-asked-stand-in': mail,
    'validation-asked': others,
    'digest-stand-in': digest,
  } = sampleMails('fr');
  const both =
    'Victor Valois (absence jusqu’au jeudi 3 décembre 2026) et Nadia Benali (absence jusqu’au lundi 7 décembre 2026 à 8 h 30)';
  expect(plain(mail!)).toContain(`Vous remplacez : ${both}. Ouvrir ce lien ne décide rien`);
  expect(plain(others!)).not.toContain('remplace');
  const told = plain(digest!).split('Vous remplacez : ').slice(1);
  expect(told.map((text) => text.slice(0, 24))).toEqual(['Victor Valois (absence j', 'Victor Valois (absence j']);
  expect(told.map((text) => text.startsWith(both))).toEqual([false, true]);
});

test('an invitation holds a link and its life, and no password', () => {
  const { text } = invitation(invitationModel('fr'));
  expect(text).toContain(
    'reste valable 7\u00a0jours, jusqu’au jeudi 8 octobre 2026 à 10\u00a0h\u00a000 (heure de Paris)',
  );
  expect(text).toContain(invitationModel('fr').link.url);
  expect(sampleMails('fr')['password-reset']?.text).toContain('reste valable 1\u00a0heure');
});

test('whoever has a link to choose a password reads that its page offers a fresh one once it has expired (V7)', () => {
  const told = {
    fr: 'la page vous proposera d’en recevoir un nouveau',
    en: 'the page will offer to send you a new one',
  };
  for (const language of languages)
    for (const name of ['invitation', 'password-reset'])
      expect(plain(sampleMails(language)[name]!)).toContain(told[language]);
});

test('V15: of an approval that is undone the creator reads for whom it had been given', () => {
  const { 'approval-undone-stand-in': mail, 'approval-undone': alone } = sampleMails('fr');
  expect(mail!.text.replaceAll('\n', ' ')).toContain('Elle avait été donnée pour Marc Dubois et Nadia Benali.');
  expect(alone!.text).not.toContain('donnée pour');
});

test('V15, V17: who sent a request back is told with whom they stood in for, by page and mail', () => {
  const told = /demandée par Agnès Brémond \(pour Marc Dubois\) le/;
  expect(sampleMails('fr')['validation-asked-again']!.text.replaceAll(/\s+/g, ' ')).toMatch(told);
  expect(samplePages('fr')['validation-again']!.body).toMatch(told);
});

test('the creator is told each outcome, by whom where somebody did it', () => {
  const mails = sampleMails('en');
  const told = (prefix: string) =>
    ['approved', 'rejected', 'cancelled', 'expired'].map((outcome) => mails[prefix + outcome]?.text.split('\n')[4]);
  expect(told('more-rights-')).toEqual(told(''));
  expect(told('')).toEqual([
    'Your request was approved by Claire Roux on Friday, 2 October 2026 at 14:30 (Paris time).',
    'Your request was rejected by Claire Roux (on behalf of Marc Dubois and Nadia Benali) on Friday, 2 October 2026 at 14:30 (Paris time).',
    'Your request was cancelled on Friday, 2 October 2026 at 14:30 (Paris time).',
    'Your request has expired: nobody decided before Thursday, 15 October 2026 at 10:00 (Paris time).',
  ]);
});

describe('more rights (P1)', () => {
  const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

  test('a validator reads which dossier, and what the person has and would have', () => {
    const { subject, text } = validationAsked(
      askedModel('en', { kind: 'more_rights', change: rightsChange(), warnings: [], notices: [] }),
    );
    expect(subject).toBe('More rights to validate: Inès Moreau (Boulangerie Moreau)');
    for (const part of [
      'Requested by: Paul Petit',
      'Dossier: SCI du Four (company: SCI du Four à Chaux)',
      'Today: Standard user, with the option “All documents”',
      'Once approved: Standard user, with the options “All documents” and “Expense reports”',
      askedModel('en').link,
    ]) {
      expect(plain(text)).toContain(part);
    }
    expect(text).not.toContain('Dossiers:');
  });

  test('a validator reads that a dossier would be added', () => {
    const mail = validationAsked(askedModel('fr', { kind: 'more_rights', change: addedDossier }));
    expect(plain(mail.text)).toContain('Aujourd’hui : Ce dossier ne fait pas partie de l’accès');
    expect(plain(mail.text)).toContain('Après approbation : Administrateur Principal\n');
  });

  test('the creator reads which rights it was about, and that an access keeps those it had unless approved', () => {
    const told = (outcome: 'approved' | 'rejected' | 'cancelled' | 'expired') =>
      decisionTold(toldModel('en', { kind: 'more_rights', change: raisedLevel, decision: ending({ outcome }) }));
    expect(told('approved').text).toContain('Dossier: SCI du Four\n');
    expect(told('approved').text).toContain('Rights requested: Team lead\n');
    expect(told('approved').text).toContain('These rights apply immediately');
    for (const outcome of ['rejected', 'cancelled', 'expired'] as const) {
      expect(told(outcome).text).toContain('The access keeps the rights it had');
      expect(told(outcome).text).not.toMatch(/No access|Sign-in/);
    }
  });

  test('the person reads what they had, what they have and what it allows, without a link but the portal', () => {
    const { subject, text } = rightsGranted(grantedModel('fr', { change: raisedLevel }));
    expect(plain(subject)).toBe('Cabinet Lefèvre & Associés : vos droits sur le dossier SCI du Four sont étendus');
    for (const part of [
      'Jusqu’ici : Utilisateur Standard, avec l’option « Tous les documents »',
      'Désormais : Chef d’Équipe\n',
      'Ce que cela permet : Consulter tous les documents, gérer les utilisateurs et approuver les notes de frais.',
    ]) {
      expect(plain(text)).toContain(part);
    }
    expect(addresses(text)).toEqual([`${host}/portail`]);
  });

  test('the person reads of a dossier that is new to them, without a before', () => {
    const { subject, text } = rightsGranted(grantedModel('en', { change: addedDossier }));
    expect(subject).toBe('Cabinet Lefèvre & Associés: the dossier Holding Moreau is open to you');
    expect(text).toContain('From now on: Principal administrator\n');
    expect(text).not.toContain('Until now');
  });
});

test('an administrator reads who detached a dossier, when, and all that follows from it (P7)', () => {
  const { text } = dossierDetached(detachedModel('en'));
  for (const part of [
    'Hélène Moreau, who has the level Principal administrator on this dossier, has detached it from the firm.',
    'Dossier: SCI du Four\nCompany: SCI du Four à Chaux\n',
    'Date: Friday, 2 October 2026 at 14:30 (Paris time)',
    '- The firm’s staff no longer sees this dossier',
    '- The open requests on it are cancelled.',
    '- The people who had access to it keep their rights.',
    '- The same person, Hélène Moreau, can attach it to the firm again.',
  ]) {
    expect(text).toContain(part);
  }
  expect(addresses(text)).toEqual([]);
});
