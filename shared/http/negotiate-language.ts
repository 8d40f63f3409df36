import { type Language, languages } from '../texts/language.ts';

interface Range {
  readonly primary: string;
  readonly quality: number;
}

/** A quality value of RFC 9110, section 12.4.2: 0 to 1 with at most three decimals. */
const QUALITY = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

const parseRange = (element: string): Range[] => {
  const [tag = '', weight, ...rest] = element.split(';').map((part) => part.trim());
  if (!/^(\*|[a-z]{1,8}(-[a-z\d]{1,8})*)$/i.test(tag) || rest.length > 0) return [];
  const quality = weight === undefined ? '1' : QUALITY.exec(weight)?.[1];
  const primary = (tag.split('-')[0] ?? tag).toLowerCase();
  return quality === undefined ? [] : [{ primary, quality: Number(quality) }];
};

/**
 * The language of ours that an `Accept-Language` header likes best (RFC 9110, section 12.5.4), else the fallback.
 *
 * `fr-CA` asks for `fr`, as in the lookup of RFC 4647; a malformed range is ignored. Of equals, the one named first
 * wins, and the fallback wins among those that only `*` names.
 */
export function negotiateLanguage(acceptLanguage: string | undefined, fallback: Language): Language {
  const ranges = (acceptLanguage ?? '').slice(0, 1000).split(',').flatMap(parseRange);
  const any = ranges.find(({ primary }) => primary === '*')?.quality ?? 0;
  const candidates = [fallback, ...languages.filter((language) => language !== fallback)].map((language) => {
    const named = ranges.filter(({ primary }) => primary === language);
    const quality = named.length > 0 ? Math.max(...named.map((range) => range.quality)) : any;
    const position = ranges.findIndex((range) => range.primary === language && range.quality === quality);
    return { language, quality, position: position < 0 ? ranges.length : position };
  });
  const best = candidates
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)[0];
  return best?.language ?? fallback;
}
