import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../shared/data/pages.ts';
import { csvLines, csvReply, prefersCsv } from '../../../shared/http/csv.ts';
import type { HttpEvent } from '../../../shared/http/event.ts';
import { bytesInBody, maxBodyBytes } from '../../../shared/http/reply-size.ts';

/** As whoever takes any line break for the end of a line, as spreadsheets do. */
const read = (cells: readonly string[]) => {
  const lines: string[][] = parse(csvLines([cells]), { record_delimiter: ['\r\n', '\n', '\r'] });
  expect(lines).toHaveLength(1);
  return lines[0];
};

describe('A6: a cell that a spreadsheet would run is preceded by an apostrophe', () => {
  test.each(['=1+1', '+33612345678', '-2', '@SUM(A1)', '\t=1', '\r=1', '=', '="a,b"', '=1\n2', '=HYPERLINK("x";"y")'])(
    '%j',
    (cell) => {
      expect(read([cell, 'x'])).toEqual([`'${cell}`, 'x']);
    },
  );

  test('and whatever is in a cell comes back, with one apostrophe before those alone', () => {
    const dangerous = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '"', ',', '\r', '\n', "'", 'é', ';') }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        expect(read(cells)).toEqual(cells.map((one) => (dangerous.test(one) ? `'${one}` : one)));
      }),
    );
  });
});

test.each([
  [undefined, false],
  ['*/*', false],
  ['text/csv', true],
  ['TEXT/CSV; charset=utf-8', true],
  ['application/json, text/csv', false],
  ['text/csv, application/json', true],
  ['application/json;q=0.5, text/csv', true],
  ['text/csv;q=0', false],
  ['text/html', false],
  [';;,', false],
])('Accept: %s', (accept, wanted) => {
  expect(prefersCsv({ headers: accept === undefined ? {} : { accept } })).toBe(wanted);
});

test('A6: a page ends before it is too large for a reply, and goes on after its last line', async () => {
  const row = '\\'.repeat(10_000);
  const read = (from: number) => (limit: number) => {
    const next = from + limit < 1000 ? { partition: 'p', after: String(from + limit) } : undefined;
    return Promise.resolve({
      columns: ['a'],
      rows: Array.from({ length: Math.min(limit, 1000 - from) }, () => [row]),
      next,
    });
  };
  const cursorOf = (position: Position | undefined) => Promise.resolve(position ? { nextCursor: position.after } : {});
  let [from, lines, pages] = [0, 0, 0];
  do {
    const event = { rawPath: '/', rawQueryString: from === 0 ? '' : `cursor=${String(from)}` } as HttpEvent;
    const { body, headers } = await csvReply(event, { limit: 1000, read: read(from) }, cursorOf);
    expect(bytesInBody(body)).toBeLessThanOrEqual(maxBodyBytes);
    lines += body.split('\r\n').length - 1 - (from === 0 ? 1 : 0);
    from = Number(/cursor=(\d+)/.exec(headers['link'] ?? '')?.[1]);
    if (from > 0) expect(lines).toBe(from);
    pages += 1;
  } while (from > 0);
  expect({ lines, pages }).toEqual({ lines: 1000, pages: 5 });
});
