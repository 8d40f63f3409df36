import type { AbsenceRepository } from '../data/absences.ts';
import type { AccessRepository } from '../data/accesses.ts';
import type { CardRepository } from '../data/cards.ts';
import type { CompanyRepository } from '../data/companies.ts';
import type { FirmRepository } from '../data/firms.ts';
import type { LeftDossierRepository } from '../data/left-dossiers.ts';
import type { NameRepository } from '../data/names.ts';
import type { ValidatorRepository } from '../data/validators.ts';
import { findAlike } from '../use-cases/creation/find-alike.ts';
import type { Request } from '../domain/request.ts';
import { asItStands } from '../use-cases/validation/as-it-stands.ts';
import { describeQuestion } from '../use-cases/validation/describe-decision.ts';
import { describeRequest } from '../use-cases/validation/describe-request.ts';
import { inWhosePlace } from '../use-cases/validation/who-is-behind.ts';

interface AskingDeps {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: CompanyRepository;
  readonly accesses: AccessRepository;
  readonly cards: CardRepository;
  readonly leftDossiers: LeftDossierRepository;
  readonly names: NameRepository;
  readonly absences: AbsenceRepository;
  readonly validators: ValidatorRepository;
  readonly now: () => Date;
}

/** What the functions are made of, beside mailing, that write to those who may decide: they alone look for who is alike. */
export const askingDeps = (deps: AskingDeps) => ({
  inWhosePlace: inWhosePlace(deps),
  asItStands: (request: Request) => asItStands(deps.leftDossiers, request),
  describeQuestion: describeQuestion({ describe: describeRequest(deps), findAlike: findAlike(deps) }),
});
