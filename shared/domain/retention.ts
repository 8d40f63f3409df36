/** G4: how long it is kept, as an ISO 8601 period of years or days, hours or minutes. */
export type Period = `P${number}Y` | `P${number}D` | `PT${number}H` | `PT${number}M`;

/** It goes by itself so long after an event: items hold the end as their `ttl`. */
export interface Passing {
  readonly period: Period;
  readonly from: string;
}
/** It goes by itself as a setting of the firm says. */
export interface BySetting {
  readonly setting: 'draftLife' | 'cardRetention';
  readonly from: string;
}
/** It stays until a write of ours takes it away, or as long as what it belongs to. */
export interface Staying {
  readonly until: string;
}
export type Kept = Passing | BySetting | Staying;

/** What is done with data: why, and on which ground of art. 6(1) GDPR; null: they are about nobody. */
export const activities = {
  accesses: {
    purpose: 'Opening, validating, changing and ending the accesses of people at clients to the portal',
    ground: '(f): that the right people get at a client’s files, and nobody else',
  },
  directory: {
    purpose: 'Knowing which companies and dossiers the firm has, so that accesses can name them',
    ground: '(f): running the firm’s client files; a company may bear a person’s name',
  },
  staff: {
    purpose: 'Knowing who works at the firm, and what they may do',
    ground: '(f): giving staff their tools, and no more than their work needs',
  },
  signIn: {
    purpose: 'Letting people sign in, and choose a password by themselves',
    ground: '(f): that nobody comes in under another’s name',
  },
  mail: {
    purpose: 'Telling people by mail what concerns them, once',
    ground: '(f): that who has to act or to know is told, and not twice',
  },
  safety: {
    purpose: 'Keeping the service safe from abuse and mistakes',
    ground: '(f): security of the service (recital 49)',
  },
  record: {
    purpose: 'Proving who had which right on which day, who gave it, and why',
    ground: '(f): establishing, exercising and defending claims; accountability (art. 5(2))',
  },
  service: { purpose: 'Running the service', ground: null },
} as const satisfies Readonly<Record<string, { readonly purpose: string; readonly ground: string | null }>>;

/** Whose data they are. */
export type About = 'clients' | 'staff' | 'clients, staff' | 'nobody';

/** One kind of thing that is stored. */
export interface Stored {
  readonly activity: keyof typeof activities;
  readonly holds: string;
  readonly about: About;
  readonly kept: readonly Kept[];
}

/** Without the mark, every bundle that only asks whether something is over holds the whole register. */
const passing = /* @__NO_SIDE_EFFECTS__ */ <P extends Period>(period: P, from: string) => ({ period, from });
const withFirm = { until: 'the firm is no longer served' } as const;
const withAccess = { until: 'the access no longer opens it' } as const;
const withCard = [
  { until: 'the access is erased' },
  passing('P1Y', 'the access ended without having been opened'),
  { setting: 'cardRetention', from: 'the access was revoked' },
] as const;
const whileStaff = { until: 'they leave the firm' } as const;

/**
 * G4: what the table keeps, by the types of its items (`ItemType`, each of which has its row), why, how long, and from
 * which event on. Every `ttl` is reckoned from here, and the register is written from it.
 */
