import { hourOf, type Timer } from '../domain/timer.ts';
import { noText, type KeyText } from './key-text.ts';

/**
 * The one table. Every key is built in this file and nowhere else.
 *
 * | Item         | pk                    | sk                | gsi1pk / gsi1sk                          | gsi2pk / gsi2sk                    | Serves                                        |
 * |--------------|-----------------------|-------------------|------------------------------------------|------------------------------------|-----------------------------------------------|
 * | Firm         | FIRM#<id>             | FIRM              |                                          | FIRMS / #<id>                      | a firm's settings; all firms, without a scan  |
 * | Modules      | FIRM#<id>             | MODULES           |                                          |                                    | its catalogue; dossiers on their way (P7)     |
 * | SettingsMark | FIRM#<id>             | STRICTER#<0–f>    |                                          |                                    | since which version its settings are stricter |
 * | FirmTally    | FIRM#<id>             | TALLY             |                                          |                                    | how many active administrators it has         |
 * | Collaborator | COLLABORATOR#<id>     | COLLABORATOR      |                                          | FIRM#<id>#COLLABORATORS / <name>#<id>| one; the firm's staff                       |
 * |              |                       |                   |                                          | FIRM#<id>#LEFT / <name>#<id>       | who left, as long as they are kept            |
 * | CollaboratorWord | FIRM#<id>#COLLABORATOR-WORDS | <word>#<name>#<id> |                              |                                    | search: one item per word of name and address |
 * | Validator    | FIRM#<id>#VALIDATORS  | <turn>#<id>       |                                          |                                    | V10: who may decide on every dossier          |
 * | Administrator | FIRM#<id>#ADMINISTRATORS | <turn>#<id>    |                                          |                                    | V14: who administers the firm                 |
 * | Holder       | DOSSIER#<id>          | VALIDATOR#<turn>#<id> |                                      |                                    | V10: whose list holds it, and who may decide  |
 * | Delegation   | DELEGATE#<id>         | <absent>          |                                          |                                    | V15: for whom somebody stands in              |
 * | Company      | COMPANY#<id>          | COMPANY           | FIRM#<id>#COMPANIES / <name>#<id>        |                                    | a company with its dossiers; the firm's list  |
 * | CompanyWord  | FIRM#<id>#COMPANY-WORDS | <word>#<name>#<id> |                                       |                                    | search: one item per word of a name           |
 * | CompanyKey   | FIRM#<id>#COMPANY-KEYS | SIREN#<n>, NAME#<name> |                                    |                                    | whose a number is; who bears a name, up to 20 |
 * | Reference    | FIRM#<id>#REFERENCES  | <reference>       |                                          |                                    | whose reference it is, unique in the firm     |
 * | Tally        | COMPANY#<id>          | TALLY             |                                          |                                    | C5: how many admins and users; who waits      |
 * | Dossier      | DOSSIER#<id>          | DOSSIER           |                                          | FIRM#<id>#UNTOLD / <at>#<id>       | one; which left without the firm knowing (P7) |
 * | User         | DOSSIER#<id>          | USER#<access>     |                                          |                                    | who has what on a dossier                     |
 * | EverUser     | DOSSIER#<id>          | EVER#<access>     |                                          |                                    | A7: who ever had something on it, and when that changed |
 * | EverStaff    | EVER-STAFF#<dossier>  | <collaborator>    |                                          |                                    | A7: whose list ever held it, from when to when |
 * |              | EVER-ALL#<firm>       | <collaborator>    |                                          |                                    | A7: who ever had every dossier                |
 * | Presence     | DOSSIER#<id>          | PRESENCE          |                                          |                                    | A7: when it left the firm and came back       |
 * | Access       | ACCESS#<id>           | ACCESS            | FIRM#<id>#ACCESSES / <createdAt>#<id>    | COMPANY#<id>#ACCESSES / <at>#<id>  | one access; lists, newest first               |
 * | Card         | CARD#<access>         | CARD              |                                          |                                    | A4: who the person of an access is: a copy of the latest version |
 * | CardVersion  | CARD#<access>         | V#<n>             |                                          |                                    | A4: each version of it, which entries are committed to |
 * | CardText     | CARD#<access>         | TEXT#<auditId>    |                                          |                                    | A4: words about the person, said with what an entry tells |
 * | Erasure      | ERASED#<access>       | ERASED            | FIRM#<id>#ERASED / <at>#<id>             |                                    | G3: that an access was erased; for good       |
 * | ErasedAddress | ERASED#<access>      | ADDRESS           |                                          |                                    | G3: its address, until the sign-in is closed  |
 * | AskedCard    | CARD#<access>         | ASKED#<request>   |                                          |                                    | G1: who the person is to be, while a request asks so |
 * | AccessWord   | FIRM#<id>#ACCESS-WORDS | <word>#<createdAt>#<id> |                                   |                                    | search: one item per word of names and address|
 * | AccessKey    | COMPANY#<id>#ACCESS-KEYS | NAME#<name>#<access>, PHONE#<n>#<access> |                  |                                    | C12: who at a company has a name, or a number |
 * | Person       | PERSON#<sub>          | PERSON            |                                          |                                    | who calls, and what they may                  |
 * | SignIn       | PERSON#<sub>          | SIGN-IN           |                                          |                                    | its password, who chooses one; void, or lost  |
 * | Opening      | OPENING#<owner>       | <opening>         |                                          | OPENINGS / <at>#<opening>          | V21: that a sign-in is about to be opened, until that is noted with its owner |
 * | Email        | EMAIL#<key>           | EMAIL             |                                          |                                    | C1: who holds an address                      |
 * | Request      | REQUEST#<id>          | REQUEST           | FIRM#<id>#REQUESTS / <createdAt>#<id>    | FIRM#<id>#OPEN-REQUESTS / <at>#<id>| one request; lists; what awaits a decision    |
 * |              |                       |                   |                                          | FIRM#<id>#UNDONE / <decidedAt>#<id>| what is decided and not carried out whole     |
 * | MadeRequest  | MADE-BY#<person>      | <createdAt>#<id>  | COMPANY#<id>#REQUESTS / <createdAt>#<id> | FIRM#<id>#EXPIRING / <expiresAt>#<id>| the requests somebody made; a company’s; what expires next |
 * | TaskToken    | REQUEST#<id>          | TASK              |                                          |                                    | V8: the waiting task of its execution         |
 * | Link         | LINK#<hash>           | LINK              |                                          |                                    | V8: a link in a mail, for a year              |
 * | Mail         | MAILS#<person>        | <mail>#<matter>   |                                          |                                    | intent and outcome of one mail                |
 * | Draft        | DRAFTS#<person>       | <draftId>         |                                          |                                    | a creation under way                          |
 * | DraftCount   | DRAFT-COUNT#<person>  | DRAFT-COUNT       |                                          |                                    | F2: which drafts count, 100 at most           |
 * | MailRequest  | MAIL-REQUEST#<id>     | MAIL-REQUEST      |                                          | MAIL-REQUESTS / <at>               | a mail that no workflow sends; those not sent |
 * | AskedMails   | ASKED#<person>        | ASKED             |                                          |                                    | V18: mails of a day that somebody asked for   |
 * | Rate         | RATE#<person>#<hour>  | RATE              |                                          |                                    | F3: how many mails they set off in an hour    |
 * |              | RATE#<person>#<hour>  | REFUSED           |                                          |                                    | A5: how many of their attempts were counted   |
 * | RefusedAttempts | REFUSED#<firm>#<day> | <hour>#<person>#<code> | FIRM#<id>#REFUSED / <hour>#<person>#<code> | REFUSED-BY#<person> / <hour>#<code> | A5: what somebody attempted in an hour, and was refused |
 * | EventDue     | EVENT-DUE#<subject>   | EVENT-DUE         |                                          | EVENTS-DUE / <since>#<subject>     | entries of it that the event bus has not taken |
 * | Timer        | DUE#<hour>            | <instant>#<kind>#<subject> |                                 |                                    | L7: what is due when, by the hour (UTC)       |
 * | Ending       | ENDINGS#<collaborator>#<mailAt> | <access> |                                         |                                    | L7: which ends one of the staff is told of by that mail |
 * | Digest       | DIGEST#<collaborator> | DIGEST            |                                          | DIGESTS / <due>#<collaborator>     | V13: what is due to one of the staff, gathered for one mail |
 * | DueCursor    | DUE-CURSOR            | DUE-CURSOR        |                                          |                                    | up to which hour nothing is due any more      |
 * | ReconcileMark | RECONCILE-MARK#<firm> | RECONCILE-MARK   |                                          |                                    | V21: how far was looked for what nothing carries on; ALL: over all firms |
 * | Import       | IMPORT#<id>           | IMPORT            |                                          |                                    | totals of an import, for 30 days              |
 * | ImportLines  | IMPORT#<id>           | LINES#<first>     |                                          |                                    | what came of the lines of one call            |
 * | Idempotency  | IDEMPOTENCY#<caller>  | <key>[ <part>]    |                                          |                                    | the first reply to a key, for 24 h            |
 * | CursorKeys   | CURSOR-KEYS           | CURSOR-KEYS       |                                          |                                    | what positions in lists are sealed with       |
 * | Smoke        | SMOKE#<id>            | SMOKE             |                                          |                                    | the smoke test's own, for a minute            |
 * | SmokeEntry   | AUDIT#smoke-<id>      | #<id>             |                                          |                                    | A2: what it tries to change, until its ttl     |
 * | Audit        | AUDIT#<subject>       | <place>           | FIRM#<id>#AUDIT / <place>                | ACTOR#<person> / <place>           | A1: what was done: to one thing, in a firm, by one person |
 * | Seal         | SEAL#<firm>           | <n>               |                                          |                                    | A3: the chain of blocks over a firm's record  |
 * | SealMark     | SEAL-MARK#<firm>      | TOLD, COPIED, ERASED |                                          |                                    | A3: how far they were mailed, and copied to a bucket |
 *
 * A dossier that has left its firm is `detached`; while it leaves or comes back it is `moving`, and `leftBehind` are the
 * requests that were open when it left. The company's entry of it says so too. `left` of an access are the dossiers of it
 * that are marked as gone, whatever its version, `due` what is still to follow from its latest move (L3), `untold` the
 * requests of whose approval the person is to be told once they are let in again (L8), `wordsOf` the version of the card by
 * whose words it is found still (V17, L4); `leaving` and `returning` of the catalogue item those still to be marked.
 *
 * An `Opening` is one attempt, with the address at which it asks for a sign-in: it is put before that is asked, and goes with the
 * transaction that keeps the `sub`. One that was cut stays for reconciliation.
 *
 * Search words and the guard of an address (`Email`) alone hold an address in their keys; a request for a mail that anybody
 * may make is named by a keyed hash of it (G1).
 *
 * Names, words and references, as people typed them, come into keys as `KeyText` alone, cut to the bytes there are.
 *
 * `type` names the item; the stream's consumers filter on it. `ttl` is the epoch second after which an item may go.
 */
