import type { CourseEvent } from '../domain/request.ts';
import { keys } from './table.ts';
import { update, type Update } from './writes/update.ts';

/**
 * V22: adds an event to a request's course, once per `key`, whatever the request's status; its version stays. The first
 * telling of an event stands, so a step that runs twice tells it once.
 */
export const telling = (requestId: string, key: string, event: CourseEvent): Update =>
  update(keys.request(requestId)).setIfAbsent({ [key]: event }, { in: 'course' });
