import type { Company } from './company.ts';
import { resembles, type Known, type ReadLine } from './import-line.ts';

/** Keeps the companies as earlier lines of one group left them, and puts them in place of what was looked up before. */
export class CompanyOverlay {
  private readonly companies = new Map<string, Company>();

  keep(company: Company): void {
    this.companies.set(company.companyId, company);
  }

  over(known: Known, { company: name, registrationNumber }: ReadLine): Known {
    const present = (company: Company | undefined) => company && (this.companies.get(company.companyId) ?? company);
    const latest = new Map([...known.named.map((company) => [company.companyId, company] as const), ...this.companies]);
    return {
      dossier: known.dossier,
      itsCompany: present(known.itsCompany),
      byNumber:
        present(known.byNumber) ??
        (registrationNumber === undefined
          ? undefined
          : this.find((company) => company.registrationNumber === registrationNumber)),
      unnamed: known.unnamed,
      // One that was renamed meanwhile is no longer known by its former name.
      named: [...latest.values()].filter((company) => resembles(company.name, name)),
    };
  }

  private find(test: (company: Company) => boolean): Company | undefined {
    return [...this.companies.values()].find(test);
  }
}
