/** What is used of a package without types. */
declare module '@wmfs/statebox' {
  export interface Execution {
    readonly executionName: string;
    readonly status: 'SUCCEEDED' | 'FAILED';
    readonly errorCode?: string;
    ctx: Record<string, unknown>;
  }
  export interface Context {
    readonly executionName: string;
    readonly task: {
      readonly name: string;
      readonly definition: { readonly ResultPath?: string | null };
      processTaskFailure(failure: { readonly error: string; readonly cause: string }, executionName: string): unknown;
    };
    sendTaskSuccess(result: unknown): void;
  }
  export interface Resource {
    init(env: unknown): unknown;
    run(input: unknown, context: Context): void;
  }
  export default class Statebox {
    constructor(options: { readonly messages: { info(text: string): void } });
    readonly ready: Promise<void>;
    readonly dao: {
      findExecutionByName(name: string): Promise<Execution>;
      setNextState(name: string, state: string, ...rest: unknown[]): Promise<Execution>;
      updateCurrentStateName(state: string, ...rest: unknown[]): Promise<Execution>;
    };
    registerResourceResolver(type: string, resolver: () => Resource): void;
    createStateMachines(definitions: Readonly<Record<string, unknown>>, env: object): Promise<unknown>;
    startExecution(input: object, machine: string, options: { readonly sendResponse: 'COMPLETE' }): Promise<Execution>;
  }
}
