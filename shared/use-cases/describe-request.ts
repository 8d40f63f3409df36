import type { AccessRepository } from '../data/accesses.ts';
import type { CompanyRepository } from '../data/companies.ts';
import type { FirmRepository } from '../data/firms.ts';
import { fullName, type Access } from '../domain/access.ts';
import { noticesOf } from '../domain/creation.ts';
import { DomainError } from '../domain/error.ts';
import type { Firm } from '../domain/firm.ts';
import type { Grant } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import type { NoticeCode, WarningCode } from '../domain/vocabulary.ts';

export interface DescribeRequestDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers' | 'companies'>;
  readonly accesses: Pick<AccessRepository, 'access'>;
}

/** A request in words: everything by its name, as validators and creators read it in mails and on pages. */
export interface RequestDescription {
  readonly firm: Firm;
  readonly access: Access;
  readonly request: Request;
  readonly personName: string;
  readonly companyName: string;
  readonly dossiers: readonly (Grant & { readonly name: string; readonly companyName: string })[];
  readonly modules: readonly { readonly name: string }[];
  /** All of them acknowledged, or it could not have been submitted. */
  readonly warnings: readonly { readonly code: WarningCode; readonly acknowledged: true }[];
  readonly notices: readonly { readonly code: NoticeCode; readonly dossierName: string }[];
}

/** Puts names to a request. @throws `not-found` if its access is gone. */
export const describeRequest =
  ({ firms, companies, accesses }: DescribeRequestDeps) =>
  async (request: Request): Promise<RequestDescription> => {
    const [access, { firm, catalogue }, found] = await Promise.all([
      accesses.access(request.accessId),
      firms.settings(request.firmId),
      companies.withDossiers(request.companyId, request.dossierIds),
    ]);
    if (!access) throw new DomainError('not-found');
    const elsewhere = [...found.dossiers.values()].map(({ companyId }) => companyId);
    const owners = await companies.companies(elsewhere.filter((id) => id !== request.companyId));
    const companyName = found.company?.name ?? '';
    const nameOf = (companyId: string | undefined) =>
      companyId === undefined || companyId === request.companyId ? companyName : (owners.get(companyId)?.name ?? '');
    const dossiers = access.dossiers.map((grant) => {
      const dossier = found.dossiers.get(grant.dossierId);
      return { ...grant, name: dossier?.name ?? grant.dossierId, companyName: nameOf(dossier?.companyId) };
    });
    return {
      firm,
      access,
      request,
      personName: fullName(access.identity),
      companyName,
      dossiers,
      modules: access.modules.map((id) => ({ name: catalogue.find(({ moduleId }) => moduleId === id)?.name ?? id })),
      warnings: access.acknowledged.map((code) => ({ code, acknowledged: true })),
      notices: noticesOf(access.dossiers).flatMap(({ code, index }) => {
        const dossierName = dossiers[index]?.name;
        return dossierName === undefined ? [] : [{ code, dossierName }];
      }),
    };
  };
export type DescribeRequest = ReturnType<typeof describeRequest>;
