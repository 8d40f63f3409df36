import { labelsReply } from '../all-labels.ts';
import type { Capability } from '../route.ts';
import type { routes } from '../routes.ts';
import { companyDocumentation } from './companies.ts';
import type { Documentation } from './documented.ts';
import { dossierDocumentation } from './dossiers.ts';
import { draftDocumentation } from './drafts.ts';
import { firmDocumentation } from './firm.ts';
import { moveDocumentation } from './moves.ts';
import { pageDocumentation } from './pages.ts';
import { permissionDocumentation } from './permissions.ts';
import { recordDocumentation } from './record.ts';
import { requestDocumentation } from './requests.ts';
import { absence, access, ids, modules, personExport, summary, typedCreation, dossierName } from './samples.ts';

const contract = { is: 'An OpenAPI 3.1 document.', example: { openapi: '3.1.1' } };
const eventSchema = {
  is: 'The schema.',
  example: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:client-access:event:access-activated:1',
    title: 'access-activated',
  },
};
const alive = { is: 'It answers.', example: { status: 'ok' as const } };

/** What is written of every route. Whoever adds a route adds its words here, or in the file of its table. */
export const documentation: Documentation<typeof routes> = {
  'GET /v1/me': {
    id: 'getMe',
    description:
      'Anyone signed in. What to draw a portal’s frame by: whether I am of the staff or a client, my firm, and what I have. Rights are read anew at every call; `GET /v1/me/permissions` tells what they come to on a dossier.',
    reply: {
      is: 'Me, as a collaborator or as a client.',
      example: {
        ...{ kind: 'client', name: 'Inès Moreau', email: 'ines@boulangerie-moreau.example' },
        ...{ firm: { firmId: ids.firm, name: 'Cabinet Martin' }, accessId: ids.access, status: 'active' },
        company: { companyId: ids.company, name: 'Boulangerie Moreau' },
        dossiers: [{ ...dossierName, level: 'team_lead', options: [] }],
        modules: ['invoices'],
        ...{ clientType: 'client_admin', mayCreate: ['client_user'] },
        moduleNames: [{ moduleId: 'invoices', name: 'Factures' }],
      },
    },
  },
  'PUT /v1/me/absence': {
    id: 'setMyAbsence',
    description:
      'Collaborator. Who is away is asked to decide only where nobody who is there may, and may decide all the same. A delegate gains no right by it; where the delegate is away too, theirs counts, and no further. The ETag is the collaborator’s.',
    body: {
      is: 'From when to when, and who stands in. It takes the place of the absence there is.',
      example: { from: absence.from, to: absence.to, delegateId: ids.victor },
    },
    reply: { is: 'The absence.', example: absence },
  },
  'DELETE /v1/me/absence': {
    id: 'endMyAbsence',
    description: 'Collaborator. Of no absence, or one that is over, nothing changes.',
  },
  'GET /v1/me/export': {
    id: 'exportMe',
    description:
      'Anyone signed in, about themselves (art. 15 and 20 GDPR). Pages of at most 5 MB: `nextCursor` leads to the next one; the last has none. Staff are named, others at clients are ids alone.',
    reply: { is: 'A page of it.', example: personExport },
  },
  'GET /v1/labels': {
    id: 'getLabels',
    description:
      'Anyone signed in. Levels with the advice on whom they suit, options, client types, sections, permissions, statuses, and so on, from the texts of the pages and mails. Kept for a day by whoever asked, one language apart from the other. Problems and fields that are refused are not among them: each comes with its words.',
    reply: { is: 'A list for each kind of code, in the order in which people see them.', example: labelsReply('en') },
  },
  ...permissionDocumentation,
  'GET /v1/modules': {
    id: 'listModules',
    description: 'Anyone signed in. Names are the firm’s own, in its own language.',
    reply: { is: 'The whole catalogue.', example: { items: modules } },
  },
  ...companyDocumentation,
  ...dossierDocumentation,
  'POST /v1/accesses': {
    id: 'createAccess',
    description:
      'Staff within their portfolio; of clients, client admins and those who hold `team.manage_members`: for client users alone, on dossiers and with modules that they have, at most at their own level. The validators are asked by mail; on approval the sign-in is opened and the person invited. Whoever may also validate does not decide their own requests while the firm wants four eyes. `POST /v1/accesses/preview` tells beforehand what is refused or warned of.',
    body: {
      is: 'The three sections of the wizard at once.',
      example: { ...typedCreation, endsAt: '2027-06-30T21:59:59Z' },
    },
    reply: { is: 'The access, with the request that awaits a decision.', example: access },
  },
  'POST /v1/accesses/preview': {
    id: 'previewAccess',
    description: 'Who may create. Holds a creation against every rule, as far as it has come.',
    body: { is: 'The body of a creation, or parts of it.', example: typedCreation },
    reply: { is: 'The summary.', example: summary },
  },
  'GET /v1/accesses': {
    id: 'listAccesses',
    description: 'Staff, by their portfolio; a client admin, of the own company; anybody else, their own.',
    reply: { is: 'A page of accesses, each with its latest request.', example: { items: [access] } },
  },
  'GET /v1/accesses/{accessId}': {
    id: 'getAccess',
    description:
      'As for the list; its version is the ETag. With `at`, for staff alone: as it stood then, by the record, with the version of then and without a request; 404 before it was asked for. The requests themselves say when they were made and decided.',
    reply: { is: 'The access.', example: access },
  },
  'GET /v1/accesses/{accessId}/export': {
    id: 'exportAccess',
    description: 'Firm administrators. What `GET /v1/me/export` gives the person themselves.',
    reply: { is: 'A page of it.', example: personExport },
  },
  ...moveDocumentation,
  'POST /v1/accesses/{accessId}/resend-invitation': {
    id: 'resendAccessInvitation',
    description:
      'Whoever may suspend the access, and nobody themselves. The link of the mail before ends with the password that is chosen by another. Of an access that is not active, and once a password has been chosen, it is `wrong-status`. At most once in 5 minutes and 10 times a day (`too-many-requests`, with `Retry-After`).',
    body: { is: 'Nothing.', example: {} },
    reply: { is: 'Nothing to show: the mail is sent in a moment.', example: {} },
  },
  'POST /v1/accesses/{accessId}/reopen-sign-in': {
    id: 'reopenAccessSignIn',
    description: 'For a sign-in that was deleted by its owner, or shut by a second factor that somebody else enrolled.',
    body: { is: 'Nothing.', example: {} },
    reply: { is: 'Nothing to show: the mail is sent in a moment.', example: {} },
  },
  ...draftDocumentation,
  ...requestDocumentation,
  ...firmDocumentation,
  ...recordDocumentation,
  'POST /v1/password-reset': {
    id: 'requestPasswordReset',
    description: 'Anybody. The link is good for a short while and for one password, which ends every session.',
    body: { is: 'The address that one signs in with.', example: { email: 'ines@boulangerie-moreau.example' } },
    reply: { is: 'Always the same.', example: {} },
  },
  ...pageDocumentation,
  'HEAD /openapi.json': { id: 'headOpenApi', description: 'Anybody.', reply: contract },
  'GET /openapi.json': {
    id: 'getOpenApi',
    description: 'Anybody. Made of the schemas that the functions parse with; the same until the next deployment.',
    reply: contract,
  },
  'HEAD /schemas/events/{name}': { id: 'headEventSchema', description: 'Anybody.', reply: eventSchema },
  'GET /schemas/events/{name}': {
    id: 'getEventSchema',
    description:
      'Anybody. JSON Schema 2020-12 of the `detail` of one event on the bus, whose name is its detail-type; a field that is promised stays as long as the version does.',
    reply: eventSchema,
  },
  'HEAD /health': { id: 'headHealth', description: 'Anybody.', reply: alive },
  'GET /health': { id: 'getHealth', description: 'Anybody. No more than that API and functions answer.', reply: alive },
};

/** What the routes of a capability have in common: the tags of the document. */
export const capabilities: Readonly<Record<Capability, string>> = {
  me: 'Who I am, and the words of the codes that an app shows.',
  permissions: 'Who may do what on a dossier.',
  directory: 'Companies, their dossiers, and the modules that the firm offers.',
  dossiers: 'The users of a dossier, and whether it belongs to the firm.',
  accesses: 'The accesses of clients: creating, finding, suspending, revoking and reopening them.',
  drafts: 'Creations that are kept between their steps.',
  requests: 'What is held for validation: following, deciding and cancelling it.',
  imports: 'Companies and dossiers, many at once.',
  firm: 'The settings of the firm.',
  collaborators: 'The staff of the firm.',
  record: 'What was done, by whom, and the seals over it.',
  'validation-page': 'The page behind the link in a validator’s mail.',
  'queue-page': 'The page behind the link to all that a validator may decide.',
  'invitation-page': 'The page where a person chooses a password.',
  'password-reset': 'The way back in for who forgot their password.',
  contract: 'This document, and whether the API answers.',
};
