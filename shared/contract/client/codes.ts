// Written by `npm run docs`; not to be edited.

/** The rows of the permission matrix, in its order. */
export const permissions = [
  'team.manage_members',
  'team.manage_admins',
  'connections.integrations',
  'connections.bank_feeds',
  'connections.commerce',
  'bank.upload_statements',
  'account.system_settings',
  'account.chart_of_accounts',
  'account.automation_rules',
  'account.submission_history',
  'invoices.process',
  'invoices.publish_by_api',
  'expenses.create',
  'expenses.manage',
] as const;
export type Permission = (typeof permissions)[number];

/** How far a permission goes: nowhere, to the own documents, to all. */
export const scopes = ['no', 'own', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** What decided a check. */
export const reasons = ['level', 'option', 'module', 'status', 'portfolio', 'not-the-owner', 'out-of-reach'] as const;
export type Reason = (typeof reasons)[number];

/** The levels on a dossier, highest first. */
export const levels = ['principal_admin', 'team_lead', 'standard_user'] as const;
export type Level = (typeof levels)[number];

/** What can be ticked on a dossier for a `standard_user`. */
export const options = ['all_documents', 'create_expense_reports', 'publish_by_api'] as const;
export type Option = (typeof options)[number];