export const retention = {
  Firm: {
    ...{ activity: 'staff', holds: 'a firm’s settings, and whom to ask there' },
    ...{ about: 'staff', kept: [withFirm] },
  },
  Modules: { activity: 'service', holds: 'a firm’s catalogue', about: 'nobody', kept: [withFirm] },
  SettingsMark: { activity: 'service', holds: 'a version of the settings', about: 'nobody', kept: [withFirm] },
  FirmTally: { activity: 'service', holds: 'a count of administrators', about: 'nobody', kept: [withFirm] },
  Collaborator: {
    ...{ activity: 'staff', holds: 'name, address, rights, portfolio', about: 'staff' },
    kept: [whileStaff, passing('P5Y', 'they left the firm')],
  },
  CollaboratorWord: { activity: 'staff', holds: 'words of name and address', about: 'staff', kept: [whileStaff] },
  Validator: { activity: 'staff', holds: 'that somebody may decide', about: 'staff', kept: [whileStaff] },
  Administrator: { activity: 'staff', holds: 'that somebody administers a firm', about: 'staff', kept: [whileStaff] },
  Holder: { activity: 'staff', holds: 'whose list holds a dossier', about: 'staff', kept: [whileStaff] },
  Delegation: {
    ...{ activity: 'staff', holds: 'who stands in for whom, and while', about: 'staff' },
    kept: [{ until: 'the absence is taken back' }, passing('P1D', 'it was over')],
  },
  Company: { activity: 'directory', holds: 'name, SIREN, dossiers', about: 'clients', kept: [withFirm] },
  CompanyWord: { activity: 'directory', holds: 'words of a company’s name', about: 'clients', kept: [withFirm] },
  CompanyKey: { activity: 'directory', holds: 'a company’s name or SIREN', about: 'clients', kept: [withFirm] },
  Reference: { activity: 'directory', holds: 'a dossier’s reference', about: 'nobody', kept: [withFirm] },
  Tally: { activity: 'accesses', holds: 'counts, and ids of who waits', about: 'clients', kept: [withFirm] },
  Dossier: { activity: 'directory', holds: 'name, reference, company', about: 'clients', kept: [withFirm] },
  User: { activity: 'accesses', holds: 'who has what on a dossier', about: 'clients', kept: [withAccess] },
  Access: {
    ...{ activity: 'accesses', holds: 'an id, with dossiers, levels, modules, status; no name', about: 'clients' },
    kept: [withFirm],
  },
  Card: {
    ...{ activity: 'accesses', holds: 'names, address and phone: the latest card', about: 'clients' },
    kept: withCard,
  },
  CardVersion: {
    ...{ activity: 'accesses', holds: 'a version of the card, with its salt', about: 'clients' },
    kept: withCard,
  },
  CardText: {
    ...{ activity: 'accesses', holds: 'what was said about the person, with its salt', about: 'clients' },
    kept: withCard,
  },
  AccessWord: { activity: 'accesses', holds: 'words of names and address', about: 'clients', kept: withCard },
  AccessKey: {
    ...{ activity: 'accesses', holds: 'a name or a number, folded', about: 'clients' },
    kept: [{ until: 'the access ends' }],
  },
  Erasure: { activity: 'record', holds: 'the id of an erased access', about: 'clients', kept: [withFirm] },
  ErasedAddress: {
    ...{ activity: 'signIn', holds: 'the address of an erased access, by which it is freed', about: 'clients' },
    kept: [{ until: 'the sign-in is closed' }],
  },
  AskedCard: {
    ...{ activity: 'accesses', holds: 'names or address that a request proposes', about: 'clients' },
    kept: [{ until: 'the request ends' }],
  },
  Person: {
    ...{ activity: 'signIn', holds: 'name, address, what a sign-in gives', about: 'clients, staff' },
    kept: [{ until: 'the sign-in gives nothing any more' }, passing('PT24H', 'it gave its last')],
  },
  SignIn: {
    ...{ activity: 'signIn', holds: 'when a password was chosen, links that are void', about: 'clients, staff' },
    kept: [withFirm],
  },
  Email: {
    ...{ activity: 'accesses', holds: 'an address, and whose it is', about: 'clients, staff' },
    kept: [{ until: 'the access ends, or the one who left has no sign-in any more' }],
  },
  Opening: {
    ...{
      activity: 'signIn',
      holds: 'at which address a sign-in is being opened, and for whom',
      about: 'clients, staff',
    },
    kept: [{ until: 'the sign-in is noted, or, an hour later, looked for and closed' }],
  },
  Request: {
    ...{ activity: 'accesses', holds: 'what was asked for, decided, told', about: 'clients, staff' },
    kept: [withFirm],
  },
  MadeRequest: { activity: 'accesses', holds: 'who asked for what', about: 'clients, staff', kept: [withFirm] },
  TaskToken: { activity: 'service', holds: 'a token of the workflow', about: 'nobody', kept: [withFirm] },
  Link: {
    ...{ activity: 'signIn', holds: 'the hash of a link, whose it is, when it was used', about: 'clients, staff' },
    kept: [passing('P365D', 'it was made')],
  },
  Mail: {
    ...{ activity: 'mail', holds: 'which mail went to whom, when; not its text', about: 'clients, staff' },
    kept: [passing('P400D', 'it was to be sent')],
  },
  MailRequest: {
    ...{
      activity: 'mail',
      holds: 'that a mail was asked for, and by or for whom; an address until it has gone',
      about: 'clients, staff',
    },
    kept: [passing('PT24H', 'it was asked for')],
  },
  AskedMails: {
    ...{ activity: 'safety', holds: 'when mails to somebody were asked for', about: 'clients, staff' },
    kept: [passing('PT24H', 'the latest was asked for')],
  },
  Rate: {
    ...{
      activity: 'safety',
      holds: 'how many mails somebody set off in an hour, or attempts',
      about: 'clients, staff',
    },
    kept: [passing('PT1H', 'that hour began')],
  },
  RefusedAttempts: {
    ...{ activity: 'safety', holds: 'how often somebody was refused what in an hour, by ids', about: 'clients, staff' },
    kept: [passing('P1Y', 'that hour began')],
  },
  EventDue: {
    ...{ activity: 'service', holds: 'ids of what the event bus has not taken', about: 'nobody' },
    kept: [{ until: 'it is taken' }],
  },
  Timer: {
    ...{ activity: 'service', holds: 'when something is due of which access, by ids', about: 'nobody' },
    kept: [{ until: 'it is done' }],
  },
  Ending: {
    ...{ activity: 'mail', holds: 'of which end one of the staff is to be told, by ids', about: 'clients, staff' },
    kept: [passing('P2D', 'the mail was due')],
  },
  Digest: {
    ...{ activity: 'mail', holds: 'ids of requests that one of the staff is to be told of', about: 'clients, staff' },
    kept: [{ until: 'the mail has gone, and its rest is over' }],
  },
  DueCursor: { activity: 'service', holds: 'up to when all that was due is done', about: 'nobody', kept: [withFirm] },
  ReconcileMark: {
    ...{ activity: 'service', holds: 'how far was looked for what is left undone, by ids', about: 'nobody' },
    kept: [withFirm],
  },
  Draft: {
    ...{ activity: 'accesses', holds: 'a creation under way: names, address, phone', about: 'clients' },
    kept: [{ setting: 'draftLife', from: 'it was last changed, or at once when it is submitted or thrown away' }],
  },
  DraftCount: {
    ...{ activity: 'safety', holds: 'ids of somebody’s drafts', about: 'clients, staff' },
    kept: [withFirm],
  },
  Import: {
    ...{ activity: 'directory', holds: 'totals of an import, and who made it', about: 'staff' },
    kept: [passing('P30D', 'its last call came')],
  },
  ImportLines: {
    ...{ activity: 'directory', holds: 'refused lines of an import', about: 'clients' },
    kept: [passing('P30D', 'their call came')],
  },
  Idempotency: {
    ...{ activity: 'safety', holds: 'the first reply to a key, as it went out', about: 'clients, staff' },
    kept: [passing('PT24H', 'that reply went')],
  },
  CursorKeys: {
    ...{ activity: 'service', holds: 'keys that positions in lists are sealed with', about: 'nobody' },
    kept: [withFirm],
  },
  Smoke: {
    activity: 'service',
    holds: 'an item of the smoke test',
    about: 'nobody',
    kept: [passing('PT1M', 'it ran')],
  },
  SmokeEntry: {
    ...{ activity: 'service', holds: 'an entry of the smoke test', about: 'nobody' },
    kept: [passing('PT1M', 'it ran')],
  },
  Audit: {
    ...{ activity: 'record', holds: 'one change: ids, codes, values; no name', about: 'clients, staff' },
    kept: [passing('P10Y', 'it was written')],
  },
  EverUser: {
    activity: 'record',
    holds: 'whose access ever opened a dossier, by ids',
    about: 'clients',
    kept: [withFirm],
  },
  EverStaff: { activity: 'record', holds: 'who ever worked on a dossier, by ids', about: 'staff', kept: [withFirm] },
  Presence: { activity: 'record', holds: 'when a dossier left and came back', about: 'nobody', kept: [withFirm] },
  SealMark: { activity: 'record', holds: 'what of the chain was told', about: 'nobody', kept: [withFirm] },
  Seal: { activity: 'record', holds: 'hashes of entries, no entry', about: 'nobody', kept: [withFirm] },
} as const satisfies Readonly<Record<string, Stored>>;
export type StoredType = keyof typeof retention;

