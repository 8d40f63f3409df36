import { Option, type Level } from '../../shared/domain/vocabulary.ts';

/** The matrix as the firm's own table has it, said a second time on purpose: the code is held against it. */
const table = `
| #  | Permission (code)            | Row in the source                                                  | principal_admin | team_lead      | standard_user                       |
|----|------------------------------|--------------------------------------------------------------------|-----------------|----------------|-------------------------------------|
| 1  | team.manage_members          | Équipe – Ajouter / Gérer des Utilisateurs Standards et Chefs d'Équipe | all          | all            | no                                  |
| 2  | team.manage_admins           | Équipe – Ajouter / Gérer des Administrateurs                       | all             | no             | no                                  |
| 3  | connections.integrations     | Connexions – Intégration                                           | all             | all            | no                                  |
| 4  | connections.bank_feeds       | Connexions – Récupération Bancaire                                 | all             | all            | no                                  |
| 5  | connections.commerce         | Connexions – Connecteurs Marchands                                 | all             | all            | no                                  |
| 6  | bank.upload_statements       | Banque – Dépôt de Relevés Bancaires                                | all             | all (inferred) | no                                  |
| 7  | account.system_settings      | Compte – Paramètres Système                                        | all             | all            | no                                  |
| 8  | account.chart_of_accounts    | Compte – Plan Comptable                                            | all             | all            | no                                  |
| 9  | account.automation_rules     | Compte – Règles d'Automatisation                                   | all             | all            | no                                  |
| 10 | account.submission_history   | Compte – Historique d'envoi                                        | all             | all            | own; all with all_documents         |
| 11 | invoices.process             | Factures – Ajouter et Traiter                                      | all             | all            | own; all with all_documents         |
| 12 | invoices.publish_by_api      | Factures – Publier par API                                         | all             | all            | no; all with publish_by_api         |
| 13 | expenses.create              | Notes de Frais – Créer                                             | all             | all            | no; all with create_expense_reports |
| 14 | expenses.manage              | Notes de Frais – Gérer                                             | all             | all            | no                                  |
`;

/** What a level gives on a row: by itself, and whether an option makes it everything. */
export interface Cell {
  readonly scope: 'no' | 'own' | 'all';
  readonly allWith?: Option;
}

export interface TableRow {
  readonly permission: string;
  /** The first word of the code, which modules open (P4). */
  readonly section: string;
  readonly source: string;
  readonly cells: Readonly<Record<Level, Cell>>;
}

export const tableRows: readonly TableRow[] = table
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [, , permission = '', source = '', admin = '', lead = '', user = ''] = line.split('|').map((c) => c.trim());
    const cells = { principal_admin: cellOf(admin), team_lead: cellOf(lead), standard_user: cellOf(user) };
    return { permission, section: permission.replace(/\..*/, ''), source, cells };
  });

function cellOf(text: string): Cell {
  const [, scope, option] = /^(no|own|all)(?: \(inferred\)|; all with (\w+))?$/.exec(text) ?? [];
  if (scope === undefined) throw new Error(`“${text}” is no cell.`);
  return { scope: scope as Cell['scope'], ...(option === undefined ? {} : { allWith: Option.parse(option) }) };
}

/** What there is of ticked things: every subset, the empty one first. */
export const subsets = <T>(of: readonly T[]): T[][] =>
  of.reduce<T[][]>((so, each) => [...so, ...so.map((some) => [...some, each])], [[]]);

/** Every level with every choice of options; those exist for standard users alone (P3). */
export const everyRights: readonly { readonly level: Level; readonly options: Option[] }[] = [
  { level: 'principal_admin', options: [] },
  { level: 'team_lead', options: [] },
  ...subsets(Option.options).map((options) => ({ level: 'standard_user' as const, options })),
];
