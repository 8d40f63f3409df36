import * as z from 'zod';
import { recordFields } from './kept.ts';
import { Language, Section } from './vocabulary.ts';

/** The generic mailbox names of C3 that a new firm starts with, French first, then English and technical ones. */
export const defaultGenericNames: readonly string[] = [
  ...['accueil', 'achats', 'adherents', 'adm', 'administratif', 'administration', 'agence', 'assistance', 'atelier'],
  ...['bonjour', 'boutique', 'bureau', 'cabinet', 'clients', 'commande', 'commandes', 'commercial', 'communication'],
  ...['compta', 'comptabilite', 'comptable', 'comptes', 'contact', 'contacts', 'courrier', 'devis', 'direction'],
  ...['drh', 'entreprise', 'equipe', 'facturation', 'facture', 'factures', 'fournisseurs', 'gerance', 'gestion'],
  ...['info', 'information', 'informations', 'informatique', 'infos', 'juridique', 'magasin', 'marketing', 'paie'],
  ...['personnel', 'qualite', 'reception', 'recrutement', 'renseignements', 'rh', 'sav', 'secretaire', 'secretariat'],
  ...['service', 'service-client', 'serviceclient', 'services', 'siege', 'social', 'societe', 'standard', 'technique'],
  ...['tresorerie', 'ventes', 'accounting', 'accounts', 'admin', 'bills', 'billing', 'bookkeeping', 'company'],
  ...['customerservice', 'enquiries', 'everyone', 'finance', 'frontdesk', 'hello', 'help', 'helpdesk', 'hi', 'hr'],
  ...['inquiries', 'invoice', 'invoices', 'invoicing', 'it', 'jobs', 'legal', 'mail', 'management', 'office'],
  ...['operations', 'orders', 'payables', 'payroll', 'people', 'purchasing', 'receivables', 'sales', 'secretary'],
  ...['shop', 'staff', 'store', 'support', 'team', 'welcome', 'abuse', 'no-reply', 'noreply', 'postmaster', 'root'],
  ...['webmaster'],
];

/** Whom to ask at the firm: a mailbox (C1), and a phone number in E.164 (C8). */
export const Contact = z.object({ email: z.string(), phone: z.string() });
export type Contact = z.infer<typeof Contact>;

/** V12: whose public holidays are none of the working days: those of all of France, or of Alsace and Moselle too. */
export const Holidays = z.enum(['FR', 'FR-ALSACE-MOSELLE']);
export type Holidays = z.infer<typeof Holidays>;

/** A firm and its settings, as `GET /v1/firm` shows them. Durations are ISO 8601. */
export const Firm = z.object({
  firmId: z.string(),
  name: z.string(),
  language: Language,
  /** C2: domains (`deloitte.fr`), or bare names (`deloitte`) that stand for that name under every public suffix. */
  ownDomains: z.array(z.string()),
  /** C3: local parts that belong to a mailbox rather than to a person. */
  genericNames: z.array(z.string()),
  fourEyes: z.boolean(),
  businessTime: z.boolean(),
  /** Whose holidays business time leaves out. Firms kept before there was a choice have the first one. */
  holidays: Holidays.default('FR'),
  reminderAfter: z.string(),
  remindersBeforeEscalation: z.number().int(),
  /** How long after one digest the next one goes at the soonest. Firms kept before there was a choice have the first one. */
  digestEvery: z.string().default('PT4H'),
  expireAfter: z.string(),
  /** V10: how many validators are asked about one request, 1–20. */
  askAtMost: z.number().int(),
  draftLife: z.string(),
  /** G4: how long a card is kept after a revocation. Firms kept before there was a choice have the first one. */
  cardRetention: z.string().default('P5Y'),
  /** L10: after how long without a sign-in an access is dormant. Firms kept before there was a choice have the first one. */
  dormantAfter: z.string().default('P180D'),
  /** L7: how long before an access ends that is told. Firms kept before there was a choice have the first one. */
  endNotice: z.string().default('P14D'),
  senderName: z.string(),
  /** Where its people sign in; null: where the stage says. Firms kept before there was a choice have made none. */
  portalUrl: z.string().nullable().default(null),
  contact: Contact.nullable().default(null),
  ...recordFields,
});
export type Firm = z.infer<typeof Firm>;

/** V7: a firm as its people see it: of one that has set no portal, the stage's is theirs. Never to be saved. */
export const atPortal = (firm: Firm, ofStage: string | null): Firm => ({
  ...firm,
  portalUrl: firm.portalUrl ?? ofStage,
});

/** A part of the portal that the firm offers; it opens sections of the matrix, or none (P4). */
export const Module = z.object({ moduleId: z.string(), name: z.string(), sections: z.array(Section) });
export type Module = z.infer<typeof Module>;
