import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { putEvents } from '../../../../infra/local/events/put-events.ts';
import { serveAwsJson } from '../../../../infra/local/parts/aws-json.ts';
import { startSes } from '../../../../infra/local/parts/ses.ts';
import type { Call } from './invocation.ts';

const told = { message: 'As AWS says it.', $metadata: {} };
const origin = { account: '000000000000', region: 'eu-west-3' };
/** What AWS refuses in an execution's name (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html). */
const validName = /^[\w-]{1,80}$/;

interface Execution {
  readonly input: string;
  readonly runs: boolean;
}

/** What of the world is not in the table nor in the user pool. */
export interface State {
  /** By their names. */
  readonly executions: Map<string, Execution>;
  /** By token: undefined while its task waits, else what it was answered; null: the task has ended otherwise. */
  readonly tokens: Map<string, string | null | undefined>;
  readonly mails: { readonly to: string; readonly subject: string; readonly tags: unknown }[];
  /** Entries that the bus took, by what they say. */
  readonly events: string[];
}

type Send = () => Promise<unknown>;
interface Mail {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Simple: { readonly Subject: { readonly Data: string } } };
  readonly EmailTags?: unknown;
}
interface Entries {
  readonly Entries: readonly object[];
}

/**
 * The workflow service, the mail service and the event bus, as far as the functions call them. Mail service and bus are those
 * of the local host, which refuse what SES and EventBridge refuse. Executions are noted alone: an engine's go on by
 * themselves and cannot be put back to where they were, which each of some thousand attempts is; the journey takes their
 * steps, and the model of validation plays the synthesized machine on the engine.
 */
export class Outside {
  state: State = { executions: new Map(), tokens: new Map(), mails: [], events: [] };
  private minted = 0;
  /** From which entry of a call on the bus takes none. */
  private takes = Number.POSITIVE_INFINITY;
  private looked = 0;
  private readonly servers: { close: () => void }[] = [];

  /** Gives the environment by which the functions find it. */
  async open(): Promise<Readonly<Record<string, string>>> {
    const put = putEvents({
      origin,
      // A bus that is not there refuses an entry, and not the others of its call.
      hasBus: (name) => name === 'bus' && this.looked++ < this.takes,
      take: (_bus, { detail }) => this.state.events.push(JSON.stringify(detail)),
    });
    const bus = await serveAwsJson({
      version: '1.1',
      operation: (name) => (name === 'PutEvents' ? put : undefined),
    });
    const mailbox = await startSes();
    this.servers.push(bus.server, mailbox.server);
    return { AWS_ENDPOINT_URL_EVENTBRIDGE: bus.url, AWS_ENDPOINT_URL_SESV2: mailbox.url };
  }

  close(): void {
    for (const server of this.servers) server.close();
  }

  /** A token for a task that begins to wait; one that it had before is worth nothing any more. */
  newToken(former?: string): string {
    if (former !== undefined && this.state.tokens.get(former) === undefined) this.state.tokens.set(former, null);
    const token = `token-${String((this.minted += 1))}`;
    this.state.tokens.set(token, undefined);
    return token;
  }

  timeOut(token: string): void {
    this.state.tokens.set(token, null);
  }

  /** Whatever carries a request, or a digest, runs no more. */
  end(id: string): void {
    const { executions } = this.state;
    for (const [name, execution] of executions)
      if (name.startsWith(id)) executions.set(name, { ...execution, runs: false });
  }

  /** The reply to a call to one of them; undefined for any other. */
  answer({ command, input, isPartly = false }: Call, send: Send): Promise<unknown> | undefined {
    if (command === 'SendEmail') return this.mail(input as unknown as Mail, send);
    if (command === 'PutEvents') return this.put(input as unknown as Entries, isPartly, send);
    const on = this.operations[command as keyof typeof this.operations] as ((input: unknown) => object) | undefined;
    return on && Promise.resolve().then(() => on(input));
  }

  private async mail({ Destination, Content, EmailTags }: Mail, send: Send): Promise<unknown> {
    const reply = await send();
    const [to = ''] = Destination.ToAddresses;
    this.state.mails.push({ to, subject: Content.Simple.Subject.Data, tags: EmailTags });
    return reply;
  }

  /** Taken in part, it is without its last entries. */
  private async put({ Entries: { length } }: Entries, isPartly: boolean, send: Send): Promise<unknown> {
    this.takes = isPartly ? Math.floor(length / 2) : Number.POSITIVE_INFINITY;
    this.looked = 0;
    return send();
  }

  private readonly operations = {
    StartExecution: ({ name = '', input = '' }: { name?: string; input?: string }) => {
      if (!validName.test(name)) throw new InvalidName(told);
      const earlier = this.state.executions.get(name);
      if (earlier && !(earlier.runs && earlier.input === input)) throw new ExecutionAlreadyExists(told);
      this.state.executions.set(name, { input, runs: true });
      return {};
    },
    DescribeExecution: ({ executionArn = '' }: { executionArn?: string }) => {
      const found = this.state.executions.get(executionArn.split(':').at(-1) ?? '');
      if (!found) throw new ExecutionDoesNotExist(told);
      return { status: found.runs ? 'RUNNING' : 'ABORTED' };
    },
    SendTaskSuccess: ({ taskToken = '', output = '' }: { taskToken?: string; output?: string }) => {
      const { tokens } = this.state;
      if (!isJson(output)) throw new InvalidOutput(told);
      if (!tokens.has(taskToken)) throw new InvalidToken(told);
      if (tokens.get(taskToken) !== undefined) throw new TaskTimedOut(told);
      tokens.set(taskToken, output);
      return {};
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
