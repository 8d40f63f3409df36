import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '../domain/audit.ts';
import { emailKeyOf } from '../domain/email.ts';
import type { MailRequest } from '../domain/link.ts';
import { Collaborator } from '../domain/people.ts';
import { holdEmail } from './accesses.ts';
import { administratorWrites } from './administrators.ts';
import { auditWrite } from './audit.ts';
import { commit, getItem, stale, type Table, type Write } from './client.ts';
import { collaboratorItem } from './firms.ts';
import { mailRequestItem } from './links.ts';
import { personItem, staffPerson } from './people.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { indexes, keys } from './table.ts';

/** Staff, with what must stay true around them: the address (C1), the person's own item, the last administrator. */
export const collaboratorRepository = (table: Table) => ({
  collaborator: (id: string): Promise<Collaborator | undefined> => getItem(table, keys.collaborator(id), Collaborator),

  /** The firm's staff by name, without those who left. */
  ofFirm: (firmId: string, page: PageRequest): Promise<ListPage<Collaborator>> =>
    readPage(
      table,
      {
        partition: { gsi2pk: indexes.collaborators(firmId).gsi2pk },
        descending: false,
        keyOf: keys.collaborator,
        parse: (item) => Collaborator.parse(item),
      },
      page,
    ),

  /** Keeps a new collaborator. @throws `email-taken` (C1), `request-in-progress`. */
  add: async (
    collaborator: Collaborator,
    audit: AuditEntry,
    receipt: Receipt<Collaborator> | undefined,
  ): Promise<void> => {
    const { collaboratorId, firmId, email } = collaborator;
    const guard = { holderId: collaboratorId, kind: 'collaborator' as const, firmId };
    await commit(table, [
      ...receiptWrites(table, receipt, collaborator, new Date(audit.at)),
      holdEmail(table, emailKeyOf(email), guard, '/email'),
      {
        item: {
          Put: {
            TableName: table.name,
            Item: collaboratorItem(collaborator),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        refuse: stale,
      },
      auditWrite(table, keys.collaborator(collaboratorId), audit),
    ]);
  },

  /**
   * Replaces a collaborator as they were read, and with them what their sign-in gives: it counts at their next call.
   * @throws `last-firm-administrator`; `stale-write` if they changed meanwhile.
   */
  save: async (before: Collaborator, after: Collaborator, audit: AuditEntry): Promise<Collaborator> => {
    const saved = { ...after, version: before.version + 1 };
    await commit(table, [
      replace(table, before, saved),
      ...administratorWrites(table, before, saved),
      ...personWrites(table, saved),
      auditWrite(table, keys.collaborator(saved.collaboratorId), audit),
    ]);
    return saved;
  },

  /** Takes note that the invitation has gone. */
  invited: async (collaboratorId: string): Promise<void> => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.collaborator(collaboratorId),
        UpdateExpression: 'REMOVE invitationDue',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  },

  /** Frees the address of one who left, once their sign-in is gone (C1). @throws `stale-write` */
  release: async (before: Collaborator, audit: AuditEntry): Promise<void> => {
    const { collaboratorId, email, version } = before;
    const holding = { ':holder': collaboratorId };
    await commit(table, [
      replace(table, before, { ...before, version: version + 1, signInClosedAt: audit.at }),
      {
        item: {
          Delete: {
            TableName: table.name,
            Key: keys.email(emailKeyOf(email)),
            ConditionExpression: 'holderId = :holder',
            ExpressionAttributeValues: holding,
          },
        },
        refuse: stale,
      },
      auditWrite(table, keys.collaborator(collaboratorId), audit),
    ]);
  },

  /** Asks for the invitation once more; the stream sends it. Asking again within a few minutes is the same request. */
  requestInvitation: async (
    request: Extract<MailRequest, { mail: 'invitation' }>,
    lifeSeconds: number,
    audit: AuditEntry,
  ): Promise<void> => {
    class Asked extends Error {}
    const Item = mailRequestItem(request, lifeSeconds);
    try {
      await commit(table, [
        {
          item: { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
          refuse: () => new Asked(),
        },
        auditWrite(table, keys.collaborator(request.ownerId), audit),
      ]);
    } catch (error) {
      if (!(error instanceof Asked)) throw error;
    }
  },
});
export type CollaboratorRepository = ReturnType<typeof collaboratorRepository>;

const replace = (table: Table, before: Collaborator, after: Collaborator): Write => ({
  item: {
    Put: {
      TableName: table.name,
      Item: collaboratorItem(after),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': before.version },
    },
  },
  refuse: stale,
});

/** Nobody signs in as a collaborator without a `sub`. */
const personWrites = (table: Table, { sub, ...collaborator }: Collaborator): Write[] =>
  sub === undefined
    ? []
    : [
        {
          item: { Put: { TableName: table.name, Item: personItem(staffPerson({ ...collaborator, sub })) } },
          refuse: stale,
        },
      ];
