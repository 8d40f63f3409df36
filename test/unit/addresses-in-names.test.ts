import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mailer } from '../../shared/services/mailer.ts';
import { invitation } from '../../shared/email/invitation.ts';
import { languages } from '../../shared/texts/language.ts';
import { validationPage } from '../../shared/pages/validation-page.tsx';
import { poisonedWith } from '../support/poisoned.ts';
import { host, invitationModel, sampleMails } from '../support/sample-mails.ts';
import { contact, samplePages, validationModel } from '../support/sample-pages.ts';

const addresses = ['https://evil.example/x', 'www.evil.example', 'evil.example/x', 'mailto:a@evil', 'a@evil.example'];
const apart = [
  'https: //evil. example/x',
  'www. evil. example',
  'evil. example/x',
  'mailto: a@ evil',
  'a@ evil. example',
];
/** What mail programs make a link of by themselves. */
const linked = /evil\.example|:\/\/evil|www\.\S|mailto:\S|\S@evil/;

/** Without the links to the firm's own mailbox, which are ours. */
const others = (body: string): string => body.replaceAll(`href="mailto:${contact.email}"`, '');

const cases = languages.flatMap((language) =>
  addresses.flatMap((address, index) => {
    const dress = poisonedWith(address);
    const shown = apart[index]!;
    const mails = Object.entries(sampleMails(language, dress));
    const pages = Object.entries(samplePages(language, dress));
    return [
      ...mails.map(([name, { subject, html, text }]) => ({
        name,
        language,
        address,
        shown,
        parts: [subject, html, text],
      })),
      ...pages.map(([name, { body }]) => ({ name: `page ${name}`, language, address, shown, parts: [others(body)] })),
    ];
  }),
);
const nameless = /^page (not-found|server-error)$/;

describe('an address in every name and text is no link (F4)', () => {
  test.each(cases)('$name in $language: $address', ({ name, shown, parts }) => {
    for (const part of parts) expect(linked.exec(part)?.[0]).toBeUndefined();
    // What was typed can still be read.
    if (!nameless.test(name)) expect(parts.join('\n')).toContain(shown);
  });
});

/** What a folder exports that makes a mail or a page of a model. */
const makersIn = (files: string, result: 'Mail' | 'Page'): string[] =>
  globSync(files)
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split(/^export (?:const|function) /m)
        .slice(1),
    )
    .filter((source) => new RegExp(`\\): ${result} (?:=>|\\{)`).test(source))
    .map((source) => /^\w+/.exec(source)?.[0] ?? '');

test('every mail and page that there is stands among the samples', () => {
  const mails = makersIn('shared/email/*.ts', 'Mail').filter((name) => !['mailOf', 'linkMail'].includes(name));
  const pages = makersIn('shared/pages/*.tsx', 'Page').filter((name) => name !== 'page');
  expect(mails).toEqual(expect.arrayContaining(['digest', 'invitationUndelivered', 'delegateLeft', 'undoLink']));
  expect(pages).toEqual(expect.arrayContaining(['queuePage', 'outcomePage', 'lostSignInPage']));
  for (const [names, samples] of [
    [mails, 'mails'],
    [pages, 'pages'],
  ] as const) {
    const source = readFileSync(`test/support/sample-${samples}.ts`, 'utf8');
    expect(names.filter((name) => !source.includes(`${name}(`))).toEqual([]);
  }
});

test('links of ours and the address to sign in with stay as they are (F4)', () => {
  const { html, text } = invitation(invitationModel('fr'));
  const { link, email } = invitationModel('fr');
  expect(link.url.startsWith(host)).toBe(true);
  expect(text).toContain(`\n${link.url}\n`);
  expect(text).toContain(email);
  expect(html.match(new RegExp(`href="${link.url}"`, 'g'))).toHaveLength(2);
  expect(html).toContain(`>${link.url}<`);
  expect(html).toContain(`>${email}<`);
});

test('what was typed into a form is shown again as it was typed (F4)', () => {
  const reason = 'Voir https://evil.example </textarea> <b> & "x"';
  const { body } = validationPage(validationModel('fr', { form: { reason } }));
  expect(body).toContain('\nVoir https://evil.example &lt;/textarea&gt; &lt;b&gt; &amp; &quot;x&quot;</textarea>');
});

test('a name cannot pass for an address that is shown as it is (F4)', () => {
  const name = '<span class="as-is">evil.example</span>';
  const { body } = validationPage(validationModel('fr', { companyName: name }));
  expect(body).toContain('&lt;span class=&quot;as-is&quot;&gt;evil. example&lt;/span&gt;');
});

test('the name of the sender is no link either (F4)', async () => {
  const sent: { input: { FromEmailAddress?: string } }[] = [];
  const client = {
    send: (command: (typeof sent)[number]) => Promise.resolve({ MessageId: String(sent.push(command)) }),
  };
  const send = mailer({ sender: 'no-reply@ours.example', configurationSet: 'x' }, client as never);
  await send({ ...invitation(invitationModel('fr')), to: 'x@y.example', fromName: 'evil.example', replyTo: undefined });
  const name = /=\?UTF-8\?B\?(.*)\?= </.exec(sent[0]?.input.FromEmailAddress ?? '')?.[1] ?? '';
  expect(Buffer.from(name, 'base64').toString()).toBe('evil. example');
});
