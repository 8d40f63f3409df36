import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MailEnv } from '../config/environment.ts';
import { absenceRepository } from '../data/absences.ts';
import { accessMoveRepository } from '../data/access-moves.ts';
import { accessRepository } from '../data/accesses.ts';
import { cardRepository } from '../data/cards.ts';
import { openTable } from '../data/client.ts';
import { companyRepository } from '../data/companies.ts';
import { firmReader } from '../data/firms.ts';
import { invitationRepository } from '../data/invitations.ts';
import { leftDossierRepository } from '../data/left-dossiers.ts';
import { linkRepository } from '../data/links.ts';
import { mailRepository } from '../data/mails.ts';
import { nameRepository } from '../data/names.ts';
import { requestRepository } from '../data/requests.ts';
import { validatorRepository } from '../data/validators.ts';
import { log } from '../services/log.ts';
import { mailer } from '../services/mailer.ts';
import { newToken } from '../services/tokens.ts';
import { mintLink } from '../use-cases/mail/mint-link.ts';
import { sendOnce } from '../use-cases/mail/send-once.ts';
import { describeRequest } from '../use-cases/validation/describe-request.ts';

const metrics = new Metrics({ namespace: 'ClientAccess', singleMetric: true });

/** What every function that sends mail is made of. */
export function mailingDeps({ TABLE_NAME, API_URL, PORTAL_URL, SENDER_ADDRESS, CONFIGURATION_SET }: MailEnv) {
  const table = openTable(TABLE_NAME);
  const now = () => new Date();
  const firms = firmReader(table, PORTAL_URL);
  const companies = companyRepository(table);
  const accesses = accessRepository(table);
  const cards = cardRepository(table);
  const links = linkRepository(table);
  const names = nameRepository(table);
  const countPossibleDuplicate = () => void metrics.addMetric('PossibleDuplicateMail', MetricUnit.Count, 1);
  return {
    now,
    firms,
    companies,
    accesses,
    cards,
    links,
    names,
    absences: absenceRepository(table),
    invitations: invitationRepository(table),
    moves: accessMoveRepository(table),
    validators: validatorRepository(table),
    requests: requestRepository(table),
    leftDossiers: leftDossierRepository(table),
    describe: describeRequest({ firms, companies, accesses, cards, names, now }),
    countPossibleDuplicate,
    mint: mintLink({ links, now, newToken, apiUrl: API_URL }),
    sendOnce: sendOnce({
      mails: mailRepository(table),
      send: mailer({ sender: SENDER_ADDRESS, configurationSet: CONFIGURATION_SET }),
      now,
      countPossibleDuplicate,
      countRefused: (refusal) => {
        log.warning('mail refused for good', {}, refusal);
        metrics.addMetric('MailRefused', MetricUnit.Count, 1);
      },
    }),
  };
}
