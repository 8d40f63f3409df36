import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { App, Duration, Stack } from 'aws-cdk-lib/core';
import { ValidationStates } from '../../../../infra/constructs/validation-states.ts';
import type { Workers } from '../../../../infra/constructs/worker-task.ts';
import { tasks, type Task } from '../../../../shared/contract/tasks.ts';

interface Definition {
  readonly States: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The states of a request as CDK synthesizes them; of the functions that they call there are only the names. */
export function synthesized(): Definition {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Validation');
  const workerOf = (task: string) => ({
    ...{ timeout: Duration.seconds(30), errorImpact: 'Somebody waits.' },
    handler: LambdaFunction.fromFunctionArn(stack, task, `arn:aws:lambda:eu-west-3:000000000000:function:${task}`),
  });
  const workers = Object.fromEntries(Object.keys(tasks).map((task) => [task, workerOf(task)])) as unknown as Workers;
  const { start } = new ValidationStates(stack, 'States', workers);
  const machine = new StateMachine(stack, 'Machine', { definitionBody: DefinitionBody.fromChainable(start) });
  const { DefinitionString } = stack.resolve(
    (machine.node.defaultChild as unknown as { _toCloudFormation: () => unknown })._toCloudFormation(),
  ).Resources[stack.getLogicalId(machine.node.defaultChild as never)].Properties as {
    DefinitionString: string | { readonly 'Fn::Join': readonly [string, readonly unknown[]] };
  };
  const parts = typeof DefinitionString === 'string' ? [DefinitionString] : DefinitionString['Fn::Join'][1];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : 'aws')).join('')) as Definition;
}

/** The task that a state is, by the function that it calls; undefined of one that is none. */
export function taskOf({ Resource, Parameters }: Readonly<Record<string, unknown>>): Task | undefined {
  const { FunctionName } = (Parameters ?? {}) as { readonly FunctionName?: string };
  const name = /function:([\w-]+)$/.exec(FunctionName ?? String(Resource))?.[1];
  return name === undefined ? undefined : (name as Task);
}
