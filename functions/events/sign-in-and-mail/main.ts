import { uuidv7 } from 'uuidv7';
import { SignInAndMailEnv } from '../../../shared/config/environment.ts';
import { readers } from '../../../shared/contract/stream.ts';
import { absenceRepository } from '../../../shared/data/absences.ts';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { openTable } from '../../../shared/data/client.ts';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { endRepository } from '../../../shared/data/ends.ts';
import { erasureRepository } from '../../../shared/data/erasures.ts';
import { everStaffRepository } from '../../../shared/data/ever-staff.ts';
import { openingRepository } from '../../../shared/data/openings.ts';
import { reopeningRepository } from '../../../shared/data/reopenings.ts';
import { mayDecideAny } from '../../../shared/domain/authority.ts';
import { after } from '../../../shared/parsers/time.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { followAccess } from '../../../shared/use-cases/accesses/follow-access.ts';
import { followErasure } from '../../../shared/use-cases/accesses/follow-erasure.ts';
import { tellOfEnds, tellOfOwnEnd } from '../../../shared/use-cases/ends/tell-of-ends.ts';
import { dropDelegate } from '../../../shared/use-cases/firm/drop-delegate.ts';
import { followCollaborator } from '../../../shared/use-cases/firm/follow-collaborator.ts';
import { tellAdministrators } from '../../../shared/use-cases/firm/tell-administrators.ts';
import { tellDelegateLeft } from '../../../shared/use-cases/firm/tell-delegate-left.ts';
import { mayGo } from '../../../shared/use-cases/mail/may-go.ts';
import { tellLastBlock } from '../../../shared/use-cases/record/tell-last-block.ts';
import {
  tellInvitationUndelivered,
  tellValidatorUnreachable,
} from '../../../shared/use-cases/mail/tell-undelivered.ts';
import { tellFirm } from '../../../shared/use-cases/rights/tell-firm.ts';
import { reopenSignIn } from '../../../shared/use-cases/sign-in/reopen-sign-in.ts';
import { sendRequestedMail } from '../../../shared/use-cases/sign-in/send-requested-mail.ts';
import { invitePerson } from '../../../shared/use-cases/validation/invite-person.ts';
import { tellOfOrphan } from '../../../shared/use-cases/validation/tell-creator.ts';
import { tellOfLeaver } from '../../../shared/use-cases/validation/tell-of-leaver.ts';
import { askingDeps } from '../../../shared/worker/asking.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';

const env = SignInAndMailEnv.parse(process.env);
const mailing = mailingDeps(env);
const { validators } = mailing;
const table = openTable(env.TABLE_NAME);
const collaborators = collaboratorRepository(table);
const everStaff = everStaffRepository(table);
const signIns = signInService(env.USER_POOL_ID);
const openings = openingRepository(table);
const follow = followCollaborator({
  ...mailing,
  collaborators,
  openings,
  signIns,
  newId: uuidv7,
  via: 'workflow' as const,
});
const drop = dropDelegate({
  ...{ absences: absenceRepository(table), collaborators },
  ...{ now: mailing.now, newId: uuidv7, via: 'workflow' as const },
});
const tell = tellFirm({ ...mailing, collaborators, detachments: detachmentRepository(table) });
const reopenings = reopeningRepository(table);
const go = mayGo({ ...mailing, askedMails: askedMailRepository(table) });
const followMoved = followAccess({
  ...mailing,
  openings,
  signIns,
  invitePerson: invitePerson(mailing),
  mayGo: go,
  after,
  newId: uuidv7,
  via: 'workflow' as const,
});
const followErased = followErasure({
  ...mailing,
  signIns,
  erasures: erasureRepository(table),
  newId: uuidv7,
  via: 'workflow' as const,
});
const tellLeft = tellOfLeaver({ ...mailing, tellOfOrphan: tellOfOrphan({ ...mailing, collaborators }) });
const telling = { ...mailing, ends: endRepository(table) };
const send = sendRequestedMail({
  ...mailing,
  ...askingDeps(mailing),
  followCollaborator: follow,
  signIns,
  reopen: reopenSignIn({ ...mailing, reopenings, openings, signIns, newId: uuidv7, via: 'workflow' as const }),
  mayGo: go,
  tellAdministrators: tellAdministrators({ ...mailing, collaborators }),
  tellLastBlock: tellLastBlock({ ...mailing, collaborators }),
  tellInvitationUndelivered: tellInvitationUndelivered({ ...mailing, collaborators }),
  tellValidatorUnreachable: tellValidatorUnreachable({ ...mailing, collaborators }),
  tellDelegateLeft: tellDelegateLeft(mailing),
  ownEnd: tellOfOwnEnd(telling),
  endsOfOthers: tellOfEnds(telling),
});

/**
 * Keeps who ever worked on what. Opens and closes the sign-ins of staff and invites them, drops those who have left from the
 * absences of others, opens lost ones anew, sends the mails that somebody asked for, and tells the firm. Shuts, opens again and
 * closes the sign-ins of accesses that are moved, and takes away who was erased. Tells of what waits for who has left, last:
 * while no mail goes, they are out all the same.
 */
export const handler = streamConsumer(readers['sign-in-and-mail'], {
  Collaborator: async ({ before, after }) => {
    await everStaff.note(before, after);
    if (before) await validators.forget(before, after);
    const { status, collaboratorId: id, firmId } = after;
    await follow(id);
    if (before && !mayDecideAny(after, firmId)) await drop(id);
    if (status === 'removed') await tellLeft({ kind: 'collaborator', id, firmId });
  },
  MailRequest: async ({ before, after }) => {
    if (before === undefined || before.redriven !== after.redriven) await send(after);
  },
  Dossier: ({ after }) => tell(after.dossierId),
  Access: async ({ after: { accessId } }) => {
    await followMoved(accessId);
    await tellLeft({ kind: 'access', id: accessId });
  },
  Erasure: async ({ after: { accessId, doneAt } }) => {
    if (doneAt !== undefined) return;
    await followErased(accessId);
    await tellLeft({ kind: 'access', id: accessId });
  },
});