/** What is kept outside of the table; `days`: as AWS is told, which a test of what is deployed holds against this. */
export const elsewhere = {
  backups: {
    ...{ where: 'Continuous backup of the table (DynamoDB, point in time)', days: 35 },
    ...{ activity: 'service', holds: 'all that the table held', about: 'clients, staff' },
    kept: [passing('P35D', 'it was so')],
  },
  signIns: {
    ...{ where: 'Sign-in service (Cognito)', activity: 'signIn' },
    ...{ holds: 'address, password as a hash, second factor', about: 'clients, staff' },
    kept: [{ until: 'the sign-in is closed' }],
  },
  mails: {
    ...{ where: 'Mail service (SES)', activity: 'mail', holds: 'a mail on its way', about: 'clients, staff' },
    kept: [{ until: 'it is handed over' }],
  },
  executions: {
    ...{ where: 'Workflow (Step Functions)', activity: 'service', holds: 'ids alone', about: 'nobody', days: 90 },
    kept: [passing('P90D', 'the execution ended')],
  },
  logs: {
    ...{ where: 'Logs (CloudWatch), production', activity: 'service', holds: 'ids and codes alone' },
    ...{ about: 'nobody', days: 365 },
    kept: [passing('P365D', 'they were written')],
  },
  deadLetters: {
    ...{ where: 'Dead-letter queues (SQS)', activity: 'service', about: 'clients, staff', days: 14 },
    holds: 'where in the stream something failed; reports on mails that could not be noted, with the address',
    kept: [passing('P14D', 'it failed')],
  },
  seals: {
    ...{ where: 'Bucket of seals (S3, Object Lock), production', activity: 'record', days: 3653 },
    ...{ holds: 'copies of the seals: hashes of entries, no entry', about: 'nobody' },
    kept: [{ until: 'somebody takes them away, 10 years after they were copied at the earliest' }],
  },
} as const satisfies Readonly<Record<string, Stored & { readonly where: string; readonly days?: number }>>;

