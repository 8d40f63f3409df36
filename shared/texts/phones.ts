import type { Language } from './language.ts';

/** France, and overseas the territories that dial by the same plan: ten digits there, the first of them 0. */
const frenchPlan = /^\+(?:33|262|508|59[046])(\d{9})$/;
/** E.164: a country code, then the number that it has there. */
const withCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/**
 * Writes a phone number (C8, E.164) as it is read: to French readers one of the French plan as they dial it,
 * «06 12 34 56 78»; any other by its country code and in pairs. It does not end a line in its middle.
 */
export function formatPhone(language: Language, number: string): string {
  const [, national] = frenchPlan.exec(number) ?? [];
  if (language === 'fr' && national !== undefined) return inPairs(`0${national}`);
  const [, code, rest] = withCode.exec(number) ?? [];
  return code === undefined || rest === undefined ? number : `+${code}\u00a0${inPairs(rest)}`;
}

/** A digit that is left over stands first. */
const inPairs = (digits: string): string => digits.replaceAll(/(?!^)(?=(?:\d\d)+$)/g, '\u00a0');
