import { describe, expect, test } from 'vitest';
import { AccessStatus } from '../../../shared/domain/access.ts';
import {
  openSections,
  permissionsBeforeModules,
  permissionsOf,
  type Permission,
} from '../../../shared/domain/matrix.ts';
import type { Grant } from '../../../shared/domain/people.ts';
import { answerFor, byPortfolio, checkOf, type Check } from '../../../shared/domain/permission.ts';
import { Option, type Section } from '../../../shared/domain/vocabulary.ts';
import { everyRights, subsets, tableRows, type TableRow } from '../../support/permission-table.ts';

const me = 'a1';
const dossierId = 'd1';
/** Whose the document is that a check names, if it names one. */
const documents = { none: undefined, own: me, other: 'a2' } as const;
type Document = keyof typeof documents;

const gated: Section[] = ['connections', 'bank', 'account', 'invoices', 'expenses'];
const catalogue = gated.map((section) => ({ moduleId: `m-${section}`, name: section, sections: [section] }));
/** All open, none, each alone and every other choice; `team` is open in all of them (P4). */
const moduleStates = subsets(gated).map((sections) => ({
  sections: ['team', ...sections],
  open: openSections(
    sections.map((section) => `m-${section}`),
    catalogue,
  ),
}));
type Rights = Pick<Grant, 'level' | 'options'>;

/** P3, P4 on one row. */
function scopeInTable({ level, options }: Rights, { cells, section }: TableRow, sections: readonly string[]) {
  if (!sections.includes(section)) return 'no';
  const { scope, allWith } = cells[level];
  return allWith !== undefined && options.includes(allWith) ? 'all' : scope;
}

interface Case {
  readonly rights: Rights;
  readonly row: TableRow;
  readonly sections: readonly string[];
  readonly status: AccessStatus;
  readonly document: Document;
}

/**
 * P5, as the rule book has it. Which reason is told where several would do is our own choice: the status before the
 * modules, because a person who is suspended is to hear of that; the modules before the level.
 */
function oracle({ rights, row, sections, status, document }: Case): Check {
  if (status !== 'active') return { allowed: false, scope: 'no', reason: 'status' };
  if (!sections.includes(row.section)) return { allowed: false, scope: 'no', reason: 'module' };
  const scope = scopeInTable(rights, row, sections);
  if (scope === 'own' && document === 'other') return { allowed: false, scope, reason: 'not-the-owner' };
  const { allWith } = row.cells[rights.level];
  const byOption = allWith !== undefined && rights.options.includes(allWith);
  return { allowed: scope !== 'no', scope, reason: byOption ? 'option' : 'level' };
}

/** The same question put to the code, for somebody who holds other dossiers too. */
function answered({ rights, row, status, document }: Case, open: ReadonlySet<Section>, asked = dossierId): Check {
  const before = { dossierId: 'd0', level: 'principal_admin' as const, options: [] };
  const after = { dossierId: 'd2', level: 'standard_user' as const, options: Option.options };
  const subject = { accessId: me, status, dossiers: [before, { dossierId, ...rights }, after], open };
  return checkOf(answerFor(subject, asked, row.permission as Permission), me, documents[document]);
}

const told = ({ allowed, scope, reason }: Check) => `${String(allowed)} ${scope} ${reason}`;
const named = ({ rights, row, sections, status, document }: Case) =>
  `${rights.level}[${rights.options.join()}] ${row.permission} ${sections.join()} ${status} ${document}`;

/** Every level with its options × row × document. */
const questions = everyRights.flatMap((rights) =>
  tableRows.flatMap((row) => (Object.keys(documents) as Document[]).map((document) => ({ rights, row, document }))),
);

describe('a check (P5) is answered as the rule book says', () => {
  test.each(AccessStatus.options)('for every level, option, row, module and document of somebody %s', (status) => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { sections, open } of moduleStates)
      for (const question of questions) {
        const one = { ...question, sections, status };
        asked += 1;
        const [is, should] = [told(answered(one, open)), told(oracle(one))];
        if (is !== should) wrong.push(`${named(one)}: ${is}, not ${should}`);
      }
    expect(wrong).toEqual([]);
    expect(asked).toBe(10 * 14 * 3 * 32);
  });

  test('on a dossier that is not held, whatever is held elsewhere: out of reach', () => {
    const wrong: string[] = [];
    for (const status of AccessStatus.options)
      for (const { sections, open } of moduleStates)
        for (const question of questions) {
          const one = { ...question, sections, status };
          if (told(answered(one, open, 'd9')) !== 'false no out-of-reach') wrong.push(named(one));
        }
    expect(wrong).toEqual([]);
  });

  test('with everything, for staff on their portfolio (P6)', () => {
    const answers = Object.values(documents).map((owner) => told(checkOf(byPortfolio, 'c1', owner)));
    expect(answers).toEqual(Array(3).fill('true all portfolio'));
  });
});

describe('the permissions on a dossier, as a summary shows them', () => {
  test('are the rows of the table, closed where no module opens them (P4)', () => {
    const wrong: unknown[] = [];
    for (const rights of everyRights)
      for (const { sections, open } of moduleStates) {
        const scopes = permissionsOf(rights, open) as Readonly<Record<string, string>>;
        const differs = ({ permission, ...row }: TableRow) =>
          scopes[permission] !== scopeInTable(rights, { permission, ...row }, sections);
        wrong.push(...tableRows.filter(differs).map(({ permission }) => ({ ...rights, sections, permission })));
        if (Object.keys(scopes).length !== tableRows.length) wrong.push(scopes);
      }
    expect(wrong).toEqual([]);
  });

  test('are not known before modules are chosen, but for the team’s (P4)', () => {
    for (const rights of everyRights) {
      const before = permissionsBeforeModules(rights) as Readonly<Record<string, string | null>>;
      const expected = tableRows.map((row) => [
        row.permission,
        row.section === 'team' ? scopeInTable(rights, row, ['team']) : null,
      ]);
      expect(before).toEqual(Object.fromEntries(expected));
    }
  });

  test.each(['principal_admin', 'team_lead'] as const)('of a %s are not changed by options (P3)', (level) => {
    const { open } = moduleStates.at(-1)!;
    expect(permissionsOf({ level, options: Option.options }, open)).toEqual(
      permissionsOf({ level, options: [] }, open),
    );
  });
});
