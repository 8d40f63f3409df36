/** What the user pool demands of a password: declared in CDK and told on the page from here. */
export const passwordPolicy = {
  minimumLength: 12,
  rules: ['uppercase', 'lowercase', 'digit'],
} as const;
