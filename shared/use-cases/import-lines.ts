import type { CompanyRepository } from '../data/companies.ts';
import type { Unheld } from '../data/company-keys.ts';
import type { ImportRepository } from '../data/imports.ts';
import { withCompanyFields, withDossier, withDossierFields, type Company, type Dossier } from '../domain/company.ts';
import { Conflict, DomainError, settle } from '../domain/error.ts';
import { totalsOf, type Import, type ImportTotals, type LineResult } from '../domain/import.ts';
import { LineConsistency, planLine, readLine } from '../domain/import-line.ts';
import type { ImportLine, Known, LineError, LinePlan } from '../domain/import-line.ts';
import { groupLines, type NumberedLine } from '../domain/import-groups.ts';
import { CompanyOverlay } from '../domain/import-overlay.ts';
import { actorOf, type Staff } from '../domain/people.ts';
import { isId } from '../domain/vocabulary.ts';
import type { AuditEntryDeps } from './audit-entry.ts';
import { companyAudit, newCompany } from './change-company.ts';
import { dossierAudit, newDossier } from './change-dossier.ts';

export interface ImportLinesDeps extends AuditEntryDeps {
  readonly companies: Pick<CompanyRepository, 'recognise' | 'save'>;
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
 * @throws `invalid-input` for an import that is not the firm's; `unavailable` when lines were held up: send them again.
 */
export const importLines =
  (deps: ImportLinesDeps) =>
  async ({ who, dryRun, importId, lines }: ImportLinesCommand): Promise<ImportOutcome> => {
    const started = await begin(deps, who, importId);
    const { refused, sound } = readLines(lines);
    const results = new Map(refused.map((result) => [result.line, result]));
    const importer = new Importer(deps, { who, dryRun, importId: started.importId });
    const known = await deps.companies.recognise(who.firmId, sound);
    const lookedUp = new Map(sound.map(({ number }, index) => [number, known[index]]));
    await eachAtMost(concurrency, groupLines(sound), async (group) => {
      const overlay = new CompanyOverlay();
      for (const line of group)
        results.set(line.number, await importer.line(line, { known: lookedUp.get(line.number), overlay }));
    });
    const inOrder = lines.flatMap(({ line }) => results.get(line) ?? []);
    if (!dryRun) await deps.imports.record({ ...started, updatedAt: deps.now().toISOString() }, inOrder);
    return { importId: dryRun ? null : started.importId, results: inOrder, totals: totalsOf(inOrder) };
  };

async function begin(
  { imports, newId, now }: ImportLinesDeps,
  who: Staff,
  importId: string | undefined,
): Promise<Import> {
  const at = now().toISOString();
  if (importId !== undefined) {
    const before = isId(importId) ? await imports.import(importId) : undefined;
    if (before?.firmId === who.firmId) return before;
    throw new DomainError('invalid-input', { errors: [{ pointer: '/importId', code: 'invalid-value' }] });
  }
  return {
    importId: newId(),
    firmId: who.firmId,
    startedAt: at,
    startedBy: actorOf(who),
    updatedAt: at,
    lastLine: 0,
    totals: totalsOf([]),
    version: 1,
  };
}

const refusal = (line: number, errors: readonly LineError[]): LineResult => ({
  line,
  outcome: 'refused',
  errors: [...errors],
});

/** What can be told of lines without looking anything up. */
function readLines(lines: readonly ImportLine[]): { refused: LineResult[]; sound: NumberedLine[] } {
  const consistency = new LineConsistency();
  const refused: LineResult[] = [];
  const sound: NumberedLine[] = [];
  for (const line of lines) {
    const read = readLine(line);
    const errors = 'line' in read ? consistency.check(read.line) : read.errors;
    if ('line' in read && errors.length === 0) sound.push({ ...read.line, number: line.line });
    else refused.push(refusal(line.line, errors));
  }
  return { refused, sound };
}

interface Run {
  readonly who: Staff;
  readonly dryRun: boolean;
  readonly importId: string;
}

/** Brings single lines in. */
class Importer {
  constructor(
    private readonly deps: ImportLinesDeps,
    private readonly run: Run,
  ) {}

