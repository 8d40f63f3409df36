import * as z from 'zod';
import type { Route } from './route.ts';

/** A number in a query: decimal digits alone, so no sign, point, exponent, blank or other script's digits. */
export const digits = <S extends z.ZodNumber>(number: S) =>
  z.preprocess((text) => (typeof text === 'string' && /^[0-9]+$/.test(text) ? Number(text) : text), number);

/** The query of every list. */
export const Paging = {
  // Said again for OpenAPI, which drops a default that stands around a transformation.
  limit: digits(z.number().int().min(1).max(100))
    .default(25)
    .meta({ override: { default: 25 } }),
  cursor: z
    .string()
    .optional()
    .meta({ description: '`nextCursor` of the page before; the rest of the query the same.' }),
};

/** Whether a route gives a list in pages. */
export const isList = ({ query }: Route): boolean => query !== undefined && 'cursor' in query.shape;

/** The reply to what takes effect later and shows nothing. */
export const Accepted = z.strictObject({}).meta({ id: 'Accepted' });
