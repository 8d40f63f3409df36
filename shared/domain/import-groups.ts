import type { Known, ReadLine } from './import-line.ts';
import { coreOf } from './text.ts';

/** A line with where it stands in the list. */
export interface NumberedLine extends ReadLine {
  readonly number: number;
}

/** A line with what the firm had of it before any line of the list counted. */
export interface LookedUpLine {
  readonly line: NumberedLine;
  readonly known: Known;
}

/**
 * The lines in groups: those that may name the same company, by its number, its name or its dossier, stand in one group,
 * so that groups can be worked on at the same time. Within a group the order follows from what the lines say, never from
 * where they stand in the list: first those whose dossiers are there, then those whose companies are known by a number.
 */
export function groupLines(lines: readonly LookedUpLine[]): LookedUpLine[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    const leader = leaders.get(key) ?? key;
    if (leader === key) return key;
    const root = leaderOf(leader);
    leaders.set(key, root);
    return root;
  };
  for (const line of lines) {
    const [first = '', ...others] = companyKeysOf(line);
    for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
  }
  const groups = Map.groupBy(lines, (line) => leaderOf(companyKeysOf(line)[0] ?? ''));
  return [...groups.values()].map((group) => group.toSorted(byContent));
}

const companyKeysOf = ({ line: { company, registrationNumber }, known }: LookedUpLine): string[] => [
  `name ${coreOf(company)}`,
  ...(registrationNumber === undefined ? [] : [`number ${registrationNumber}`]),
  ...[known.itsCompany, known.byNumber].flatMap((one) => (one ? [`company ${one.companyId}`] : [])),
];

/** A line without a number renames nothing and gives none: of known dossiers it comes first, of new ones last. */
const rankOf = ({ line: { registrationNumber }, known: { dossier } }: LookedUpLine): number =>
  dossier ? Number(registrationNumber !== undefined) : registrationNumber === undefined ? 3 : 2;

function byContent(a: LookedUpLine, b: LookedUpLine): number {
  const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
  return (
    rankOf(a) - rankOf(b) ||
    compare(a.line.registrationNumber ?? '', b.line.registrationNumber ?? '') ||
    // A new company is called `Café` rather than `CAFÉ`.
    compare(b.line.company, a.line.company) ||
    compare(a.line.reference, b.line.reference)
  );
}
