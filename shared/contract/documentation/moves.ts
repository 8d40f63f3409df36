import type { moveRoutes } from '../move-routes.ts';
import type { Documentation } from './documented.ts';
import { changed, changeHeld, erased, reactivated, revoked, suspended } from './samples.ts';

const again = 'Sent again, it answers the access as it is, and writes nothing.';

export const moveDocumentation: Documentation<typeof moveRoutes> = {
  'PATCH /v1/accesses/{accessId}': {
    id: 'changeAccess',
    description:
      'Staff whose portfolio covers the access, which is `approved`, `active` or `suspended`. Less counts at once: a module taken, an end set or moved nearer, a client admin who becomes a client user; so do a phone number and one of the two names. More counts at once from whoever has the validation right, and is a request of kind `change` from anybody else: a module added, an end moved off or taken away, a client user who becomes a client admin. Another address, another company, or names of which neither is left as last validated are always a request: they hand the access to another person. One call is one transaction: what is refused of it refuses all. What counts at once does so while a request is open too; a second request is `request-open`. An approval adds what was asked for to what there is then. With another address the former one opens nothing any more, and the person is invited at the new one.',
    body: {
      is: 'What is to change.',
      example: { identity: { phone: '06 98 76 54 32' }, modules: ['invoices'], endsAt: '2027-06-30' },
    },
    reply: { is: 'The access: all of it counts.', example: changed },
    held: { is: 'The access as it is now, with the request for the rest.', example: changeHeld },
  },
  'POST /v1/accesses/{accessId}/suspend': {
    id: 'suspendAccess',
    description: `Staff whose portfolio touches one of its dossiers; a client admin, for client users of the own company whose level on no shared dossier is above their own (a standard user for nobody). Nobody themselves. From this reply on the person’s tokens are 401, a new one 403, and checks say \`no\`; the sign-in is shut, the lists of users say so, and the person is told by mail a moment later. Requests about it stay open. ${again}`,
    body: { is: 'Why; the record keeps it, and nobody else is told.', example: { reason: 'On leave until March.' } },
    reply: { is: 'The suspended access.', example: suspended },
  },
  'POST /v1/accesses/{accessId}/reactivate': {
    id: 'reactivateAccess',
    description: `Validators whose portfolio covers the access; a client admin, whom they may suspend, what a client suspended, with the end that it has. What the access opened before counts again from this reply on; what was approved meanwhile does too, and the person is told of it now. An end that has passed is to be moved, or taken away. ${again}`,
    body: { is: 'The end that the access is to have.', example: { endsAt: null } },
    reply: { is: 'The active access.', example: reactivated },
  },
  'POST /v1/accesses/{accessId}/revoke': {
    id: 'revokeAccess',
    description: `Staff whose portfolio covers the access. As for suspending, but for good: an open request about it is cancelled with it, a moment later the sign-in is deleted, the lists of users forget the person, and the address is free for another access. ${again}`,
    body: { is: 'Why; the record keeps it, and nobody else is told.', example: { reason: 'Has left the company.' } },
    reply: { is: 'The revoked access.', example: revoked },
  },
  'POST /v1/accesses/{accessId}/erase': {
    id: 'eraseAccess',
    description: `Firm administrators. An open access is revoked with it, one that awaits its validation cancelled; a company’s last client admin must be replaced before. From this reply on \`identity\` is null for everybody; within a minute the names, address and phone, what was said of the person and what they were found by are gone, and a moment later the sign-in is deleted and the address free for another access. Ids stay: the history can be read, with a word in the place of the name. Whoever created the access is told by mail, without a name. ${again}`,
    body: {
      is: 'Why, and the id of the access once more. The words go with the person; the record keeps a salted hash of them.',
      example: { reason: 'Asked for by the person.', confirm: revoked.accessId },
    },
    reply: { is: 'The access, without its person.', example: erased },
  },
};
