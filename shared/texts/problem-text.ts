import { inLanguages, type PerLanguage } from './language.ts';

/** What people read of a refusal: the kind of problem, and what to do about it. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

export const entry = (fr: ProblemText, en: ProblemText): PerLanguage<ProblemText> => inLanguages({ fr, en });
export const text = (title: string, detail: string): ProblemText => ({ title, detail });
