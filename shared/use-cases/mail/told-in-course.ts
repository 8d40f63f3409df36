import type { MailEnd } from '../../data/mails.ts';
import { onceFor, type CourseEvent, type Request } from '../../domain/request.ts';

/** V7, V22: what a request's course tells of a mail, and its key there: that it went, or that it was refused for good. */
export function toldInCourse(
  request: Pick<Request, 'submission'>,
  { end, what, at }: { readonly end: MailEnd; readonly what: string; readonly at: Date },
): [key: string, event: CourseEvent] {
  const event = end === 'sent' ? 'mailed' : 'bounced';
  return [`${onceFor(event, request)}-${what}`, { event, at: at.toISOString(), what }];
}
