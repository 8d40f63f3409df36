import type { Language } from '../texts/language.ts';
import { validationTexts } from '../texts/validation.ts';
import { described, Wrong } from './errors.tsx';

interface Props {
  readonly language: Language;
  /** Also of its error and its hint, which go by it. */
  readonly id: string;
  /** As what it is sent, if not by its id. */
  readonly name?: string;
  readonly label: string;
  readonly rows: number;
  readonly typed: string | undefined;
  /** What is wrong with what was typed, in words. */
  readonly wrong: string | undefined;
}

/** Why a request is rejected, or what is to be corrected of it: on its own page, and for each one of a queue. */
export const ReasonField = ({ language, id, name = id, label, rows, typed, wrong }: Props) => (
  <div class="field reason">
    <label class="label" for={id}>
      {label}
    </label>
    <span class="hint" id={`${id}-hint`}>
      {validationTexts[language].reasonHint}
    </span>
    <Wrong id={`${id}-error`}>{wrong}</Wrong>
    {/* The parser drops a textarea's first newline: ours, not one that was typed. */}
    <textarea id={id} name={name} rows={rows} maxLength={1000} {...described(id, wrong, `${id}-hint`)}>
      {`\n${typed ?? ''}`}
    </textarea>
  </div>
);
