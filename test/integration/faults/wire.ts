import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Service } from '../../../infra/local/host.ts';

/** One call of a function to a service, on its way. */
export interface WireCall {
  readonly service: Service;
  /** Such as `PutItem`, `SendEmail`, `AdminCreateUser`, `StartExecution`. */
  readonly operation: string;
  readonly body: string;
  /** Whether the function that called is gone. */
  readonly orphaned: () => boolean;
}

/** Whom or what a test is about: the calls that are about it are its own. */
export interface Subject {
  owns(call: WireCall): boolean;
  /** Takes from a call what later ones will be known by. */
  learn(call: WireCall): void;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What becomes of a call: a reply, or `lost`: the connection breaks. */
export type Handling = (call: WireCall, forward: () => Promise<WireReply>) => Promise<WireReply | 'lost'>;

interface Rule {
  readonly matches: (call: WireCall) => boolean;
  readonly handle: Handling;
  /** Of a rule that counts once: told that it has. Any other one counts until it is taken away. */
  readonly done?: () => void;
}

/**
 * HTTP proxies between the functions and the services, one for each. They let every call through, but those that a rule
 * has been made for.
 */
export class Wire {
  private rules: readonly Rule[] = [];
  private readonly servers: Server[] = [];
  private readonly agent = new Agent({ keepAlive: true });

  /** `observe` sees every call before anything else does; `through` takes those that no rule takes. */
  constructor(
    private readonly observe: (call: WireCall) => void,
    private readonly through: Handling,
  ) {}

  /** For `startHost`. */
  readonly interpose = async (service: Service, url: string): Promise<string> => {
    const server = createServer((request, response) => void this.pass(service, url, request, response));
    // As the mailbox itself: a mail that runs into a connection closed for idleness is lost, and not by a test's will.
    server.keepAliveTimeout = 0;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.servers.push(server);
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.');
    return `http://127.0.0.1:${String(address.port)}`;
  };

  /** Handles the next call that matches. The promise is kept once it has come. */
  once(matches: Rule['matches'], handle: Handling): Promise<void> {
    return new Promise((done) => {
      this.rules = [...this.rules, { matches, handle, done }];
    });
  }

  /** Handles all calls that match, until the result is called. */
  meanwhile(matches: Rule['matches'], handle: Handling): () => void {
    const rule: Rule = { matches, handle };
    this.rules = [...this.rules, rule];
    return () => this.drop(rule);
  }

  stop(): void {
    this.agent.destroy();
    for (const server of this.servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  private async pass(service: Service, url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const call: WireCall = {
      service,
      operation: operationOf(request),
      body: body.toString(),
      orphaned: () => request.socket.destroyed,
    };
    this.observe(call);
    const handle = this.ruleFor(call) ?? this.through;
    const reply = await handle(call, () => this.forward(url, request, body)).catch(() => 'lost' as const);
    if (reply === 'lost') request.socket.destroy();
    else response.writeHead(reply.status, reply.headers).end(reply.body);
  }

  private ruleFor(call: WireCall): Handling | undefined {
    const rule = this.rules.find(({ matches }) => matches(call));
    if (rule?.done) {
      this.drop(rule);
      rule.done();
    }
    return rule?.handle;
  }

  private drop(rule: Rule): void {
    this.rules = this.rules.filter((each) => each !== rule);
  }

  private forward(url: string, { method, url: path, headers }: IncomingMessage, body: Buffer): Promise<WireReply> {
    return new Promise((resolve, reject) => {
      const options = { method, headers: { ...headers, host: new URL(url).host }, agent: this.agent };
      const upstream = send(url + (path ?? '/'), options, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => {
          const { connection: _, 'transfer-encoding': __, ...kept } = reply.headers;
          resolve({ status: reply.statusCode ?? 500, headers: kept, body: Buffer.concat(chunks) });
        });
      });
      upstream.on('error', reject).end(body);
    });
  }
}

/** What a service answers that will not, or not now. */
export const refusal = (type: string, message: string, status = 400): WireReply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
  body: Buffer.from(JSON.stringify({ __type: type, message })),
});

function operationOf({ method, url, headers }: IncomingMessage): string {
  const target = String(headers['x-amz-target'] ?? '').split('.')[1];
  if (target !== undefined) return target;
  return url === '/v2/email/outbound-emails' ? 'SendEmail' : `${String(method)} ${String(url)}`;
}
