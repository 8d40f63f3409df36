import type { Language } from '../texts/language.ts';
import { stylesheetSource } from './styles.ts';

const policy = [
  "default-src 'none'",
  `style-src ${stylesheetSource}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Gives the headers of every page. The address of a page is a secret (V8): it is neither stored, nor indexed, nor sent
 * as the referrer.
 */
export const pageHeaders = (language: Language): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-language': language,
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
  'strict-transport-security': 'max-age=63072000',
});
