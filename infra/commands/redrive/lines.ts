import type { MovedInBacklog } from '../../../shared/data/backlog.ts';
import type { OverdueDigest } from '../../../shared/data/digests.ts';
import type { Moving } from '../../../shared/data/moving-dossiers.ts';
import type { Erased } from '../../../shared/domain/erasure.ts';
import type { MailRequest } from '../../../shared/domain/link.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { stuckStep } from '../../../shared/domain/reconciliation.ts';
import { executionName } from '../../../shared/domain/request.ts';
import { reasonOf } from '../reason.ts';
import { stuckWords } from '../stuck.ts';
import type { DeliveryReport } from '../../../shared/use-cases/mail/note-delivery.ts';
import { isLost, type Redriven } from '../../../shared/use-cases/validation/redrive-request.ts';

/** What was found of a request, and what was done, in one line. */
export function requestLine({ request, found, carriedOnBy }: Redriven): string {
  const foundWords: Readonly<Record<Redriven['found'], string>> = {
    done: 'carried out to its last step',
    stuck: stuckWords({ since: request.stuckAt, step: stuckStep(request), because: request.stuckBecause }),
    running: `its execution ${executionName(request)} runs on`,
    ended: `its execution ${executionName(request)} has ended too soon`,
    missing: 'without an execution',
  };
  const left = isLost(found) ? 'it has moved meanwhile: left alone' : 'left alone';
  const done = carriedOnBy === undefined ? left : `the execution ${carriedOnBy} carries it on`;
  return `request ${request.requestId} (${request.status}): ${foundWords[found]}; ${done}.`;
}

const staffWords: Readonly<Record<Collaborator['status'], string>> = {
  invited: 'without a sign-in',
  active: 'not invited yet',
  removed: 'left, and has a sign-in still',
};

export const collaboratorWords = ({ collaboratorId, status }: Collaborator): string =>
  `collaborator ${collaboratorId}: ${staffWords[status]}`;

export const accessWords = ({ accessId, status }: MovedInBacklog): string =>
  `access ${accessId}: ${status}, and not all that follows is done`;

export const erasureWords = ({ accessId, at }: Erased): string =>
  `access ${accessId}: erased at ${at}, and not all that follows is done`;

export function dossierWords({ dossierId, detached, moving, firmToldAt }: Moving): string {
  const found = [
    detached ? 'left' : 'came back',
    ...(moving ? ['still on its way'] : []),
    ...(detached && firmToldAt === undefined ? ['the firm does not know yet'] : []),
  ];
  return `dossier ${dossierId}: ${found.join(', ')}`;
}

/** Without its id, which may hold somebody's address. */
export const mailWords = ({ mail, at }: MailRequest): string => `mail ${mail}, asked for at ${at}: not sent`;

export const digestWords = ({ collaboratorId, dueAt }: OverdueDigest): string =>
  `digest to collaborator ${collaboratorId}, due at ${dueAt}: not sent`;

/** The same of a digest, which a new execution goes on with. */
export const digestLine = (found: string, isCarriedOn: boolean): string =>
  `${found}; ${isCarriedOn ? 'a new execution carries it on' : 'it has moved meanwhile: left alone'}.`;

/** A report on a mail that was given up, and is noted now (V19); of the mail its kind alone, for its matter may hold an address. */
export const reportLine = (report: DeliveryReport | undefined): string =>
  report
    ? `report on mail ${report.id.mail.split('#')[0] ?? ''} to ${report.id.personId}, ${report.became} at ${report.at}: noted.`
    : 'report on a mail that is nobody’s: left alone.';

/** What was done about something that the stream's readers are to hear of again. */
export const heardLine = (found: string, isHeard: boolean): string =>
  `${found}; ${isHeard ? 'the stream tells of it again' : 'it has moved meanwhile: left alone'}.`;

export const failedLine = (what: string, error: unknown): string =>
  `${what}: this could not be done: ${reasonOf(error)}`;
