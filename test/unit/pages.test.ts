import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LinkPurpose } from '../../shared/domain/link.ts';
import type { DossierRights } from '../../shared/domain/rights-change.ts';
import type { Option } from '../../shared/domain/vocabulary.ts';
import type { Ending } from '../../shared/texts/ending.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { differences, rightsInShort, type DescribedChange } from '../../shared/texts/rights.ts';
import { choosePasswordPage } from '../../shared/pages/choose-password-page.tsx';
import type { Page, ValidationPageError, ValidationPageModel } from '../../shared/pages/models.ts';
import { outcomePage } from '../../shared/pages/outcome-page.tsx';
import { notFoundPage, staleLinkPage } from '../../shared/pages/simple-pages.tsx';
import { validationPage } from '../../shared/pages/validation-page.tsx';
import {
  addedDossier,
  ending,
  firmName,
  moreRightsModel,
  outcomeModel,
  passwordModel,
  raisedLevel,
  rightsChange,
  sameName,
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
/** The lines that say, under the title, what is decided. */
const decidedOn = ({ body }: Page): string[] =>
  (/<dl class="facts">.*?<\/dl>/s.exec(body)?.[0] ?? '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => line !== '');
test('V15: whoever is asked in the place of others reads so under the title, and nobody else does', () => {
  const head = (name: string) => /<div class="head">.*?<\/div>/s.exec(samplePages('fr')[name]!.body)?.[0] ?? '';
  const told = 'Vous remplacez\u00a0: Victor Valois (absence jusqu’au jeudi 3 décembre 2026).';
  expect(head('validation-stand-in')).toContain(`<p>${told}</p>`);
  expect(head('validation')).not.toContain('remplacez');
});

const withErrors = (...errors: ValidationPageError[]): Page => validationPage(validationModel('fr', { errors }));

test('V20: a queue says what each request shows beside it on its own page, as long as there is one', () => {
  const [there, none] = ['queue', 'queue-all-decided'].map((name) => visible(samplePages('fr')[name]!));
  for (const beside of ['accès de l’entreprise', 'homonymes', 'personnes que vous remplacez'])
    expect([there?.includes(beside), none?.includes(beside)]).toEqual([true, false]);
});

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
    // In a list, where it is in it.
    const place = '(?:&amp;request=\\w+)?(?:&amp;cursor=\\w+)?';
    // By a link; where something can be typed that is shown again, by its form.
    expect(page.body).toMatch(
      new RegExp(
        `class="lang" (?:href="\\?lang=${other}${place}"|.*formaction="\\?lang=${other}&amp;show=form${place}")`,
      ),
    );
  });

  test.each(everyPage)('%s has one heading, and posts only to itself', (_, { body }) => {
    expect(body.match(/<h1>/g)).toHaveLength(1);
    for (const form of body.match(/<form[^>]*>/g) ?? []) {
      expect(form).toContain('method="post"');
      // A query alone keeps the path, and the token in it.
      expect(form).toMatch(/ action="\?lang=(fr|en)(&amp;request=[\w-]+)?(&amp;cursor=\w+)?"/);
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
      warnings: [{ code: 'no-module', acknowledgedBy: markup }],
      notices: [
        { code: 'may-detach', dossierName: markup },
        { ...sameName, people: [{ accessId: 'a', name: markup, status: 'active' }] },
      ],
      companyAccesses: {
        items: [{ name: markup, email: markup, clientType: 'client_user', status: 'active' }],
        more: 0,
      },
      form: { reason: markup },
    });
    expect(body).not.toContain('<b>');
    expect(body.match(/&quot;&gt;&lt;b&gt;x&lt;\/b&gt;&amp;amp;/g)?.length).toBeGreaterThanOrEqual(17);
  });

  test('is shown literally in the name of a dossier whose rights would change', () => {
    const change = rightsChange({ dossierName: markup, companyName: markup });
    const outcome = outcomeModel('en', { kind: 'more_rights', change });
    for (const [{ body }, times] of [
      [validationPage(moreRightsModel('en', { change })), 3],
      [outcomePage(outcome), 2],
    ] as const) {
      expect(body).not.toContain('<b>');
      expect(body.match(/&quot;&gt;&lt;b&gt;x&lt;\/b&gt;&amp;amp;/g)).toHaveLength(times);
    }
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
      ...[
        'Moreau',
        'Inès',
        'contact@boulangerie-moreau.example',
        '+33\u00a06\u00a012\u00a034\u00a056\u00a078',
        'Client user',
      ],
      ...[
        'Boulangerie Moreau 2026',
        'Principal administrator',
        'SCI du Four à Chaux',
        'All documents',
        'Holding Moreau',
      ],
      ...['Factures', 'looks shared', 'Confirmed by the requester: Paul Petit', 'The chosen company has dossiers'],
      'Somebody of the same name already has an access in this company: Ines Moreau (active).',
      ...['able to detach this dossier', 'Paul Petit', 'Thursday, 15 October 2026 at 10:00', 'Wednesday, 30 June 2027'],
      ...['Hélène Moreau', 'helene@boulangerie-moreau.example', 'Suspended', 'and 4 more'],
    ]) {
      expect(visible(page)).toContain(part);
    }
  });

  test('says under the title who, for which company, and which level on how many dossiers', () => {
    expect(decidedOn(validationPage(validationModel('fr')))).toEqual([
      ...['Personne', 'Inès Moreau', 'contact@boulangerie-moreau.example'],
      ...['Entreprise', 'Boulangerie Moreau', 'Utilisateur client'],
      ...['Droits', 'Administrateur Principal : 1 dossier', 'Utilisateur Standard : 2 dossiers'],
      ...['Dernier jour', 'mercredi 30 juin 2027'],
    ]);
    const parts = [...page.body.matchAll(/<h[12][^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(parts.slice(0, 3)).toEqual(['Access to validate: Inès Moreau', 'Points to check', 'Request']);
  });

  test('warns in whole sentences, of one dossier or of several', () => {
    const notice = { code: 'may-detach', dossierName: 'SCI du Four' } as const;
    const of = (...notices: (typeof notice)[]) => visible(validationPage(validationModel('fr', { notices })));
    const sentence = 'Cette personne deviendra Administrateur Principal\u00a0: elle pourra détacher';
    expect(of(notice)).toContain(`${sentence} ce dossier du cabinet.`);
    expect(of(notice, notice)).toContain(`${sentence} ces dossiers du cabinet.`);
  });

  test('asks for a decision, a reason, a confirmation, and sends the version shown', () => {
    expect(page.statusCode).toBe(200);
    const [form = ''] = /<form.*<\/form>/s.exec(page.body) ?? [];
    const names = [...form.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['version', 'decision', 'decision', 'decision', 'reason', 'confirmed']);
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
    expect(body).toContain('<title>Erreur\u00a0: Accès à valider');
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

  test.each([
    ['stale-version', 'La demande a changé depuis'],
    ['unknown-version', 'La demande a peut-être changé depuis'],
  ] as const)('with %s says first what is wrong with its fields, and is to be confirmed anew (V2)', (code, text) => {
    const ofVersion = { field: 'form', code } as const;
    const form = { decision: 'reject', confirmed: true };
    const refused = (...errors: ValidationPageError[]) => validationPage(validationModel('fr', { form, errors }));
    expect(refused(ofVersion).statusCode).toBe(412);
    const { statusCode, body } = refused(ofVersion, { field: 'reason', code: 'missing' });
    expect(statusCode).toBe(400);
    for (const shown of [text, '<a href="#reason">Indiquez le motif du refus.</a>']) expect(body).toContain(shown);
    expect(body).not.toMatch(/id="confirmed"[^>]* checked/);
  });

  test('says that the address is one of the firm’s by now (C2)', () => {
    const refused = withErrors({ field: 'form', code: 'forbidden-email-domain' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('est dans un domaine du cabinet');
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

describe('the page of a request for more rights (P1)', () => {
  const sectionOf = (page: Page): string => /<section class="card change".*?<\/section>/s.exec(page.body)?.[0] ?? '';
  /** The lines of the part that tells what would change, as a screen reader meets them. */
  const linesOf = (change: DescribedChange, language: Language): string[] =>
    sectionOf(validationPage(moreRightsModel(language, { change })))
      .replaceAll(/<\/?(section|h2|h3|div|p|ul|li|strong)\b[^>]*>|<span class="small">/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ')
      .split('\n')
      .filter((line) => line !== '');

  test('says first, in words, which option would be added on which dossier', () => {
    expect(linesOf(rightsChange(), 'fr')).toEqual([
      'Ce qui changera',
      ...['SCI du Four', 'Entreprise : SCI du Four à Chaux'],
      ...['Aujourd’hui', 'Utilisateur Standard', 'Déposer des pièces et ne consulter que les siennes, sauf option.'],
      '+ Tous les documents (consulter aussi les pièces des autres utilisateurs)',
      ...[
        'Après approbation',
        'Utilisateur Standard',
        'Déposer des pièces et ne consulter que les siennes, sauf option.',
      ],
      '+ Tous les documents (consulter aussi les pièces des autres utilisateurs)',
      '+ Notes de frais (créer des notes de frais)',
      'Rien d’autre ne changera dans cet accès.',
    ]);
    expect(decidedOn(validationPage(moreRightsModel('fr')))).toEqual([
      ...['Personne', 'Inès Moreau', 'contact@boulangerie-moreau.example'],
      ...['Entreprise', 'Boulangerie Moreau', 'Utilisateur client'],
      ...['Dossier', 'SCI du Four', 'Ce qui changera', 'Option ajoutée : « Notes de frais »'],
    ]);
  });

  test('says which level would be given, and what becomes of an option that it makes needless (P3)', () => {
    expect(linesOf(raisedLevel, 'en')).toEqual([
      'What will change',
      ...['SCI du Four', 'Company: SCI du Four à Chaux'],
      ...['Today', 'Standard user', 'Submit documents and view only one’s own, unless an option says otherwise.'],
      '+ All documents (also view the documents of other users)',
      ...['Once approved', 'Team lead', 'View all documents, manage users and approve expense reports.'],
      'Nothing else will change in this access.',
    ]);
    expect(decidedOn(validationPage(moreRightsModel('en', { change: raisedLevel }))).slice(-2)).toEqual([
      'New level: Team lead',
      'Option that this level already includes: “All documents”',
    ]);
  });

  test('says that a dossier would be added', () => {
    expect(decidedOn(validationPage(moreRightsModel('en', { change: addedDossier }))).at(-1)).toBe(
      'Dossier added to the access: Principal administrator',
    );
    expect(linesOf(addedDossier, 'en')).toEqual([
      'What will change',
      ...['Holding Moreau', 'Company: Holding Moreau'],
      ...['Today', 'The access does not have this dossier'],
      ...['Once approved', 'Principal administrator'],
      'Full powers over the dossier, including appointing other administrators.',
      'Nothing else will change in this access.',
    ]);
  });

  test('says whatever differs, be it less', () => {
    const standard = (...options: Option[]): DossierRights => ({ level: 'standard_user', options });
    const change = rightsChange({
      from: standard('all_documents', 'publish_by_api'),
      to: standard('create_expense_reports'),
    });
    expect(differences('en', change)).toEqual([
      'Option added: “Expense reports”',
      'Options removed: “All documents” and “Publishing by API”',
    ]);
    expect(differences('en', rightsChange({ from: standard(), to: standard() }))).toEqual([]);
    expect(rightsInShort('fr', standard())).toBe('Utilisateur Standard, sans option');
  });

  test('tells what the access and the company have today apart from what would change', () => {
    const page = validationPage(moreRightsModel('en'));
    for (const part of [
      'More rights to validate: Inès Moreau',
      'This access keeps its present rights until your decision.',
      ...['Dossiers open today', 'Boulangerie Moreau 2026', 'Modules open today', 'Factures'],
      ...['Other accesses: Boulangerie Moreau', 'Hélène Moreau'],
      ...['The rights asked for are granted', 'The access keeps the rights it has.'],
    ]) {
      expect(visible(page)).toContain(part);
    }
    expect(visible(page)).not.toMatch(/stays closed|Sign-in|password/);
    expect(visible(validationPage(moreRightsModel('en', { dossiers: [] })))).toContain('No dossier.');
  });

  test('is the usual one for a creation', () => {
    expect(sectionOf(validationPage(validationModel('en')))).toBe('');
  });

  test('once decided, says which dossier it was about, and that rights change on approval alone', () => {
    const outcome = (decision: Ending) =>
      visible(
        outcomePage(
          outcomeModel('en', { kind: 'more_rights', change: raisedLevel, decision, occasion: 'just-decided' }),
        ),
      );
    expect(outcome(ending())).toContain('Dossier: SCI du Four (SCI du Four à Chaux)');
    expect(outcome(ending())).toContain('The rights requested apply immediately.');
    for (const status of ['rejected', 'cancelled', 'expired'] as const) {
      expect(outcome(ending({ outcome: status }))).toContain('The access keeps its present rights.');
      expect(outcome(ending({ outcome: status }))).not.toContain('No access');
    }
  });
});

describe('other pages', () => {
  test('a decided request answers 200 with who decided what and when, even to a late decision (V3)', () => {
    const late = outcomePage(outcomeModel('en', { occasion: 'too-late' }));
    expect(late.statusCode).toBe(200);
    expect(visible(late)).toContain('Approved by Claire Roux on Friday, 2 October 2026 at 14:30 (Paris time).');
    expect(visible(late)).toContain('was not recorded');
  });

  test('an approval that was not undone says so at the top of a page that no longer looks like a success (L11)', () => {
    const pages = samplePages('en');
    const failed = ['undo-not-confirmed', 'undo-touched', 'undo-stale', 'undo-last-admin', 'undo-try-again'];
    for (const name of failed) {
      const { body } = pages[name]!;
      expect(body).toMatch(
        /<main[^>]*><div class="error" role="alert"[^>]*autofocus[^>]*>.*Your approval was not undone/,
      );
      expect([name, body.includes('class="symbol symbol-warn"')]).toEqual([name, true]);
      // At the box alone what is wrong with it.
      expect(body.includes('id="confirmed-error"')).toBe(name === 'undo-not-confirmed');
      expect(body).not.toContain('There is nothing left for you to do');
    }
    expect(pages['approved-to-undo']!.body).toContain('class="symbol symbol-good"');
    expect(pages['approved-to-undo']!.body).not.toContain('role="alert"');
  });

  test('an unknown link tells nothing, not even whose it is', () => {
    const page = notFoundPage({ language: 'fr' });
    expect(page.statusCode).toBe(404);
    expect(page.body).not.toContain('Lefèvre');
  });

  test.each(LinkPurpose.options)('an expired %s link offers a fresh one', (purpose) => {
    const { body } = staleLinkPage({ language: 'fr', firmName, portalUrl: null, purpose, step: 'offer' });
    expect(body).toContain('<button type="submit" name="action" value="fresh-link">');
    expect(staleLinkPage({ language: 'fr', firmName, portalUrl: null, purpose, step: 'sent' }).body).not.toContain(
      '<button',
    );
  });

  test('a link that is spent does not say by which link the password was chosen: it may have been another (V7)', () => {
    const told = {
      fr: ['Ce lien ne sert plus', 'mot de passe a été choisi depuis l’envoi de ce lien'],
      en: ['This link no longer works', 'password was chosen after this link was sent'],
    };
    for (const language of languages)
      for (const name of ['used-invitation', 'used-password-reset'])
        for (const words of told[language]) expect(visible(samplePages(language)[name]!)).toContain(words);
  });

  test('a refused password says which rules it fails, and is never shown again', () => {
    const { body, statusCode } = choosePasswordPage(
      passwordModel('en', { errors: [{ field: 'password', code: 'too-weak', failed: ['length', 'digit'] }] }),
    );
    expect(statusCode).toBe(400);
    // Once, at the top; the field names that line.
    expect(body.match(/it must also contain at least 12 characters and a digit\./g)).toHaveLength(1);
    expect(body).toContain('<li id="password-error"><a href="#password">Strengthen the password');
    expect(body.match(/<input type="password"[^>]*>/g)).toEqual([
      '<input type="password" id="password" name="password" autocomplete="new-password" aria-describedby="password-hint password-error" aria-invalid="true"/>',
      '<input type="password" id="passwordConfirmation" name="passwordConfirmation" autocomplete="new-password"/>',
    ]);
  });
});
