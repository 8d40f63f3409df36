import type { Table } from './client.ts';
import { loadOwner, type SignInOwner } from './sign-in-owners.ts';
import { keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, atMost, before, exists, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';

/** Whether mails reach somebody (V19). */
export const deliveryRepository = (table: Table) => ({
  /** The access, or the collaborator, that mails to that id go to. */
  recipient: (personId: string): Promise<SignInOwner | undefined> => loadOwner(table, personId),

  /** Notes that a mail came back for good, unless it says nothing any more of whoever it went to. False if so. */
  bounced: (recipient: SignInOwner, { sentAt, at }: { readonly sentAt: string; readonly at: string }) => {
    const item = update(keyOf(recipient)).set({ bouncedAt: at });
    const saysSomething = or(absent('mailsFrom'), atMost('mailsFrom', sentAt));
    return tryWrite(table, item.expect(exists(), declined).expect(saysSomething, declined));
  },

  /** Notes that a later mail arrived. */
  arrived: async (recipient: SignInOwner, { sentAt }: { readonly sentAt: string }): Promise<void> => {
    await tryWrite(table, update(keyOf(recipient)).remove('bouncedAt').expect(before('bouncedAt', sentAt), declined));
  },
});
export type DeliveryRepository = ReturnType<typeof deliveryRepository>;

const keyOf = (of: SignInOwner) =>
  of.kind === 'access' ? keys.access(of.owner.accessId) : keys.collaborator(of.owner.collaboratorId);

/** V19: from then on what becomes of earlier mails to somebody says nothing any more: they are written to anew. */
export const mailedAnew = (at: string) => ({ bouncedAt: undefined, mailsFrom: at });
