import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import { atPortal, Firm, type Module } from '../../../shared/domain/firm.ts';
import {
  acceptCatalogue,
  changeSettings,
  parseGenericName,
  parseOwnDomain,
} from '../../../shared/domain/firm-settings.ts';
import type { SettingsPatch } from '../../../shared/domain/firm-settings.ts';
import { defaultGenericNames } from '../../../shared/domain/firm.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { hostParts } from '../../../shared/parsers/host.ts';
import { settingsParsers } from '../../support/settings-parsers.ts';

const firm: Firm = {
  ...startingFirm('f', 'fr'),
  ...{ name: 'Cabinet', senderName: 'Cabinet', ownDomains: ['cabinet.example'], genericNames: ['contact'], version: 3 },
};
const change = (patch: SettingsPatch) => changeSettings(firm, patch, settingsParsers);

/** The fields that are refused, with why. */
function refusedBy(action: () => unknown): [string, string][] {
  try {
    action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('invalid-input');
    return error.errors.map(({ pointer, code }) => [pointer, code]);
  }
  return [];
}

describe('settings', () => {
  test('what is sent changes, the rest stays, and the audit gets both values', () => {
    const { firm: changed, changes } = change({ fourEyes: false, senderName: '  L’équipe  ', expireAfter: 'P2W' });
    expect(changed).toEqual({ ...firm, fourEyes: false, senderName: 'L’équipe', expireAfter: 'P2W' });
    expect(changes).toEqual([
      { field: 'senderName', from: 'Cabinet', to: 'L’équipe' },
      { field: 'fourEyes', from: true, to: false },
      { field: 'expireAfter', from: 'P14D', to: 'P2W' },
    ]);
  });

  test('what is as it was is no change', () => {
    expect(change({ ownDomains: [' CABINET.example'], fourEyes: true, reminderAfter: undefined }).changes).toEqual([]);
    expect(change({}).changes).toEqual([]);
  });

  test('every field that is wrong is named at once', () => {
    expect(
      refusedBy(() =>
        change({ name: ' ', ownDomains: ['ok.example', 'no space.example'], genericNames: ['a@b'], draftLife: 'soon' }),
      ),
    ).toEqual([
      ['/name', 'invalid-name'],
      ['/ownDomains/1', 'invalid-domain'],
      ['/genericNames/0', 'invalid-local-part'],
      ['/draftLife', 'invalid-duration'],
    ]);
  });

  test('domains and names that are the same once normalised are refused as repeated', () => {
    expect(
      refusedBy(() => change({ ownDomains: ['Été.example', 'xn--t-9fab.example'], genericNames: ['RH', 'rh'] })),
    ).toEqual([
      ['/ownDomains/1', 'duplicate'],
      ['/genericNames/1', 'duplicate'],
    ]);
  });

  test.each([
    ['PT1H', 'P30D', 'reminderAfter'],
    ['PT15M', 'P1D', 'digestEvery'],
    ['P1D', 'P180D', 'expireAfter'],
    ['P1D', 'P365D', 'draftLife'],
    ['P1Y', 'P10Y', 'cardRetention'],
    ['P30D', 'P3Y', 'dormantAfter'],
    ['P1D', 'P365D', 'endNotice'],
  ] as const)('%s and %s are the bounds of the setting, and may be set', (shortest, longest, field) => {
    for (const value of [shortest, longest]) expect(change({ [field]: value }).firm[field]).toBe(value);
  });

  test.each(['PT59M', 'P31D', '-PT2H', 'P0D'])('a reminder after %s is out of bounds', (reminderAfter) => {
    expect(refusedBy(() => change({ reminderAfter }))).toEqual([['/reminderAfter', 'duration-out-of-bounds']]);
  });

  test.each([
    ['expireAfter', 'PT23H'],
    ['expireAfter', 'P181D'],
    ['digestEvery', 'PT14M'],
    ['digestEvery', 'PT25H'],
    ['draftLife', 'PT23H'],
    ['draftLife', 'P366D'],
    ['cardRetention', 'P364D'],
    ['cardRetention', 'P11Y'],
    ['dormantAfter', 'P29D'],
    ['dormantAfter', 'P4Y'],
    ['endNotice', 'PT23H'],
    ['endNotice', 'P366D'],
  ] as const)('of %s, %s is out of bounds', (field, value) => {
    expect(refusedBy(() => change({ [field]: value }))).toEqual([[`/${field}`, 'duration-out-of-bounds']]);
  });

  test('a duration is kept without the spaces around it', () => {
    expect(change({ expireAfter: ' P2W ' }).firm.expireAfter).toBe('P2W');
  });

  test('what cannot be read twice is not also refused as repeated', () => {
    expect(refusedBy(() => change({ ownDomains: ['a b', 'c d'] }))).toEqual([
      ['/ownDomains/0', 'invalid-domain'],
      ['/ownDomains/1', 'invalid-domain'],
    ]);
  });

  test.each(['', '24', '24h', 'PT', 'P1', 'P14D; DROP'])('“%s” is no duration', (expireAfter) => {
    expect(refusedBy(() => change({ expireAfter }))).toEqual([['/expireAfter', 'invalid-duration']]);
  });
});

