import type { FunctionDefinition } from './function-definition.ts';
import { FunctionRunner, type LambdaOptions, type Outcome } from './function-runner.ts';

/** All the functions, each in a worker of its own that is started at its first invocation. */
export class Functions {
  readonly names: readonly string[];
  private readonly runners: readonly FunctionRunner[];

  constructor(definitions: readonly FunctionDefinition[], options: LambdaOptions) {
    this.names = definitions.map(({ name }) => name);
    this.runners = definitions.map((definition) => new FunctionRunner(definition, options));
  }

  /** Accepts a name, or an ARN with or without a version or alias. Never rejects for what the function does. */
  invoke(nameOrArn: string, event: unknown): Promise<Outcome> {
    return this.find(nameOrArn).invoke(event);
  }

  has(nameOrArn: string): boolean {
    return this.lookUp(nameOrArn) !== undefined;
  }

  definition(nameOrArn: string): FunctionDefinition {
    return this.find(nameOrArn).definition;
  }

  /** Ends a function's worker as a runtime exit does: what runs fails with `Runtime.ExitError`, the next call starts afresh. */
  async crash(name: string): Promise<void> {
    await this.find(name).crash();
  }

  async stop(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }

  private find(nameOrArn: string): FunctionRunner {
    const runner = this.lookUp(nameOrArn);
    if (!runner) throw new Error(`No function ${nameOrArn}. There are: ${this.names.join(', ')}`);
    return runner;
  }

  private lookUp(nameOrArn: string): FunctionRunner | undefined {
    const name = /:function:([^:]+)/.exec(nameOrArn)?.[1] ?? nameOrArn;
    return (
      this.runners.find(({ definition }) => definition.name === name || definition.logicalId === name) ??
      this.runners.find(({ definition }) => definition.path.split('/').includes(name))
    );
  }
}
