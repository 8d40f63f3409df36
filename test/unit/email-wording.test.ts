import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validationAsked } from '../../shared/email/validation-asked.ts';
import type { Mail } from '../../shared/email/models.ts';
import { unlinked } from '../../shared/domain/unlinked.ts';
import { languages } from '../../shared/texts/language.ts';
import { changedByName, namesThatChangeWords, possessives } from '../support/names-in-sentences.ts';
import { poisonedWith } from '../support/poisoned.ts';
import { askedModel, host, sampleMails } from '../support/sample-mails.ts';
import { firmName } from '../support/sample-pages.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
/** What mail programs show beside the subject. */
const preview = /<div style="display:none[^>]*>.*?<\/div>/s;
const wordsOf = ({ subject, html, text }: Mail): string =>
  plain([subject, text, html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '\n')].join('\n'));
const named = (name: string, language: (typeof languages)[number]) =>
  Object.entries(sampleMails(language, poisonedWith(name)));

describe('a mail is right whatever people are called', () => {
  test.each(namesThatChangeWords)('in French no word that would change stands before “%s”', (name) => {
    for (const [mail, sent] of named(name, 'fr')) expect([mail, ...changedByName(wordsOf(sent), name)]).toEqual([mail]);
  });

  test.each(['Inès Moreau', 'Paul James', 'Associates'])('in English “%s” is no possessive', (name) => {
    for (const [mail, sent] of named(name, 'en')) expect([mail, ...possessives(wordsOf(sent), name)]).toEqual([mail]);
  });

  test('what is looked for is found', () => {
    for (const wrong of ['l’accès de Inès', 'd’Inès', 'au nom de « Inès', 'confiés à Inès', 'qu’Inès', 'du Inès'])
      expect(changedByName(wrong, 'Inès')).toHaveLength(1);
    for (const right of ['Refusée par Inès', 'Accès à valider : Inès', 'pour Inès', 'le code Inès', 'mode Inès'])
      expect(changedByName(right, 'Inès')).toEqual([]);
    expect(possessives('Inès’s and James’ and an Inès', 'Inès')).toHaveLength(2);
  });
});

