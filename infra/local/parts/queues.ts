import { createHash, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import * as z from 'zod';
import type { TemplateGraph } from '../template/template.ts';
import { serveAwsJson, ServiceError } from './aws-json.ts';

interface Message {
  readonly id: string;
  readonly body: string;
  /** Of whoever received it last. */
  receipt?: string;
  /** Until then nobody else receives it, in milliseconds since 1970. */
  hiddenUntil: number;
}

const Receive = z.object({
  QueueUrl: z.string(),
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).default(30),
});
const Delete = z.object({ QueueUrl: z.string(), ReceiptHandle: z.string() });

/** The template's queues, into which the services of AWS put what was given up. Commands reach them by SQS's own protocol. */
export class Queues {
  private readonly byArn = new Map<string, Message[]>();
  private readonly byUrl = new Map<string, Message[]>();

  constructor(graph: TemplateGraph) {
    for (const queue of graph.ofType('AWS::SQS::Queue')) {
      const messages: Message[] = [];
      this.byArn.set(graph.attribute(queue, 'Arn'), messages);
      this.byUrl.set(graph.ref(queue), messages);
    }
  }

  put(queueArn: string, body: unknown): void {
    this.byArn.get(queueArn)?.push({ id: randomUUID(), body: JSON.stringify(body), hiddenUntil: 0 });
  }

  /** Answers ReceiveMessage, which does not wait for messages, and DeleteMessage. */
  serve(): Promise<{ url: string; server: Server }> {
    const operations = new Map([
      ['ReceiveMessage', (input: unknown) => this.receive(input)],
      ['DeleteMessage', (input: unknown) => this.delete(input)],
    ]);
    return serveAwsJson({ version: '1.0', operation: (name) => operations.get(name) });
  }

  private receive(input: unknown) {
    const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = understood(Receive, input);
    const now = Date.now();
    const shown = this.messages(QueueUrl).filter(({ hiddenUntil }) => hiddenUntil <= now);
    const Messages = shown.slice(0, MaxNumberOfMessages).map((message) => {
      message.receipt = randomUUID();
      message.hiddenUntil = now + VisibilityTimeout * 1000;
      const { id, body, receipt } = message;
      return { MessageId: id, ReceiptHandle: receipt, Body: body, MD5OfBody: md5(body) };
    });
    // SQS leaves the list out where it would be empty.
    return Messages.length > 0 ? { Messages } : {};
  }

  private delete(input: unknown) {
    const { QueueUrl, ReceiptHandle } = understood(Delete, input);
    const messages = this.messages(QueueUrl);
    const index = messages.findIndex(({ receipt }) => receipt === ReceiptHandle);
    if (index < 0) throw new ServiceError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
    messages.splice(index, 1);
    return {};
  }

  private messages(url: string): Message[] {
    const messages = this.byUrl.get(url);
    if (!messages) throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    return messages;
  }
}

function understood<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ServiceError('InvalidParameterValue', z.prettifyError(parsed.error));
}

// As the SDK compares it, by SQS's own choice.
const md5 = (body: string): string => createHash('md5').update(body).digest('hex');
