import * as z from 'zod';
import { MailRequest } from '../domain/link.ts';
import { Request } from '../domain/request.ts';
import { keptSince } from '../domain/retention.ts';
import type { Table } from './client.ts';
import { readAll, readPage, type ListPage, type PageRequest } from './pages.ts';
import { indexes } from './table.ts';

/** V21: what has waited for too long, by the indexes that are ordered by time: what is in time is not read. */
export const overdueRequestRepository = (table: Table) => ({
  /** The firm's open requests that expired before an instant, the earliest first. */
  outOfTime: (firmId: string, before: string): AsyncGenerator<OutOfTime> =>
    readAll(table, indexes.expiring(firmId), OutOfTime, before),

  /** Those that were decided before an instant and are not carried out, the earliest first. */
  undone: (firmId: string, before: string): AsyncGenerator<Request> =>
    readAll(table, indexes.undone(firmId), Request, before),

  /** The firm's open requests, the earliest first, page by page. */
  open: (firmId: string, page: PageRequest): Promise<ListPage<Request>> =>
    readPage(
      table,
      {
        partition: { gsi2pk: indexes.openRequests(firmId).gsi2pk },
        descending: false,
        parse: (item) => Request.parse(item),
      },
      page,
    ),

  /** Mails that were asked for before an instant and are not sent, as long as they are kept. */
  async *mails(before: string, now: Date): AsyncGenerator<UnsentMail> {
    const since = keptSince('MailRequest', now).toISOString();
    for await (const request of readAll(table, indexes.mailRequests(), UnsentMail, before))
      if (request.at > since) yield request;
  },
});
export type OverdueRequestRepository = ReturnType<typeof overdueRequestRepository>;

/** An open request, by what stands for it among those that expire. */
const OutOfTime = z
  .object({ requestId: z.string(), gsi2sk: z.string() })
  .transform(({ requestId, gsi2sk }) => ({ requestId, expiresAt: gsi2sk.slice(0, -`#${requestId}`.length) }));
export type OutOfTime = z.infer<typeof OutOfTime>;

/** A mail request; `redriven`: how often the stream's reader has been told of it again. */
const UnsentMail = MailRequest.and(z.object({ redriven: z.number().optional() }));
export type UnsentMail = z.infer<typeof UnsentMail>;
