import { administers } from '../domain/collaborator.ts';
import { DomainError } from '../domain/error.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Table, Write } from './client.ts';
import { keys } from './table.ts';

/** Counts the firm's active administrators, and keeps the last one from going. */
export function administratorWrites(table: Table, before: Collaborator, after: Collaborator): Write[] {
  const change = Number(administers(after)) - Number(administers(before));
  if (change === 0) return [];
  const Update = {
    TableName: table.name,
    Key: keys.firmTally(after.firmId),
    UpdateExpression: 'SET #type = :tally ADD administrators :change',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: { ':tally': 'FirmTally', ':change': change },
  };
  const refuse = () => new DomainError('last-firm-administrator');
  if (change > 0) return [{ item: { Update }, refuse }];
  const ExpressionAttributeValues = { ...Update.ExpressionAttributeValues, ':last': 1 };
  const guarded = { ...Update, ConditionExpression: 'administrators > :last', ExpressionAttributeValues };
  return [{ item: { Update: guarded }, refuse }];
}
