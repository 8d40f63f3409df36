import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';

/** A refusal with a code of the service's own, which the SDK turns into the exception of that name. */
export class ServiceError extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

export type Operation = (input: Record<string, unknown>) => unknown;

export interface AwsJsonOptions {
  /** `1.0` for Step Functions, `1.1` for Cognito. */
  readonly version: '1.0' | '1.1';
  readonly operation: (name: string) => Operation | undefined;
  /** Other paths, such as Cognito's keys: true if it has answered. */
  readonly other?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Serves the AWS JSON protocol, which the SDK's clients speak, on a free port of this machine. */
export async function serveAwsJson(options: AwsJsonOptions): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    // Cognito answers browsers from anywhere.
    response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (options.other?.(request, response)) return;
    void answer(request, options).then(
      (output) => send(response, options.version, 200, output ?? {}),
      (error: unknown) => sendError(response, options.version, error),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}`, server };
}

async function answer(request: IncomingMessage, { operation }: AwsJsonOptions): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const name = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const run = operation(name);
  if (!run)
    throw new ServiceError(
      'UnknownOperationException',
      `The local host does not answer ${name || `${request.method} ${request.url}`}.`,
    );
  return run(JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>);
}

function sendError(response: ServerResponse, version: string, error: unknown): void {
  const known = error instanceof ServiceError;
  const name = known ? error.name : 'InternalFailure';
  response.setHeader('x-amzn-errortype', name);
  send(response, version, known ? 400 : 500, {
    __type: name,
    message: error instanceof Error ? error.message : String(error),
  });
}

/** Times are seconds since 1970 in this protocol. */
function send(response: ServerResponse, version: string, status: number, body: unknown): void {
  const text = JSON.stringify(body, function (this: Record<string, unknown>, key, value: unknown) {
    const original = this[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
  });
  response.writeHead(status, { 'content-type': `application/x-amz-json-${version}` }).end(text);
}
