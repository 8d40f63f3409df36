import { functions, machine, machines, type Machine } from './template.ts';

export interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Parameters?: { readonly FunctionName?: string };
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly [key: string]: unknown }[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly Next: string;
    readonly ResultPath?: string | null;
  }[];
}

export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

type Part = string | { readonly Ref: string } | { readonly 'Fn::GetAtt': readonly [string, string] };

/** A definition as AWS gets it, with the functions' ARNs made up: their names are those below `functions/`. */
export function definition(of: Machine = 'Validation'): Definition {
  const names = new Map([...functions()].map(([name, { id }]) => [id, name.replace('/', '-')]));
  const { DefinitionString } = machine(of).properties;
  const text = (DefinitionString['Fn::Join'][1] as Part[]).map((part) => {
    if (typeof part === 'string') return part;
    if ('Ref' in part) return 'aws';
    return `arn:aws:lambda:eu-west-3:123456789012:function:${String(names.get(part['Fn::GetAtt'][0]))}`;
  });
  return JSON.parse(text.join('')) as Definition;
}

export const tasks = (of: Machine = 'Validation'): [string, State][] =>
  Object.entries(definition(of).States).filter(([, { Type }]) => Type === 'Task');

/** Those of every state machine. */
export const allTasks = (): [string, State][] => machines.flatMap(tasks);
