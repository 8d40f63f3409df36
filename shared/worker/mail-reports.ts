import type { Context } from 'aws-lambda';
import pRetry from 'p-retry';
import * as z from 'zod';
import { log } from '../services/log.ts';
import { MailTags } from '../services/mail-tags.ts';
import type { DeliveryReport } from '../use-cases/mail/note-delivery.ts';
import { untilOver } from './until-over.ts';

const Told = z.object({ timestamp: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()) });
/** A mail without our tags, such as the smoke test’s, is nobody’s. */
const mail = Told.extend({ messageId: z.string(), tags: MailTags.optional().catch(undefined) });

/**
 * What SES tells of a mail, as EventBridge hands it on
 * (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html): of whom and to whom it was is
 * there too, and is not read. A bounce that is not permanent is one for now.
 */
const Report = z.object({
  detail: z.discriminatedUnion('eventType', [
    z
      .object({ eventType: z.literal('Delivery'), mail, delivery: Told })
      .transform((it) => reportOf(it.mail, 'delivered', it.delivery)),
    z
      .object({ eventType: z.literal('Bounce'), mail, bounce: Told.extend({ bounceType: z.string() }) })
      .transform((it) =>
        reportOf(it.mail, it.bounce.bounceType === 'Permanent' ? 'bounced' : 'bounced-for-now', it.bounce),
      ),
    z
      .object({ eventType: z.literal('Complaint'), mail, complaint: Told })
      .transform((it) => reportOf(it.mail, 'complained', it.complaint)),
  ]),
});

const reportOf = (
  { timestamp: sentAt, messageId, tags }: z.infer<typeof mail>,
  became: DeliveryReport['became'],
  { timestamp: at }: z.infer<typeof Told>,
): DeliveryReport | undefined => tags && { id: tags as DeliveryReport['id'], messageId, became, sentAt, at };

/** What an event of the mail service tells; undefined of a mail that is nobody’s. @throws ZodError on any other event. */
export const readReport = (event: unknown): DeliveryReport | undefined => Report.parse(event).detail;

/** The handler of what the mail service reports; an outage is waited out as long as the call may last. */
export const mailReports =
  (note: (report: DeliveryReport) => Promise<void>) =>
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const report = readReport(event);
    if (!report) return;
    try {
      await pRetry(() => note(report), untilOver(context));
    } catch (error) {
      log.failure('mail report failed', {}, error);
      // Bare on purpose: Lambda logs it, and a message could hold somebody's data.
      throw new Error('See the log of the report.');
    }
  };
