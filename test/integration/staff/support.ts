import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { absenceRepository } from '../../../shared/data/absences.ts';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import type { Key, Table } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { reopeningRepository } from '../../../shared/data/reopenings.ts';
import { invitationRepository } from '../../../shared/data/invitations.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { mailRepository } from '../../../shared/data/mails.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { personRepository, staffPerson } from '../../../shared/data/people.ts';
import { openingRepository } from '../../../shared/data/openings.ts';
import { keys } from '../../../shared/data/table.ts';
import { collaboratorItems, firmItems, firmTallyItem } from '../../../shared/data/seed.ts';
import { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { type Firm } from '../../../shared/domain/firm.ts';
import { holderOf } from '../../../shared/domain/opening.ts';
import type { SignInHolder } from '../../../shared/domain/sign-in-drift.ts';
import type { Collaborator, Staff } from '../../../shared/domain/people.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { durationMs } from '../../../shared/parsers/time.ts';
import { SignInGone, SignInTaken, type MailRefused } from '../../../shared/services/errors.ts';
import type { Letter } from '../../../shared/services/mailer.ts';
import type { SignInService } from '../../../shared/services/sign-ins.ts';
import { newToken } from '../../../shared/services/tokens.ts';
import { addCollaborator } from '../../../shared/use-cases/firm/add-collaborator.ts';
import { changeCollaborator } from '../../../shared/use-cases/firm/change-collaborator.ts';
import { changeFirm, setModules } from '../../../shared/use-cases/firm/change-firm.ts';
import { dropDelegate } from '../../../shared/use-cases/firm/drop-delegate.ts';
import { followCollaborator } from '../../../shared/use-cases/firm/follow-collaborator.ts';
import { mayGo } from '../../../shared/use-cases/mail/may-go.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import { mintLink } from '../../../shared/use-cases/mail/mint-link.ts';
import { removeCollaborator } from '../../../shared/use-cases/firm/remove-collaborator.ts';
import { resendInvitation } from '../../../shared/use-cases/firm/resend-invitation.ts';
import { setAbsence } from '../../../shared/use-cases/firm/set-absence.ts';
import { sendOnce } from '../../../shared/use-cases/mail/send-once.ts';
import { choosePassword, openPasswordLink } from '../../../shared/use-cases/sign-in/choose-password.ts';
import { reopenSignIn } from '../../../shared/use-cases/sign-in/reopen-sign-in.ts';
import { requestReopening } from '../../../shared/use-cases/sign-in/request-reopening.ts';
import { freshTable } from '../../support/fresh-table.ts';

type NotedUser = Parameters<SignInService['closeStray']>[0];

/** Whose ids those are that users are marked with, in whichever pool. */
const holders = new Map<string, SignInHolder>();

/** A user pool in memory, by address; it keeps the order of what was done. */
export class Pool {
  readonly users = new Map<string, { sub: string; holder: string }>();
  readonly calls: string[] = [];

  open = (of: { email: string } & ({ accessId: string } | { collaboratorId: string })): Promise<string> => {
    const holder = 'accessId' in of ? of.accessId : of.collaboratorId;
    const user = this.users.get(of.email) ?? { sub: uuidv7(), holder };
    if (user.holder !== holder) return Promise.reject(new SignInTaken());
    this.users.set(of.email, user);
    holders.set(holder, holderOf(of));
    this.calls.push('open');
    return Promise.resolve(user.sub);
  };

  close = async (of: Parameters<SignInService['close']>[0]): Promise<void> => {
    for (const [email, { sub }] of this.users) if (sub === of.sub) this.users.delete(email);
    if (of.email !== undefined) await this.closeStray({ ...of, email: of.email });
    this.calls.push('close');
  };

  closeStray = ({ email, sub, ...of }: NotedUser): Promise<void> => {
    const user = this.users.get(email);
    const holder = 'accessId' in of ? of.accessId : of.collaboratorId;
    if (user?.holder === holder && user.sub !== sub) this.users.delete(email);
    return Promise.resolve();
  };

  whoIsAt = (email: string) => {
    const user = this.users.get(email);
    return Promise.resolve(user && { sub: user.sub, holder: holders.get(user.holder) });
  };

  exists = (sub: string): Promise<boolean> =>
    Promise.resolve([...this.users.values()].some((user) => user.sub === sub));

  /** As the service does it: the same one unless it is gone, with a password that nobody knows. */
  reopen = async (of: Parameters<Pool['open']>[0] & { sub: string }): Promise<string> => {
    const sub = (await this.exists(of.sub)) ? of.sub : await this.open(of);
    this.passwords.delete(sub);
    this.calls.push('reopen');
    return sub;
  };

  /** The password that somebody chose, by `sub`. */
  readonly passwords = new Map<string, string>();

  setPassword = async (sub: string, password: string): Promise<void> => {
    if (!(await this.exists(sub))) throw new SignInGone();
    this.passwords.set(sub, password);
    this.calls.push('setPassword');
  };

  signOut = async (sub: string): Promise<void> => {
    if (!(await this.exists(sub))) throw new SignInGone();
    this.calls.push('signOut');
  };
}

/** What one function call can be broken at: before it takes effect, or after. */
export type Break = (name: string, moment: 'before' | 'after') => void;

/** The services with a hook around each of their calls. */
function breakable<T extends object>(prefix: string, service: T, broken: Break): T {
  const wrapped = Object.entries(service).map(([name, call]) => [
    name,
    async (...args: unknown[]): Promise<unknown> => {
      broken(`${prefix}.${name}`, 'before');
      const result: unknown = await (call as (...args: unknown[]) => unknown)(...args);
      broken(`${prefix}.${name}`, 'after');
      return result;
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}

/** The use cases of a firm's administration on a table, with a pool and a mailbox of their own. */
export function administration(
  table: Table,
  { pool = new Pool(), mails = [] as Letter[], refusals = [] as MailRefused[] } = {},
  broken: Break = () => undefined,
  now: () => Date = () => new Date(),
) {
  let duplicates = 0;
  const collaborators = breakable('collaborators', collaboratorRepository(table), broken);
  const absences = breakable('absences', absenceRepository(table), broken);
  const links = breakable('links', linkRepository(table), broken);
  const askedMails = breakable('askedMails', askedMailRepository(table), broken);
  const mailings = breakable('mails', mailRepository(table), broken);
  const firms = firmRepository(table);
  const people = personRepository(table);
  const send = (letter: Letter): Promise<string> => {
    mails.push(letter);
    return Promise.resolve(uuidv7());
  };
  const post = breakable('mailer', { send }, broken);
  const { open, close, closeStray, whoIsAt, exists, reopen, setPassword, signOut } = pool;
  const service = { open, close, closeStray, whoIsAt, exists, reopen, setPassword, signOut };
  const signIns = breakable('pool', service, broken);
  const openings = breakable('openings', openingRepository(table), broken);
  const reopenings = breakable('reopenings', reopeningRepository(table), broken);
  const deps = {
    firms,
    people,
    askedMails,
    absences,
    collaborators,
    links,
    signIns,
    reopenings,
    openings,
    cards: cardRepository(table),
    invitations: invitationRepository(table),
    companies: companyRepository(table),
    detachments: detachmentRepository(table),
    names: nameRepository(table),
    withinRate: withinRate({ rates: rateRepository(table), hourly: { client: 20, collaborator: 300 }, now }),
    hostToUnicode,
    hostParts,
    durationMs,
    readPhone,
    portalOnLocalhost: false,
    now,
    newId: uuidv7,
    via: 'api' as const,
  };
  const mint = mintLink({ links, now, newToken, apiUrl: 'https://api.example' });
  const once = sendOnce({
    ...{ mails: mailings, send: post.send, now },
    countPossibleDuplicate: () => (duplicates += 1),
    countRefused: (refusal) => refusals.push(refusal),
  });
  return {
    ...deps,
    mint,
    sendOnce: once,
    mayGo: mayGo(deps),
    pool,
    mails,
    duplicates: () => duplicates,
    add: addCollaborator(deps),
    change: changeCollaborator(deps),
    remove: removeCollaborator(deps),
    setAbsence: setAbsence(deps),
    drop: dropDelegate(deps),
    resend: resendInvitation(deps),
    changeFirm: changeFirm(deps),
    setModules: setModules(deps),
    follow: followCollaborator({ ...deps, mint, sendOnce: once }),
    requestReopening: requestReopening(deps),
    reopen: reopenSignIn(deps),
    openLink: openPasswordLink(deps),
    choose: choosePassword({ ...deps, pause: () => Promise.resolve() }),
  };
}
export type Administration = ReturnType<typeof administration>;

export const rights = (of: Partial<Collaborator['rights']> = {}) => ({ validate: false, administerFirm: false, ...of });

/** A firm in a table of its own, with as many administrators as wanted, and nobody else. */
export async function firmWith(administrators = 1, table?: Table) {
  const used = table ?? (await freshTable());
  const firmId = uuidv7();
  const firm: Firm = {
    ...startingFirm(firmId, 'fr'),
    ...{ name: 'Cabinet Lefèvre', senderName: 'Lefèvre', ownDomains: [`${firmId}.example`] },
  };
  const staff = Array.from({ length: administrators }, (_, index): Collaborator & { sub: string } => ({
    ...{ collaboratorId: uuidv7(), sub: uuidv7(), firmId, name: `Hélène ${String(index)}` },
    ...{ email: `helene-${String(index)}@${firmId}.example`, portfolio: 'all', status: 'active', version: 1 },
    rights: rights({ administerFirm: true }),
  }));
  const items = [...firmItems(firm, []), ...staff.flatMap(collaboratorItems), firmTallyItem(firmId, staff)];
  for (const Item of items) await used.client.send(new PutCommand({ TableName: used.name, Item }));
  return { table: used, firm, admins: staff.map(asStaff) };
}

export const asStaff = (of: Collaborator & { sub: string }): Staff => {
  const person = staffPerson(of);
  if (person.kind !== 'collaborator') throw new Error('A collaborator is staff.');
  return person;
};

/** What the audit keeps of one thing, oldest first; each entry is held against its schema. */
export async function auditOf({ client, name }: Table, subject: Pick<Key, 'pk'>): Promise<AuditEntry[]> {
  const { pk } = keys.audit(subject.pk.slice(subject.pk.indexOf('#') + 1), '', '');
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items.map((item) => AuditEntry.parse(item));
}
