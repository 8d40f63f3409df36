import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { HostError } from '../parts/errors.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What API Gateway answers by itself, in its own words: `{"message": …}`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** API Gateway's limit for an HTTP API: all headers together, in bytes. */
const HEADERS_LIMIT = 10_240;

export interface ApiServer {
  readonly server: Server;
  /** Without a slash at its end. */
  readonly url: string;
  /** Answers by this from now on; 503 until then. A `Refusal` is answered as it says, any other failure with 500. */
  serve(handler: Handler): void;
}

/**
 * Takes the address at once, so that a taken port is told before anything is started. Port 0 means any free one. Throws
 * HostError if the port is taken.
 */
export async function listen(port: number): Promise<ApiServer> {
  let handler: Handler = () => Promise.reject(new Refusal(503, 'Service Unavailable'));
  if (port !== 0) await assertFree(port);
  const server = createServer({ maxHeaderSize: HEADERS_LIMIT }, (request, response) => {
    handler(request, response).catch((error: unknown) => {
      refuse(response, error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error'));
    });
  });
  await bind(server, port, '127.0.0.1');
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    server,
    url: `http://localhost:${String(bound)}`,
    serve: (next) => {
      handler = next;
    },
  };
}

/** Closes it, with whatever is still open to it. */
export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => {
      done();
    });
  });
}

/** A port may be taken on any address, though only this machine is to be served. */
async function assertFree(port: number): Promise<void> {
  const probe = createServer();
  await bind(probe, port);
  await closeServer(probe);
}

function bind(server: Server, port: number, address?: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${String(port)} is taken. Choose another: npm start -- --port ${String(port + 1)}`;
      fail(new HostError(error.code === 'EADDRINUSE' ? taken : error.message));
    });
    server.listen(port, address, done);
  });
}

function refuse(response: ServerResponse, { status, message }: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}
