import { absenceRepository } from '../../../shared/data/absences.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import type { Table } from '../../../shared/data/client.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { tellAdministrators } from '../../../shared/use-cases/firm/tell-administrators.ts';
import { tellDelegateLeft } from '../../../shared/use-cases/firm/tell-delegate-left.ts';
import {
  tellInvitationUndelivered,
  tellValidatorUnreachable,
} from '../../../shared/use-cases/mail/tell-undelivered.ts';
import { tellLastBlock } from '../../../shared/use-cases/record/tell-last-block.ts';
import { sendRequestedMail } from '../../../shared/use-cases/sign-in/send-requested-mail.ts';
import { inWhosePlace } from '../../../shared/use-cases/validation/who-is-behind.ts';
import { describing } from '../../support/describing.ts';
import type { Administration } from './support.ts';

/** What the reader of the stream does with a mail request, as the function puts it together. */
export const requested = (table: Table, office: Administration) => {
  const accesses = accessRepository(table);
  return sendRequestedMail({
    ...office,
    accesses,
    requests: requestRepository(table),
    ...describing(table),
    inWhosePlace: inWhosePlace({
      ...office,
      absences: absenceRepository(table),
      validators: validatorRepository(table),
    }),
    followCollaborator: office.follow,
    tellAdministrators: tellAdministrators(office),
    tellLastBlock: tellLastBlock(office),
    tellInvitationUndelivered: tellInvitationUndelivered({ ...office, accesses }),
    tellValidatorUnreachable: tellValidatorUnreachable({ ...office, accesses }),
    tellDelegateLeft: tellDelegateLeft(office),
    ownEnd: () => Promise.resolve(undefined),
    endsOfOthers: () => Promise.resolve(undefined),
  });
};
