import type { MailRequest } from '../domain/link.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { keys } from './table.ts';
import { absent, is } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { update } from './writes/update.ts';
import { check, type Write } from './writes/write.ts';

/** An approval that is taken back (L11): as it was read, by whom, and how its creator is to be told; undefined: not at all. */
export interface Undone {
  readonly request: Request;
  readonly by: Collaborator;
  readonly at: string;
  readonly notice: MailRequest | undefined;
}

/** What that writes beside the access, once: of two at once the second finds it done. */
export const undoneWrites = ({ request, by, at, notice }: Undone): Write[] => [
  update(keys.request(request.requestId))
    .set({ undoneAt: at })
    .add({ version: 1 })
    .ifAsRead(request)
    .expect(is('status', 'approved'))
    .expect(absent('undoneAt')),
  check(keys.collaborator(by.collaboratorId)).ifAsRead(by),
  ...(notice ? [mailRequestWrite(notice)] : []),
];
