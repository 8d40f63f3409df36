import type { Company } from './company.ts';
import { contradictions } from './import-contradictions.ts';
import { groupLines } from './import-groups.ts';
import { nothing, planLine, readLine, type ImportLine, type LineError, type ReadLine } from './import-line.ts';
import { CompanyOverlay } from './import-overlay.ts';

/** What a line comes to among the others: refused, or whether another one makes its company. */
export interface Together {
  readonly errors: readonly LineError[];
  readonly joins: boolean;
}

/** A line that makes a company; or, with its id, one that gives its number to a company that has none. */
export interface NewLine {
  readonly line: ImportLine;
  readonly companyId: string | undefined;
}

/**
 * What lines come to together that bring in what the firm does not know, by their numbers, however far apart they stand
 * and in however many calls they go.
 */
export function planTogether(lines: readonly NewLine[]): Map<number, Together> {
  const lookedUp = lines.flatMap(({ line, companyId }) => {
    const read = readLine(line);
    if ('errors' in read) return [];
    const named = companyId === undefined ? [] : [unnumbered(companyId, read.line.company)];
    return [{ line: { ...read.line, number: line.line }, known: { ...nothing, named } }];
  });
  const against = contradictions(lookedUp);
  const together = new Map<number, Together>(
    [...against].map(([line, error]) => [line, { errors: [error], joins: false }]),
  );
  for (const group of groupLines(lookedUp.filter(({ line }) => !against.has(line.number)))) {
    const overlay = new CompanyOverlay();
    for (const { line, known } of group) {
      const plan = planLine(line, overlay.over(known, line));
      if ('errors' in plan) {
        together.set(line.number, { errors: plan.errors, joins: false });
        continue;
      }
      together.set(line.number, { errors: [], joins: plan.company !== undefined });
      overlay.keep(companyAfter(line, line.number, plan.company));
    }
  }
  return together;
}

const unnumbered = (companyId: string, name: string): Company => ({
  ...{ companyId, firmId: '', name, dossiers: [], version: 1 },
});

const companyAfter = ({ company: name, registrationNumber }: ReadLine, id: number, before?: Company): Company => ({
  ...(before ?? unnumbered(String(id), name)),
  ...(registrationNumber === undefined ? {} : { registrationNumber }),
});
