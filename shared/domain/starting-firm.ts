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
  holidays: 'FR',
  reminderAfter: 'PT24H',
  remindersBeforeEscalation: 2,
  digestEvery: 'PT4H',
  expireAfter: 'P14D',
  askAtMost: 10,
  draftLife: 'P30D',
  cardRetention: 'P5Y',
  dormantAfter: 'P180D',
  endNotice: 'P14D',
  portalUrl: null,
  contact: null,
  version: 1,
});

/** What the modules that a firm begins with are called, by their ids. */
export type StartingModuleNames = Readonly<Record<'invoices' | 'expenses' | 'bank' | 'account' | 'payroll', string>>;

/** The catalogue that a firm begins with: together the modules open every section of the matrix; payroll opens none (P4). */
export const startingModules = (names: StartingModuleNames): Module[] => [
  { moduleId: 'invoices', name: names.invoices, sections: ['invoices'] },
  { moduleId: 'expenses', name: names.expenses, sections: ['expenses'] },
  { moduleId: 'bank', name: names.bank, sections: ['bank', 'connections'] },
  { moduleId: 'account', name: names.account, sections: ['account', 'team'] },
  { moduleId: 'payroll', name: names.payroll, sections: [] },
];
