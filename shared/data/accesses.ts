import * as z from 'zod';
import { type Access, type AccessStatus } from '../domain/access.ts';
import type { AuditEntry } from '../domain/audit.ts';
import { DomainError } from '../domain/error.ts';
import type { SearchTerm } from '../domain/search.ts';
import { adminsNeeded, Counts, tallyChanges } from '../domain/tally.ts';
import type { CourseEvent } from '../domain/request.ts';
import { saveAccess, StoredAccess } from './access-items.ts';
import { auditWrite } from './audit.ts';
import { commit, getItem, getItems, stale, type Table, type Write } from './client.ts';
import { courseWrite } from './course.ts';
import { clientPerson, personItem } from './people.ts';
import { stillAttached } from './open-requests.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { accessWith, requestFromNow, rightsWrites, type NewRights } from './rights-changes.ts';
import { indexes, keys } from './table.ts';
import { userWrite } from './users.ts';
import { searchWords } from './word-search.ts';

const EmailGuard = z.object({ holderId: z.string(), kind: z.enum(['access', 'collaborator']), firmId: z.string() });
export type EmailGuard = z.infer<typeof EmailGuard>;

/** The tally names those whom its `adminsPending` counts. */
const PendingAdmins = z.object({ pendingAdmins: z.set(z.string()).default(new Set()) });

