import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { keys } from '../../../../shared/data/table.ts';
import { MailTags } from '../../../../shared/services/mail-tags.ts';

/**
 * What becomes of a call: it never arrives; it takes effect, and the reply gets lost; Lambda ends the function while it waits
 * for the reply, or before the call arrives, which it does once everybody has gone on; it meets another transaction; the bus
 * takes some of its entries.
 */
export type Fault = 'unreached' | 'reply lost' | 'timeout' | 'late' | 'conflict' | 'partly';

/** Which call of an invocation it becomes of, by its label and how many of that came before. */
export interface Planned {
  readonly fault: Fault;
  readonly label: string;
  readonly nth: number;
}

/** One call to a service, as a function made it. */
export interface Call {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What it does to what: told by keys without their ids. */
  readonly label: string;
  /** Whether it may change anything. */
  readonly writes: boolean;
  /** Whether it is taken in part. */
  readonly isPartly?: boolean;
}

type Act = () => Promise<unknown>;
type Send = (this: object, command: { readonly input: object }, ...rest: unknown[]) => Promise<unknown>;

/** As the SDK says it once its own tries are over. */
const unreachable = () => Object.assign(new Error('The connection was lost.'), { name: 'TimeoutError' });
const never = new Promise<never>(() => undefined);

const current = new AsyncLocalStorage<Invocation>();

/** One run of a function, with every call that it makes; one of them may go wrong. */
export class Invocation {
  readonly calls: Call[] = [];
  /** Of a call that arrives late: lets it. */
  arrive: Act = () => Promise.resolve();
  /** Mails that were taken, and not noted as such, by which they are. */
  private readonly unnoted = new Map<string, string>();
  private readonly end = Promise.withResolvers<'timeout'>();
  private isOver = false;

  constructor(
    private readonly answer: (call: Call, send: Act) => Promise<unknown>,
    private readonly planned?: Planned,
  ) {}

  /** What the function gives or throws, or that it ended without either. */
  run<T>(work: () => Promise<T>): Promise<T | 'timeout'> {
    return current.run(this, () => Promise.race([work(), this.end.promise]));
  }

  async take(call: Call, send: Act): Promise<unknown> {
    if (this.isOver) return never;
    const nth = this.calls.filter(({ label }) => label === call.label).length;
    this.calls.push(call);
    const act = async (isPartly = false) => {
      try {
        const reply = await this.answer({ ...call, isPartly }, send);
        this.note(call);
        return reply;
      } catch (error) {
        // What was to be noted of a mail was noted before; what arrives late comes after another attempt.
        if (call.command === 'Update' && error instanceof ConditionalCheckFailedException && !this.isOver)
          this.note(call);
        throw error;
      }
    };
    const { planned } = this;
    const isIt = planned?.label === call.label && planned.nth === nth;
    const reply = await (isIt ? this.fail(planned.fault, call, act) : act());
    return this.ends() ? never : reply;
  }

  private async fail(fault: Fault, { command }: Call, act: (isPartly?: boolean) => Promise<unknown>): Promise<unknown> {
    if (fault === 'partly') return act(true);
    if (fault === 'unreached') throw unreachable();
    if (fault === 'conflict') throw conflictOf(command);
    if (fault === 'late') this.arrive = act;
    else await act();
    if (fault === 'reply lost') throw unreachable();
    this.isOver = true;
    this.end.resolve('timeout');
    return never;
  }

  /** Mails that may go once more, as it is not known whether they went: to whom, about what. */
  unsure = (): string[] => [...this.unnoted.values()];

  private note({ command, input }: Call): void {
    const { Destination, Content, EmailTags = [], Key } = input as Partial<Mailed>;
    if (command === 'SendEmail')
      this.unnoted.set(mailOf(EmailTags), mailLine(Destination?.ToAddresses[0], Content?.Simple.Subject.Data));
    if (command === 'Update' && Key) this.unnoted.delete(`${Key.pk} ${Key.sk}`);
  }

  /** Looked at again each time: any await may change it. */
  private ends = (): boolean => this.isOver;
}

interface Mailed {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Simple: { readonly Subject: { readonly Data: string } } };
  readonly EmailTags: readonly { readonly Name: string; readonly Value: string }[];
  readonly Key: { readonly pk: string; readonly sk: string };
}

/** The key of a mail's record, by its tags. */
const mailOf = (tags: Mailed['EmailTags']): string => {
  const { personId, mail } = MailTags.parse(Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])));
  const { pk, sk } = keys.mail(personId, mail);
  return `${pk} ${sk}`;
};

/** How a mail is told of: to whom, and what it is called. */
export const mailLine = (to = '', subject = ''): string => `${to}: ${subject}`;

/** DynamoDB Local never says so (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html). */
function conflictOf(command: string): Error {
  const of = { message: 'There is a transaction.', $metadata: {} };
  if (!command.startsWith('TransactWrite')) return new TransactionConflictException(of);
  return new TransactionCanceledException({ ...of, CancellationReasons: [{ Code: 'TransactionConflict' }] });
}

/** Has every client of the SDK ask the invocation that it runs in. Calling the result undoes that. */
export function interceptCalls(): () => void {
  const { prototype } = Object.getPrototypeOf(DynamoDBClient) as { prototype: { send: Send } };
  const { send } = prototype;
  prototype.send = function (command, ...rest) {
    const pass = () => send.call(this, command, ...rest);
    const invocation = current.getStore();
    if (!invocation) return pass();
    return invocation.take(callOf(command), () => current.exit(pass));
  };
  return () => void (prototype.send = send);
}

const reading = /^(Get|BatchGet|Query|AdminGet|Describe)/;

function callOf({ constructor: { name }, input }: { readonly input: object }): Call {
  const command = name.replace(/Command$/, '');
  const label = [command, ...new Set(shapesOf(input)), ...(command === 'Update' ? fieldsOf(input) : [])].join(' ');
  return { command, input: input as Call['input'], label, writes: !reading.test(command) };
}

interface Named {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
}

/** The fields that an update is about, as far as they are named by no id. */
const fieldsOf = ({ ExpressionAttributeNames = {} }: Named): string[] =>
  Object.values(ExpressionAttributeNames).filter((name) => !/[0-9a-f]{8}-|^[pg]|^sk$/.test(name));

/** The kinds of keys in an input: what stands in capitals before an id. */
function shapesOf(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  const { pk, sk } = input as Readonly<Record<string, unknown>>;
  const here = typeof pk === 'string' ? [`${kindOf(pk)}/${kindOf(typeof sk === 'string' ? sk : '')}`] : [];
  const queried = Object.values(
    (input as { readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> }).ExpressionAttributeValues ??
      {},
  ).filter((value) => typeof value === 'string' && /^[A-Z-]+(#|$)/.test(value));
  const isQuery = 'KeyConditionExpression' in input;
  if (isQuery) return queried.map((value) => kindOf(String(value)));
  return [...here, ...Object.values(input).flatMap(shapesOf)];
}

const kindOf = (key: string): string =>
  (/^(?:[A-Z-]+|[a-z]+(?:-[a-z]+)*(?:-\d+)?)(?=#|$)/.exec(key)?.[0] ?? '') + (/#[A-Z-]+$/.exec(key)?.[0] ?? '');
