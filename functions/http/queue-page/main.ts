import { uuidv7 } from 'uuidv7';
import { PageEnv } from '../../../shared/config/environment.ts';
import { bodyBounds } from '../../../shared/contract/bounds.ts';
import { absenceRepository } from '../../../shared/data/absences.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmReader } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { queueRepository } from '../../../shared/data/queue.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { userRepository } from '../../../shared/data/users.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { validationForm } from '../../../shared/forms/decision-form.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { pageEndpoint, renderRefusalPage } from '../../../shared/http/pages.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { hostParts } from '../../../shared/parsers/host.ts';
import { after, noticeBefore } from '../../../shared/parsers/time.ts';
import { salting } from '../../../shared/services/salting.ts';
import { findAlike } from '../../../shared/use-cases/creation/find-alike.ts';
import { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';
import { decideMany } from '../../../shared/use-cases/validation/decide-many.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import { describeDecision } from '../../../shared/use-cases/validation/describe-decision.ts';
import { describeRequest } from '../../../shared/use-cases/validation/describe-request.ts';
import { listQueue, openQueue, showQueued } from '../../../shared/use-cases/validation/open-queue.ts';
import { openQueuedRequest } from '../../../shared/use-cases/validation/open-queued-request.ts';
import { reachMany } from '../../../shared/use-cases/validation/show-request.ts';
import { inWhosePlace } from '../../../shared/use-cases/validation/who-is-behind.ts';
import { undoApproval } from '../../../shared/use-cases/validation/undo-approval.ts';
import { queueOf, queuePages } from './page.ts';

const env = PageEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const deps = {
  absences: absenceRepository(table),
  validators: validatorRepository(table),
  firms: firmReader(table, env.PORTAL_URL),
  accesses: accessRepository(table),
  moves: accessMoveRepository(table),
  cards: cardRepository(table),
  requests: requestRepository(table),
  links: linkRepository(table),
  leftDossiers: leftDossierRepository(table),
  queue: queueRepository(table, env.PORTAL_URL),
  hostParts,
  after,
  noticeBefore,
  salting,
  now: () => new Date(),
  newId: uuidv7,
  via: 'queue' as const,
};

const describe = describeRequest({ ...deps, companies: companyRepository(table), names: nameRepository(table) });
const decide = decideRequest(deps);
const ofOne = openQueuedRequest({
  ...deps,
  describe,
  inWhosePlace: inWhosePlace(deps),
  describeDecision: describeDecision({ ...deps, describe, findAlike: findAlike(deps) }),
});

const { show, submit } = queuePages({
  open: openQueue(deps),
  list: listQueue(deps),
  queued: showQueued(deps),
  reach: reachMany(deps),
  decide: decideMany({ ...deps, decide }),
  requestFreshLink: requestFreshLink(deps),
  ownPage: validationForm({
    open: ({ hash, requestId = '' }) => ofOne(hash, requestId),
    queueOf,
    decide,
    undo: undoApproval({ ...deps, users: userRepository(table) }),
    requestFreshLink: requestFreshLink(deps),
  }),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now: deps.now }),
});

const refusing = {
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  formBound: bodyBounds.queueForm,
};

export const handler = httpHandler<'queue-page'>(
  {
    'HEAD /queue/{token}': pageEndpoint(show, refusing),
    'GET /queue/{token}': pageEndpoint(show, refusing),
    'POST /queue/{token}': pageEndpoint(submit, refusing),
    'HEAD /queue/{token}/{rest+}': pageEndpoint(show, refusing),
    'GET /queue/{token}/{rest+}': pageEndpoint(show, refusing),
    'POST /queue/{token}/{rest+}': pageEndpoint(submit, refusing),
  },
  renderRefusalPage,
);
