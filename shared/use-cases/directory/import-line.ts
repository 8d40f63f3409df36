import type { CompanyRepository } from '../../data/companies.ts';
import type { Unheld } from '../../data/company-keys.ts';
import { withCompanyFields, withDossier, withDossierFields, type Company, type Dossier } from '../../domain/company.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { LineEffect, LineResult } from '../../domain/import.ts';
import type { NumberedLine } from '../../domain/import-groups.ts';
import { nothing, planLine, type Known, type LineError, type LinePlan } from '../../domain/import-line.ts';
import type { CompanyOverlay } from '../../domain/import-overlay.ts';
import type { Staff } from '../../domain/people.ts';
import type { DeedDeps } from '../deed.ts';
import { deeds, newCompany } from './change-company.ts';
import { newDossier } from './change-dossier.ts';

export interface ImportLineDeps extends DeedDeps {
  readonly companies: Pick<CompanyRepository, 'recognise' | 'save'>;
}

export const refusal = (line: number, errors: readonly LineError[]): LineResult => ({
  line,
  outcome: 'refused',
  errors: [...errors],
});

interface Run {
  readonly who: Staff;
  readonly dryRun: boolean;
  readonly importId: string;
}

/** Brings single lines in. */
export class LineImporter {
  /** The companies that this call has made. */
  private readonly made = new Set<string>();

  constructor(
    private readonly deps: ImportLineDeps,
    private readonly run: Run,
  ) {}

  /** Goes by what was looked up at the beginning; again by what is there, if that has changed. */
  async line(line: NumberedLine, { known, overlay }: LookedUp): Promise<LineResult> {
    let seen: Known | undefined = overlay.over(known, line);
    try {
      return await retryOnConflict(async () => {
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
    if ('errors' in plan) return refusal(line.number, plan.errors.map(this.withoutMade));
    if (isIdle(plan)) {
      const { imported } = plan.dossier ?? {};
      const outcome = imported?.importId === importId ? imported.outcome : 'unchanged';
      return { line: line.number, outcome, ...this.told(plan, plan.company) };
    }
    const outcome = plan.dossier ? 'updated' : 'created';
    const change = this.changeOf(plan, outcome);
    const unheld = { name: known.named.length === 0, number: known.byNumber === undefined };
    const { before } = change.company;
    const after = this.run.dryRun ? change.company.after : await this.save({ ...change, unheld });
    overlay.keep(after);
    if (!before) this.made.add(after.companyId);
    return { line: line.number, outcome, ...this.told(plan, after) };
  }

  private readonly withoutMade = ({ companies, ...error }: LineError): LineError => ({
    ...error,
    ...(companies && {
      companies: companies.map(({ companyId, ...named }) =>
        companyId === undefined || this.made.has(companyId) ? named : { companyId, ...named },
      ),
    }),
  });

  /** Which company a line joins, and all that it does; in a dry run the same, so that what a call makes has no id. */
  private told(plan: Sound, company: Company | undefined): Pick<LineResult, 'company' | 'effects'> {
    const { companyId = '', name = '' } = company ?? {};
    const effects = effectsOf(plan);
    const former = effects.includes('company-renamed') && plan.company ? { formerName: plan.company.name } : {};
    return { company: { companyId: this.made.has(companyId) ? null : companyId, name, ...former }, effects };
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

  private async save(change: Change & { readonly unheld: Unheld }): Promise<Company> {
    const { deps, run } = this;
    try {
      return (await deps.companies.save({ ...change, deed: deeds(deps, run.who) })).company;
    } catch (error) {
      // The reference has been freed since it was looked up: look again.
      const taken = error instanceof DomainError && error.errors.some(({ code }) => code === 'reference-taken');
      throw taken ? new Conflict(error) : error;
    }
  }
}

interface LookedUp {
  readonly known: Known;
  readonly overlay: CompanyOverlay;
}

type Sound = Exclude<LinePlan, { readonly errors: unknown }>;
interface Change {
  readonly company: { readonly before: Company | undefined; readonly after: Company };
  readonly dossier: { readonly before: Dossier | undefined; readonly after: Dossier };
}

const effectsOf = ({ company, companyFields, dossier, dossierFields }: Sound): LineEffect[] => [
  ...(company ? [] : (['company-created'] as const)),
  ...(company && !dossier ? (['company-joined'] as const) : []),
  ...(company && companyFields.name !== undefined ? (['company-renamed'] as const) : []),
  ...(company && companyFields.registrationNumber !== undefined ? (['company-numbered'] as const) : []),
  ...(dossier && dossierFields.name !== undefined ? (['dossier-renamed'] as const) : []),
];

const isIdle = ({ companyFields, dossierFields }: Sound): boolean =>
  Object.keys(companyFields).length === 0 && Object.keys(dossierFields).length === 0;
