import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * C8: a phone number in E.164; French national notation is understood. Undefined unless the whole text is one valid
 * number (the library would also find a number within other text).
 */
export function parsePhone(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'FR', extract: false });
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
}
