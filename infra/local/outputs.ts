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

const ClientAccess = z.object({
  ApiUrl: z.string(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
  TableName: z.string(),
  StateMachineArn: z.string(),
});
export type ClientAccess = z.infer<typeof ClientAccess>;

/** What apps read after a deployment. Throws HostError if the stack does not output it all. */
export function clientAccessOf(stacks: Readonly<Record<string, unknown>>): ClientAccess {
  const parsed = ClientAccess.safeParse(stacks['ClientAccess']);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new HostError(
    `The stack ClientAccess must output ${Object.keys(ClientAccess.shape).join(', ')}; missing: ${missing || 'the stack itself'}.`,
  );
}

/** The shape of `cdk deploy --outputs-file`: what each stack outputs. A local run adds `Local`. */
export interface Outputs {
  readonly ClientAccess: ClientAccess;
  readonly Local: {
    readonly MailboxUrl: string;
    readonly CognitoEndpoint: string;
    readonly DynamoDbEndpoint: string;
    readonly StepFunctionsEndpoint: string;
    /** The first firm's people first. */
    readonly SignIn: readonly SignIn[];
  };
  readonly [otherStack: string]: Readonly<Record<string, unknown>>;
}

export function writeOutputs(file: string, outputs: Outputs): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(outputs, null, 2)}\n`);
}
