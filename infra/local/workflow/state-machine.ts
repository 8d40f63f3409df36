import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { type Envelope, prepareDefinition } from './definition.ts';
import { unsupported } from '../parts/errors.ts';
import { type MachineIdentity, contextOf } from './context-object.ts';
import { type Execution, ending } from './execution.ts';
import { type ExecutionEvent, historyEvent } from './execution-history.ts';
import type { Functions } from '../lambda/lambda.ts';
import { runStep } from './steps.ts';
import { TaskTokens } from './task-tokens.ts';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';

export type { Execution } from './execution.ts';

const MachineProps = z.looseObject({
  StateMachineType: z.literal('STANDARD', 'only Standard state machines run here').default('STANDARD'),
  DefinitionString: z.string('give the definition as text (CDK does, unless it is put into a bucket)'),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
  RoleArn: z.string().default(''),
});

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `ExecutionAlreadyExists` or the execution, which is an earlier one if that has the same name and input and is still open. */
export type Started = Execution | 'ExecutionAlreadyExists';

interface Machine extends MachineIdentity {
  readonly engine: StateMachine;
}

/** The template's state machines and all their executions since the start. */
export class StateMachines {
  readonly tokens = new TaskTokens();
  private readonly machines: ReadonlyMap<string, Machine>;
  private readonly all = new Map<string, Execution>();
  private readonly aborts = new Map<string, (error?: string, cause?: string) => void>();

  constructor(
    graph: TemplateGraph,
    private readonly functions: Functions,
    private readonly speed: number,
  ) {
    const machines = graph
      .ofType('AWS::StepFunctions::StateMachine')
      .map((resource) => machineOf(graph, resource, speed));
    this.machines = new Map(machines.map((machine) => [machine.arn, machine]));
  }

  has(machineArn: string): boolean {
    return this.machines.has(machineArn);
  }

  get(executionArn: string): Execution | undefined {
    return this.all.get(executionArn);
  }

  /** Newest first. */
  list(): Execution[] {
    return [...this.all.values()].reverse();
  }

  start(machineArn: string, name: string, input: string): Started {
    const machine = this.machines.get(machineArn);
    if (!machine) throw new Error(`No state machine ${machineArn}`);
    const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const earlier = this.all.get(arn);
    if (earlier) return earlier.status === 'RUNNING' && earlier.input === input ? earlier : 'ExecutionAlreadyExists';
    const execution: Mutable<Execution> = {
      arn,
      name,
      machineArn,
      input,
      startDate: new Date(),
      history: [],
      status: 'RUNNING',
    };
    this.all.set(arn, execution);
    void this.run(machine, execution);
    return execution;
  }

  /** False if there is no such execution that runs. */
  abort(executionArn: string, error?: string, cause?: string): boolean {
    const abort = this.aborts.get(executionArn);
    abort?.(error, cause);
    return abort !== undefined;
  }

  stop(): void {
    for (const abort of this.aborts.values()) abort();
  }

  private async run(machine: Machine, execution: Mutable<Execution>): Promise<void> {
    const controller = new AbortController();
    const deps = { functions: this.functions, tokens: this.tokens, speed: this.speed, signal: controller.signal };
    const handlers = Object.fromEntries(
      machine.prepared.steps.map((step) => [
        step.state,
        (envelope: unknown) => runStep(step, envelope as Envelope, deps) as Promise<null>,
      ]),
    );
    const { result, abort, eventLogs } = machine.engine.run(JSON.parse(execution.input) as null, {
      overrides: { taskResourceLocalHandlers: handlers },
      context: contextOf(machine, execution, this.tokens),
    });
    this.aborts.set(execution.arn, (error, cause) => {
      Object.assign(execution, { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) });
      abort();
    });
    const recorded = record(eventLogs, execution.history as ExecutionEvent[], machine.prepared.types);
    try {
      execution.output = JSON.stringify(await result);
      execution.status = 'SUCCEEDED';
    } catch (thrown) {
      Object.assign(execution, ending(thrown));
    } finally {
      execution.stopDate = new Date();
      this.aborts.delete(execution.arn);
      controller.abort();
      await recorded;
    }
  }
}

function machineOf(graph: TemplateGraph, resource: Resource, speed: number): Machine {
  const props = graph.read(resource, MachineProps);
  const text = props.DefinitionString.replaceAll(
    /\$\{(\w+)\}/g,
    (whole, name: string) => props.DefinitionSubstitutions[name] ?? whole,
  );
  const declared = JSON.parse(text) as StateMachineDefinition;
  const prepared = prepareDefinition(resource.logicalId, declared, speed);
  try {
    new StateMachine(declared);
  } catch (error) {
    throw unsupported(resource, error instanceof Error ? error.message : String(error), 'Correct the definition.');
  }
  const engine = new StateMachine(prepared.definition as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  return {
    arn: graph.ref(resource),
    name: graph.attribute(resource, 'Name'),
    roleArn: props.RoleArn,
    prepared,
    engine,
  };
}

async function record(
  events: AsyncIterable<{ type: string; timestamp: number }>,
  history: ExecutionEvent[],
  types: ReadonlyMap<string, string>,
): Promise<void> {
  for await (const event of events) history.push(historyEvent(event, history.length + 1, types));
}
