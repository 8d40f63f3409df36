import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { decodeSenders } from './mailbox-viewer.ts';
import { refuseAsSes } from './ses-limits.ts';

type Start = (config: { host: string; port: number }) => Promise<Server>;

export interface Mailbox {
  /** Where the SES API answers. */
  readonly url: string;
  /** The same for people to open. */
  readonly viewer: string;
  readonly server: Server;
}

/**
 * aws-ses-v2-local: takes mails through the SES v2 API, shows them at `/`, lists them as JSON at `/store`, with their
 * `headers` and `replyTo`. Begins empty.
 */
export async function startSes(): Promise<Mailbox> {
  const { default: start } = createRequire(import.meta.url)('aws-ses-v2-local') as { default: Start };
  const server = await start({ host: '127.0.0.1', port: 0 });
  // Mails are sent once, not retried like other calls: none may run into a connection that is being closed for idleness.
  server.keepAliveTimeout = 0;
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The mailbox has no port.');
  const url = `http://127.0.0.1:${String(address.port)}`;
  // Its store belongs to the module: a host started before in this process may have left mails in it.
  await fetch(`${url}/clear-store`, { method: 'POST' });
  refuseAsSes(server);
  decodeSenders(server, url);
  return { url, viewer: `http://localhost:${String(address.port)}`, server };
}
