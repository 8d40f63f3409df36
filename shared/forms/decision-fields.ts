import * as z from 'zod';
import { DecisionReason } from '../contract/bodies.ts';
import type { ValidationPageError } from '../pages/models.ts';

/** The version that was shown, as a page writes it: a whole number, in decimal digits alone. */
export const ShownVersion = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

type ReasonFlaw = Extract<ValidationPageError, { field: 'reason' }>['code'];

/** A reason as a form sends it. */
export function readReason(sent: string | null): { readonly text: string } | { readonly flaw: ReasonFlaw } {
  // Browsers send line breaks as CRLF, and count them as one character.
  const read = DecisionReason.safeParse((sent ?? '').replaceAll('\r\n', '\n'));
  return read.success ? { text: read.data } : { flaw: reasonFlaw(read.error) };
}

const reasonFlaw = ({ issues }: z.ZodError): ReasonFlaw =>
  issues.some(({ code }) => code === 'too_big') ? 'too-long' : 'hidden-characters';

/** What stands in the way of an approval, whatever is typed. */
const ofForm = ['forbidden-email-domain', 'email-taken', 'last-client-admin', 'end-in-the-past'] as const;
export const isOfForm = (code: string): code is (typeof ofForm)[number] => ofForm.some((one) => one === code);

const DecideFirst = z.array(z.object({ name: z.string() })).catch([]);
/** C5: who is to be decided first, of a refusal that says so. */
export const decideFirstIn = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): string[] =>
  DecideFirst.parse(extensions['decideFirst']).map(({ name }) => name);
