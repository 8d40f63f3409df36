/**
 * How many bytes a body may take. Lambda lets no reply of more than 6,291,556 out
 * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html), and the body is a text in its JSON, so that
 * quotes and backslashes count twice; one that is longer fails, whatever has been done by then. What is left is for headers
 * and a cursor.
 */
export const maxBodyBytes = 5_000_000;

/** How many bytes a text takes as the body of a reply, or as a part of it. */
export const bytesInBody = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - '""'.length;

/** No UTF-16 unit takes more: `\u0001`. */
const mostOfUnit = 6;
const fits = (body: string): boolean => body.length * mostOfUnit <= maxBodyBytes || bytesInBody(body) <= maxBodyBytes;

/**
 * A page of a list that a reply has room for. One that is too long is read again with as many of its rows as fit, so that
 * its cursor goes on after the last of them; a row by itself always fits (test/contract/reply-sizes.test.ts).
 *
 * @param rowsOf What each row takes of the page's body, in their order; asked for only where it is too long.
 */
export async function pageThatFits<P extends { readonly body: string }>(
  limit: number,
  read: (limit: number) => Promise<P>,
  rowsOf: (page: P) => readonly string[],
): Promise<P> {
  const page = await read(limit);
  if (limit === 1 || fits(page.body)) return page;
  const room = roomFor(rowsOf(page), bytesInBody(page.body));
  // A page may show several things for each one that is read.
  return pageThatFits(room < limit ? room : Math.floor(limit / 2), read, rowsOf);
}

/** How many of the rows there is room for, the first ones; one at least. */
function roomFor(rows: readonly string[], bytes: number): number {
  let [room, left] = [rows.length, bytes];
  while (room > 1 && left > maxBodyBytes) {
    room -= 1;
    left -= bytesInBody(rows[room] ?? '');
  }
  return Math.max(room, 1);
}

/** The rows of a page in JSON: what its lists hold, in their order. */
export const rowsOfJson = ({ body }: { readonly body: string }): string[] =>
  Object.values(JSON.parse(body) as Readonly<Record<string, unknown>>)
    .filter(Array.isArray)
    .flat()
    .map((row) => JSON.stringify(row));
