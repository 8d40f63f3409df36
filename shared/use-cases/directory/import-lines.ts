import type { ImportRepository } from '../../data/imports.ts';
import { isOfFirm } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import { totalsOf, type Import, type ImportTotals, type LineResult } from '../../domain/import.ts';
import { contradictions } from '../../domain/import-contradictions.ts';
import { groupLines, type NumberedLine } from '../../domain/import-groups.ts';
import { LineConsistency, nothing, readLine, type ImportLine } from '../../domain/import-line.ts';
import { CompanyOverlay } from '../../domain/import-overlay.ts';
import { doerOf, type Staff } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import { eachAtMost } from '../each-at-most.ts';
import { LineImporter, refusal, type ImportLineDeps } from './import-line.ts';

export interface ImportLinesDeps extends ImportLineDeps {
  readonly imports: Pick<ImportRepository, 'import' | 'record'>;
}

export interface ImportLinesCommand {
  readonly who: Staff;
  readonly dryRun: boolean;
  readonly importId?: string | undefined;
  readonly lines: readonly ImportLine[];
}

export interface ImportOutcome {
  readonly importId: string | null;
  readonly results: readonly LineResult[];
  readonly totals: ImportTotals;
}

/** How many companies are worked on at the same time. */
const concurrency = 16;

/**
 * Brings lines of a firm's list in, each in one transaction: a line is there as a whole or not at all, and a line that
 * is sent again changes nothing. A dry run tells what would come of them and keeps nothing.
 *
 * @throws `invalid-input` for a line number that comes twice, or an import that is not the firm's; `unavailable` when
 * lines were held up: send them again.
 */
export const importLines =
  (deps: ImportLinesDeps) =>
  async ({ who, dryRun, importId, lines }: ImportLinesCommand): Promise<ImportOutcome> => {
    requireDistinct(lines);
    const started = await begin(deps, who, importId);
    const { refused, sound } = readLines(lines);
    const results = new Map(refused.map((result) => [result.line, result]));
    const importer = new LineImporter(deps, { who, dryRun, importId: started.importId });
    const known = await deps.companies.recognise(who.firmId, sound);
    const lookedUp = sound.map((line, index) => ({ line, known: known[index] ?? nothing }));
    const against = contradictions(lookedUp);
    for (const [line, error] of against) results.set(line, refusal(line, [error]));
    const agreeing = lookedUp.filter(({ line }) => !against.has(line.number));
    await eachAtMost(concurrency, groupLines(agreeing), async (group) => {
      const overlay = new CompanyOverlay();
      for (const { line, known } of group) results.set(line.number, await importer.line(line, { known, overlay }));
    });
    const inOrder = lines.flatMap(({ line }) => results.get(line) ?? []);
    if (!dryRun) await deps.imports.record({ ...started, updatedAt: deps.now().toISOString() }, inOrder);
    return { importId: dryRun ? null : started.importId, results: inOrder, totals: totalsOf(inOrder) };
  };

/** Results are told by the line number: one that came twice would hide what became of the other. */
function requireDistinct(lines: readonly ImportLine[]): void {
  const first = new Map(lines.map(({ line }, index) => [line, index] as const).toReversed());
  const errors = lines.flatMap(({ line }, index) =>
    first.get(line) === index ? [] : [{ pointer: `/lines/${String(index)}/line`, code: 'duplicate' as const }],
  );
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
}

async function begin(
  { imports, newId, now }: ImportLinesDeps,
  who: Staff,
  importId: string | undefined,
): Promise<Import> {
  const at = now().toISOString();
  if (importId !== undefined) {
    const before = isId(importId) ? await imports.import(importId, new Date(at)) : undefined;
    if (isOfFirm(who, before)) return before;
    throw new DomainError('invalid-input', { errors: [{ pointer: '/importId', code: 'invalid-value' }] });
  }
  return {
    importId: newId(),
    firmId: who.firmId,
    startedAt: at,
    startedBy: doerOf(who),
    updatedAt: at,
    lastLine: 0,
    totals: totalsOf([]),
    version: 1,
  };
}

/** What can be told of lines without looking anything up. */
function readLines(lines: readonly ImportLine[]): { refused: LineResult[]; sound: NumberedLine[] } {
  const consistency = new LineConsistency();
  const refused: LineResult[] = [];
  const sound: NumberedLine[] = [];
  for (const line of lines) {
    const read = readLine(line);
    const errors = 'line' in read ? consistency.check(read.line, line.line) : read.errors;
    if ('line' in read && errors.length === 0) sound.push({ ...read.line, number: line.line });
    else refused.push(refusal(line.line, errors));
  }
  return { refused, sound };
}
