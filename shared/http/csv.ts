import { stringify } from 'csv-stringify/sync';
import preferredMediaTypes from 'negotiator/lib/mediaType.js';
import type { Position } from '../data/pages.ts';
import type { HttpEvent } from './event.ts';
import { queryOf } from './input.ts';
import type { Reply } from './reply.ts';

/** A page of a list as a table. */
export interface CsvPage {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly position: Position }[];
  readonly next: Position | undefined;
}

/** Lambda ends at 6 MB, in which the body is a text in JSON: what is beyond goes to the next page. */
const maxBytes = 5_000_000;
const mark = '\ufeff';
const [json, csv] = ['application/json', 'text/csv; charset=utf-8'];

/** Whether a caller likes CSV better than JSON; whoever takes neither gets JSON. */
export const prefersCsv = ({ headers }: Pick<HttpEvent, 'headers'>): boolean =>
  preferredMediaTypes((headers['accept'] ?? '').slice(0, 1000) || undefined, [json, csv])[0] === csv;

/**
 * A6: lines of a table; a cell that a spreadsheet would run is a text. A cell with a line break of any kind is in quotes:
 * by itself the library looks for its own alone, and what follows another would be a line, and a cell, of its own.
 */
export const csvLines = (lines: readonly (readonly string[])[]): string =>
  stringify(
    lines.map((cells) => [...cells]),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

/** A6: what a table begins with: the mark by which spreadsheets know UTF-8, and the names of its columns. */
export const tableHead = (columns: readonly string[]): string => mark + csvLines([columns]);

/** As many lines as there is room for; where one has none, the page ends with the one before it. */
export function fittingLines({ rows, next }: CsvPage): { text: string; next: Position | undefined } {
  const lines: string[] = [];
  let bytes = 0;
  for (const [index, { cells }] of rows.entries()) {
    const line = csvLines([cells]);
    bytes += Buffer.byteLength(JSON.stringify(line));
    if (bytes > maxBytes && index > 0) return { text: lines.join(''), next: rows[index - 1]?.position };
    lines.push(line);
  }
  return { text: lines.join(''), next };
}

/**
 * A6: a page of a table. The first alone has the header line, and the mark by which spreadsheets know UTF-8, so that
 * pages put one after another are one file; `Link` says where the next one is (RFC 8288).
 */
export async function csvReply(
  event: HttpEvent,
  page: CsvPage,
  cursorOf: (position: Position | undefined) => Promise<{ nextCursor?: string }>,
): Promise<Reply> {
  const query = queryOf(event);
  const isFirst = query['cursor'] === undefined;
  const { text, next } = fittingLines(page);
  const { nextCursor: cursor } = await cursorOf(next);
  const link = cursor && `<${event.rawPath}?${new URLSearchParams({ ...query, cursor }).toString()}>; rel="next"`;
  return {
    statusCode: 200,
    headers: {
      'content-type': `text/csv; charset=utf-8; header=${isFirst ? 'present' : 'absent'}`,
      'cache-control': 'no-store',
      vary: 'Accept, Accept-Language',
      ...(link === undefined ? {} : { link }),
    },
    body: isFirst ? tableHead(page.columns) + text : text,
  };
}

/** What a function is given whose lists can be had as tables. */
export const csvTables = { prefers: prefersCsv, reply: csvReply };
export type Tables = typeof csvTables;
