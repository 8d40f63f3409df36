import { DeleteMessageCommand, ReceiveMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { DeliveryReport } from '../../../shared/use-cases/mail/note-delivery.ts';
import { readReport } from '../../../shared/worker/mail-reports.ts';

/** A report on a mail that was given up. */
export interface GivenUpReport {
  readonly messageId: string;
  /** What it tells; undefined of a mail that is nobody’s. @throws SyntaxError, ZodError on a message that is no report. */
  readonly read: () => DeliveryReport | undefined;
  /** Takes it out of the queue. */
  readonly remove: () => Promise<void>;
}

/** Seconds for which a message that was received is shown to nobody else: what could not be noted is there again after that. */
const hiddenFor = 60;

/**
 * V19: the reports that lie in a queue, each once, until it shows nothing but what has been given already. One that is not
 * removed stays there. None where there is no queue, as in a deployment from before it.
 */
export async function* givenUpReports(sqs: SQSClient, queueUrl: string | undefined): AsyncGenerator<GivenUpReport> {
  if (queueUrl === undefined) return;
  const given = new Set<string>();
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        ...{ QueueUrl: queueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: hiddenFor },
        // Long polling asks all of SQS’s servers: without it, a queue may look empty that is not.
        WaitTimeSeconds: 1,
      }),
    );
    const others = Messages.filter(({ MessageId = '' }) => !given.has(MessageId));
    if (others.length === 0) return;
    for (const message of others) {
      const report = reportIn(message, (ReceiptHandle) =>
        sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle })),
      );
      given.add(report.messageId);
      yield report;
    }
  }
}

/** What Lambda keeps of an event that a function failed on; EventBridge keeps the event alone. */
const Invocation = z.object({ requestPayload: z.unknown() });

const reportIn = (
  { MessageId = '', Body = '', ReceiptHandle = '' }: Message,
  remove: (receipt: string) => Promise<unknown>,
): GivenUpReport => ({
  messageId: MessageId,
  read: () => {
    const body: unknown = JSON.parse(Body);
    return readReport(Invocation.safeParse(body).data?.requestPayload ?? body);
  },
  remove: async () => {
    await remove(ReceiptHandle);
  },
});
