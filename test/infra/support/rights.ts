import { service, target, resources, functions } from './template.ts';
import type { Template } from './template.ts';

export interface Right {
  readonly action: string;
  readonly resources: readonly unknown[];
  readonly condition?: unknown;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

function rightsIn(document: { readonly Statement: readonly Statement[] }): Right[] {
  return document.Statement.flatMap(({ Action, Resource, Condition }) =>
    list(Action).map((action) => ({ action: String(action), resources: list(Resource), condition: Condition })),
  );
}

/** What each role of the service may do, over all of its policies. */
export function rightsOfRoles(template: Template = service()): Map<string, Right[]> {
  const policies = resources(template, 'AWS::IAM::Policy');
  return new Map(
    resources(template, 'AWS::IAM::Role').map(({ id, properties }) => {
      const attached = policies.filter((policy) =>
        list(policy.properties['Roles']).some((role) => target(role) === id),
      );
      const inline = list(properties['Policies'] ?? []).map(
        (policy) => (policy as { PolicyDocument: never }).PolicyDocument,
      );
      const documents = [...inline, ...attached.map((policy) => policy.properties['PolicyDocument'] as never)];
      return [id, documents.flatMap(rightsIn)];
    }),
  );
}

/** What each function may do. */
export function rightsOfFunctions(template: Template = service()): Map<string, Right[]> {
  const byRole = rightsOfRoles(template);
  return new Map(
    [...functions(template)].map(([name, { properties }]) => [
      name,
      byRole.get(String(target(properties['Role']))) ?? [],
    ]),
  );
}

/** The functions that may do something like this, in order. */
export const whoMay = (pattern: RegExp): string[] =>
  [...rightsOfFunctions()]
    .filter(([, rights]) => rights.some(({ action }) => pattern.test(action)))
    .map(([name]) => name)
    .sort();
