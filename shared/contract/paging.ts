import * as z from 'zod';
import type { Route } from './route.ts';

/** A number in a query: decimal digits alone, so no sign, point, exponent, blank or other script's digits. */
export const digits = <S extends z.ZodNumber>(number: S) =>
  z.preprocess((text) => (typeof text === 'string' && /^[0-9]+$/.test(text) ? Number(text) : text), number);

/**
 * Several values in a query, between commas; each is looked at, and the parameter is named for whichever is refused. The
 * document knows the choice by `name` (documentation/codes.ts).
 */
export const several = <Value extends string>(name: string, choice: z.ZodEnum<Record<Value, Value>>) =>
  z
    .string()
    .transform((text, context) => {
      const values = [...new Set(text.split(','))].sort();
      const known = values.filter((value): value is Value => choice.options.some((option) => option === value));
      if (known.length < values.length)
        context.issues.push({ code: 'invalid_value', values: choice.options, input: text });
      return known;
    })
    // Said again for OpenAPI, which sees the text alone.
    .meta({ override: { type: 'array', items: { $ref: `#/components/schemas/${name}` } } });

/** How clients write several values; it stands on the parameter itself. */
export const betweenCommas = { param: { style: 'form', explode: false } } as const;

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

/** A6: the query of a list that can be had as CSV, as OpenAPI tells it, which knows one query of a route alone. */
export const TablePaging = {
  ...Paging,
  limit: Paging.limit.meta({
    override: {
      default: 25,
      maximum: 1000,
      description: '1 to 100, 25 at first; as CSV 1 to 1,000, and 1,000 at first.',
    },
  }),
};
/** The same, as CSV is asked for. */
export const AsTable = {
  ...Paging,
  limit: digits(z.number().int().min(1).max(1000)).default(1000),
};

/** Whether a route gives apps a list in pages. */
export const isList = ({ query, success }: Route): boolean =>
  query !== undefined && 'cursor' in query.shape && !('html' in success);

/** The reply to what takes effect later and shows nothing. */
export const Accepted = z.strictObject({}).meta({ id: 'Accepted' });
