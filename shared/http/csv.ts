import { stringify } from 'csv-stringify/sync';
import preferredMediaTypes from 'negotiator/lib/mediaType.js';
import type { Position } from '../data/pages.ts';
import type { HttpEvent } from './event.ts';
import { queryOf } from './input.ts';
import { pageThatFits } from './reply-size.ts';
import type { Reply } from './reply.ts';

/** A page of a list as a table. */
export interface CsvPage {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly next: Position | undefined;
}

/** How such a page is read. */
interface Pages {
  readonly limit: number;
  readonly read: (limit: number) => Promise<CsvPage>;
}

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

/**
 * A6: a page of a table. The first alone has the header line, and the mark by which spreadsheets know UTF-8, so that
 * pages put one after another are one file; `Link` says where the next one is (RFC 8288).
 */
export async function csvReply(
  event: HttpEvent,
  { limit, read }: Pages,
  cursorOf: (position: Position | undefined) => Promise<{ nextCursor?: string }>,
): Promise<Reply> {
  const query = queryOf(event);
  const isFirst = query['cursor'] === undefined;
  const written = async (asked: number) => {
    const { columns, rows, next } = await read(asked);
    const lines = rows.map((cells) => csvLines([cells]));
    return { body: [...(isFirst ? [tableHead(columns)] : []), ...lines].join(''), lines, next };
  };
  const { body, next } = await pageThatFits(limit, written, ({ lines }) => lines);
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
    body,
  };
}

/** What a function is given whose lists can be had as tables. */
export const csvTables = { prefers: prefersCsv, reply: csvReply };
export type Tables = typeof csvTables;
