import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { HostError } from '../parts/errors.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      displayName: z.string().optional(),
      properties: z
        .object({ templateFile: z.string(), stackName: z.string(), directoryName: z.string() })
        .partial()
        .optional(),
    }),
  ),
});

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});
export type Template = z.infer<typeof Template>;

/** One synthesized stack, as `cdk deploy` would send it. */
export interface Stack {
  readonly name: string;
  readonly template: Template;
  /** Where its asset paths start from. */
  readonly directory: string;
  readonly region?: string;
  readonly account?: string;
}

/** Reads every stack of a cloud assembly (`cdk.out`), those of nested stages too. Throws HostError if there is none. */
export function loadAssembly(directory: string): Stack[] {
  const { artifacts } = Manifest.parse(JSON.parse(readFileSync(assertAssembly(directory), 'utf8')));
  const stacks = Object.entries(artifacts).flatMap(([id, { type, environment, properties }]) => {
    if (type === 'cdk:cloud-assembly') return loadAssembly(join(directory, properties?.directoryName ?? id));
    if (type !== 'aws:cloudformation:stack' || !properties?.templateFile) return [];
    return [readStack(resolve(directory, properties.templateFile), properties.stackName ?? id, environment)];
  });
  if (stacks.length === 0) throw new HostError(`The cloud assembly ${directory} holds no stack.`);
  return stacks;
}

/** Gives its manifest. Throws HostError if there is none. */
export function assertAssembly(directory: string): string {
  const file = join(directory, 'manifest.json');
  if (!existsSync(file)) throw new HostError(`${directory} holds no cloud assembly (no manifest.json).`);
  return file;
}

function readStack(templateFile: string, name: string, environment = ''): Stack {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
  return {
    name,
    template: Template.parse(JSON.parse(readFileSync(templateFile, 'utf8'))),
    directory: dirname(templateFile),
    ...(region && !region.startsWith('unknown') && { region }),
    ...(account && !account.startsWith('unknown') && { account }),
  };
}