describe('whom to ask at the firm (V7)', () => {
  const contact = { email: ' Contact@Société.example ', phone: '01 23 45 67 89' };

  test('has an address by C1 and a number by C8, and may be taken back', () => {
    const { firm: changed, changes } = change({ contact });
    const kept = { email: 'Contact@xn--socit-esab.example', phone: '+33123456789' };
    expect(changed.contact).toEqual(kept);
    expect(changes).toEqual([{ field: 'contact', from: null, to: kept }]);
    expect(changeSettings(changed, { contact: null }, settingsParsers).firm.contact).toBeNull();
    expect(changeSettings(changed, { contact }, settingsParsers).changes).toEqual([]);
  });

  test('is refused part by part, beside what else is wrong', () => {
    expect(refusedBy(() => change({ contact: { ...contact, email: 'contact' } }))).toEqual([
      ['/contact/email', 'invalid-email'],
    ]);
    expect(refusedBy(() => change({ contact: { ...contact, phone: '01 23' } }))).toEqual([
      ['/contact/phone', 'invalid-phone'],
    ]);
    expect(refusedBy(() => change({ contact: { email: '', phone: '' }, portalUrl: 'x', name: '' }))).toEqual([
      ['/name', 'invalid-name'],
      ['/portalUrl', 'invalid-portal-url'],
      ['/contact/email', 'invalid-email'],
      ['/contact/phone', 'invalid-phone'],
    ]);
  });
});

describe('the address of the portal (V7)', () => {
  test.each([
    [' https://portail.cabinet.example ', 'https://portail.cabinet.example'],
    ['https://portail.cabinet.example/', 'https://portail.cabinet.example'],
    ['HTTPS://Portail.Cabinet.example/Accueil/', 'https://portail.cabinet.example/Accueil/'],
    ['https://société.example:8443/?firme=1', 'https://xn--socit-esab.example:8443/?firme=1'],
    [`https://a.example/${'x'.repeat(282)}`, `https://a.example/${'x'.repeat(282)}`],
  ])('“%s” is kept as %s', (typed, kept) => {
    expect(change({ portalUrl: typed }).firm.portalUrl).toBe(kept);
  });

  test.each([
    ...['', 'portail.cabinet.example', 'http://portail.cabinet.example', 'https:portail.cabinet.example'],
    ...['ftp://a.example', 'javascript:alert(1)', 'https://', 'https:///a.example', 'https:\\\\a.example'],
    ...['https://a.example/a b', 'https://a.example/"x', 'https://a.example/<b>', 'https://a.example/\u202ex'],
    ...['https://user@a.example', 'https://:x@a.example', 'https://10.0.0.1', 'https://[::1]', 'https://portail'],
    ...['https://localhost', 'http://localhost:3000', `https://a.example/${'x'.repeat(283)}`],
    `https://a.example/${'é'.repeat(60)}`,
  ])('“%s” is refused', (portalUrl) => {
    expect(refusedBy(() => change({ portalUrl }))).toEqual([['/portalUrl', 'invalid-portal-url']]);
  });

  test('may be on one’s own machine where the stage is there too', () => {
    const local = (portalUrl: string) =>
      changeSettings(firm, { portalUrl }, { ...settingsParsers, portalOnLocalhost: true }).firm.portalUrl;
    expect(local('http://localhost:5173/')).toBe('http://localhost:5173');
    expect(refusedBy(() => local('http://localhost.example'))).toEqual([['/portalUrl', 'invalid-portal-url']]);
    expect(refusedBy(() => local('ftp://localhost'))).toEqual([['/portalUrl', 'invalid-portal-url']]);
  });

  test('is the stage’s where the firm has set none', () => {
    expect(atPortal(firm, 'https://stage.example').portalUrl).toBe('https://stage.example');
    expect(atPortal(firm, null).portalUrl).toBeNull();
    const { firm: own } = change({ portalUrl: 'https://own.example' });
    expect(atPortal(own, 'https://stage.example').portalUrl).toBe('https://own.example');
    expect(changeSettings(own, { portalUrl: null }, settingsParsers).firm.portalUrl).toBeNull();
  });
});

