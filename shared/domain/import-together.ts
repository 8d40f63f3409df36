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

/**
 * What lines of which the firm knows nothing come to together, by their numbers, however far apart they stand and in
 * however many calls they go.
 */
export function planTogether(lines: readonly ImportLine[]): Map<number, Together> {
  const lookedUp = lines.flatMap((line) => {
    const read = readLine(line);
    return 'line' in read ? [{ line: { ...read.line, number: line.line }, known: nothing }] : [];
  });
  const against = contradictions(lookedUp);
  const together = new Map<number, Together>(
    [...against].map(([line, error]) => [line, { errors: [error], joins: false }]),
  );
  for (const group of groupLines(lookedUp.filter(({ line }) => !against.has(line.number)))) {
    const overlay = new CompanyOverlay();
    for (const { line } of group) {
      const plan = planLine(line, overlay.over(nothing, line));
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

const companyAfter = ({ company: name, registrationNumber }: ReadLine, id: number, before?: Company): Company => ({
  ...(before ?? { companyId: String(id), firmId: '', name, dossiers: [], version: 1 }),
  ...(registrationNumber === undefined ? {} : { registrationNumber }),
});
