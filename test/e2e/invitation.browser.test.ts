import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { password, signIn } from './support/people.ts';
import { demoScene, emailOf, type Scene } from './support/scene.ts';
import { desk, phone, picture, send, tabTo, visit, widthTooMuch } from './support/tab.ts';

let browser: Browser;
let scene: Scene;

beforeAll(async () => {
  browser = await launchBrowser();
  scene = await demoScene();
});
afterAll(() => browser.close());

describe('a person who was invited, without any script', () => {
  test('chooses a password on a phone and can sign in', async () => {
    const person = { firstName: 'Léa', lastName: 'Fournier', email: emailOf('lea.fournier') };
    const { email, link } = await scene.invited(person);
    await visit(browser, link, phone, async (tab) => {
      await picture(tab, 'invitation-page');
      expect(await widthTooMuch(tab)).toBe(0);
      await tab.getByLabel('Mot de passe', { exact: true }).fill(password);
      await tab.getByLabel('Confirmez le mot de passe').fill('something else');
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(400);
      expect(await tab.getByRole('alert').textContent()).toContain('Les deux mots de passe diffèrent');
      expect(await tab.getByLabel('Mot de passe', { exact: true }).inputValue()).toBe('');

      await tab.getByLabel('Mot de passe', { exact: true }).fill(password);
      await tab.getByLabel('Confirmez le mot de passe').fill(password);
      expect(await send(tab, () => tab.getByRole('button').click())).toBe(200);
      expect(await tab.locator('main').textContent()).toContain(email);
      // Where to sign in is told at once, and by the link once it has been used.
      const portal = 'https://portail.lefevre-associes.example';
      const leadsThere = async () => {
        expect(await tab.getByRole('link', { name: 'Se connecter' }).getAttribute('href')).toBe(portal);
        expect(await tab.locator('main').textContent()).toContain(portal);
      };
      await leadsThere();
      await tab.goto(tab.url());
      expect(await tab.locator('h1').textContent()).toBe('Ce lien ne sert plus');
      await leadsThere();
      expect(await tab.getByRole('link', { name: '01 23 45 67 89' }).getAttribute('href')).toBe('tel:+33123456789');
    });
    expect((await (await signIn(email, password)).get('/v1/me')).status).toBe(200);
  });

  test('chooses one by the keyboard alone, in English', async () => {
    const { email, link } = await scene.invited();
    await visit(browser, `${link}?lang=en`, desk, async (tab) => {
      await tabTo(tab, '#password');
      await tab.keyboard.type(password);
      await tabTo(tab, '#passwordConfirmation');
      await tab.keyboard.type(password);
      expect(await send(tab, () => tab.keyboard.press('Enter'))).toBe(200);
      expect(await tab.locator('h1').textContent()).toBe('Your password is saved');
    });
    expect((await (await signIn(email, password)).get('/v1/me')).status).toBe(200);
  });
});
