import * as z from 'zod';

/** The query of every list. */
export const Paging = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z
    .string()
    .optional()
    .meta({ description: '`nextCursor` of the page before; the rest of the query the same.' }),
};

/** The reply to what takes effect later and shows nothing. */
export const Accepted = z.strictObject({}).meta({ id: 'Accepted' });
