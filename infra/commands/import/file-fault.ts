import type { PerLanguage } from '../../../shared/texts/language.ts';

/** What is wrong with a file as a whole, in words; who reads it is told in the firm's language. */
export class FileFault extends Error {
  constructor(readonly text: PerLanguage<string>) {
    super(text.en);
  }
}
