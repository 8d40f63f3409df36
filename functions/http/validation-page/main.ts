import { uuidv7 } from 'uuidv7';
import { PageEnv } from '../../../shared/config/environment.ts';
import { absenceRepository } from '../../../shared/data/absences.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { firmReader } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { userRepository } from '../../../shared/data/users.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { pageEndpoint, renderRefusalPage } from '../../../shared/http/pages.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { hostParts } from '../../../shared/parsers/host.ts';
import { after, noticeBefore } from '../../../shared/parsers/time.ts';
import { salting } from '../../../shared/services/salting.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import { findAlike } from '../../../shared/use-cases/creation/find-alike.ts';
import { describeDecision } from '../../../shared/use-cases/validation/describe-decision.ts';
import { describeRequest } from '../../../shared/use-cases/validation/describe-request.ts';
import { openValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { inWhosePlace } from '../../../shared/use-cases/validation/who-is-behind.ts';
import { undoApproval } from '../../../shared/use-cases/validation/undo-approval.ts';
import { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';
import { validationForm } from '../../../shared/forms/decision-form.ts';

const env = PageEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const firms = firmReader(table, env.PORTAL_URL);
const accesses = accessRepository(table);
const cards = cardRepository(table);
const requests = requestRepository(table);
const links = linkRepository(table);
const companies = companyRepository(table);
const leftDossiers = leftDossierRepository(table);
const deps = {
  absences: absenceRepository(table),
  validators: validatorRepository(table),
  firms,
  accesses,
  cards,
  requests,
  links,
  leftDossiers,
  hostParts,
  noticeBefore,
  after,
  salting,
  now: () => new Date(),
  newId: uuidv7,
  via: 'link' as const,
  moves: accessMoveRepository(table),
};

const describe = describeRequest({ ...deps, companies, names: nameRepository(table) });

const open = openValidationLink({
  ...deps,
  describe,
  inWhosePlace: inWhosePlace(deps),
  describeDecision: describeDecision({ ...deps, describe, findAlike: findAlike(deps) }),
});
const { show, submit } = validationForm({
  open: ({ hash }) => open(hash),
  decide: decideRequest(deps),
  undo: undoApproval({ ...deps, users: userRepository(table) }),
  requestFreshLink: requestFreshLink(deps),
});

const refusing = { countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }) };

export const handler = httpHandler<'validation-page'>(
  {
    'HEAD /validation/{token}': pageEndpoint(show, refusing),
    'GET /validation/{token}': pageEndpoint(show, refusing),
    'POST /validation/{token}': pageEndpoint(submit, refusing),
    'HEAD /validation/{token}/{rest+}': pageEndpoint(show, refusing),
    'GET /validation/{token}/{rest+}': pageEndpoint(show, refusing),
    'POST /validation/{token}/{rest+}': pageEndpoint(submit, refusing),
  },
  renderRefusalPage,
);
