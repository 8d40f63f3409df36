import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BusEvent } from './bus-event.ts';

/** An event as it is shown: with the bus that it was put on, which targets are not told. */
export type Shown = BusEvent & { readonly eventBusName: string };

/** Events of which the page shows the newest. */
const onPage = 200;

/** Answers `/` with a page, `/store` with the events as JSON, oldest first; false for all else. */
export function view(events: readonly Shown[], request: IncomingMessage, response: ServerResponse): boolean {
  const path = (request.url ?? '').split('?')[0];
  if (request.method !== 'GET' || (path !== '/' && path !== '/store')) return false;
  const [type, text] = path === '/' ? ['text/html', page(events)] : ['application/json', JSON.stringify({ events })];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
  return true;
}

const page = (events: readonly Shown[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>Events</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1d2733; }
article { border-top: 1px solid #ccd3da; padding: .75rem 0; }
h2 { font-size: 1rem; margin: 0; }
p { margin: 0; color: #4a5766; }
pre { background: #f4f6f8; margin: .5rem 0 0; padding: .5rem .75rem; overflow-x: auto; }
</style>
</head>
<body>
<h1>Events</h1>
<p>${events.length} put since the start${events.length > onPage ? `, the last ${onPage} here` : ''}, newest first. As JSON: <a href="/store">/store</a>.</p>
${events.slice(-onPage).reverse().map(article).join('\n')}
</body>
</html>
`;

const article = (event: Shown): string => `<article>
<h2>${escape(event['detail-type'])}</h2>
<p>${escape(event.source)} on ${escape(event.eventBusName)}, <time>${escape(event.time)}</time></p>
<pre>${escape(JSON.stringify(event.detail, null, 2))}</pre>
</article>`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
