import { isDeepStrictEqual } from 'node:util';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Delegation, delegationsAtOnce } from '../domain/absence.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Table } from './client.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { is, or } from './writes/conditions.ts';
import { check, put, remove, type Write } from './writes/write.ts';

/** V15: who stands in for whom. */
export const absenceRepository = (table: Table) => ({
  /**
   * Absences that name somebody as the delegate, as they were written a moment ago, whether or not they are over, after that of
   * somebody: one query, and at most a hundred.
   */
  delegatedTo: async (delegateId: string, after?: string): Promise<Delegation[]> => {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.delegation(delegateId, '').pk },
        Limit: delegationsAtOnce,
        ...(after === undefined ? {} : { ExclusiveStartKey: keys.delegation(delegateId, after) }),
      }),
    );
    return z.array(Delegation).parse(Items ?? []);
  },
});
export type AbsenceRepository = ReturnType<typeof absenceRepository>;

/**
 * Keeps, in the transaction of a collaborator's change, by which delegate their absence is found. It holds the delegate to
 * what they were read as: whoever leaves before it commits is not named by it, and whoever leaves after finds it.
 */
export function absenceWrites(before: Collaborator, after: Collaborator): Write[] {
  const [former, present] = [before, after].map(delegationItem);
  if (isDeepStrictEqual(former, present)) return [];
  const gone = former && former.pk !== present?.pk ? [remove({ pk: former.pk, sk: former.sk })] : [];
  return [...gone, ...(present ? [put(present), mayBeDelegate(present)] : [])];
}

function delegationItem({ collaboratorId, firmId, absence }: Collaborator) {
  if (absence?.delegateId === undefined) return undefined;
  const delegation: Delegation = { ...absence, delegateId: absence.delegateId, absentId: collaboratorId, firmId };
  return {
    ...keys.delegation(delegation.delegateId, collaboratorId),
    ...passing('Delegation', absence.to),
    ...delegation,
  };
}

const mayBeDelegate = ({ delegateId, firmId }: Delegation): Write => {
  const validates = [true, false].map((administerFirm) => is('rights', { validate: true, administerFirm }));
  return check(keys.collaborator(delegateId))
    .expect(is('firmId', firmId))
    .expect(is('status', 'active'))
    .expect(or(...validates));
};
