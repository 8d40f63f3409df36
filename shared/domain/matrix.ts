import * as z from 'zod';
import type { Module } from './firm.ts';
import type { Grant } from './people.ts';
import type { Level, Option, Section } from './vocabulary.ts';

/** How far a permission goes: nothing, the person's own documents, or everything on the dossier (P5). */
export const Scope = z.enum(['no', 'own', 'all']);
export type Scope = z.infer<typeof Scope>;

interface Row {
  readonly section: Section;
  readonly standardUser: Scope;
  /** The box that gives a standard user everything. */
  readonly option?: Option;
}

/**
 * The permission matrix, in the order of the source's rows; the one place that holds it. A principal admin has every
 * row, a team lead every row but `team.manage_admins`, a standard user what the row says.
 */
export const matrix = {
  'team.manage_members': row('team', 'no'),
  'team.manage_admins': row('team', 'no'),
  'connections.integrations': row('connections', 'no'),
  'connections.bank_feeds': row('connections', 'no'),
  'connections.commerce': row('connections', 'no'),
  'bank.upload_statements': row('bank', 'no'),
  'account.system_settings': row('account', 'no'),
  'account.chart_of_accounts': row('account', 'no'),
  'account.automation_rules': row('account', 'no'),
  'account.submission_history': row('account', 'own', 'all_documents'),
  'invoices.process': row('invoices', 'own', 'all_documents'),
  'invoices.publish_by_api': row('invoices', 'no', 'publish_by_api'),
  'expenses.create': row('expenses', 'no', 'create_expense_reports'),
  'expenses.manage': row('expenses', 'no'),
} as const satisfies Readonly<Record<string, Row>>;

export type Permission = keyof typeof matrix;
export const permissions = Object.keys(matrix) as readonly Permission[];

function row(section: Section, standardUser: Scope, option?: Option): Row {
  return { section, standardUser, ...(option ? { option } : {}) };
}

/** What a level, with its options, gives on one row before modules are looked at. */
export function scopeByLevel(permission: Permission, level: Level, options: readonly Option[]): Scope {
  if (level === 'principal_admin') return 'all';
  if (level === 'team_lead') return permission === 'team.manage_admins' ? 'no' : 'all';
  const { option, standardUser }: Row = matrix[permission];
  return option !== undefined && options.includes(option) ? 'all' : standardUser;
}

/** P4: the sections that the ticked modules open; `team` is always open. */
export const openSections = (ticked: readonly string[], catalogue: readonly Module[]): ReadonlySet<Section> =>
  new Set(['team', ...catalogue.flatMap(({ moduleId, sections }) => (ticked.includes(moduleId) ? sections : []))]);

/** What somebody may do on one dossier. */
export interface DossierPermissions {
  readonly dossierId: string;
  readonly permissions: Readonly<Record<Permission, Scope>>;
}

/** What levels and modules give together, dossier by dossier. */
export function effectivePermissions(
  grants: readonly Grant[],
  modules: readonly string[],
  catalogue: readonly Module[],
): DossierPermissions[] {
  const open = openSections(modules, catalogue);
  return grants.map((grant) => ({ dossierId: grant.dossierId, permissions: permissionsOf(grant, open) }));
}

/** The 14 rows as they would hold on one dossier. */
export function permissionsOf(
  { level, options }: Pick<Grant, 'level' | 'options'>,
  open: ReadonlySet<Section>,
): Record<Permission, Scope> {
  const scopes = permissions.map((permission): [Permission, Scope] => [
    permission,
    open.has(matrix[permission].section) ? scopeByLevel(permission, level, options) : 'no',
  ]);
  return Object.fromEntries(scopes) as Record<Permission, Scope>;
}

/** P4: those rows while no modules have been chosen yet: null where one has to open the section. */
export function permissionsBeforeModules(rights: Pick<Grant, 'level' | 'options'>): Record<Permission, Scope | null> {
  const open = openSections([], []);
  const scopes = permissionsOf(rights, open);
  return Object.fromEntries(
    permissions.map((permission) => [permission, open.has(matrix[permission].section) ? scopes[permission] : null]),
  ) as Record<Permission, Scope | null>;
}
