import { describe, expect, test } from 'vitest';
import { Firm, Module } from '../../../shared/domain/firm.ts';
import { changeSettings } from '../../../shared/domain/firm-settings.ts';
import { openSections } from '../../../shared/domain/matrix.ts';
import { startingFirm, startingModules } from '../../../shared/domain/starting-firm.ts';
import { Language, Section } from '../../../shared/domain/vocabulary.ts';
import { startingModuleNames } from '../../../shared/texts/starting-modules.ts';
import { settingsParsers } from '../../support/settings-parsers.ts';

describe('a firm as it begins', () => {
  test('keeps four eyes and business time, asks ten, and has yet to be named (V1, V5, V10)', () => {
    const firm = startingFirm('f1', 'en');
    expect(Firm.parse(firm)).toEqual(firm);
    expect(firm).toMatchObject({
      ...{ firmId: 'f1', name: '', senderName: '', language: 'en', ownDomains: [], version: 1 },
      ...{ fourEyes: true, businessTime: true, remindersBeforeEscalation: 2, askAtMost: 10 },
    });
    expect(firm.genericNames).toContain('contact');
  });

  test('has settings that it could be given itself', () => {
    const { firmId: _, version: __, name: ___, senderName: ____, ...settings } = startingFirm('f1', 'fr');
    const firm = startingFirm('f1', 'fr');
    expect(changeSettings(firm, settings, settingsParsers)).toEqual({ firm, changes: [] });
  });

  test('has generic names of its own to change (C3)', () => {
    startingFirm('f1', 'fr').genericNames.length = 0;
    expect(startingFirm('f2', 'fr').genericNames).not.toHaveLength(0);
  });
});

describe('the catalogue that a firm begins with (P4)', () => {
  test.each(Language.options)('opens every section together, payroll none, in %s', (language) => {
    const modules = startingModules(startingModuleNames[language]);
    expect(modules.map((module) => Module.parse(module))).toEqual(modules);
    const open = (ids: string[]) => [...openSections(ids, modules)].sort();
    expect(open(modules.map(({ moduleId }) => moduleId))).toEqual([...Section.options].sort());
    expect(open(['payroll'])).toEqual(['team']);
    expect(open(['bank'])).toEqual(['bank', 'connections', 'team']);
    expect(open(['account'])).toEqual(['account', 'team']);
    expect(open(['invoices', 'expenses'])).toEqual(['expenses', 'invoices', 'team']);
  });

  test('has the same modules, named in the firm’s language', () => {
    const [french, english] = [startingModules(startingModuleNames['fr']), startingModules(startingModuleNames['en'])];
    expect(french.map(({ moduleId }) => moduleId)).toEqual(english.map(({ moduleId }) => moduleId));
    expect(french.map(({ name }) => name)).toContain('Paie');
    expect(english.map(({ name }) => name)).toContain('Payroll');
  });
});
