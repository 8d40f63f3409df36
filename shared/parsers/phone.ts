import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import type { PhoneFlaw, ReadPhone } from '../domain/phone.ts';

/**
 * C8: reads one phone number, as typed or pasted, into E.164. National notation is that of the French plan, which is one
 * for metropolitan France and overseas: there the ten digits tell the territory, whose country code the number gets.
 */
export function readPhone(typed: string): ReadPhone {
  const text = plainOf(typed);
  const french = parse(text, 'FR');
  if (french?.ext !== undefined) return { flaw: 'extension' };
  const numbers = french && !isInternational(text) ? byNationalPlan(french, text) : [french];
  const [number] = numbers;
  if (numbers.length > 1) return { flaw: 'country-code-missing' };
  if (!number?.isValid() || isMisplaced(number)) return { flaw: flawOf(text, french) };
  return { number: number.number };
}

// The whole text is to be the number; the library would also find one within other text.
const parse = (text: string, defaultCountry: CountryCode): PhoneNumber | undefined =>
  parsePhoneNumberFromString(text, { defaultCountry, extract: false });

/** What is pasted with a number and is no part of it: direction marks, wide blanks and forms, `tel:`, `(+33)`. */
const plainOf = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}·•∙]/gu, ' ')
    .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
    .replace(/^tel:\s*/i, '')
    .replace(/^\(\s*((?:\+|00)[\d ]+)\)/, '$1 ');

const isInternational = (text: string): boolean => /^[^\p{L}\p{N}]*(?:\+|00)/u.test(text);

// One country each; another with the same code (Saint-Martin, Mayotte) is told by the library itself.
const overseas = ['GP', 'GF', 'MQ', 'RE', 'PM'] as const;

/** All that a number of the French plan can be, each with another country code; the metropolitan one if it is no other. */
function byNationalPlan(french: PhoneNumber, text: string): PhoneNumber[] {
  const national = french.nationalNumber;
  const isWhole = national.length === 9 && [national, `0${national}`].includes(text.replace(/\D/g, ''));
  // Special numbers (08…) are the same ones everywhere. Saint-Pierre puts its country code before six digits.
  if (!isWhole || national.startsWith('8')) return [french];
  const readings = [
    ...overseas.map((country) => parse(`0${national}`, country)),
    ...(national.startsWith('508') ? [parse(`+${national}`, 'PM')] : []),
  ].filter((reading) => reading?.isValid() === true);
  const numbers = new Map(readings.flatMap((reading) => (reading ? [[reading.number, reading] as const] : [])));
  return numbers.size > 0 ? [...numbers.values()] : [french];
}

// The library takes some of these for metropolitan ones; Arcep has set them apart for overseas.
const overseasBlocks = /^(?:26[239]|268[89]|508|59[046]|598[7-9]|639|69[0-467]|70[89]|9(?:39[5-9]|47[5-9]|76))/;

const isMisplaced = ({ countryCallingCode, nationalNumber }: PhoneNumber): boolean =>
  countryCallingCode === '33' && overseasBlocks.test(nationalNumber);

function flawOf(text: string, french: PhoneNumber | undefined): PhoneFlaw | undefined {
  const digits = text.replace(/\P{Nd}/gu, '');
  // E.164 has at most fifteen digits.
  if (digits.length > 15) return 'several-numbers';
  if (/\d.*(?:\b(?:p|poste|ext|extension|x)\b\.?|#)\s*\d+\W*$/iu.test(text)) return 'extension';
  if (/\p{L}/u.test(text) && digits.length > 0) return 'other-text';
  const isLocalElsewhere = !isInternational(text) && /^[2-9]\d{5}(?:\d\d)?$/.test(digits);
  return isLocalElsewhere || (french && isMisplaced(french)) ? 'country-code-missing' : undefined;
}