export const keys = {
  firm: (firmId: string) => ({ pk: `FIRM#${firmId}`, sk: 'FIRM' }),
  modules: (firmId: string) => ({ pk: `FIRM#${firmId}`, sk: 'MODULES' }),
  settingsMark: (firmId: string, place: string) => ({ pk: `FIRM#${firmId}`, sk: `STRICTER#${place}` }),
  firmTally: (firmId: string) => ({ pk: `FIRM#${firmId}`, sk: 'TALLY' }),
  collaborator: (id: string) => ({ pk: `COLLABORATOR#${id}`, sk: 'COLLABORATOR' }),
  collaboratorWord: (firmId: string, word: KeyText, name: KeyText, collaboratorId: string) => ({
    pk: `FIRM#${firmId}#COLLABORATOR-WORDS`,
    sk: `${word}#${name}#${collaboratorId}`,
  }),
  validatorOfAll: (firmId: string, turn: string, id: string) => ({
    pk: `FIRM#${firmId}#VALIDATORS`,
    sk: `${turn}#${id}`,
  }),
  administratorOf: (firmId: string, turn: string, id: string) => ({
    pk: `FIRM#${firmId}#ADMINISTRATORS`,
    sk: `${turn}#${id}`,
  }),
  validatorOf: (dossierId: string, turn: string, id: string) => ({
    pk: `DOSSIER#${dossierId}`,
    sk: `VALIDATOR#${turn}#${id}`,
  }),
  delegation: (delegateId: string, absentId: string) => ({ pk: `DELEGATE#${delegateId}`, sk: absentId }),
  company: (id: string) => ({ pk: `COMPANY#${id}`, sk: 'COMPANY' }),
  companyWord: (firmId: string, word: KeyText, name: KeyText, companyId: string) => ({
    pk: `FIRM#${firmId}#COMPANY-WORDS`,
    sk: `${word}#${name}#${companyId}`,
  }),
  companyKey: (firmId: string, by: 'SIREN' | 'NAME', value: KeyText) => ({
    pk: `FIRM#${firmId}#COMPANY-KEYS`,
    sk: `${by}#${value}`,
  }),
  reference: (firmId: string, reference: KeyText) => ({ pk: `FIRM#${firmId}#REFERENCES`, sk: reference }),
  tally: (companyId: string) => ({ pk: `COMPANY#${companyId}`, sk: 'TALLY' }),
  dossier: (id: string) => ({ pk: `DOSSIER#${id}`, sk: 'DOSSIER' }),
  user: (dossierId: string, accessId: string) => ({ pk: `DOSSIER#${dossierId}`, sk: `USER#${accessId}` }),
  everUser: (dossierId: string, accessId: string) => ({ pk: `DOSSIER#${dossierId}`, sk: `EVER#${accessId}` }),
  everStaff: (dossierId: string, collaboratorId: string) => ({ pk: `EVER-STAFF#${dossierId}`, sk: collaboratorId }),
  everAll: (firmId: string, collaboratorId: string) => ({ pk: `EVER-ALL#${firmId}`, sk: collaboratorId }),
  presence: (dossierId: string) => ({ pk: `DOSSIER#${dossierId}`, sk: 'PRESENCE' }),
  access: (id: string) => ({ pk: `ACCESS#${id}`, sk: 'ACCESS' }),
  card: (accessId: string) => ({ pk: `CARD#${accessId}`, sk: 'CARD' }),
  cardVersion: (accessId: string, n: number) => ({ pk: `CARD#${accessId}`, sk: `V#${String(n).padStart(6, '0')}` }),
  cardText: (accessId: string, auditId: string) => ({ pk: `CARD#${accessId}`, sk: `TEXT#${auditId}` }),
  erasure: (accessId: string) => ({ pk: `ERASED#${accessId}`, sk: 'ERASED' }),
  erasedAddress: (accessId: string) => ({ pk: `ERASED#${accessId}`, sk: 'ADDRESS' }),
  askedCard: (accessId: string, requestId: string) => ({ pk: `CARD#${accessId}`, sk: `ASKED#${requestId}` }),
  accessWord: (firmId: string, word: KeyText, createdAt: string, accessId: string) => ({
    pk: `FIRM#${firmId}#ACCESS-WORDS`,
    sk: `${word}#${createdAt}#${accessId}`,
  }),
  accessKey: (companyId: string, by: 'NAME' | 'PHONE', value: KeyText, accessId: string) => ({
    pk: `COMPANY#${companyId}#ACCESS-KEYS`,
    sk: `${by}#${value}#${accessId}`,
  }),
  person: (sub: string) => ({ pk: `PERSON#${sub}`, sk: 'PERSON' }),
  signIn: (sub: string) => ({ pk: `PERSON#${sub}`, sk: 'SIGN-IN' }),
  email: (key: string) => ({ pk: `EMAIL#${key}`, sk: 'EMAIL' }),
  request: (id: string) => ({ pk: `REQUEST#${id}`, sk: 'REQUEST' }),
  madeRequest: (personId: string, createdAt: string, requestId: string) => ({
    pk: `MADE-BY#${personId}`,
    sk: `${createdAt}#${requestId}`,
  }),
  taskToken: (requestId: string) => ({ pk: `REQUEST#${requestId}`, sk: 'TASK' }),
  link: (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
  mail: (personId: string, mail: string) => ({ pk: `MAILS#${personId}`, sk: mail }),
  mailRequest: (id: string) => ({ pk: `MAIL-REQUEST#${id}`, sk: 'MAIL-REQUEST' }),
  opening: (ownerId: string, openingId: string) => ({ pk: `OPENING#${ownerId}`, sk: openingId }),
  asked: (personId: string) => ({ pk: `ASKED#${personId}`, sk: 'ASKED' }),
  rate: (personId: string, hour: string) => ({ pk: `RATE#${personId}#${hour}`, sk: 'RATE' }),
  refusedRate: (personId: string, hour: string) => ({ pk: `RATE#${personId}#${hour}`, sk: 'REFUSED' }),
  refused: (firmId: string, hour: string, personId: string, code: string) => ({
    pk: `REFUSED#${firmId}#${hour.slice(0, 10)}`,
    sk: `${hour}#${personId}#${code}`,
  }),
  draft: (creatorId: string, draftId: string) => ({ pk: `DRAFTS#${creatorId}`, sk: draftId }),
  draftCount: (creatorId: string) => ({ pk: `DRAFT-COUNT#${creatorId}`, sk: 'DRAFT-COUNT' }),
  import: (importId: string) => ({ pk: `IMPORT#${importId}`, sk: 'IMPORT' }),
  importLines: (importId: string, firstLine: number) => ({
    pk: `IMPORT#${importId}`,
    sk: `LINES#${String(firstLine).padStart(9, '0')}`,
  }),
  idempotency: (callerId: string, key: string) => ({ pk: `IDEMPOTENCY#${callerId}`, sk: key }),
  cursorKeys: () => ({ pk: 'CURSOR-KEYS', sk: 'CURSOR-KEYS' }),
  smoke: (smokeId: string) => ({ pk: `SMOKE#${smokeId}`, sk: 'SMOKE' }),
  timer: ({ at, kind, subjectId }: Timer) => ({ pk: `DUE#${hourOf(at)}`, sk: `${at}#${kind}#${subjectId}` }),
  hourOfTimers: (hour: string) => ({ pk: `DUE#${hour}`, sk: '' }),
  ending: (collaboratorId: string, day: string, accessId: string) => ({
    pk: `ENDINGS#${collaboratorId}#${day}`,
    sk: accessId,
  }),
  digest: (collaboratorId: string) => ({ pk: `DIGEST#${collaboratorId}`, sk: 'DIGEST' }),
  dueCursor: () => ({ pk: 'DUE-CURSOR', sk: 'DUE-CURSOR' }),
  reconcileMark: (firmId: string) => ({ pk: `RECONCILE-MARK#${firmId}`, sk: 'RECONCILE-MARK' }),
  eventDue: (subjectId: string) => ({ pk: `EVENT-DUE#${subjectId}`, sk: 'EVENT-DUE' }),
  /** By the id of the subject alone: an id names one thing, but for a firm's, which its catalogue goes by too. */
  audit: (subjectId: string, at: string, id: string) => ({ pk: `AUDIT#${subjectId}`, sk: placeInRecord(at, id) }),
  seal: (firmId: string, n: number) => ({ pk: `SEAL#${firmId}`, sk: String(n).padStart(9, '0') }),
  sealMark: (firmId: string, of: 'TOLD' | 'COPIED' | 'ERASED') => ({ pk: `SEAL-MARK#${firmId}`, sk: of }),
} as const;

/** Partitions of the indexes; a sort key of a list ends with the item's id, so that a cursor can be turned back into a key. */
export const indexes = {
  firms: (id = '') => gsi2('FIRMS', '', id),
  collaborators: (firmId: string, name = noText, id = '') => gsi2(`FIRM#${firmId}#COLLABORATORS`, name, id),
  /** Collaborators who left, as long as they are kept (G4). */
  left: (firmId: string, name = noText, id = '') => gsi2(`FIRM#${firmId}#LEFT`, name, id),
  companies: (firmId: string, name = noText, id = '') => gsi1(`FIRM#${firmId}#COMPANIES`, name, id),
  accesses: (firmId: string, createdAt = '', id = '') => gsi1(`FIRM#${firmId}#ACCESSES`, createdAt, id),
  companyAccesses: (companyId: string, at = '', id = '') => gsi2(`COMPANY#${companyId}#ACCESSES`, at, id),
  /** G3: the accesses that were erased. */
  erasures: (firmId: string, at = '', id = '') => gsi1(`FIRM#${firmId}#ERASED`, at, id),
  requests: (firmId: string, createdAt = '', id = '') => gsi1(`FIRM#${firmId}#REQUESTS`, createdAt, id),
  /** A company's requests, by whom and however they were made. */
  companyRequests: (companyId: string, at = '', id = '') => gsi1(`COMPANY#${companyId}#REQUESTS`, at, id),
  /** Open requests, by when they expire. */
  expiring: (firmId: string, expiresAt = '', id = '') => gsi2(`FIRM#${firmId}#EXPIRING`, expiresAt, id),
  openRequests: (firmId: string, at = '', id = '') => gsi2(`FIRM#${firmId}#OPEN-REQUESTS`, at, id),
  /** Requests that are decided, until the last step of their workflow is noted. */
  undone: (firmId: string, decidedAt = '', id = '') => gsi2(`FIRM#${firmId}#UNDONE`, decidedAt, id),
  /** P7: dossiers that left the firm, until its administrators have been told. */
  untold: (firmId: string, detachedAt = '', id = '') => gsi2(`FIRM#${firmId}#UNTOLD`, detachedAt, id),
  /** Mail requests until their mail has gone. Of all firms: who asks for a password may be of none. */
  mailRequests: (at = '') => ({ gsi2pk: 'MAIL-REQUESTS', gsi2sk: at }),
  /** V21: openings of sign-ins that are not noted with their owners, by when they were begun. */
  openings: (at = '', openingId = '') => gsi2('OPENINGS', at, openingId),
  /** Subjects of which the event bus is still to be told. */
  eventsDue: (since = '', subjectId = '') => gsi2('EVENTS-DUE', since, subjectId),
  /** Digests, by when they are to be sent. */
  digests: (due = '', collaboratorId = '') => gsi2('DIGESTS', due, collaboratorId),
  audit: (firmId: string, at = '', id = '') => gsi1(`FIRM#${firmId}#AUDIT`, at, endOf(id)),
  refused: (firmId: string, hour = '', personId = '', code = '') =>
    gsi1(`FIRM#${firmId}#REFUSED`, hour, `${personId}#${code}`),
  /** What one person was refused. */
  refusedOf: (personId: string, hour = '', code = '') => gsi2(`REFUSED-BY#${personId}`, hour, code),
  /** What one person did. */
  actor: (personId: string, at = '', id = '') => gsi2(`ACTOR#${personId}`, at, endOf(id)),
} as const;

/**
 * Where an entry stands among those of its subject, of its firm and of whoever did it: by when it was, and the end of its
 * id. Three keys hold it: whole ids would make many an ordinary entry larger than 1 KB, which doubles its price.
 */
export const placeInRecord = (at: string, auditId: string): string => `${at}#${endOf(auditId)}`;

/** 48 random bits: of two entries in the same millisecond. */
const endOf = (id: string): string => id.slice(-12);

const gsi1 = (pk: string, order: string, id: string) => ({ gsi1pk: pk, gsi1sk: `${order}#${id}` });
const gsi2 = (pk: string, order: string, id: string) => ({ gsi2pk: pk, gsi2sk: `${order}#${id}` });

/** The epoch second of an instant, which `ttl` is reckoned from. */
export const secondsOf = (instant: string | Date): number => Math.floor(new Date(instant).getTime() / 1000);

/** The names of the items, as their `type` attribute holds them. */
export type ItemType =
  | 'Firm'
  | 'Modules'
  | 'SettingsMark'
  | 'FirmTally'
  | 'Collaborator'
  | 'CollaboratorWord'
  | 'Validator'
  | 'Administrator'
  | 'Holder'
  | 'Delegation'
  | 'Company'
  | 'CompanyWord'
  | 'CompanyKey'
  | 'Reference'
  | 'Tally'
  | 'Dossier'
  | 'User'
  | 'EverUser'
  | 'EverStaff'
  | 'Presence'
  | 'Access'
  | 'Card'
  | 'CardVersion'
  | 'CardText'
  | 'Erasure'
  | 'ErasedAddress'
  | 'AskedCard'
  | 'AccessWord'
  | 'AccessKey'
  | 'Person'
  | 'SignIn'
  | 'Email'
  | 'Opening'
  | 'Request'
  | 'MadeRequest'
  | 'TaskToken'
  | 'Link'
  | 'Mail'
  | 'MailRequest'
  | 'AskedMails'
  | 'Rate'
  | 'RefusedAttempts'
  | 'EventDue'
  | 'Timer'
  | 'DueCursor'
  | 'ReconcileMark'
  | 'Ending'
  | 'Digest'
  | 'Draft'
  | 'DraftCount'
  | 'Import'
  | 'ImportLines'
  | 'Idempotency'
  | 'CursorKeys'
  | 'Smoke'
  | 'SmokeEntry'
  | 'Audit'
  | 'Seal'
  | 'SealMark';
