import { matrix, permissions, scopeByLevel, type Permission } from '../domain/matrix.ts';
import { Level, Option } from '../domain/vocabulary.ts';

export const code = (text: string): string => `\`${text}\``;

export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** How far a level goes on a row, and how far with the option that raises it: `own; all with …`. */
function cell(permission: Permission, level: Level): string {
  const scope = scopeByLevel(permission, level, []);
  const raised = Option.options
    .map((option) => ({ option, scope: scopeByLevel(permission, level, [option]) }))
    .filter((withOption) => withOption.scope !== scope);
  return [scope, ...raised.map((withOption) => `${withOption.scope} with ${code(withOption.option)}`)].join('; ');
}

/** The permission matrix, levels × rows, as a reader of Markdown sees it; `more` adds columns after the code. */
export const matrixTable = (more: Readonly<Record<string, (permission: Permission) => string>> = {}): string =>
  markdownTable(
    ['Permission', ...Object.keys(more), 'Section', ...Level.options.map(code)],
    permissions.map((permission) => [
      code(permission),
      ...Object.values(more).map((column) => column(permission)),
      code(matrix[permission].section),
      ...Level.options.map((level) => cell(permission, level)),
    ]),
  );

/** How the firm's own table names each row: for readers alone, so that the functions go without. */
export const sourceRows: Readonly<Record<Permission, string>> = {
  'team.manage_members': 'Équipe – Ajouter / Gérer des Utilisateurs Standards et Chefs d’Équipe',
  'team.manage_admins': 'Équipe – Ajouter / Gérer des Administrateurs',
  'connections.integrations': 'Connexions – Intégration',
  'connections.bank_feeds': 'Connexions – Récupération Bancaire',
  'connections.commerce': 'Connexions – Connecteurs Marchands',
  'bank.upload_statements': 'Banque – Dépôt de Relevés Bancaires',
  'account.system_settings': 'Compte – Paramètres Système',
  'account.chart_of_accounts': 'Compte – Plan Comptable',
  'account.automation_rules': 'Compte – Règles d’Automatisation',
  'account.submission_history': 'Compte – Historique d’envoi',
  'invoices.process': 'Factures – Ajouter et Traiter',
  'invoices.publish_by_api': 'Factures – Publier par API',
  'expenses.create': 'Notes de Frais – Créer',
  'expenses.manage': 'Notes de Frais – Gérer',
};

/** A column for `matrixTable`: those names. */
export const sourceColumn = {
  'Row in the source': (permission: Permission): string => sourceRows[permission],
};
