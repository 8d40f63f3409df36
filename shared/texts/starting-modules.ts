import type { StartingModuleNames } from '../domain/starting-firm.ts';
import { inLanguages } from './language.ts';

/** What the modules that a firm begins with are called; its administrators rename them as they like. */
export const startingModuleNames = inLanguages<StartingModuleNames>({
  fr: {
    invoices: 'Factures',
    expenses: 'Notes de frais',
    bank: 'Banque et connexions',
    account: 'Compte et équipe',
    payroll: 'Paie',
  },
  en: {
    invoices: 'Invoices',
    expenses: 'Expense reports',
    bank: 'Bank and connections',
    account: 'Account and team',
    payroll: 'Payroll',
  },
});
