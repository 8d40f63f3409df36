import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLines, fittingLines, prefersCsv } from '../../../shared/http/csv.ts';

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

test('A6: a page ends before it is too large for a reply, and goes on after its last line', () => {
  const position = (n: number) => ({ partition: 'p', after: String(n) });
  const rows = Array.from({ length: 1000 }, (_, n) => ({ cells: ['"'.repeat(5000)], position: position(n) }));
  const { text, next } = fittingLines({ columns: ['a'], rows, next: undefined });
  const lines = text.split('\r\n').length - 1;
  expect(lines).toBeGreaterThan(100);
  expect(lines).toBeLessThan(1000);
  expect(next).toEqual(position(lines - 1));
  expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThan(5_000_001);
  expect(fittingLines({ columns: ['a'], rows: rows.slice(0, 3), next: position(9) }).next).toEqual(position(9));
});
