import type { MeReply } from '../../contract/replies.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import { presentPortfolio } from '../../domain/authority.ts';
import { dossiersIn } from '../../domain/collaborator.ts';
import type { Person } from '../../domain/people.ts';

export interface ShowMeDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
}

/** Who somebody is, as `GET /v1/me` tells it; names are read where they are kept. */
export const showMe =
  ({ firms, companies, leftDossiers }: ShowMeDeps) =>
  async (who: Person): Promise<MeReply> => {
    const firmOf = async () => {
      const { firm } = await firms.settings(who.firmId);
      return { firmId: firm.firmId, name: firm.name };
    };
    if (who.kind === 'collaborator') {
      const { kind, name, email, collaboratorId, rights } = who;
      const [firm, left] = await Promise.all([firmOf(), leftDossiers.among(dossiersIn(who.portfolio))]);
      return { kind, name, email, firm, collaboratorId, rights, portfolio: presentPortfolio(who, left) };
    }
    const { kind, name, email, accessId, companyId, modules } = who;
    const ids = who.dossiers.map(({ dossierId }) => dossierId);
    const [firm, { company, dossiers }] = await Promise.all([firmOf(), companies.withDossiers(companyId, ids)]);
    return {
      kind,
      name,
      email,
      firm,
      accessId,
      status: 'active',
      company: { companyId, name: company?.name ?? '' },
      dossiers: who.dossiers.map((grant) => ({ ...grant, name: dossiers.get(grant.dossierId)?.name ?? '' })),
      modules,
    };
  };
