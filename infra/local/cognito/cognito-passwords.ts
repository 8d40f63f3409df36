import { ServiceError } from '../parts/aws-json.ts';
import { isRecord } from '../template/template.ts';
import type { PasswordPolicy } from './cognito-pool.ts';

type Input = Readonly<Record<string, unknown>>;

/** Where operations take a password that is to be set. */
const newPasswords = ['Password', 'TemporaryPassword', 'ProposedPassword', 'NEW_PASSWORD'];
const passwords = [...newPasswords, 'PreviousPassword', 'PASSWORD'];
const names = ['Username', 'USERNAME'];

/** What every operation says of itself before it looks at anything: the lengths and patterns of Cognito's API. */
export function assertShapes(input: Input): void {
  for (const [field, value] of fieldsOf(input)) {
    if (names.includes(field) && (value === '' || value.length > 128))
      throw constraint(field, 'Member must have length less than or equal to 128');
    if (!passwords.includes(field)) continue;
    if (value.length > 256) throw constraint(field, 'Member must have length less than or equal to 256');
    if (!/^\S+.*\S+$/.test(value))
      throw constraint(field, String.raw`Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$`);
  }
}

/** Holds each password that is to be set against the pool's policy. */
export function assertPolicy(policy: PasswordPolicy | undefined, input: Input): void {
  if (!policy) return;
  for (const [field, value] of fieldsOf(input)) if (newPasswords.includes(field)) assertPassword(policy, value);
}

/** The texts of an input, and of the parameters of a sign-in within it. */
function fieldsOf(input: Input): [string, string][] {
  const within = ['AuthParameters', 'ChallengeResponses'].map((name) => input[name]).filter(isRecord);
  return [input, ...within]
    .flatMap(Object.entries)
    .filter((each): each is [string, string] => typeof each[1] === 'string');
}

const constraint = (field: string, broken: string): ServiceError => {
  const name = field.toLowerCase();
  return new ServiceError(
    'InvalidParameterException',
    `1 validation error detected: Value at '${name}' failed to satisfy constraint: ${broken}`,
  );
};

function assertPassword(policy: PasswordPolicy, password: string): void {
  const faults: [boolean, string][] = [
    [password.length < policy.MinimumLength, 'Password not long enough'],
    [policy.RequireUppercase && !/[A-Z]/.test(password), 'Password must have uppercase characters'],
    [policy.RequireLowercase && !/[a-z]/.test(password), 'Password must have lowercase characters'],
    [policy.RequireNumbers && !/\d/.test(password), 'Password must have numeric characters'],
    [
      policy.RequireSymbols && !/[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/.test(password),
      'Password must have symbol characters',
    ],
  ];
  const fault = faults.find(([failed]) => failed);
  if (fault) throw new ServiceError('InvalidPasswordException', `Password did not conform with policy: ${fault[1]}`);
}
