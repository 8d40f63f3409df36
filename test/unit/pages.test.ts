import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/i18n/language.ts';
import { choosePasswordPage } from '../../shared/pages/choose-password-page.tsx';
import type { Page, ValidationPageError, ValidationPageModel } from '../../shared/pages/models.ts';
import { outcomePage } from '../../shared/pages/outcome-page.tsx';
import { notFoundPage, staleLinkPage } from '../../shared/pages/simple-pages.tsx';
import { validationPage } from '../../shared/pages/validation-page.tsx';
import {
  ending,
  firmName,
  outcomeModel,
  passwordModel,
  samplePages,
  validationModel,
} from '../support/sample-pages.ts';

const markup = '"><b>x</b>&amp;';
const everyPage = languages.flatMap((language) =>
  Object.entries(samplePages(language)).map(([name, page]): [string, Page] => [`${name} in ${language}`, page]),
);
const visible = (page: Page): string =>
  page.body
    .replace(/^.*<\/head>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|gt|lt|quot);/g, '·');
const withErrors = (...errors: ValidationPageError[]): Page => validationPage(validationModel('fr', { errors }));

describe('every page', () => {
  test.each(everyPage)('%s keeps its address and content to itself', (_, { headers }) => {
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    });
  });

  test.each(everyPage)('%s allows its own stylesheet, by hash, and nothing else', (_, { headers, body }) => {
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(body) ?? [];
    const hash = createHash('sha256').update(css).digest('base64');
    expect(css.length).toBeGreaterThan(1000);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  test.each(everyPage)('%s has no script, no style attribute and no address of a third party', (_, { body }) => {
    expect(body).not.toMatch(/<script|\son[a-z]+=|\sstyle=|javascript:|https?:|\/\/|url\(|@import/i);
    expect(body.match(/<style>/g)).toHaveLength(1);
  });

  test.each(everyPage)('%s says its language, and offers the other one at the same address', (name, page) => {
    const [own, other] = name.endsWith('fr') ? ['fr', 'en'] : ['en', 'fr'];
    expect(page.headers['content-language']).toBe(own);
    expect(page.body).toContain(`<html lang="${own}">`);
    expect(page.body).toContain(`href="?lang=${other}"`);
  });

  test.each(everyPage)('%s has one heading, and posts only to itself', (_, { body }) => {
    expect(body.match(/<h1>/g)).toHaveLength(1);
    for (const form of body.match(/<form[^>]*>/g) ?? []) {
      expect(form).toContain('method="post"');
      // A query alone keeps the path, and the token in it.
      expect(form).toMatch(/ action="\?lang=(fr|en)"/);
    }
  });

  test('French keeps its spaces before double punctuation on the line', () => {
    for (const page of Object.values(samplePages('fr'))) expect(visible(page)).not.toMatch(/\S [:;?!»]|« /);
  });
});

describe('what people typed', () => {
  test('is shown literally in every place a name has', () => {
    const base = validationModel('en');
    const { body } = validationPage({
      ...base,
      firmName: markup,
      companyName: markup,
      request: { ...base.request, createdBy: markup },
      identity: { ...base.identity, firstName: markup, lastName: markup, email: markup, phone: markup },
      dossiers: [{ name: markup, companyName: markup, level: 'team_lead', options: [] }],
      modules: [{ name: markup }],
      notices: [{ code: 'may-detach', dossierName: markup }],
      companyAccesses: {
        items: [{ name: markup, email: markup, clientType: 'client_user', status: 'active' }],
        more: 0,
      },
      form: { reason: markup },
    });
    expect(body).not.toContain('<b>');
    expect(body.match(/&quot;&gt;&lt;b&gt;x&lt;\/b&gt;&amp;amp;/g)?.length).toBeGreaterThanOrEqual(15);
  });

  test('cannot leave an attribute', () => {
    const { body } = choosePasswordPage(passwordModel('fr', { person: { name: 'x', email: markup } }));
    expect(body).toContain('value="&quot;>&lt;b>x&lt;/b>&amp;amp;"');
  });

  test('a reason is quoted with its lines', () => {
    const decision = ending({ outcome: 'rejected', reason: 'Un\n<i>deux</i>' });
    expect(outcomePage(outcomeModel('fr', { decision })).body).toContain(
      '<blockquote>Un\n&lt;i&gt;deux&lt;/i&gt;</blockquote>',
    );
  });
});

describe('the page of a validator (V2)', () => {
  const page = validationPage(validationModel('en'));

  test('shows the whole summary', () => {
    for (const part of [
      ...['Moreau', 'Inès', 'contact@boulangerie-moreau.example', '+33 6 12 34 56 78', 'Client user'],
      ...[
        'Boulangerie Moreau 2026',
        'Principal administrator',
        'SCI du Four à Chaux',
        'All documents',
        'Holding Moreau',
      ],
      ...['Factures', 'Generic email address', 'Shown to the creator, who confirmed', 'No dossier of the company'],
      ...['Please note', 'Paul Petit', 'Thursday, 15 October 2026 at 10:00', 'Thursday, 1 July 2027 at 00:00'],
      ...['Hélène Moreau', 'helene@boulangerie-moreau.example', 'Suspended', 'and 4 more'],
    ]) {
      expect(visible(page)).toContain(part);
    }
  });

  test('asks for a decision, a reason, a confirmation, and sends the version shown', () => {
    expect(page.statusCode).toBe(200);
    const [form = ''] = /<form.*<\/form>/s.exec(page.body) ?? [];
    const names = [...form.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['version', 'decision', 'decision', 'reason', 'confirmed']);
    expect(form).not.toMatch(/<[^>]* (checked|required)/);
    expect(page.body).toContain('<input type="hidden" name="version" value="3"/>');
  });

  test('offers the decisions that are allowed, and no other', () => {
    const { body } = validationPage(validationModel('en', { allowedDecisions: ['reject'] }));
    expect(body).toContain('value="reject"');
    expect(body).not.toContain('value="approve"');
  });

  test('comes again with what was typed, and says what is missing at the top and at the field', () => {
    const { body, statusCode } = validationPage(
      validationModel('fr', {
        form: { decision: 'reject', reason: '\nNon', confirmed: true },
        errors: [{ field: 'reason', code: 'too-long' }],
      }),
    );
    expect(statusCode).toBe(400);
    expect(body).toContain('<title>Erreur\u00a0: Valider l’accès');
    expect(body).toContain('<a href="#reason">Raccourcissez le motif');
    expect(body).toMatch(/<textarea[^>]* aria-describedby="reason-hint reason-error" aria-invalid="true">\n\nNon</);
    expect(body).toMatch(/value="reject" id="decision-reject" checked/);
    expect(body).toMatch(/id="confirmed"[^>]* checked/);
  });

  test('of a request that changed keeps the decision but asks for a new confirmation', () => {
    const changes: Partial<ValidationPageModel> = {
      form: { decision: 'approve', confirmed: true },
      errors: [{ field: 'form', code: 'stale-version' }],
    };
    const { body, statusCode } = validationPage(validationModel('en', changes));
    expect(statusCode).toBe(412);
    expect(body).toContain('The request has changed since you opened it.');
    expect(body).toMatch(/id="decision-approve" checked/);
    expect(body).not.toMatch(/id="confirmed"[^>]* checked/);
  });

  test('says whose access to decide first (C5)', () => {
    const refused = withErrors({ field: 'form', code: 'company-needs-client-admin', decideFirst: ['Ada <i>'] });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('<li>Ada &lt;i&gt;</li>');
  });

  test('stays small with as many dossiers as a request can have', () => {
    const dossiers = Array.from({ length: 40 }, () => validationModel('fr').dossiers)
      .flat()
      .slice(0, 40);
    const { body } = validationPage(validationModel('fr', { dossiers }));
    expect(body.length).toBeLessThan(40_000);
  });
});

describe('other pages', () => {
  test('a decided request answers 200 with who decided what and when, even to a late decision (V3)', () => {
    const late = outcomePage(outcomeModel('en', { occasion: 'too-late' }));
    expect(late.statusCode).toBe(200);
    expect(visible(late)).toContain('Approved by Claire Roux on Friday, 2 October 2026 at 14:30 (Paris time).');
    expect(visible(late)).toContain('was not recorded');
  });

  test('an unknown link tells nothing, not even whose it is', () => {
    const page = notFoundPage({ language: 'fr' });
    expect(page.statusCode).toBe(404);
    expect(page.body).not.toContain('Lefèvre');
  });

  test.each(['validation', 'invitation', 'password-reset'] as const)(
    'an expired %s link offers a fresh one',
    (purpose) => {
      const { body } = staleLinkPage({ language: 'fr', firmName, purpose, step: 'offer' });
      expect(body).toContain('<button type="submit" name="action" value="fresh-link">');
      expect(staleLinkPage({ language: 'fr', firmName, purpose, step: 'sent' }).body).not.toContain('<button');
    },
  );

  test('a refused password says which rules it fails, and is never shown again', () => {
    const { body, statusCode } = choosePasswordPage(
      passwordModel('en', { errors: [{ field: 'password', code: 'too-weak', failed: ['length', 'digit'] }] }),
    );
    expect(statusCode).toBe(400);
    expect(body).toContain('it must also hold at least 12 characters and a digit.');
    expect(body.match(/<input type="password"[^>]*>/g)).toEqual([
      '<input type="password" id="password" name="password" autocomplete="new-password" aria-describedby="password-hint password-error" aria-invalid="true"/>',
      '<input type="password" id="passwordConfirmation" name="passwordConfirmation" autocomplete="new-password"/>',
    ]);
  });
});
