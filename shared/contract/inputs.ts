import * as z from 'zod';
import type { FieldCode } from '../domain/error.ts';
import { Instant } from '../domain/vocabulary.ts';
import type { ValueFlaw } from '../texts/values.ts';

/**
 * F2: every text and every list of a body is bounded; a test over all routes says so. What a bound refuses can have a
 * field code of its own: it is the issue's message (see `fieldErrors` in shared/http/input.ts).
 */

/** An id: those that the system gives out have 36 characters. */
export const Id = z.string().max(64);

/** Far beyond what any rule takes, so that the rule refuses what people type, by its own code and beside the others. */
const maxTyped = 2000;

/** A text whose length a rule has the say about: one that is out of all bounds gets that rule's code at once. */
export const typed = (code: FieldCode, max = maxTyped) => z.string().max(max, { error: code, abort: true });

/** Of a rule that a schema says itself: what is wrong, so that it is told in words, and of which field. */
export const flawed = (flaw: ValueFlaw, ...path: readonly string[]) => ({ params: { flaw }, path: [...path] });

/** A7: as of when. */
export const At = Instant.optional().meta({
  description:
    'As it was at this instant, which counts: `2026-11-26T12:00:00Z`. What lies between two milliseconds is told by the former; of an instant ahead, all is told as it is now, but for accesses that end before it.',
});

interface ListBounds {
  readonly min?: number;
  /** What a list that is too long is refused with. */
  readonly code?: FieldCode;
}

/** A list. Its length is looked at first: of one that is too long, no element is read. */
export const list = <Element extends z.ZodType>(element: Element, max: number, { code, min = 0 }: ListBounds = {}) =>
  z.preprocess(
    (input, context) => {
      if (Array.isArray(input) && input.length > max) {
        const message = code === undefined ? {} : { message: code };
        context.issues.push({ code: 'too_big', origin: 'array', maximum: max, inclusive: true, input, ...message });
      }
      return input;
    },
    min === 0 ? z.array(element).max(max) : z.array(element).min(min).max(max),
  );

const lastYear = 9999;
/** An instant as apps send it. One beyond the years of four digits in UTC is none. */
export const TypedInstant = z.iso
  .datetime({ offset: true })
  .max(64)
  .refine((text) => new Date(text).getUTCFullYear() <= lastYear);

/** An end as apps send it (L7): an instant, or a day. */
export const EndDate = z.union([TypedInstant, z.iso.date().max(10)]);
