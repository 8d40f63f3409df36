/** One thing that a user pool can demand of a password. */
export type PasswordRule = 'length' | 'uppercase' | 'lowercase' | 'digit' | 'symbol';

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly rules: readonly Exclude<PasswordRule, 'length'>[];
}

/** V7: what the user pool demands of a password: declared in CDK and told on the page from here. */
export const passwordPolicy = {
  minimumLength: 12,
  rules: ['uppercase', 'lowercase', 'digit'],
} as const satisfies PasswordPolicy;
