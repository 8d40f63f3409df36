import { AbilityBuilder, createMongoAbility, subject, type MongoAbility } from '@casl/ability';
import type { Subject } from '../../../shared/domain/permission.ts';
import type { Option, Section } from '../../../shared/domain/vocabulary.ts';
import { tableRows, type TableRow } from '../../support/permission-table.ts';
import type { Cell } from './cells.ts';

const rowsWhere = (holds: (row: TableRow) => boolean) => tableRows.filter(holds);
/** What each level gives by itself, and each option on top of it, set out once for all requests. */
const policy = {
  principal_admin: { all: rowsWhere(({ cells }) => cells.principal_admin.scope === 'all'), own: [] },
  team_lead: { all: rowsWhere(({ cells }) => cells.team_lead.scope === 'all'), own: [] },
  standard_user: {
    all: rowsWhere(({ cells }) => cells.standard_user.scope === 'all'),
    own: rowsWhere(({ cells }) => cells.standard_user.scope === 'own'),
  },
};
const withOption = (option: Option) => rowsWhere(({ cells }) => cells.standard_user.allWith === option);

/** The person's ability, as CASL's documentation has it built for each request. */
export function abilityOf({ accessId, status, open, dossiers }: Subject): MongoAbility {
  const { can, build } = new AbilityBuilder<MongoAbility>(createMongoAbility);
  if (status !== 'active') return build();
  const allow = (rows: readonly TableRow[], conditions: Record<string, string>) => {
    const actions = rows.flatMap(({ permission, section }) => (open.has(section as Section) ? permission : []));
    if (actions.length > 0) can(actions, 'Document', conditions);
  };
  for (const { dossierId, level, options } of dossiers) {
    allow([...policy[level].all, ...options.flatMap(withOption)], { dossierId });
    allow(policy[level].own, { dossierId, ownerId: accessId });
  }
  return build();
}

/** P5: a question that names no document is as one about the person's own. */
export function caslAllows({ subject: person, dossierId, permission, documentOwnerId }: Cell): boolean {
  const document = subject('Document', { dossierId, ownerId: documentOwnerId ?? person.accessId });
  return abilityOf(person).can(permission, document);
}
