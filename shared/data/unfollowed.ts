import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditAction } from '../domain/audit.ts';
import { getItems, type Key, type Table } from './client.ts';
import { Moving } from './moving-dossiers.ts';
import { loadOwners, type SeenOwners } from './seen-owners.ts';
import { indexes, keys } from './table.ts';

/** Something of which the stream's readers do what follows, as an entry of the record names it. */
const Followed = z.object({ kind: z.enum(['access', 'collaborator', 'dossier']), id: z.string() });
export type Followed = z.infer<typeof Followed>;

/** A stretch of a firm's record: what in it the stream's readers follow, and the place with which it ends. */
export interface Stretch {
  readonly followed: readonly Followed[];
  /** Undefined where nothing lay there. */
  readonly upTo: string | undefined;
  readonly isLast: boolean;
}

/** Some of those, as they are now. */
export interface SeenAgain extends SeenOwners {
  readonly dossiers: readonly Moving[];
}

/** What the stream's readers may have left undone; found without a write, by the record, which tells of every change. */
export const unfollowedRepository = (table: Table) => ({
  /** One read of a firm's record, which is 1 MB of it, from a place on to an instant. */
  stretch: async (firmId: string, { after, until }: StretchQuery): Promise<Stretch> => {
    const { gsi1pk } = indexes.audit(firmId);
    if (after >= until) return { followed: [], upTo: undefined, isLast: true };
    const {
      Items = [],
      LastEvaluatedKey,
      ScannedCount = 0,
    } = await table.client.send(
      new QueryCommand({
        ...{ TableName: table.name, IndexName: 'gsi1' },
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :after AND :until',
        // Of the directory an import brings many, of which nothing follows.
        FilterExpression: '#subject.#kind IN (:access, :collaborator) OR #action IN (:detached, :attached)',
        ProjectionExpression: '#subject, #sk',
        ExpressionAttributeNames: {
          ...{ '#pk': 'gsi1pk', '#sk': 'gsi1sk' },
          ...{ '#subject': 'subject', '#kind': 'kind', '#action': 'action' },
        },
        ExpressionAttributeValues: {
          ...{ ':pk': gsi1pk, ':after': after, ':until': until },
          ...{ ':access': 'access', ':collaborator': 'collaborator' },
          ...{ ':detached': detached, ':attached': attached },
        },
      }),
    );
    const read = z
      .array(Line)
      .parse(Items)
      .filter(({ gsi1sk }) => gsi1sk !== after);
    const last = z.string().optional().parse(LastEvaluatedKey?.['gsi1sk']);
    return {
      followed: distinct(read.map(({ subject }) => subject)),
      upTo: last ?? (ScannedCount > 0 ? until : undefined),
      isLast: last === undefined,
    };
  },

  /** They, with the cards and erasures of accesses, in one batch; what earlier cards there are, in another. */
  seenAgain: async (followed: readonly Followed[]): Promise<SeenAgain> => {
    const items = await getItems(table, followed.flatMap(keysOf));
    const dossiers = z.array(Moving).parse(items.filter(({ type }) => type === 'Dossier'));
    return { ...(await loadOwners(table, items)), dossiers };
  },
});
export type UnfollowedRepository = ReturnType<typeof unfollowedRepository>;

interface StretchQuery {
  readonly after: string;
  readonly until: string;
}

const detached: AuditAction = 'dossier-detached';
const attached: AuditAction = 'dossier-attached';

const Line = z.object({ gsi1sk: z.string(), subject: Followed });

const distinct = (all: readonly Followed[]): Followed[] => [
  ...new Map(all.map((each) => [`${each.kind}#${each.id}`, each])).values(),
];

const keysOf = ({ kind, id }: Followed): Key[] => {
  if (kind === 'collaborator') return [keys.collaborator(id)];
  return kind === 'dossier' ? [keys.dossier(id)] : [keys.access(id), keys.card(id), keys.erasure(id)];
};