test('a firm that was kept before it could set portal and contact has set none', () => {
  const { portalUrl: _, contact: __, ...before } = firm;
  expect(Firm.parse(before)).toEqual(firm);
});

test.each([
  ['Deloitte', 'deloitte'],
  ['kpmg', 'kpmg'],
  ['mazars', 'mazars'],
  ['cabinet.fr', 'cabinet.fr'],
  ['cabinet.github.io', 'cabinet.github.io'],
  [' deloitte.FR ', 'deloitte.fr'],
  ['société', 'xn--socit-esab'],
  ['société.example', 'xn--socit-esab.example'],
  ['a.b.c.example', 'a.b.c.example'],
  ['cabinet.co.uk', 'cabinet.co.uk'],
  ['cabinet.onmicrosoft.com', 'cabinet.onmicrosoft.com'],
])('own domain “%s” is kept as %s', (typed, kept) => {
  expect(parseOwnDomain(typed, hostParts)).toBe(kept);
});

test.each([
  '',
  ' ',
  '.',
  '@cabinet.example',
  'cabinet..example',
  'cabinet.example.',
  'http://cabinet',
  '-x',
  'a b',
  '10.0.0.1',
  'fr',
  ' FR ',
  'com',
  'paris',
  'рф',
  'xn--p1ai',
  'co.uk',
  'CO.UK',
  's3.amazonaws.com',
  'gouv.fr',
  'github.io',
  'onmicrosoft.com',
])('own domain “%s” is refused', (typed) => {
  expect(parseOwnDomain(typed, hostParts)).toBeUndefined();
});

test.each(['', 'a b', 'secrétariat', 'a+b', 'a@b', '.a', 'a.', 'x'.repeat(65)])(
  'generic name “%s” is refused',
  (typed) => {
    expect(parseGenericName(typed)).toBeUndefined();
  },
);

test.each([
  [' Compta ', 'compta'],
  ['service.client', 'service.client'],
  ['x'.repeat(64), 'x'.repeat(64)],
])('generic name “%s” is kept as %s', (typed, kept) => {
  expect(parseGenericName(typed)).toBe(kept);
});

test('the generic names that a new firm starts with are in their kept form, each once, in French and in English', () => {
  expect(defaultGenericNames.map(parseGenericName)).toEqual(defaultGenericNames);
  expect(new Set(defaultGenericNames).size).toBe(defaultGenericNames.length);
  const asked = ['contact', 'info', 'compta', 'comptabilite', 'direction', 'accueil', 'administration', 'secretariat'];
  expect(defaultGenericNames).toEqual(expect.arrayContaining([...asked, 'rh', 'hello', 'office', 'accounting']));
  const usual = ['bureau', 'facturation', 'service-client', 'payroll', 'support', 'noreply', 'webmaster'];
  expect(defaultGenericNames).toEqual(expect.arrayContaining(usual));
});

describe('the catalogue', () => {
  const invoices: Module = { moduleId: 'invoices', name: ' Factures ', sections: ['invoices'] };

  test('a module may open no section, and names are trimmed', () => {
    const payroll: Module = { moduleId: 'payroll-2', name: 'Paie', sections: [] };
    expect(acceptCatalogue([invoices, payroll])).toEqual([{ ...invoices, name: 'Factures' }, payroll]);
    expect(acceptCatalogue([])).toEqual([]);
  });

  test('ids are of 1 to 50 lower-case letters and digits, parted by single hyphens', () => {
    const errors = (moduleId: string) => refusedBy(() => acceptCatalogue([{ ...invoices, moduleId }]));
    for (const moduleId of ['a', 'notes-de-frais-2026', 'x'.repeat(50)]) expect(errors(moduleId)).toEqual([]);
    for (const moduleId of ['', 'notes de frais', 'notes-', '-notes', 'notes--frais', 'Notes', 'x'.repeat(51)])
      expect(errors(moduleId)).toEqual([['/modules/0/moduleId', 'invalid-module-id']]);
  });

  test('ids and sections are unique, ids lower-case kebab, names printable', () => {
    const wrong: Module[] = [
      invoices,
      { moduleId: 'invoices', name: 'Encore', sections: [] },
      { moduleId: 'Notes de frais', name: '‮', sections: ['bank', 'bank'] },
    ];
    expect(refusedBy(() => acceptCatalogue(wrong))).toEqual([
      ['/modules/1/moduleId', 'duplicate'],
      ['/modules/2/moduleId', 'invalid-module-id'],
      ['/modules/2/name', 'invalid-name'],
      ['/modules/2/sections/1', 'duplicate'],
    ]);
  });
});
