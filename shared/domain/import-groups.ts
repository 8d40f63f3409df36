import type { ReadLine } from './import-line.ts';
import { wordsOf } from './text.ts';

/** A line with where it stands in the list. */
export interface NumberedLine extends ReadLine {
  readonly number: number;
}

/**
 * The lines in groups, each in its own order: those that may name the same company, by its number or its name, stand in
 * one group, so that groups can be worked on at the same time.
 */
export function groupLines(lines: readonly NumberedLine[]): NumberedLine[][] {
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
  return [...Map.groupBy(lines, (line) => leaderOf(companyKeysOf(line)[0] ?? '')).values()];
}

const companyKeysOf = ({ company, registrationNumber }: ReadLine): string[] => [
  `name ${wordsOf(company).join(' ')}`,
  ...(registrationNumber === undefined ? [] : [`number ${registrationNumber}`]),
];
