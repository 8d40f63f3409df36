import { isCommon } from './common-password.ts';
import { isPersonal, type PasswordOwner } from './personal-password.ts';

/** One thing that a user pool can demand of a password. */
export type PasswordRule = 'length' | 'uppercase' | 'lowercase' | 'digit' | 'symbol';

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly maximumLength: number;
  readonly rules: readonly Exclude<PasswordRule, 'length'>[];
}

/**
 * V7: what a password must be like, told on the page from here. CDK declares minimum and rules from here too; the
 * maximum is the sign-in service's own, as is that no blank stands at an end.
 */
export const passwordPolicy = {
  minimumLength: 12,
  maximumLength: 256,
  rules: ['uppercase', 'lowercase', 'digit'],
} as const satisfies PasswordPolicy;

/** Why a password is not taken, before the sign-in service is asked. */
export type PasswordFlaw =
  | { readonly code: 'missing' | 'too-long' | 'blank-at-an-end' | 'common' | 'personal' }
  | { readonly code: 'too-weak'; readonly failed: readonly PasswordRule[] };

/** V7: the first thing that is wrong with a password; undefined: nothing that we know of. The service may know more. */
export function passwordFlaw(password: string, owner: PasswordOwner): PasswordFlaw | undefined {
  if (password === '') return { code: 'missing' };
  if (lengthOf(password) > passwordPolicy.maximumLength) return { code: 'too-long' };
  if (password !== password.trim()) return { code: 'blank-at-an-end' };
  const failed = (['length', ...passwordPolicy.rules] as const).filter((rule) => !holds[rule](password));
  if (failed.length > 0) return { code: 'too-weak', failed };
  if (isCommon(password)) return { code: 'common' };
  return isPersonal(password, owner) ? { code: 'personal' } : undefined;
}

/** In characters as people count them. */
const lengthOf = (password: string): number => [...password].length;

const holds: Readonly<Record<PasswordRule, (password: string) => boolean>> = {
  length: (password) => lengthOf(password) >= passwordPolicy.minimumLength,
  uppercase: (password) => /[A-Z]/.test(password),
  lowercase: (password) => /[a-z]/.test(password),
  digit: (password) => /\d/.test(password),
  symbol: (password) => /[^A-Za-z\d]/.test(password),
};
