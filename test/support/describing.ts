import { accessRepository } from '../../shared/data/accesses.ts';
import { cardRepository } from '../../shared/data/cards.ts';
import type { Table } from '../../shared/data/client.ts';
import { companyRepository } from '../../shared/data/companies.ts';
import { firmRepository } from '../../shared/data/firms.ts';
import { leftDossierRepository } from '../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../shared/data/names.ts';
import type { Request } from '../../shared/domain/request.ts';
import { asItStands } from '../../shared/use-cases/validation/as-it-stands.ts';
import { findAlike } from '../../shared/use-cases/creation/find-alike.ts';
import { describeDecision, describeQuestion } from '../../shared/use-cases/validation/describe-decision.ts';
import { describeRequest } from '../../shared/use-cases/validation/describe-request.ts';

/** What puts requests into words, as the functions put it together. */
export function describing(table: Table, now: () => Date = () => new Date()) {
  const reads = {
    now,
    firms: firmRepository(table),
    companies: companyRepository(table),
    accesses: accessRepository(table),
    cards: cardRepository(table),
    leftDossiers: leftDossierRepository(table),
    names: nameRepository(table),
  };
  const deps = { ...reads, describe: describeRequest(reads), findAlike: findAlike(reads) };
  return {
    asItStands: (request: Request) => asItStands(reads.leftDossiers, request),
    describe: deps.describe,
    describeQuestion: describeQuestion(deps),
    describeDecision: describeDecision(deps),
  };
}