type PassingOf<Type extends StoredType> = Extract<(typeof retention)[Type]['kept'][number], Passing>;
/** What goes by itself after a time of its own. */
export type PassingType = { [Type in StoredType]: [PassingOf<Type>] extends [never] ? never : Type }[StoredType];

/** G4: how long what goes by itself is kept. */
export const periodOf = (type: PassingType): Period => {
  const kept: readonly Kept[] = retention[type].kept;
  const found = kept.find((each) => 'period' in each);
  if (!found) throw new TypeError(`${type} does not go by itself.`);
  return found.period;
};

/** G4: when something is over that began at this instant: years are those of the calendar (UTC). */
export const keptUntil = (type: PassingType, from: string | Date): Date => moved(from, periodOf(type), 1);

/** G4: since when something must have begun to be kept still. */
export const keptSince = (type: PassingType, now: Date): Date => moved(now, periodOf(type), -1);

/** G4: whether something is over, whether or not it has gone: DynamoDB removes what is days later. */
export const isOver = ({ ttl }: { readonly ttl?: number | undefined }, now: Date): boolean =>
  ttl !== undefined && ttl <= now.getTime() / 1000;

const milliseconds = { D: 86_400_000, H: 3_600_000, M: 60_000 } as const;

function moved(from: string | Date, period: Period, direction: 1 | -1): Date {
  const at = new Date(from);
  const amount = direction * Number(/\d+/.exec(period)?.[0]);
  const unit = period.at(-1) as 'Y' | keyof typeof milliseconds;
  if (unit === 'Y') at.setUTCFullYear(at.getUTCFullYear() + amount);
  else at.setTime(at.getTime() + amount * milliseconds[unit]);
  return at;
}
