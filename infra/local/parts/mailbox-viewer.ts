import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import libmime from 'libmime';
import * as z from 'zod';

/** `=?UTF-8?Q?…?= <a@b.example>` with its name in words. */
const mailbox = z.string().transform((text) => libmime.decodeWords(text));
const Store = z.looseObject({
  emails: z.array(z.looseObject({ from: mailbox, replyTo: z.array(mailbox).default([]) })),
});

/** Where the page asks for the mails; `/store` stays as SES took them. */
const viewed = '/viewed-store';

/** Shows the names of senders in words: a mail carries them encoded (RFC 2047), and so the mailbox's own page showed them. */
export function decodeSenders(server: Server, url: string): void {
  const page = viewerPage();
  const answer = async (query: string): Promise<string> =>
    JSON.stringify(Store.parse(await (await fetch(`${url}/store${query}`)).json()));
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const [path = '', query] = (request.url ?? '').split('?');
    if (request.method === 'GET' && path === '/') send(response, 'text/html; charset=utf-8', page);
    else if (request.method === 'GET' && path === viewed)
      void answer(query === undefined ? '' : `?${query}`).then(
        (text) => send(response, 'application/json; charset=utf-8', text),
        () => response.writeHead(500).end(),
      );
    else for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  });
}

/** The mailbox's own page, which asks elsewhere for its mails. */
function viewerPage(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('aws-ses-v2-local/package.json'));
  const page = readFileSync(join(folder, 'static/index.html'), 'utf8');
  const asks = 'fetch(`/store?';
  if (!page.includes(asks)) throw new Error('The mailbox’s page asks for its mails in another way than it used to.');
  return page.replace(asks, `fetch(\`${viewed}?`);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': type }).end(text);
}
