/** The part of negotiator that knows languages; the whole of it is twice as large, in bundles of every HTTP function. */
declare module 'negotiator/lib/language.js' {
  /** Those provided that the header accepts, best first. */
  export default function preferredLanguages<T extends string>(acceptLanguage: string, provided: readonly T[]): T[];
}
