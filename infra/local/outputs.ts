import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { HostError } from './parts/errors.ts';

/** A demo person who can sign in. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly firm: string;
}

const ClientAccess = z.looseObject({
  ApiUrl: z.string(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
  TableName: z.string(),
  StateMachineArn: z.string(),
});
export type ClientAccess = z.infer<typeof ClientAccess>;

type StackOutputs = Readonly<Record<string, unknown>>;
const isService = (outputs: StackOutputs): boolean => 'ApiUrl' in outputs;

/** What apps read after a deployment, of the one stack that outputs the API's address. Throws HostError if something is missing. */
export function clientAccessOf(stacks: Readonly<Record<string, StackOutputs>>): ClientAccess {
  const parsed = ClientAccess.safeParse(Object.values(stacks).find(isService));
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new HostError(
    `The service's stack must output ${Object.keys(ClientAccess.shape).join(', ')}; missing: ${missing || 'the stack itself'}.`,
  );
}

/** The shape of `cdk deploy --outputs-file`: what each stack outputs. A local run adds `Local`. */
export interface Outputs {
  readonly ClientAccess: ClientAccess;
  readonly Local: {
    readonly MailboxUrl: string;
    readonly EventsUrl: string;
    readonly CognitoEndpoint: string;
    readonly DynamoDbEndpoint: string;
    readonly StepFunctionsEndpoint: string;
    readonly S3Endpoint: string;
    readonly SqsEndpoint: string;
    /** The first firm's people first. */
    readonly SignIn: readonly SignIn[];
  };
  readonly [otherStack: string]: Readonly<Record<string, unknown>>;
}

/** The service's outputs stand under the name that they have locally, whatever the stage of the assembly that is run. */
export const outputsOf = (stacks: Readonly<Record<string, StackOutputs>>, local: Outputs['Local']): Outputs => ({
  ...Object.fromEntries(Object.entries(stacks).filter(([, outputs]) => !isService(outputs))),
  ClientAccess: clientAccessOf(stacks),
  Local: local,
});

export function writeOutputs(file: string, outputs: Outputs): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(outputs, null, 2)}\n`);
}
