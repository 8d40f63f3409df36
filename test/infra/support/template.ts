import { inject } from 'vitest';
import type { StageName } from '../../../infra/stages.ts';

export type Json = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a template is JSON

export interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties: Json; readonly Metadata?: Json; readonly DeletionPolicy?: string }
    >
  >;
  readonly Outputs: Json;
}

export interface Resource {
  readonly id: string;
  readonly properties: Json;
}

export const stage = (name: StageName) => inject('synthesized')[name];

/** What `dev` deploys as the service, unless another stage is named. */
export const service = (name: StageName = 'dev'): Template => stage(name).service;
export const data = (name: StageName = 'dev'): Template => stage(name).data;

export const resources = ({ Resources }: Template, type: string): Resource[] =>
  Object.entries(Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties }]) => ({ id, properties: Properties }));

export function only(template: Template, type: string): Resource {
  const [resource, ...others] = resources(template, type);
  if (resource === undefined || others.length > 0)
    throw new Error(`There are ${others.length + (resource ? 1 : 0)} ${type}.`);
  return resource;
}

/** A state machine, by the construct that it belongs to. */
export type Machine = 'Validation' | 'Digests';
export const machines: readonly Machine[] = ['Validation', 'Digests'];

export function machine(of: Machine, template: Template = service()): Resource {
  const found = resources(template, 'AWS::StepFunctions::StateMachine').find(({ id }) => id.startsWith(of));
  if (!found) throw new Error(`There is no state machine of ${of}.`);
  return found;
}

/** The functions by what they are called below `functions/`, as in `http/me`. */
export const functions = (template: Template = service()): Map<string, Resource> =>
  new Map(
    resources(template, 'AWS::Lambda::Function').map((resource) => [
      String(resource.properties['Description']),
      resource,
    ]),
  );

/** Which resource a `Ref` or `Fn::GetAtt` is about. */
export function target(reference: unknown): string | undefined {
  const { Ref: ref, 'Fn::GetAtt': attribute } = reference as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return ref ?? attribute?.[0];
}
