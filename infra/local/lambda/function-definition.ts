import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { unsupported } from '../parts/errors.ts';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';

const FunctionProps = z.looseObject({
  Handler: z.string(),
  Runtime: z.string().regex(/^nodejs/, 'only Node.js functions run here'),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  PackageType: z.literal('Zip').optional(),
  Layers: z.array(z.unknown()).max(0, 'layers are not unpacked here').optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

export interface FunctionDefinition {
  readonly name: string;
  readonly arn: string;
  readonly logicalId: string;
  /** Where the CDK app puts it, such as `ClientAccess/DecideAccess/Resource`; empty if the assembly does not say. */
  readonly path: string;
  readonly directory: string;
  readonly file: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** As the template has it, without what the Lambda service adds. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Lambda's limit for the event and for the reply of a synchronous invocation, each in JSON, in bytes: as its refusal names it. */
export const PAYLOAD_LIMIT = 6_291_556;

/** The functions of the template, each with the very bundle that its asset in the cloud assembly holds. */
export function functionsOf(graph: TemplateGraph): FunctionDefinition[] {
  return graph.ofType('AWS::Lambda::Function').map((resource) => {
    const props = graph.read(resource, FunctionProps);
    const path = resource.metadata['aws:cdk:path'];
    const directory = assetOf(resource);
    const [module = '', handler = ''] = props.Handler.split(/\.(?=[^.]*$)/);
    const file = ['.js', '.cjs', '.mjs']
      .map((suffix) => resolve(directory, module + suffix))
      .find((path) => existsSync(path));
    if (!file)
      throw unsupported(
        resource,
        `${directory} holds no ${module}.js`,
        'Build the functions before the app is synthesized.',
      );
    return {
      name: graph.ref(resource),
      arn: graph.attribute(resource, 'Arn'),
      logicalId: resource.logicalId,
      path: typeof path === 'string' ? path : '',
      directory,
      file,
      handler,
      timeoutMs: props.Timeout * 1000,
      memoryMb: props.MemorySize,
      environment: props.Environment?.Variables ?? {},
    };
  });
}

function assetOf(resource: Resource): string {
  const path = resource.metadata['aws:asset:path'];
  if (typeof path !== 'string')
    throw unsupported(
      resource,
      'its code is not a file asset',
      'Use Code.fromAsset, which the template names in Metadata["aws:asset:path"].',
    );
  return resolve(resource.stack.directory, path);
}
