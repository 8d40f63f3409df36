import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CheckBody } from '../../../shared/contract/permissions.ts';

export interface CannedReply {
  readonly status: number;
  readonly type?: string;
  readonly body: unknown;
}

export interface Received {
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface CheckServer {
  readonly url: string;
  readonly received: Received[];
  readonly close: () => void;
}

/** An HTTP server in the API's place: holds what it is asked against the contract, and replies as it is told. */
export async function checkServer(reply: (checks: CheckBody['checks']) => CannedReply): Promise<CheckServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      received.push({ authorization: request.headers.authorization, body });
      const known = `${request.method} ${request.url}` === 'POST /v1/permissions/check';
      const parsed = CheckBody.safeParse(body);
      const { status, type, body: text } = known && parsed.success ? reply(parsed.data.checks) : unexpected;
      response.writeHead(status, { 'content-type': type ?? 'application/json' });
      response.end(typeof text === 'string' ? text : JSON.stringify(text));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const unexpected: CannedReply = { status: 404, body: { message: 'Not Found' } };

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: unknown[] = await request.toArray();
  return JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as unknown;
}
