import { beforeAll, describe, expect, test } from 'vitest';
import type { Company } from '../../shared/domain/company.ts';
import { asUser, creation, decide, newEmail, submit } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal, send } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { openPage, sendForm, textOf } from './support/pages.ts';
import { password, signIn } from './support/people.ts';

let firm: TestFirm;
let company: Company;
let creator: StaffMember;
let validator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Secrets');
  company = await firm.company({ admin: true });
  creator = await firm.staff('Paul Garnier');
  validator = await firm.staff('Victor Valois', { validate: true });
});

/** A person who has just been invited, and the link in their mail. */
async function invited(): Promise<{ email: string; link: string }> {
  const { request, identity } = await submit(creator, creation(company, asUser));
  await decide(validator, request.requestId);
  return { email: identity.email, link: linkIn(await mailTo(identity.email, 'Choisir mon mot de passe')) };
}

const twice = (chosen: string) => ({ password: chosen, passwordConfirmation: chosen });
const askForReset = (email: string) => send('POST', '/v1/password-reset', { body: { email } });
const works = (email: string, secret: string) =>
  signIn(email, secret).then(
    () => true,
    () => false,
  );

describe('the link of an invitation', () => {
  test('holds no password and changes nothing by being opened', async () => {
    const { email, link } = await invited();
    expect(link).toMatch(/^\/invitation\/[\w-]{43}$/);
    expect((await send('HEAD', link)).status).toBe(200);
    for (let times = 0; times < 3; times += 1) expect((await openPage(link)).status).toBe(200);
    const page = await openPage(`${link}?lang=en`);
    expect(textOf(page)).toMatch(/Choose your password .*12 characters/);
    expect(page.text).toContain(`value="${email}"`);
    expect((await sendForm(link, twice(password))).status).toBe(200);
  });

  test('stays usable after a password that is missing, too weak, or typed differently', async () => {
    const { email, link } = await invited();
    const attempts = [
      [{}, 'Choisissez un mot de passe.'],
      [twice('court'), 'Renforcez le mot de passe'],
      [twice('longbutnothingelse'), 'une lettre majuscule et un chiffre'],
      [{ password }, 'Saisissez le mot de passe dans les deux champs'],
      [{ password, passwordConfirmation: `${password}!` }, 'Les deux mots de passe diffèrent'],
      [twice(` ${password}`), 'Supprimez l’espace au début ou à la fin'],
      [twice(`${password}${'x'.repeat(239)}`), 'à 256 caractères au plus'],
      [twice('Password-1234'), 'Ce mot de passe est trop courant'],
      [twice('Secrets-horse-2026'), 'contient votre nom, le début de votre adresse e-mail ou le nom du cabinet'],
      // The sign-in service has a rule that our page does not tell of.
      [twice(`Correct-horse\n2026`), 'Le service de connexion n’accepte pas ce mot de passe'],
    ] as const;
    const promised = textOf(await openPage(link));
    for (const promise of ['être un mot de passe courant', 'contenir votre nom', 'dépasser 256 caractères'])
      expect(promised).toContain(promise);
    for (const [form, text] of attempts) {
      const page = await sendForm(link, { ...form });
      expect([page.status, textOf(page)]).toEqual([400, expect.stringContaining(text)]);
      // What is wrong is told once.
      expect(page.text.match(/<li id="\w+-error">/g)).toHaveLength(1);
      expect(textOf(page).split(text)).toHaveLength(2 + Number(promised.includes(text)));
      expect(page.text).not.toContain('longbutnothingelse');
    }
    expect(await works(email, password)).toBe(false);
    expect((await sendForm(link, twice(password))).status).toBe(200);
    expect(await works(email, password)).toBe(true);
  });

  test('works once: afterwards its page says so, and no password is set by it', async () => {
    const { email, link } = await invited();
    await sendForm(link, twice(password));
    for (const page of [await openPage(link), await sendForm(link, twice('Another-horse-2027'))]) {
      expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Ce lien ne sert plus')]);
      expect(page.text).not.toContain(email);
    }
    expect(await works(email, 'Another-horse-2027')).toBe(false);
    expect(await works(email, password)).toBe(true);
  });

  test('of two passwords at once takes one, and no page says that something failed', async () => {
    const { email, link } = await invited();
    const secrets = ['First-horse-2026', 'Second-horse-2026'];
    const pages = await Promise.all(secrets.map((secret) => sendForm(link, twice(secret))));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const working = await Promise.all(secrets.map((secret) => works(email, secret)));
    expect(working.filter(Boolean)).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  test('is asked for alike by those we know and those we do not; only the former get mail', async () => {
    const { email, link } = await invited();
    await sendForm(link, twice(password));
    const unknown = newEmail();
    const replies = [await askForReset(unknown), await askForReset('no address'), await askForReset(email)];
    for (const reply of replies) expect([reply.status, reply.text]).toEqual([202, '{}']);
    // The stream keeps the order in which they asked.
    const mail = await mailTo(email, 'nouveau mot de passe');
    expect(await mailsTo(unknown)).toEqual([]);

    expect((await sendForm(linkIn(mail), twice('New-horse-2027!'))).status).toBe(200);
    expect(await works(email, password)).toBe(false);
    expect(await works(email, 'New-horse-2027!')).toBe(true);
    expect(textOf(await openPage(linkIn(mail)))).toContain('Ce lien ne sert plus');
  });

  test('chosen anew spends the invitation that was never used', async () => {
    const { email, link } = await invited();
    await askForReset(email);
    await sendForm(linkIn(await mailTo(email, 'nouveau mot de passe')), twice(password));
    const page = await sendForm(link, twice('Another-horse-2027'));
    expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Ce lien ne sert plus')]);
    expect(await works(email, password)).toBe(true);
  });

  test('is asked for once, however often somebody clicks: always the same answer, and one mail (V18)', async () => {
    const { email } = await invited();
    const replies = await Promise.all(Array.from({ length: 10 }, () => askForReset(` ${email.toUpperCase()} `)));
    for (const reply of replies) expect([reply.status, reply.text]).toEqual([202, '{}']);
    await mailTo(email, 'nouveau mot de passe');
    // Somebody who asks later is served later.
    const other = await invited();
    await askForReset(other.email);
    await mailTo(other.email, 'nouveau mot de passe');
    expect((await mailsTo(email)).filter(({ text }) => text.includes('nouveau mot de passe'))).toHaveLength(1);
  });

  test('of somebody who is not yet approved is not sent', async () => {
    const pending = await submit(creator, creation(company, asUser));
    const { email } = await invited();
    for (const address of [pending.identity.email, email]) await askForReset(address);
    await mailTo(email, 'nouveau mot de passe');
    expect(await mailsTo(pending.identity.email)).toEqual([]);
  });

  test('is staff’s matter too', async () => {
    await askForReset(creator.email);
    const mail = await mailTo(creator.email, 'nouveau mot de passe');
    expect((await sendForm(linkIn(mail), twice('Staff-horse-2027'))).status).toBe(200);
    expect(await works(creator.email, 'Staff-horse-2027')).toBe(true);
  });

  test('wants a body with an address', async () => {
    const reply = await send('POST', '/v1/password-reset', { body: { mail: 'x' } });
    expect(refusal(reply)).toMatchObject({ status: 400, fields: { '/email': 'missing', '/mail': 'unknown-field' } });
  });
});
