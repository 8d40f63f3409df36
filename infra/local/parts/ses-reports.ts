import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import * as z from 'zod';
import { type BusEvent, type Origin, busEvent } from '../events/bus-event.ts';
import type { TemplateGraph } from '../template/template.ts';
import { unsupported } from './errors.ts';

const Destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }).optional(),
  }),
});

/** By configuration set: the events that SES puts on the default bus. Throws HostError for another bus: SES knows none. */
export function reportedEvents(graph: TemplateGraph): ReadonlyMap<string, readonly string[]> {
  const reported = new Map<string, string[]>();
  for (const resource of graph.ofType('AWS::SES::ConfigurationSetEventDestination')) {
    const { ConfigurationSetName: set, EventDestination: to } = graph.read(resource, Destination);
    const bus = to.EventBridgeDestination?.EventBusArn.replace(/^arn:[^/]*\//, '');
    if (!to.Enabled || bus === undefined) continue;
    if (bus !== 'default') throw unsupported(resource, `it tells the bus ${bus}`, 'SES tells the default bus alone.');
    reported.set(set, [...(reported.get(set) ?? []), ...to.MatchingEventTypes.map((type) => type.toLowerCase())]);
  }
  return reported;
}

const Sent = z.looseObject({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Destination: z.looseObject({ ToAddresses: z.array(z.string()).default([]) }),
});
type Sent = z.infer<typeof Sent>;

export interface SesReportsDeps {
  readonly origin: Origin;
  readonly reported: ReadonlyMap<string, readonly string[]>;
  /** Takes what SES puts on the default bus. */
  readonly tell: (event: BusEvent) => void;
}

/** Lets the mailbox report what becomes of each mail that it took, by the id that it answered with, as SES does on EventBridge. */
export function reportDeliveries(server: Server, deps: SesReportsDeps): void {
  server.prependListener('request', (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => {
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') return;
    const answer = answerOf(response);
    response.on('finish', () => {
      if (response.statusCode !== 200) return;
      const { MessageId } = Answer.parse(JSON.parse(answer()));
      for (const event of reportsOf(Sent.parse(request.body), MessageId, deps)) deps.tell(event);
    });
  });
}

const Answer = z.object({ MessageId: z.string() });

/** Keeps what is answered, which the mailbox sends in one piece. */
function answerOf(response: ServerResponse): () => string {
  let answer = '';
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = (...args: unknown[]) => {
    answer = String(args[0]);
    return end(...args);
  };
  return () => answer;
}

/**
 * The mailbox simulator's addresses, with or without a label
 * (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator); mails to all others
 * arrive.
 */
const simulated: Readonly<Record<string, readonly ('Delivery' | 'Bounce' | 'Complaint')[]>> = {
  bounce: ['Bounce'],
  suppressionlist: ['Bounce'],
  complaint: ['Delivery', 'Complaint'],
};

function becomesOf(address: string) {
  const [, user = ''] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address) ?? [];
  return simulated[user.toLowerCase()] ?? ['Delivery'];
}

const detailTypes = { Delivery: 'Email Delivered', Bounce: 'Email Bounced', Complaint: 'Email Complaint Received' };

function reportsOf(sent: Sent, messageId: string, { origin, reported }: SesReportsDeps): BusEvent[] {
  const { ConfigurationSetName: set = '' } = sent;
  const time = new Date();
  const wanted = reported.get(set) ?? [];
  return sent.Destination.ToAddresses.flatMap((address) =>
    becomesOf(address)
      .filter((type) => wanted.includes(type.toLowerCase()))
      .map((type) =>
        busEvent(origin, time, {
          'detail-type': detailTypes[type],
          source: 'aws.ses',
          resources: [`arn:aws:ses:${origin.region}:${origin.account}:configuration-set/${set}`],
          detail: {
            eventType: type,
            mail: mailOf(sent, { messageId, set, time }),
            ...told(type, address, time.toISOString()),
          },
        }),
      ),
  );
}

interface Mailed {
  readonly messageId: string;
  readonly set: string;
  readonly time: Date;
}

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-mail-object */
const mailOf = (sent: Sent, { messageId, set, time }: Mailed) => ({
  timestamp: time.toISOString(),
  source: sent.FromEmailAddress,
  messageId,
  destination: sent.Destination.ToAddresses,
  tags: {
    'ses:configuration-set': [set],
    ...Object.fromEntries(sent.EmailTags.map(({ Name, Value }) => [Name, [Value]])),
  },
});

function told(type: keyof typeof detailTypes, emailAddress: string, timestamp: string) {
  switch (type) {
    case 'Delivery':
      return { delivery: { timestamp, recipients: [emailAddress], processingTimeMillis: 1 } };
    case 'Bounce':
      return {
        bounce: {
          ...{ timestamp, bounceType: 'Permanent', bounceSubType: 'General', feedbackId: randomUUID() },
          bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1' }],
        },
      };
    case 'Complaint':
      return {
        complaint: {
          ...{ timestamp, complaintFeedbackType: 'abuse', feedbackId: randomUUID() },
          complainedRecipients: [{ emailAddress }],
        },
      };
  }
}
