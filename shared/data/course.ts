import type { CourseEvent } from '../domain/request.ts';
import { stale, type Table, type Write } from './client.ts';
import { keys } from './table.ts';

/**
 * Adds an event to a request's course, once per `key`, whatever the request's status; its version stays. The first
 * telling of an event stands, so a step that runs twice tells it once.
 */
export const courseUpdate = (table: Table, requestId: string, key: string, event: CourseEvent) => ({
  TableName: table.name,
  Key: keys.request(requestId),
  UpdateExpression: 'SET course.#event = if_not_exists(course.#event, :event)',
  ConditionExpression: 'attribute_exists(pk)',
  ExpressionAttributeNames: { '#event': key },
  ExpressionAttributeValues: { ':event': event },
});

export const courseWrite = (table: Table, requestId: string, key: string, event: CourseEvent): Write => ({
  item: { Update: courseUpdate(table, requestId, key, event) },
  refuse: stale,
});
