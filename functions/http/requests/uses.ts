import { uuidv7 } from 'uuidv7';
import { hourlyRates, RateEnv } from '../../../shared/config/environment.ts';
import { absenceRepository } from '../../../shared/data/absences.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { resubmissionRepository } from '../../../shared/data/resubmissions.ts';
import { userRepository } from '../../../shared/data/users.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { resubmitChange } from '../../../shared/use-cases/accesses/resubmit-change.ts';
import { reachNamedAccess } from '../../../shared/use-cases/accesses/reach-named-access.ts';
import { resubmitCreation } from '../../../shared/use-cases/creation/resubmit-creation.ts';
import { findAlike } from '../../../shared/use-cases/creation/find-alike.ts';
import { reachNamed } from '../../../shared/use-cases/directory/reach-named.ts';
import { cancelRequest } from '../../../shared/use-cases/validation/cancel-request.ts';
import { salting } from '../../../shared/services/salting.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { after, instantOfEnd, noticeBefore } from '../../../shared/parsers/time.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';
import { countRequests } from '../../../shared/use-cases/validation/count-requests.ts';
import { decideMany } from '../../../shared/use-cases/validation/decide-many.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import { describeDecision } from '../../../shared/use-cases/validation/describe-decision.ts';
import { describeRequest } from '../../../shared/use-cases/validation/describe-request.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { reachToResubmit } from '../../../shared/use-cases/validation/reach-to-resubmit.ts';
import { resubmitRights } from '../../../shared/use-cases/rights/resubmit-rights.ts';
import {
  reachMany,
  reachToCancel,
  reachToDecide,
  reachToUndo,
  showRequest,
} from '../../../shared/use-cases/validation/show-request.ts';
import { undoApproval } from '../../../shared/use-cases/validation/undo-approval.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';

const env = RateEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const firms = firmRepository(table);
const accesses = accessRepository(table);
const requests = requestRepository(table);
const leftDossiers = leftDossierRepository(table);
export const names = nameRepository(table);
const cards = cardRepository(table);
const companies = companyRepository(table);
export const receipts = receiptRepository(table);
export const deps = {
  absences: absenceRepository(table),
  validators: validatorRepository(table),
  ...{
    firms,
    accesses,
    cards,
    requests,
    leftDossiers,
    names,
    hostParts,
    noticeBefore,
    after,
    salting,
    now: () => new Date(),
    newId: uuidv7,
  },
  via: 'api' as const,
  reachNamed: reachNamed({ companies }),
  reachNamedAccess: reachNamedAccess({ accesses, leftDossiers }),
  moves: accessMoveRepository(table),
};

export const decide = decideRequest(deps);
export const many = decideMany({ firms, decide });
export const cancel = cancelRequest(deps);
export const list = listRequests(deps);
export const count = countRequests(deps);
export const show = showRequest(deps);
export const describe = describeDecision({
  ...deps,
  describe: describeRequest({ ...deps, companies }),
  findAlike: findAlike(deps),
});
export const toCancel = reachToCancel(deps);
export const toDecide = reachToDecide(deps);
export const reach = reachMany(deps);
export const toUndo = reachToUndo(deps);
export const toResubmit = reachToResubmit(deps);
const anew = {
  ...{ ...deps, companies, readPhone, hostToUnicode, instantOfEnd },
  chooseValidators: chooseValidators(deps),
  resubmissions: resubmissionRepository(table),
  withinRate: withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now: deps.now }),
};
export const anewCreation = resubmitCreation(anew);
export const anewRights = resubmitRights(anew);
export const anewChange = resubmitChange(anew);
export const undo = undoApproval({ ...deps, users: userRepository(table) });
export const endpoint = signedIn({
  person: personRepository(table).person,
  findReply: (key) => receipts.find(key, new Date()),
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now: deps.now }),
});
