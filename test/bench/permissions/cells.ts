import { AccessStatus } from '../../../shared/domain/access.ts';
import type { Module } from '../../../shared/domain/firm.ts';
import { openSections, type Permission } from '../../../shared/domain/matrix.ts';
import type { Grant } from '../../../shared/domain/people.ts';
import { answerFor, checkOf, type Subject } from '../../../shared/domain/permission.ts';
import { Section } from '../../../shared/domain/vocabulary.ts';
import { everyRights, tableRows } from '../../support/permission-table.ts';

/** One question about a person: whether they may do this on that dossier, on somebody's document or on none. */
export interface Cell {
  readonly subject: Subject;
  readonly dossierId: string;
  readonly permission: Permission;
  readonly documentOwnerId: string | undefined;
}

/** The decision as the product takes it. */
export const decide = ({ subject, dossierId, permission, documentOwnerId }: Cell): boolean =>
  checkOf(answerFor(subject, dossierId, permission), subject.accessId, documentOwnerId).allowed;

export const catalogue: readonly Module[] = Section.options.map((section) => ({
  moduleId: section,
  name: section,
  sections: [section],
}));
const me = 'a1';
const gated = Section.options.filter((section) => section !== 'team');
const everythingOpen = openSections(gated, catalogue);
const moduleStates = [
  everythingOpen,
  ...[[], ...gated.map((section) => [section])].map((ticked) => openSections(ticked, catalogue)),
];

/** Of a person who holds so many dossiers, with other rights on each: those with the rights asked about come last. */
const dossiersWith = (rights: Pick<Grant, 'level' | 'options'>, many: number): Grant[] => [
  ...Array.from({ length: many - 1 }, (_, index) => ({
    dossierId: `d${String(index + 2)}`,
    ...everyRights[index % everyRights.length]!,
  })),
  { dossierId: 'd1', ...rights },
];

/** Every level, option, status and state of the modules: the people there are, each with so many dossiers. */
const subjectsOf = (many: number): Subject[] =>
  everyRights.flatMap((rights) =>
    AccessStatus.options.flatMap((status) =>
      moduleStates.map((open) => ({ accessId: me, status, open, dossiers: dossiersWith(rights, many) })),
    ),
  );

const asked = [
  ...[undefined, me, 'a2'].map((documentOwnerId) => ({ dossierId: 'd1', documentOwnerId })),
  { dossierId: 'not-held', documentOwnerId: undefined },
];
const questions = tableRows.flatMap(({ permission }) =>
  asked.map((about) => ({ permission: permission as Permission, ...about })),
);

/** Every question about everybody. */
export const cellsOf = (dossiers: number): Cell[] =>
  subjectsOf(dossiers).flatMap((subject) => questions.map((question) => ({ subject, ...question })));

/** What requests mostly ask: active people, with all modules, on a dossier they hold. */
export const usualCellsOf = (dossiers: number): Cell[] =>
  cellsOf(dossiers).filter(
    ({ subject: { status, open }, dossierId }) => status === 'active' && open === everythingOpen && dossierId === 'd1',
  );
