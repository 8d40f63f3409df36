import { permissions, Scope } from '../domain/matrix.ts';
import { Reason } from '../domain/permission.ts';
import { Level, Option } from '../domain/vocabulary.ts';

/** The source of `client/codes.ts`: the closed lists that an app shows or stores, without the schemas they come from. */
export const clientCodes = (): string =>
  [
    list('Permission', 'permissions', permissions, 'The rows of the permission matrix, in its order.'),
    list('Scope', 'scopes', Scope.options, 'How far a permission goes: nowhere, to the own documents, to all.'),
    list('Reason', 'reasons', Reason.options, 'What decided a check.'),
    list('Level', 'levels', Level.options, 'The levels on a dossier, highest first.'),
    list('Option', 'options', Option.options, 'What can be ticked on a dossier for a `standard_user`.'),
  ].join('\n');

const list = (type: string, name: string, codes: readonly string[], meaning: string): string => `
/** ${meaning} */
export const ${name} = ${JSON.stringify(codes)} as const;
export type ${type} = (typeof ${name})[number];
`;
