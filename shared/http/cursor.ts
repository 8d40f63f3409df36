import { createHash } from 'node:crypto';
import { DomainError } from '../domain/error.ts';

/** What a cursor is bound to: who asks, and for what. */
export interface CursorScope {
  readonly callerId: string;
  readonly route: string;
  readonly query: Readonly<Record<string, unknown>>;
}

const checksum = (position: string, { callerId, route, query }: CursorScope): string => {
  const { cursor: _cursor, limit: _limit, ...rest } = query;
  const bound = JSON.stringify([position, callerId, route, Object.entries(rest).sort()]);
  return createHash('sha256').update(bound).digest('base64url').slice(0, 16);
};

/**
 * Writes a position in a list, opaque, with a checksum over caller and query. It gives no right: the partition is the
 * caller's own.
 */
export const writeCursor = (position: string, scope: CursorScope): string =>
  `${Buffer.from(position).toString('base64url')}.${checksum(position, scope)}`;

/** Reads the position. @throws `invalid-input` for a cursor that was changed, or is another caller's or query's. */
export function readCursor(cursor: string | undefined, scope: CursorScope): string | undefined {
  if (cursor === undefined) return undefined;
  const [encoded = '', sum] = cursor.split('.');
  const position = Buffer.from(encoded, 'base64url').toString();
  if (writeCursor(position, scope) !== cursor || sum === undefined)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
  return position;
}
