import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { functionNames } from './build.ts';
import type { Definition } from './state-diagram.ts';

/** The state machines of the product, by the construct that each belongs to. */
export type Definitions = Readonly<Record<'Validation' | 'Digests', Definition>>;

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Properties }>>;
}
interface Properties {
  readonly DefinitionString: { readonly 'Fn::Join': readonly [string, readonly unknown[]] };
}

/** Reads their definitions from a template. What is known at deployment alone, such as ARNs, is left out. */
export function definitionsIn({ Resources }: Template): Definitions {
  const machines = Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::StepFunctions::StateMachine');
  const of = (construct: string): Definition => {
    const found = machines.find(([id]) => id.startsWith(construct));
    if (!found) throw new Error(`There is no state machine of ${construct}.`);
    const [, parts] = found[1].Properties.DefinitionString['Fn::Join'];
    return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : '')).join('')) as Definition;
  };
  return { Validation: of('Validation'), Digests: of('Digests') };
}

/** Synthesizes them, with bundles that are empty: no definition depends on what is in them. */
export async function synthesizedDefinitions(): Promise<Definitions> {
  // The CDK's checks of templates take longer than all the rest: tests and deployments run them.
  process.env['CDK_VALIDATION'] = 'false';
  const { ClientAccessApp } = await import('./constructs/client-access-app.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-machines-'));
  try {
    const bundles = path.join(folder, 'functions');
    for (const name of await functionNames()) await mkdir(path.join(bundles, name), { recursive: true });
    const app = new ClientAccessApp({ stage: 'dev', bundles, outdir: path.join(folder, 'cdk.out') });
    return definitionsIn(app.synth().getStackArtifact(app.service.artifactId).template as Template);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
