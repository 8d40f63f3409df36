import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { TemplateGraph } from '../template/template.ts';
import type { Functions } from './lambda.ts';

const EventInvokeConfig = z.looseObject({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().int().min(0).max(2).default(2),
});

/** AWS waits for one and two minutes; here as briefly as before other retries. */
const pausesMs = [1_000, 2_000];

/**
 * Invokes functions as services do that wait for no answer: what fails is tried twice more, unless the template says
 * otherwise, and then dropped (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html).
 */
export class AsynchronousInvocations {
  private readonly abort = new AbortController();
  private readonly retries: ReadonlyMap<string, number>;

  constructor(
    graph: TemplateGraph,
    private readonly functions: Functions,
  ) {
    const configs = graph.ofType('AWS::Lambda::EventInvokeConfig').map((it) => graph.read(it, EventInvokeConfig));
    this.retries = new Map(configs.map((it) => [functions.definition(it.FunctionName).arn, it.MaximumRetryAttempts]));
  }

  /** Settles once it has succeeded, or is dropped. Failures are logged as every invocation's are. */
  async invoke(functionArn: string, event: unknown): Promise<void> {
    const { signal } = this.abort;
    const pauses = pausesMs.slice(0, this.retries.get(functionArn) ?? pausesMs.length);
    for (const pause of [0, ...pauses]) {
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const { ok } = await this.functions.invoke(functionArn, event);
      if (ok) return;
    }
  }

  stop(): void {
    this.abort.abort();
  }
}
