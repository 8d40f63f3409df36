import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { data, functions } from './template.ts';

/** What the one service that a bundle calls answers to everything. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

const invoke = `const { handler } = require(process.argv[1]);
handler(JSON.parse(process.argv[2]), { awsRequestId: 'a-request' })
  .then((reply) => process.stdout.write('\\n' + JSON.stringify(reply ?? null)), (error) => process.exit(error ? 1 : 2));`;

/** The text of the environment that the template gives; references are made up. */
function environmentOf(name: string): Record<string, string> {
  const { Variables } = new Map([...functions(), ...functions(data())]).get(name)!.properties['Environment'];
  const entries = Object.entries(Variables as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'string' ? value : 'made-up']));
}

/** Puts an event to a bundle, in a process of its own as Lambda has it; returns its reply and what it logged. */
export async function runBundle(name: string, event: object, answer: Answer): Promise<{ reply: unknown; log: string }> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const env = {
    ...environmentOf(name),
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}`,
  };
  const file = path.join(inject('bundles'), name, 'index.js');
  try {
    const args = ['-e', invoke, file, JSON.stringify(event)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    const lines = stdout.split('\n');
    return { reply: JSON.parse(lines.pop()!), log: lines.join('\n') };
  } finally {
    server.close();
  }
}

/** Whether a bundle loads at all with this environment, as at a cold start. */
export const loads = (name: string, env: Record<string, string>): Promise<boolean> =>
  promisify(execFile)(process.execPath, [path.join(inject('bundles'), name, 'index.js')], { env }).then(
    () => true,
    () => false,
  );
