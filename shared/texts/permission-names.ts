import type { Permission, Scope } from '../domain/matrix.ts';
import type { Reason } from '../domain/permission.ts';
import type { Section } from '../domain/vocabulary.ts';
import type { Explained } from './labels.ts';
import { fr, inLanguages } from './language.ts';

interface PermissionTexts {
  readonly sections: Readonly<Record<Section, Explained>>;
  readonly permissions: Readonly<Record<Permission, Explained>>;
  readonly scopes: Readonly<Record<Scope, Explained>>;
  /** The reasons of checks in a word; `explain` tells them in a sentence. */
  readonly reasons: Readonly<Record<Reason, string>>;
  /** What `explain` tells by how far a permission goes, in general. */
  readonly byLevel: string;
}

/** The permission matrix in words: its sections, its rows, how far they go and what decides. */
export const permissionTexts = inLanguages<PermissionTexts>({
  fr: {
    sections: {
      team: { name: 'Équipe', meaning: fr`Les utilisateurs du dossier ; ouverte sans aucun module.` },
      connections: { name: 'Connexions', meaning: 'Les liens avec les banques, les marchands et d’autres logiciels.' },
      bank: { name: 'Banque', meaning: 'Les relevés bancaires.' },
      account: { name: 'Compte', meaning: 'Les paramètres du compte, son plan comptable et ses règles.' },
      invoices: { name: 'Factures', meaning: 'Les factures, de leur dépôt à leur publication.' },
      expenses: { name: 'Notes de frais', meaning: 'Les notes de frais, de leur création à leur approbation.' },
    },
    permissions: {
      'team.manage_members': {
        name: 'Gérer les utilisateurs',
        meaning: 'Ajouter et gérer des Utilisateurs Standards et des Chefs d’Équipe.',
      },
      'team.manage_admins': {
        name: 'Gérer les administrateurs',
        meaning: 'Ajouter et gérer des Administrateurs Principaux.',
      },
      'connections.integrations': { name: 'Intégrations', meaning: 'Relier le dossier à d’autres logiciels.' },
      'connections.bank_feeds': {
        name: 'Récupération bancaire',
        meaning: 'Relier le dossier aux banques, pour en récupérer les opérations.',
      },
      'connections.commerce': {
        name: 'Connecteurs marchands',
        meaning: 'Relier le dossier à des fournisseurs et à des sites marchands.',
      },
      'bank.upload_statements': { name: 'Relevés bancaires', meaning: 'Déposer des relevés bancaires.' },
      'account.system_settings': { name: 'Paramètres système', meaning: 'Changer les paramètres du compte.' },
      'account.chart_of_accounts': { name: 'Plan comptable', meaning: 'Gérer le plan comptable.' },
      'account.automation_rules': {
        name: 'Règles d’automatisation',
        meaning: 'Gérer les règles qui traitent les documents automatiquement.',
      },
      'account.submission_history': { name: 'Historique d’envoi', meaning: 'Voir les documents qui ont été envoyés.' },
      'invoices.process': { name: 'Traiter les factures', meaning: 'Ajouter et traiter des factures.' },
      'invoices.publish_by_api': { name: 'Publier par API', meaning: 'Publier les écritures des factures par API.' },
      'expenses.create': { name: 'Créer des notes de frais', meaning: 'Créer des rapports de notes de frais.' },
      'expenses.manage': { name: 'Gérer les notes de frais', meaning: 'Gérer et approuver les notes de frais.' },
    },
    scopes: {
      no: { name: 'Non', meaning: 'La permission n’est pas donnée.' },
      own: { name: 'Ses propres documents', meaning: 'La permission porte sur les documents de la personne.' },
      all: { name: 'Tout le dossier', meaning: 'La permission porte sur tout le dossier.' },
    },
    reasons: {
      level: 'Niveau',
      option: 'Option cochée',
      module: 'Module absent',
      status: 'Accès inactif',
      portfolio: 'Portefeuille',
      'not-the-owner': 'Document d’une autre personne',
      'out-of-reach': 'Hors périmètre',
    },
    byLevel: 'Le niveau de la personne sur ce dossier décide de ce droit.',
  },
  en: {
    sections: {
      team: { name: 'Team', meaning: 'The users of the dossier; open without any module.' },
      connections: { name: 'Connections', meaning: 'The links to banks, merchants and other software.' },
      bank: { name: 'Bank', meaning: 'The bank statements.' },
      account: { name: 'Account', meaning: 'The settings of the account, its chart of accounts and its rules.' },
      invoices: { name: 'Invoices', meaning: 'The invoices, from their submission to their publication.' },
      expenses: { name: 'Expense reports', meaning: 'The expense reports, from their creation to their approval.' },
    },
    permissions: {
      'team.manage_members': { name: 'Manage users', meaning: 'Add and manage standard users and team leads.' },
      'team.manage_admins': { name: 'Manage administrators', meaning: 'Add and manage principal administrators.' },
      'connections.integrations': { name: 'Integrations', meaning: 'Connect the dossier to other software.' },
      'connections.bank_feeds': {
        name: 'Bank feeds',
        meaning: 'Connect the dossier to banks, to fetch the transactions from them.',
      },
      'connections.commerce': {
        name: 'Merchant connectors',
        meaning: 'Connect the dossier to suppliers and merchants’ sites.',
      },
      'bank.upload_statements': { name: 'Bank statements', meaning: 'Submit bank statements.' },
      'account.system_settings': { name: 'System settings', meaning: 'Change the settings of the account.' },
      'account.chart_of_accounts': { name: 'Chart of accounts', meaning: 'Manage the chart of accounts.' },
      'account.automation_rules': {
        name: 'Automation rules',
        meaning: 'Manage the rules that process documents automatically.',
      },
      'account.submission_history': { name: 'Submission history', meaning: 'See the documents that were submitted.' },
      'invoices.process': { name: 'Process invoices', meaning: 'Add and process invoices.' },
      'invoices.publish_by_api': { name: 'Publish by API', meaning: 'Publish the entries of invoices by API.' },
      'expenses.create': { name: 'Create expense reports', meaning: 'Create expense reports.' },
      'expenses.manage': { name: 'Manage expense reports', meaning: 'Manage and approve expense reports.' },
    },
    scopes: {
      no: { name: 'No', meaning: 'The permission is not given.' },
      own: { name: 'Own documents', meaning: 'The permission covers the person’s own documents.' },
      all: { name: 'Whole dossier', meaning: 'The permission covers the whole dossier.' },
    },
    reasons: {
      level: 'Level',
      option: 'Ticked option',
      module: 'Module missing',
      status: 'Access not active',
      portfolio: 'Portfolio',
      'not-the-owner': 'Somebody else’s document',
      'out-of-reach': 'Out of reach',
    },
    byLevel: 'The person’s level on this dossier decides this right.',
  },
});
