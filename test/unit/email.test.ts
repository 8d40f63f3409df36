import { describe, expect, test } from 'vitest';
import { decisionTold } from '../../shared/email/decision-told.ts';
import { invitation } from '../../shared/email/invitation.ts';
import type { Mail } from '../../shared/email/models.ts';
import { shortLine } from '../../shared/email/plain.ts';
import { validationAsked } from '../../shared/email/validation-asked.ts';
import { languages } from '../../shared/i18n/language.ts';
import { askedModel, host, invitationModel, sampleMails, toldModel } from '../support/sample-mails.ts';
import { ending, firmName } from '../support/sample-pages.ts';

const markup = '<b>x</b>';
/** A name that tries to end its line, to add a header, and to turn the direction of what follows. */
const forger = 'Inès\r\nBcc: all@evil.example\u2028\u0085\u202eFin';
const addresses = (text: string): string[] => text.match(/\b\w+:\/\/[^\s"<>]+/g) ?? [];
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
    for (const line of mail.text.split('\n')) expect(shown).toContain(words(line).trim());
  });

  test.each(everyMail)('%s has a short subject of one line, without an address or a link', (_, { subject }) => {
    expect(subject).toMatch(/^[^\p{Cc}]{10,200}$/u);
    expect(subject).not.toMatch(/@|:\/\//);
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
    expect(forged.subject).toBe('Access to validate: Inès Moreau (Inès Bcc: all@evil.example Fin)');
    expect(invitation(invitationModel('fr', { firmName: forger })).subject).toMatch(/^[^\p{Cc}]+$/u);
  });

  test('makes no subject longer than a mail client shows', () => {
    const endless = '𝒳'.repeat(5000);
    const { subject } = validationAsked(
      askedModel('fr', {
        companyName: endless,
        person: { firstName: endless, lastName: endless, email: 'a@b.example' },
      }),
    );
    expect([...subject].length).toBeLessThan(160);
    expect(shortLine(endless, 3)).toBe('𝒳𝒳…');
  });

  test('keeps a reason apart: each of its lines is quoted', () => {
    const reason = 'Non.\r\n-- \u2028https://evil.example\n\n<b>x</b>';
    const { text, html } = decisionTold(toldModel('fr', { decision: ending({ outcome: 'rejected', reason }) }));
    expect(text).toContain('Motif\u00a0:\n> Non.\n> --\n> https://evil.example\n>\n> <b>x</b>\n\n');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});

test('a validator reads who, what, until when, and that opening the link decides nothing', () => {
  const { text } = validationAsked(askedModel('en'));
  for (const part of [
    'Paul Petit requested a new client access on Thursday, 1 October 2026 at 10:00 (Paris time)',
    'Email: contact@boulangerie-moreau.example',
    'Dossiers: 3 dossiers (1 × Principal administrator, 2 × Standard user)',
    'To be decided by: Thursday, 15 October 2026 at 10:00 (Paris time)',
    '- Generic email address',
    askedModel('en').link,
    'Opening this link decides nothing',
  ]) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(part);
  }
});

test('an invitation holds a link and its life, and no password', () => {
  const { text } = invitation(invitationModel('fr'));
  expect(text).toContain('reste valable 7\u00a0jours, jusqu’au jeudi 8 octobre 2026 à 10:00 (heure de Paris)');
  expect(text).toContain(invitationModel('fr').link.url);
  expect(sampleMails('fr')['password-reset']?.text).toContain('reste valable 1\u00a0heure');
});

test('the creator is told each outcome, by whom where somebody did it', () => {
  const told = (language: 'fr' | 'en') => Object.values(sampleMails(language)).map(({ text }) => text.split('\n')[4]);
  expect(told('en').slice(-4)).toEqual([
    'Approved by Claire Roux on Friday, 2 October 2026 at 14:30 (Paris time).',
    'Rejected by Claire Roux (on behalf of Marc Dubois) on Friday, 2 October 2026 at 14:30 (Paris time).',
    'Cancelled on Friday, 2 October 2026 at 14:30 (Paris time).',
    'Nobody decided before Thursday, 15 October 2026 at 10:00 (Paris time).',
  ]);
});
