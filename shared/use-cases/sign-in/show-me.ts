import type { MeReply } from '../../contract/replies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { NameRepository } from '../../data/names.ts';
import { shownAbsence } from '../../domain/absence.ts';
import { presentPortfolio, typesToCreate } from '../../domain/authority.ts';
import { dossiersIn } from '../../domain/collaborator.ts';
import { isUnreachable } from '../../domain/delivery.ts';
import { namedByClient, namedByStaff } from '../../domain/names.ts';
import type { Person } from '../../domain/people.ts';

export interface ShowMeDeps {
  readonly firms: Pick<FirmRepository, 'settings' | 'collaborator'>;
  readonly names: Pick<NameRepository, 'namesFor'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly now: () => Date;
}

/** Who somebody is, as `GET /v1/me` tells it; names are read where they are kept. */
export const showMe =
  ({ firms, names, leftDossiers, now }: ShowMeDeps) =>
  async (who: Person): Promise<MeReply> => {
    const firmOf = async () => {
      const { firm } = await firms.settings(who.firmId);
      return { firmId: firm.firmId, name: firm.name };
    };
    const mayCreate = typesToCreate(who);
    if (who.kind === 'collaborator') {
      const { kind, name, email, collaboratorId, rights } = who;
      const [firm, left, kept] = await Promise.all([
        firmOf(),
        leftDossiers.among(dossiersIn(who.portfolio)),
        firms.collaborator(collaboratorId),
      ]);
      const mailBounced = kept !== undefined && isUnreachable(kept);
      const portfolio = presentPortfolio(who, left);
      const at = now();
      const { nameOf } = await names.namesFor(who, namedByStaff(kept ? [kept] : [], at));
      const absence = shownAbsence(kept ?? {}, at, nameOf);
      return { kind, name, email, firm, collaboratorId, rights, portfolio, mayCreate, absence, mailBounced };
    }
    const { kind, name, email, accessId, clientType, companyId, modules } = who;
    const [firm, named] = await Promise.all([firmOf(), names.namesFor(who, namedByClient(who))]);
    return {
      ...{ kind, name, email, firm, accessId, status: 'active', clientType },
      company: named.companyOf(companyId),
      dossiers: who.dossiers.map(({ dossierId, level, options }) => ({ ...named.dossier(dossierId), level, options })),
      modules,
      moduleNames: modules.map(named.module),
      mayCreate,
    };
  };