  /** Goes by what was looked up at the beginning; again by what is there, if that has changed. */
  async line(line: NumberedLine, { known, overlay }: LookedUp): Promise<LineResult> {
    let seen = known && overlay.over(known, line);
    try {
      return await settle(async () => {
        const present = seen ?? (await this.deps.companies.recognise(this.run.who.firmId, [line]))[0];
        seen = undefined;
        return this.once(line, present ?? nothing, overlay);
      });
    } catch (error) {
      // Others keep writing the same company: the line is sound and may be sent again.
      if (error instanceof Conflict) throw new DomainError('unavailable', { cause: error });
      const [flaw] = error instanceof DomainError && error.code === 'invalid-input' ? error.errors : [];
      if (!flaw) throw error;
      return refusal(line.number, [{ column: 'company', code: flaw.code }]);
    }
  }

  private async once(line: NumberedLine, known: Known, overlay: CompanyOverlay): Promise<LineResult> {
    const { importId } = this.run;
    const plan = planLine(line, known);
    if ('errors' in plan) return refusal(line.number, plan.errors);
    if (isIdle(plan)) {
      const { imported } = plan.dossier ?? {};
      const outcome = imported?.importId === importId ? imported.outcome : 'unchanged';
      return { line: line.number, outcome };
    }
    const outcome = plan.dossier ? 'updated' : 'created';
    const change = this.changeOf(plan, outcome);
    const unheld = { name: known.byName === undefined, number: known.byNumber === undefined };
    if (!this.run.dryRun) await this.save({ ...change, unheld });
    const { before, after } = change.company;
    overlay.keep({ ...after, version: (before?.version ?? 0) + 1 });
    return { line: line.number, outcome };
  }

  private changeOf(plan: Sound, outcome: 'created' | 'updated'): Change {
    const { deps, run } = this;
    const named = withCompanyFields(plan.company ?? newCompany(run.who.firmId, deps.newId()), plan.companyFields);
    const dossier: Dossier = {
      ...withDossierFields(plan.dossier ?? newDossier(named, deps.newId()), plan.dossierFields),
      imported: { importId: run.importId, outcome },
    };
    return {
      company: { before: plan.company, after: withDossier(named, dossier) },
      dossier: { before: plan.dossier, after: dossier },
    };
  }

  private async save({ company, dossier, unheld }: Change & { readonly unheld: Unheld }): Promise<void> {
    const { deps, run } = this;
    const ofCompany = companyAudit(deps, run.who, company);
    const ofDossier = dossierAudit(deps, run.who, dossier);
    const audits = [
      ...(ofCompany.changes.length > 0 ? [{ of: 'company' as const, entry: ofCompany }] : []),
      ...(ofDossier.changes.length > 0 ? [{ of: 'dossier' as const, entry: ofDossier }] : []),
    ];
    try {
      await deps.companies.save({ company, dossier, audits, unheld, at: ofDossier.at });
    } catch (error) {
      // Somebody gave the reference away since it was looked up: look again.
      const taken = error instanceof DomainError && error.errors.some(({ code }) => code === 'reference-taken');
      throw taken ? new Conflict(error) : error;
    }
  }
}

interface LookedUp {
  readonly known: Known | undefined;
  readonly overlay: CompanyOverlay;
}
const nothing: Known = { dossier: undefined, itsCompany: undefined, byNumber: undefined, byName: undefined };

type Sound = Exclude<LinePlan, { readonly errors: unknown }>;
interface Change {
  readonly company: { readonly before: Company | undefined; readonly after: Company };
  readonly dossier: { readonly before: Dossier | undefined; readonly after: Dossier };
}

const isIdle = ({ companyFields, dossierFields }: Sound): boolean =>
  Object.keys(companyFields).length === 0 && Object.keys(dossierFields).length === 0;

/** Works through the items, a few at a time; one that fails does not stop those under way, but the rest. */
async function eachAtMost<T>(many: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  let failed = false;
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: many }, worker));
  for (const done of workers) if (done.status === 'rejected') throw done.reason;
}
