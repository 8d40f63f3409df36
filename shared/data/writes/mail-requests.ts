import type { AuditEntry } from '../../domain/audit-entry.ts';
import type { MailRequest } from '../../domain/link.ts';
import { noticeOf, type Lowered } from '../../domain/protection.ts';
import { indexes, keys, secondsOf } from '../table.ts';
import { passing } from '../ttl.ts';
import { absent, atMost, or } from './conditions.ts';
import { declined } from './refusals.ts';
import { put, type Write } from './write.ts';

/** Asks for a mail; the stream sends it. Declined within the life of a request with the same id: it is the same request. */
export const mailRequestWrite = (request: MailRequest): Write =>
  put({
    ...keys.mailRequest(request.mailRequestId),
    ...indexes.mailRequests(request.at),
    ...passing('MailRequest', request.at),
    ...request,
  }).expect(or(absent(), atMost('ttl', secondsOf(request.at))), declined);

/** F1: asks, with the change itself, that the firm's administrators be told of what it lowers. */
export function noticeWrites(entry: AuditEntry, lowered: readonly Lowered[]): Write[] {
  const notice = noticeOf(entry, lowered);
  return notice ? [mailRequestWrite(notice)] : [];
}
