import { describe, expect, test } from 'vitest';
import { permissionsPage } from '../../shared/contract/permissions-page.ts';
import { openApi } from './support/document.ts';

/** The matrix of the source, row by row: code, section, then principal_admin, team_lead and standard_user. */
const source = [
  ['team.manage_members', 'team', 'all', 'all', 'no'],
  ['team.manage_admins', 'team', 'all', 'no', 'no'],
  ['connections.integrations', 'connections', 'all', 'all', 'no'],
  ['connections.bank_feeds', 'connections', 'all', 'all', 'no'],
  ['connections.commerce', 'connections', 'all', 'all', 'no'],
  ['bank.upload_statements', 'bank', 'all', 'all', 'no'],
  ['account.system_settings', 'account', 'all', 'all', 'no'],
  ['account.chart_of_accounts', 'account', 'all', 'all', 'no'],
  ['account.automation_rules', 'account', 'all', 'all', 'no'],
  ['account.submission_history', 'account', 'all', 'all', 'own; all with all_documents'],
  ['invoices.process', 'invoices', 'all', 'all', 'own; all with all_documents'],
  ['invoices.publish_by_api', 'invoices', 'all', 'all', 'no; all with publish_by_api'],
  ['expenses.create', 'expenses', 'all', 'all', 'no; all with create_expense_reports'],
  ['expenses.manage', 'expenses', 'all', 'all', 'no'],
];

const french = [
  'Équipe – Ajouter / Gérer des Utilisateurs Standards et Chefs d’Équipe',
  'Équipe – Ajouter / Gérer des Administrateurs',
  'Connexions – Intégration',
  'Connexions – Récupération Bancaire',
  'Connexions – Connecteurs Marchands',
  'Banque – Dépôt de Relevés Bancaires',
  'Compte – Paramètres Système',
  'Compte – Plan Comptable',
  'Compte – Règles d’Automatisation',
  'Compte – Historique d’envoi',
  'Factures – Ajouter et Traiter',
  'Factures – Publier par API',
  'Notes de Frais – Créer',
  'Notes de Frais – Gérer',
];

/** The cells of the table whose header names the levels. */
function cells(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const header = lines.findIndex((line) => line.includes('| `principal_admin` |'));
  const table = lines.slice(header + 2, header + 2 + source.length);
  const rows = table.map((line) => line.slice(2, -2).split(' | '));
  return rows.map((row) => row.map((cell) => cell.replaceAll('`', '').trim()));
}

describe('the matrix is the source’s, cell by cell,', () => {
  test('in the OpenAPI document', () => {
    const { description } = openApi().components.schemas['Permission'] as { readonly description: string };
    expect(cells(description)).toEqual(source);
  });

  test('on the page of documentation, with the source’s own names of the rows', () => {
    expect(cells(permissionsPage())).toEqual(source.map(([code, ...rest], row) => [code, french[row], ...rest]));
  });
});