describe.each(languages)('every mail, in %s,', (language) => {
  const mails = Object.entries(sampleMails(language));
  const zone = { fr: 'heure de Paris', en: 'Paris time' }[language];
  const closing = { fr: 'Cordialement,', en: 'Kind regards,' }[language];
  const aTime = { fr: /\d\s?h\s?\d\d|\d:\d\d/, en: /\d:\d\d/ }[language];

  test.each(mails)('%s says the zone once, beside the first of its times or the last', (_, mail) => {
    const { text } = mail;
    expect(text.split(zone)).toHaveLength(aTime.test(text) ? 2 : 1);
    expect(mail.html.replace(preview, '').split(zone)).toHaveLength(text.split(zone).length);
    if (language === 'fr') expect(text).not.toMatch(/\d:\d\d/);
  });

  test.each(mails)('%s ends with a greeting and the firm', (_, { text, html }) => {
    expect(text).toContain(`\n\n${closing}\n${firmName}\n\n-- \n`);
    expect(html).toContain(`${closing}<br/>${firmName.replace('&', '&amp;')}</p></td>`);
  });

  test.each(mails)('%s names no rule by its code', (_, mail) => {
    expect(wordsOf(mail)).not.toMatch(/\b[ACFGLPV]\d{1,2}\b/);
  });

  test.each(mails)('%s can be laid out by Outlook for Windows', (_, { html }) => {
    expect(html).toMatch(/<!--\[if mso\]><table role="presentation" width="600"/);
    expect(html.match(/<!--\[if mso\]>/g)).toHaveLength(2);
    // It knows padding of cells alone, and no widest width but that of the table that it alone reads.
    for (const [tag] of html.matchAll(/<(?:a|div|p|h1)\b[^>]*style="[^"]*padding[^"]*"/g)) expect(tag).toBe('');
    for (const [cell] of html.matchAll(/<td [^>]*><a [^>]*font:600 16px[^>]*>/g))
      expect(cell).toMatch(/^<td style="padding:0 26px/);
  });
});

test('who is reactivated is told of a password as of one that they may not have chosen yet (L3)', () => {
  expect(plain(sampleMails('fr')['access-reactivated']?.text ?? '')).toContain('pas encore choisi de mot de passe');
  expect(sampleMails('en')['access-reactivated']?.text).toContain('not chosen a password yet');
});

test('whoever gets a mail is spoken to, never of (V13, V17)', () => {
  const told = (name: string) => plain(sampleMails('fr')[name]?.text ?? '');
  expect(told('left-sent-back')).toContain('\n\nVous pouvez corriger cette demande et la soumettre de nouveau,');
  expect(told('left-sent-back')).toContain('\n\nCette demande a été renvoyée pour correction par Claire Roux le ');
  expect(told('digest-escalated')).toContain(' vous est donc adressée aussi, parce que vous administrez le cabinet.');
  expect(told('rights-granted')).toContain('Ce que cela permet : Déposer des pièces et ne consulter que les siennes');
  for (const [name, { text }] of Object.entries(sampleMails('fr')))
    expect([
      name,
      ...(text.match(/(?:un|les|aux) administrateurs? du cabinet [^\n]*peu|(?:dépose|voit|crée|publie) /gi) ?? []),
    ]).toEqual([name]);
});

test('one is told of as one, and several as several (L7, V13)', () => {
  const {
    'accesses-end-one': one,
    'accesses-end': two,
    'accesses-end-many': many,
    'digest-one': only,
  } = sampleMails('fr');
  expect(one?.text).toMatch(/^Un accès client prend fin\n[^]*\nLa date de fin de cet accès est passée, ou approche\./);
  expect(two?.text).toMatch(
    /^2 accès clients prennent fin\n[^]*\nLa date de fin de ces accès est passée, ou approche\./,
  );
  expect(many?.subject).toBe('Plus de 2 accès clients prennent fin');
  expect(/display:none[^>]*>(.*?)</.exec(only?.html ?? '')?.[1]).toBe('Inès Moreau (Boulangerie Moreau)');
});

test('an absence of whole days is told by its days (V15)', () => {
  const [days, noon] = ['delegate-left-for-days', 'delegate-left-at-noon'].map((name) =>
    plain(sampleMails('fr')[name]?.text ?? ''),
  );
  expect(days).toContain('Début de l’absence : lundi 21 décembre 2026\nFin de l’absence : dimanche 3 janvier 2027\n');
  expect(noon).toContain(
    'Début de l’absence : lundi 21 décembre 2026 à 12 h 00 (heure de Paris)\nFin de l’absence : dimanche 3 ',
  );
});

/** All that a text file says by itself. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

test('no words of the mails’ own are taken apart as if they were an address (F4)', async () => {
  const folder = 'shared/email';
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const files = new Set(
    sources.flatMap((source) => [...source.matchAll(/'\.\.\/texts\/(.+?)'/g)].map(([, file]) => file)),
  );
  expect(files).toContain('record-sealed.ts');
  for (const file of files)
    for (const words of stringsIn({ ...((await import(`../../shared/texts/${file}`)) as object) }))
      expect(unlinked(words)).toBe(words);
});

const portal = `${host}/portail`;
const telling = ['invitation', 'invitation-reopened', 'password-reset', 'approved', 'rejected', 'cancelled', 'expired'];

test.each([...telling, 'more-rights-approved', 'rights-granted', 'settings-lowered'])(
  'the mail %s shows the way to the portal (V7)',
  (name) => {
    const mail = sampleMails('fr')[name];
    expect(plain(mail?.text ?? '')).toContain(`Votre portail : ${portal}\n`);
    expect(mail?.html).toContain(`<a href="${portal}"`);
  },
);

test('where a mail says to ask the firm, it says where, as its reader writes numbers (V7)', () => {
  for (const name of ['invitation', 'invitation-staff', 'rights-granted', 'rights-granted-dossier']) {
    const french = plain(sampleMails('fr')[name]?.text ?? '');
    expect(french).toMatch(
      /votre cabinet\.\n\nE-mail du cabinet : accueil@lefevre\.example\nTéléphone du cabinet : 01 23 45 67 89\n/,
    );
    expect(plain(sampleMails('en')[name]?.text ?? '')).toContain('Phone of the firm: +33 1 23 45 67 89\n');
    expect(sampleMails('fr')[name]?.html).toContain('accueil@lefevre.example');
  }
});

test('what nobody has set is shown nowhere, not even its name', () => {
  const { text = '' } = sampleMails('fr')['invitation-alone'] ?? {};
  expect(text).not.toMatch(/portail\s:|du cabinet|null|undefined/);
  expect(text).toContain('Vous pouvez aussi vous adresser à votre cabinet.');
});

describe('the mail that asks for a decision (V2)', () => {
  const parts = (name: string) => plain(sampleMails('fr')[name]?.text ?? '').split('\n\n');

  test('begins with who it is about, for which company, and which level on how many dossiers; then the link', () => {
    expect(parts('validation-asked').slice(0, 4)).toEqual([
      'Accès à valider : Inès Moreau',
      'Bonjour Claire Roux,',
      'Entreprise : Boulangerie Moreau\nDroits demandés : Administrateur Principal sur 1 dossier, Utilisateur Standard sur 2 dossiers',
      `Voir la demande\n${askedModel('fr').link}`,
    ]);
    expect(parts('more-rights-asked').slice(2, 4)).toEqual([
      'Entreprise : Boulangerie Moreau\nDossier : SCI du Four\nDroits demandés : Utilisateur Standard, avec les options « Tous les documents » et…',
      `Voir la demande\n${askedModel('fr').link}`,
    ]);
  });

  test('tells what to look at in whole sentences', () => {
    const [, warned = ''] =
      /Points d’attention\n((?:- .*\n)+)/.exec(plain(validationAsked(askedModel('fr')).text)) ?? [];
    expect(warned.split('\n')).toContain(
      '- Cette personne deviendra Administrateur Principal : elle pourra détacher ce dossier du cabinet (SCI du Four).',
    );
    for (const line of warned.trim().split('\n')) expect(line).toMatch(/^- \p{Lu}.{20,}\.$/u);
  });

  test('names what may be detached, ten dossiers at most (C11)', () => {
    const told = (count: number) => {
      const notices = Array.from({ length: count }, (_, index) => ({
        ...{ code: 'may-detach' as const, dossierName: `Exercice ${String(2000 + index)}` },
      }));
      return plain(validationAsked(askedModel('fr', { notices })).text);
    };
    expect(told(2)).toContain('elle pourra détacher ces dossiers du cabinet (Exercice 2000 et Exercice 2001).');
    expect(told(12)).toContain('Exercice 2008, Exercice 2009 et 2 autres dossiers).');
  });

  test('names the dossiers with the rights on each, ten at most', () => {
    expect(parts('validation-asked')).toContain(
      [
        'Dossiers',
        '- Boulangerie Moreau 2026 : Utilisateur Standard, sans option',
        '- SCI du Four (entreprise : SCI du Four à Chaux) : Administrateur Principal',
        '- Holding Moreau (entreprise : Holding Moreau) : Utilisateur Standard, avec l’option « Tous les documents »',
      ].join('\n'),
    );
    const many =
      parts('validation-asked-many')
        .find((part) => part.startsWith('Dossiers\n'))
        ?.split('\n') ?? [];
    expect(many).toHaveLength(12);
    expect([many[1], many.at(-2), many.at(-1)]).toEqual([
      '- Exercice 2000 : Administrateur Principal',
      '- Exercice 2009 : Chef d’Équipe',
      '- et 30 autres dossiers',
    ]);
    const eleven = askedModel('fr').dossiers[0];
    const { text } = validationAsked(
      askedModel('fr', { dossiers: Array.from({ length: 11 }, () => eleven ?? []) as never }),
    );
    expect(text).toContain('\n- et un autre dossier\n');
  });

  test('tells what comes of it if nobody decides, and speaks to whoever asked as such', () => {
    const other = plain(validationAsked(askedModel('fr')).text);
    expect(other).toContain('Demandé par : Paul Petit\n');
    expect(other).toContain('la demande expire : aucun accès n’est ouvert, et l’auteur de la demande en est informé.');
    const own = plain(validationAsked(askedModel('fr', { createdBy: undefined })).text);
    expect(own).toContain('Demandé par : vous-même\n');
    expect(own).toContain('votre demande expire : aucun accès n’est ouvert, et un e-mail vous en informe.');
    expect(own).not.toContain('l’auteur');
    expect(plain(sampleMails('fr')['more-rights-asked']?.text ?? '')).toContain(
      'Après approbation : Utilisateur Standard, avec les options « Tous les documents » et « Notes de frais »\n',
    );
    const more = plain(sampleMails('fr')['more-rights-asked']?.text ?? '');
    expect(more).toContain('la demande expire : l’accès garde les droits qu’il a');
  });

  test('shows names that it had to shorten in full further down', () => {
    const long = 'Société de boulangerie et de pâtisserie des quatre chemins de Saint-Maur';
    const { text, subject } = validationAsked(askedModel('fr', { companyName: long }));
    expect(subject.length).toBeLessThan(120);
    expect(text.split(long)).toHaveLength(2);
  });
});

test('a creator reads that it was their request, and what to do then', () => {
  const told = (name: string) => plain(sampleMails('fr')[name]?.text ?? '');
  expect(told('rejected')).toContain(
    'Votre demande a été refusée par Claire Roux (pour Marc Dubois et Nadia Benali) le ',
  );
  expect(told('approved')).toContain(
    'Votre demande a été approuvée par Claire Roux le vendredi 2 octobre 2026 à 14 h 30',
  );
  expect(told('expired')).toContain('Si cet accès est toujours utile, faites une nouvelle demande.');
  expect(told('more-rights-approved')).toContain('Ces droits s’appliquent immédiatement, ');
  expect(told('rights-granted')).toContain('Ces droits s’appliquent immédiatement, ');
  expect(told('rights-granted')).toContain('Une anomalie ? Signalez-la à votre cabinet.');
});

test('whoever was given a right reads that they have it, not that somebody has (F1)', () => {
  const reader = plain(sampleMails('fr')['right-given-to-reader']?.text ?? '');
  expect(reader).toContain('- Vous avez reçu le droit de valider les demandes.');
  expect(reader).not.toContain('Claire Roux a reçu');
  expect(plain(sampleMails('fr')['rights-given']?.text ?? '')).toContain('- Zoé Martin a reçu le droit de valider');
});
