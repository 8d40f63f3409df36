import type { Execution } from './execution.ts';
import type { PreparedDefinition } from './definition.ts';
import type { TaskTokens } from './task-tokens.ts';

export interface MachineIdentity {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly prepared: PreparedDefinition;
}

/**
 * The context object (`$$`) of one execution. `Step.s<n>`, which every step's envelope reads first, begins a task: it gives
 * it a token of its own, which `Task.Token` then shows. Nothing else comes between, for an envelope is resolved in one go.
 */
export function contextOf(
  { arn, name, roleArn, prepared }: MachineIdentity,
  execution: Pick<Execution, 'arn' | 'name'>,
  tokens: TaskTokens,
): Record<string, unknown> {
  let current = { token: '', state: '', enteredTime: '' };
  const begin = (state: string) => {
    current = { token: tokens.mint(), state, enteredTime: new Date().toISOString() };
    return state;
  };
  const beginnings = prepared.steps.map(({ state }, index): [string, PropertyDescriptor] => [
    `s${String(index)}`,
    { get: () => begin(state), enumerable: true },
  ]);
  return {
    Execution: { Id: execution.arn, Name: execution.name, RoleArn: roleArn },
    StateMachine: { Id: arn, Name: name },
    Step: Object.defineProperties({}, Object.fromEntries(beginnings)),
    Task: {
      get Token() {
        return current.token;
      },
    },
    State: {
      get Name() {
        return current.state;
      },
      get EnteredTime() {
        return current.enteredTime;
      },
    },
  };
}
