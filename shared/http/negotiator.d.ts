/** Declares the part of negotiator that knows languages; the whole of it is twice as large, in every HTTP function. */
declare module 'negotiator/lib/language.js' {
  /** Gives those provided that the header accepts, best first. */
  export default function preferredLanguages<T extends string>(acceptLanguage: string, provided: readonly T[]): T[];
}
declare module 'negotiator/lib/mediaType.js' {
  /** Gives those provided that the header accepts, best first. */
  export default function preferredMediaTypes<T extends string>(
    accept: string | undefined,
    provided: readonly T[],
  ): T[];
}
