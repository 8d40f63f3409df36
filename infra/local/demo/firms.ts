import type { Firm, Module } from '../../../shared/domain/firm.ts';
import type { Rights } from '../../../shared/domain/people.ts';
import { startingModules } from '../../../shared/domain/starting-firm.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { startingModuleNames } from '../../../shared/texts/starting-modules.ts';

/** A firm of the demo: what its settings say beside what every firm begins with, and its staff with the role that `.local/outputs.json` names. */
export interface DemoFirm {
  readonly firm: Pick<Firm, 'name' | 'senderName' | 'language' | 'ownDomains' | 'portalUrl' | 'contact'>;
  readonly staff: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: 'firm_admin' | 'validator' | 'collaborator';
    readonly rights: Rights;
  }[];
}

const administrates = { validate: false, administerFirm: true };
const validates = { validate: true, administerFirm: false };
const collaborates = { validate: false, administerFirm: false };

export const lefevre: DemoFirm = {
  firm: {
    name: 'Cabinet Lefèvre & Associés',
    senderName: 'Cabinet Lefèvre & Associés',
    language: 'fr',
    ownDomains: ['lefevre-associes.example'],
    portalUrl: 'https://portail.lefevre-associes.example',
    contact: { email: 'accueil@lefevre-associes.example', phone: '+33123456789' },
  },
  staff: [
    {
      name: 'Hélène Lefèvre',
      email: 'helene.lefevre@lefevre-associes.example',
      role: 'firm_admin',
      rights: administrates,
    },
    { name: 'Victor Valois', email: 'victor.valois@lefevre-associes.example', role: 'validator', rights: validates },
    { name: 'Agnès Brémond', email: 'agnes.bremond@lefevre-associes.example', role: 'validator', rights: validates },
    {
      name: 'Paul Garnier',
      email: 'paul.garnier@lefevre-associes.example',
      role: 'collaborator',
      rights: collaborates,
    },
  ],
};

export const hartley: DemoFirm = {
  firm: {
    name: 'Hartley Rowe Accountants',
    senderName: 'Hartley Rowe',
    language: 'en',
    ownDomains: ['hartley-rowe.example'],
    portalUrl: null,
    contact: null,
  },
  staff: [
    {
      name: 'Margaret Hartley',
      email: 'margaret.hartley@hartley-rowe.example',
      role: 'firm_admin',
      rights: administrates,
    },
    { name: 'Oliver Rowe', email: 'oliver.rowe@hartley-rowe.example', role: 'validator', rights: validates },
  ],
};

/** The modules that a demo firm offers: those of any new firm. */
export const catalogue = (language: Language): Module[] => startingModules(startingModuleNames[language]);
