import preferredLanguages from 'negotiator/lib/language.js';
import { type Language, languages } from '../texts/language.ts';

/** A language range and its quality, 0 to 1 with at most three decimals (RFC 9110, sections 12.4.2 and 12.5.4). */
const RANGE = /^\s*(\*|[a-z]{1,8})(?:-[a-z\d]{1,8})*\s*(;\s*q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?\s*$/i;

/**
 * Picks the language of ours that an `Accept-Language` header likes best (RFC 9110, section 12.5.4), else the fallback.
 *
 * `fr-CA` asks for `fr`, as in the lookup of RFC 4647; a malformed range is ignored. Of equals, the one named first
 * wins, and the fallback wins among those that only `*` names.
 */
export function negotiateLanguage(acceptLanguage: string | undefined, fallback: Language): Language {
  const ranges = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .flatMap((range) => {
      const [, primary = '', quality = ''] = RANGE.exec(range) ?? [];
      return primary === '' ? [] : [primary + quality];
    });
  // Named twice alike, as by `en-GB, fr, en`, a language keeps its first place.
  const [best] = preferredLanguages([...new Set(ranges)].join(','), [...new Set([fallback, ...languages])]);
  return best ?? fallback;
}
