import type { MailEnd } from '../../data/mails.ts';
import type { CourseEvent } from '../../domain/request.ts';

/** V7: what a request's course tells of a mail, and its key there: that it went, or that it was refused for good. */
export function toldInCourse(end: MailEnd, what: string, at: Date): [key: string, event: CourseEvent] {
  const event = end === 'sent' ? 'mailed' : 'bounced';
  return [`${event}-${what}`, { event, at: at.toISOString(), what }];
}
