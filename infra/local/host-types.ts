import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ApiServer } from './api/api-server.ts';
import type { LogEntry } from './log.ts';
import type { Service } from './parts/services.ts';
import type { Outputs, SignIn } from './outputs.ts';
import type { Rates } from './parts/rates.ts';
import type { Execution } from './workflow/execution.ts';
import type { DeadInvocation } from './lambda/dead-invocation.ts';
import type { DeadLetter } from './stream/dead-letter.ts';

/** What the demo data is put into. */
export interface SeedTarget {
  readonly documentClient: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly cognito: CognitoIdentityProviderClient;
  readonly userPoolId: string;
  readonly progress?: (text: string) => void;
}

export interface HostOptions {
  /** The API's port; 0, the default, means any free one. */
  readonly port?: number;
  /** In its place an address that has been taken already. */
  readonly api?: ApiServer;
  /** How many times shorter the workflow's waits are; 1 by default. */
  readonly speed?: number;
  /** Whether the mailbox reports what becomes of mails; true by default. SES does its best to, and promises nothing. */
  readonly mailReports?: boolean;
  /** The calls a second after which a service throttles, once the demo data is in; without one it takes any number. */
  readonly rates?: Rates;
  /** A cloud assembly to run as it is. Without one, the app is synthesized. */
  readonly assembly?: string;
  /** Where it is synthesized into, which must be no other host's; the repository's `.local/cdk.out` by default. */
  readonly outdir?: string;
  /** Puts something between the functions and a service: gets the service's address, gives the one that functions are told. */
  readonly interpose?: (service: Service, url: string) => Promise<string>;
  /** Fills the tables and the user pool once the stream consumers read. */
  readonly seed?: (target: SeedTarget) => Promise<readonly SignIn[]>;
  /** What functions write, and what fails. By default failures go to the console's error output, in short. */
  readonly onLog?: (entry: LogEntry) => void;
  /** No failures on the console. */
  readonly quiet?: boolean;
  /** Called with what is being done, and with its duration once it is. */
  readonly progress?: (text: string) => void;
  /** Called if a part dies while the host runs. */
  readonly onFatal?: (error: Error) => void;
  /** Ends the start; the promise of `startHost` then rejects. */
  readonly signal?: AbortSignal;
}

/** The product, running on this machine. */
export interface Host {
  readonly apiUrl: string;
  /** A viewer at `/`, the mails as JSON at `/store`. */
  readonly mailboxUrl: string;
  /** A viewer at `/`, the events as JSON at `/store`. */
  readonly eventsUrl: string;
  /** What `.local/outputs.json` holds. */
  readonly outputs: Outputs;
  /** The services themselves, without what `interpose` has put in front. */
  readonly endpoints: Readonly<Record<Service, string>>;
  /** The names of the functions. */
  readonly functions: readonly string[];
  /** The routes, as declared: `GET /v1/me`. */
  readonly routes: readonly string[];
  /** What stream consumers and functions that rules invoke have given up and is kept, oldest first. */
  deadLetters(): readonly (DeadLetter | DeadInvocation)[];
  /**
   * Ends a function's worker as a runtime exit does: what it runs fails with `Runtime.ExitError`, the next call starts
   * afresh. Takes the function's name, its logical id, or the id of a construct that it lies in.
   */
  crash(functionName: string): Promise<void>;
  /** All executions of the state machines since the start, newest first. */
  executions(): readonly Execution[];
  /** Stops everything, once; resolves when nothing of it is left. */
  stop(): Promise<void>;
}