/** Accesses of people at clients, with what must stay true around them: the email guard (C1) and the tally (C5). */
export const accessRepository = (table: Table) => ({
  access: (accessId: string): Promise<Access | undefined> => getItem(table, keys.access(accessId), StoredAccess),

  accesses: (ids: readonly string[]): Promise<Map<string, Access>> => loadAccesses(table, ids),

  /** The firm's accesses, newest first. */
  ofFirm: (firmId: string, page: PageRequest, keep?: (access: Access) => boolean): Promise<ListPage<Access>> =>
    readPage(table, { ...newestFirst, partition: { gsi1pk: indexes.accesses(firmId).gsi1pk }, keep }, page),

  /** A company's accesses, newest first. */
  ofCompany: (companyId: string, page: PageRequest, keep?: (access: Access) => boolean): Promise<ListPage<Access>> =>
    readPage(table, { ...newestFirst, partition: { gsi2pk: indexes.companyAccesses(companyId).gsi2pk }, keep }, page),

  /**
   * The firm's accesses whose names or address match every term, by the words that match, last first, and for the same
   * word newest first.
   * @throws `invalid-input` for a position of another search.
   */
  search: (
    firmId: string,
    terms: readonly SearchTerm[],
    page: PageRequest,
    keep: (access: Access) => boolean,
  ): Promise<ListPage<Access>> => {
    const { pk } = keys.accessWord(firmId, '', '', '');
    const load = (ids: readonly string[]) => loadAccesses(table, ids);
    return searchWords(table, { pk, terms, descending: true, load, keep, dense: false }, page);
  },

  /** C1, C5: whether an address is taken, and how many people of each kind a company has, in one round trip. */
  standing: async (
    companyId: string | undefined,
    emailKey: string | undefined,
  ): Promise<{ taken: boolean; counts: Counts }> => {
    const items = await getItems(table, [
      ...(companyId === undefined ? [] : [keys.tally(companyId)]),
      ...(emailKey === undefined ? [] : [keys.email(emailKey)]),
    ]);
    return {
      taken: items.some(({ type }) => type === 'Email'),
      counts: Counts.parse(items.find(({ type }) => type === 'Tally') ?? {}),
    };
  },

  /** C5: client admins of a company who wait for a decision, the earliest first. */
  pendingAdmins: async (companyId: string, max: number): Promise<Access[]> => {
    const { pendingAdmins } = (await getItem(table, keys.tally(companyId), PendingAdmins)) ?? PendingAdmins.parse({});
    const ids = [...pendingAdmins].sort().slice(0, max);
    const found = await loadAccesses(table, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  },

  /** C1: who holds an address. */
  holder: (emailKey: string): Promise<EmailGuard | undefined> => getItem(table, keys.email(emailKey), EmailGuard),

  /**
   * Approved → active, with the person's own item, the tally and the audit. C5: a client user waits for the company's
   * client admin.
   *
   * @throws `company-needs-client-admin`; `stale-write` if the access moved meanwhile.
   */
  activate: async (access: Access & { sub: string }, course: CourseEvent, audit: AuditEntry): Promise<Access> => {
    const active: Access = { ...access, status: 'active', version: access.version + 1 };
    await commit(table, [
      ...tallyWrites(table, access, 'approved', 'active'),
      saveAccess(table, access, active),
      { item: { Put: { TableName: table.name, Item: personItem(clientPerson(active, access.sub)) } }, refuse: stale },
      ...active.dossiers.map(({ dossierId, ...rights }) =>
        userWrite(table, active, { dossierId, rights, at: course.at }),
      ),
      courseWrite(table, access.requestId, 'opened', course),
      auditWrite(table, keys.access(access.accessId), audit),
    ]);
    return active;
  },

  /**
   * Changes what an opened access has on one dossier; it counts at the very next check.
   * @throws `dossier-detached` for a dossier that is to be added; `stale-write` if the access moved meanwhile.
   */
  changeRights: async (before: Access, change: NewRights, audit: AuditEntry): Promise<Access> => {
    const after = accessWith(before, change);
    const added = !before.dossiers.some(({ dossierId }) => dossierId === change.dossierId);
    await commit(table, [
      ...(added ? [stillAttached(table, change.dossierId)] : []),
      ...rightsWrites(table, before, after, change),
      ...requestFromNow(table, before, change),
      auditWrite(table, keys.access(before.accessId), audit),
    ]);
    return after;
  },

  /** Keeps which Cognito user was opened for an approved access. */
  keepSub: async (access: Access, sub: string, audit: AuditEntry): Promise<void> => {
    const opened = { ...access, sub, version: access.version + 1 };
    await commit(table, [saveAccess(table, access, opened), auditWrite(table, keys.access(access.accessId), audit)]);
  },
});
export type AccessRepository = ReturnType<typeof accessRepository>;

async function loadAccesses(table: Table, ids: readonly string[]): Promise<Map<string, Access>> {
  const found = z.array(StoredAccess).parse(await getItems(table, ids.map(keys.access)));
  return new Map(found.map((access) => [access.accessId, access]));
}

/** C5: moves the company's counts with the access, and holds the move back unless the client admins it needs are there. */
export function tallyWrites(table: Table, access: Access, from: AccessStatus | undefined, to: AccessStatus): Write[] {
  const { clientType, companyId } = access.identity;
  const moved = tallyChanges(clientType, from, to);
  const changes = Object.entries(moved);
  const needed = adminsNeeded(clientType, to);
  if (changes.length === 0 && needed.length === 0) return [];
  const added = changes.map(([counter]) => `${counter} :${counter}`).join(', ');
  const named = namingOf(moved.adminsPending);
  const condition = needed.map((counter) => `${counter} > :none`).join(' OR ');
  const target = { TableName: table.name, Key: keys.tally(companyId) };
  const refuse = () =>
    new DomainError('company-needs-client-admin', {
      errors: [{ pointer: '/identity/clientType', code: 'company-needs-client-admin' }],
    });
  if (changes.length === 0)
    return [
      {
        item: {
          ConditionCheck: {
            ...target,
            ConditionExpression: condition,
            ExpressionAttributeValues: { ':none': 0 },
          },
        },
        refuse,
      },
    ];
  return [
    {
      item: {
        Update: {
          ...target,
          UpdateExpression: `SET #type = :tally ADD ${added} ${named}`,
          ...(condition ? { ConditionExpression: condition } : {}),
          ExpressionAttributeNames: { '#type': 'type' },
          ExpressionAttributeValues: {
            ':tally': 'Tally',
            ...(condition ? { ':none': 0 } : {}),
            ...Object.fromEntries(changes.map(([counter, by]) => [`:${counter}`, by])),
            ...(named ? { ':access': new Set([access.accessId]) } : {}),
          },
        },
      },
      refuse,
    },
  ];
}

/** How the set of pending client admins changes with their count, after other additions. */
const namingOf = (change = 0): string =>
  change === 0 ? '' : change > 0 ? ', pendingAdmins :access' : 'DELETE pendingAdmins :access';

export const emailItem = (emailKey: string, guard: EmailGuard) => ({
  ...keys.email(emailKey),
  type: 'Email',
  ...guard,
});

/** C1: takes the address for its new holder; `pointer` is where the body names it. */
export const holdEmail = (table: Table, emailKey: string, guard: EmailGuard, pointer = '/identity/email'): Write => ({
  item: {
    Put: {
      TableName: table.name,
      Item: emailItem(emailKey, guard),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refuse: () => emailTaken(pointer),
});

/** C1: frees the address of an access that came to nothing. */
export const freeEmail = (table: Table, access: Access): Write => ({
  item: {
    Delete: {
      TableName: table.name,
      Key: keys.email(access.emailKey),
      ConditionExpression: 'holderId = :holder',
      ExpressionAttributeValues: { ':holder': access.accessId },
    },
  },
  refuse: stale,
});

export const emailTaken = (pointer = '/identity/email'): DomainError =>
  new DomainError('email-taken', { errors: [{ pointer, code: 'email-taken' }] });

const newestFirst = { descending: true, keyOf: keys.access, parse: (item: unknown) => StoredAccess.parse(item) };
