import { uuidv7 } from 'uuidv7';
import { hourlyRates, RateEnv } from '../../../shared/config/environment.ts';
import { accessChangeRepository } from '../../../shared/data/access-changes.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessStateRepository } from '../../../shared/data/access-states.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { erasureRepository } from '../../../shared/data/erasures.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { invitationRepository } from '../../../shared/data/invitations.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { personalDataRepository } from '../../../shared/data/personal-data.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { reopeningRepository } from '../../../shared/data/reopenings.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { after, instantOfEnd, noticeBefore } from '../../../shared/parsers/time.ts';
import { salting } from '../../../shared/services/salting.ts';
import { revokedReasons } from '../../../shared/texts/cancellation.ts';
import { createAccess } from '../../../shared/use-cases/creation/create-access.ts';
import { requestReopening } from '../../../shared/use-cases/sign-in/request-reopening.ts';
import { reachSignIn } from '../../../shared/use-cases/accesses/reach-sign-in.ts';
import { changeAccess } from '../../../shared/use-cases/accesses/change-access.ts';
import { listAccesses } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { summarizeCreation } from '../../../shared/use-cases/creation/summarize-creation.ts';
import { showAccessAsOf } from '../../../shared/use-cases/accesses/show-access-as-of.ts';
import { eraseAccess } from '../../../shared/use-cases/accesses/erase-access.ts';
import { exportPerson } from '../../../shared/use-cases/accesses/export-person.ts';
import { reactivateAccess } from '../../../shared/use-cases/accesses/reactivate-access.ts';
import { resendAccessInvitation } from '../../../shared/use-cases/accesses/resend-access-invitation.ts';
import { revokeAccess } from '../../../shared/use-cases/accesses/revoke-access.ts';
import { showAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { suspendAccess } from '../../../shared/use-cases/accesses/suspend-access.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import { reachNamed } from '../../../shared/use-cases/directory/reach-named.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';

const env = RateEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
export const now = () => new Date();
export const rate = withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now });
const firms = firmRepository(table);
const accesses = accessRepository(table);
const requests = requestRepository(table);
const receipts = receiptRepository(table);

const companies = companyRepository(table);
const choose = chooseValidators({ validators: validatorRepository(table), now });
const rules = { firms, companies, chooseValidators: choose, accesses, now, readPhone, hostParts, hostToUnicode };
const names = nameRepository(table);
export const create = createAccess({
  ...rules,
  requests,
  names,
  withinRate: rate,
  newId: uuidv7,
  via: 'api' as const,
  after,
  salting,
});
const leftDossiers = leftDossierRepository(table);
export const preview = summarizeCreation({ ...rules, leftDossiers });
export const reads = { accesses, names, now };
export const list = listAccesses({ ...reads, reachNamed: reachNamed({ companies }) });
export const show = showAccess(reads);
export const showAsOf = showAccessAsOf({ names, accessStates: accessStateRepository(table) });
export const exported = exportPerson({ personalData: personalDataRepository(table), names, now });
export const reach = reachSignIn({ ...reads, leftDossiers });
export const reopen = requestReopening({
  links: linkRepository(table),
  reopenings: reopeningRepository(table),
  now,
  newId: uuidv7,
  via: 'api' as const,
});
export const moving = {
  leftDossiers,
  moves: accessMoveRepository(table),
  requests,
  firms,
  reasons: revokedReasons,
  salting,
  instantOfEnd,
  noticeBefore,
  now,
  newId: uuidv7,
  via: 'api' as const,
};
export const change = changeAccess({
  ...{ ...rules, ...moving, after, withinRate: rate },
  cards: cardRepository(table),
  changes: accessChangeRepository(table),
});
export const suspend = suspendAccess(moving);
export const reactivate = reactivateAccess(moving);
export const revoke = revokeAccess(moving);
export const resend = resendAccessInvitation({
  ...moving,
  askedMails: askedMailRepository(table),
  invitations: invitationRepository(table),
});
export const erase = eraseAccess({ ...moving, accesses, erasures: erasureRepository(table) });
export const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  findReply: (key) => receipts.find(key, now()),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});
