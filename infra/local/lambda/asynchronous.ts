import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { TemplateGraph } from '../template/template.ts';
import { deadInvocation, type DeadInvocation } from './dead-invocation.ts';
import type { FunctionError } from './lambda-worker.ts';
import type { Functions } from './lambda.ts';

const EventInvokeConfig = z.looseObject({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().int().min(0).max(2).default(2),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
});

/** AWS waits for one and two minutes; here as briefly as before other retries. */
const pausesMs = [1_000, 2_000];

interface Setting {
  readonly retries: number;
  /** The ARN of the queue that keeps what is given up; undefined: it is dropped. */
  readonly queueArn: string | undefined;
}
const usual: Setting = { retries: pausesMs.length, queueArn: undefined };

/**
 * Invokes functions as services do that wait for no answer: what fails is tried twice more, unless the template says
 * otherwise, and then given up (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html).
 */
export class AsynchronousInvocations {
  private readonly abort = new AbortController();
  private readonly settings: ReadonlyMap<string, Setting>;

  constructor(
    graph: TemplateGraph,
    private readonly functions: Functions,
    private readonly onGivenUp: (letter: DeadInvocation) => void,
  ) {
    const configs = graph.ofType('AWS::Lambda::EventInvokeConfig').map((it) => graph.read(it, EventInvokeConfig));
    this.settings = new Map(
      configs.map(({ FunctionName, MaximumRetryAttempts: retries, DestinationConfig }) => [
        functions.definition(FunctionName).arn,
        { retries, queueArn: DestinationConfig?.OnFailure.Destination },
      ]),
    );
  }

  /** Settles once it has succeeded, or is given up. Failures are logged as every invocation's are. */
  async invoke(functionArn: string, event: unknown): Promise<void> {
    const { signal } = this.abort;
    const { retries, queueArn } = this.settings.get(functionArn) ?? usual;
    const pauses = [0, ...pausesMs.slice(0, retries)];
    let error: FunctionError | undefined;
    for (const pause of pauses) {
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const outcome = await this.functions.invoke(functionArn, event);
      if (outcome.ok) return;
      ({ error } = outcome);
    }
    if (queueArn === undefined || !error) return;
    const definition = this.functions.definition(functionArn);
    this.onGivenUp(deadInvocation(definition, { queueArn, event, attempts: pauses.length, error }));
  }

  stop(): void {
    this.abort.abort();
  }
}
