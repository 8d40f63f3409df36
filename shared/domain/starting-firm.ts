import { defaultGenericNames, type Firm, type Module } from './firm.ts';
import type { Language } from './vocabulary.ts';

/** A firm as it begins, to be named and given its own domains; its administrators change what they like. */
export const startingFirm = (firmId: string, language: Language): Firm => ({
  firmId,
  name: '',
  senderName: '',
  language,
  ownDomains: [],
  genericNames: [...defaultGenericNames],
  fourEyes: true,
  businessTime: true,
  reminderAfter: 'PT24H',
  remindersBeforeEscalation: 2,
  expireAfter: 'P14D',
  draftLife: 'P30D',
  version: 1,
});

/** The catalogue that a firm begins with: together the modules open every section of the matrix; payroll opens none (P4). */
export function startingModules(language: Language): Module[] {
  const name = (fr: string, en: string) => (language === 'fr' ? fr : en);
  return [
    { moduleId: 'invoices', name: name('Factures', 'Invoices'), sections: ['invoices'] },
    { moduleId: 'expenses', name: name('Notes de frais', 'Expense reports'), sections: ['expenses'] },
    { moduleId: 'bank', name: name('Banque et connexions', 'Bank and connections'), sections: ['bank', 'connections'] },
    { moduleId: 'account', name: name('Compte et équipe', 'Account and team'), sections: ['account', 'team'] },
    { moduleId: 'payroll', name: name('Paie', 'Payroll'), sections: [] },
  ];
}
