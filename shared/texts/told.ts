import type { NoticeCode, WarningCode } from '../domain/vocabulary.ts';
import { labels } from './labels.ts';
import type { Language } from './language.ts';

/** What is warned of before a creation is submitted, in a sentence that stands by itself. */
export const warningText = ({ code }: { readonly code: WarningCode }, language: Language): string =>
  labels[language].warnings[code].meaning;

/** What is pointed out of a creation, in a sentence that stands by itself. */
export const noticeText = ({ code }: { readonly code: NoticeCode }, language: Language): string =>
  labels[language].notices[code].meaning;
