import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { dossierIdsOf, fullName, type Access } from '../../domain/access.ts';
import { noticesOf } from '../../domain/creation.ts';
import { DomainError } from '../../domain/error.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Grant } from '../../domain/people.ts';
import type { Request, RequestedChange } from '../../domain/request.ts';
import type { NoticeCode, WarningCode } from '../../domain/vocabulary.ts';
import type { DescribedChange } from '../../texts/rights.ts';

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
  /** Of a request for more rights: what would change, on which dossier. */
  readonly change?: DescribedChange | undefined;
  /** What the access opens, of the firm's dossiers: what is asked for, or what there is while more is asked for. */
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
    const missing = dossierIdsOf(access).filter((dossierId) => !found.dossiers.has(dossierId));
    const more = missing.length === 0 ? found : await companies.withDossiers(undefined, missing);
    const known = new Map([...found.dossiers, ...more.dossiers]);
    const elsewhere = [...known.values()].map(({ companyId }) => companyId);
    const owners = await companies.companies(elsewhere.filter((id) => id !== request.companyId));
    const companyName = found.company?.name ?? '';
    const nameOf = (companyId: string | undefined) =>
      companyId === undefined || companyId === request.companyId ? companyName : (owners.get(companyId)?.name ?? '');
    const named = (dossierId: string) => {
      const dossier = known.get(dossierId);
      return { name: dossier?.name ?? dossierId, companyName: nameOf(dossier?.companyId) };
    };
    // P7: what has left the firm beside what is asked for is none of its staff's business any more.
    const present = access.dossiers.filter(({ dossierId }) => known.get(dossierId)?.detached === undefined);
    const dossiers = present.map((grant) => ({ ...grant, ...named(grant.dossierId) }));
    const { change } = request;
    const asked = change ? [{ dossierId: change.dossierId, ...change.to }] : access.dossiers;
    return {
      firm,
      access,
      request,
      personName: fullName(access.identity),
      companyName,
      ...(change && { change: changeInWords(change, named(change.dossierId)) }),
      dossiers,
      modules: access.modules.map((id) => ({ name: catalogue.find(({ moduleId }) => moduleId === id)?.name ?? id })),
      warnings: (change ? [] : access.acknowledged).map((code) => ({ code, acknowledged: true })),
      notices: noticesOf(asked).flatMap(({ code, index }) => {
        const dossierId = asked[index]?.dossierId;
        return dossierId === undefined ? [] : [{ code, dossierName: named(dossierId).name }];
      }),
    };
  };
const changeInWords = (
  { from, to }: RequestedChange,
  { name, companyName }: { readonly name: string; readonly companyName: string },
): DescribedChange => ({ dossierName: name, companyName, from, to });

export type DescribeRequest = ReturnType<typeof describeRequest>;
