import { HostError } from '../parts/errors.ts';
import { isRecord } from '../template/template.ts';

/** A state of the definition that the host runs itself: a task, or a wait. */
export interface Step {
  readonly state: string;
  /** `invoke` is `lambda:invoke`, `callback` the same with `.waitForTaskToken`, `direct` a function's ARN as resource. */
  readonly kind: 'invoke' | 'callback' | 'direct' | 'wait';
  /** The function, where the resource names it. */
  readonly functionArn?: string;
}

export interface PreparedDefinition {
  /** For the engine: as declared, but for the input and the timing of the steps, which `Envelope` describes. */
  readonly definition: object;
  readonly steps: readonly Step[];
  /** The declared type of every state. */
  readonly types: ReadonlyMap<string, string>;
}

/** What the engine hands to a step: everything that needs the state's input or the context object, resolved by the engine. */
export interface Envelope {
  readonly Begin: unknown;
  readonly Token: string;
  readonly Input: unknown;
  readonly Parameters?: unknown;
  readonly Timeout?: unknown;
  readonly Heartbeat?: unknown;
  readonly Seconds?: unknown;
  readonly Timestamp?: unknown;
}

type State = Record<string, unknown>;

/** The engine's timers end at 2^31-1 ms. It only has to outlast the steps' own. */
const ENGINE_LIMIT_SECONDS = 2_147_483;

const LAMBDA_INVOKE = /^arn:[^:]+:states:::lambda:invoke(\.waitForTaskToken)?$/;
const LAMBDA_ARN = /^arn:[^:]+:lambda:/;

/**
 * Prepares the template's own definition for the engine. The engine resolves a timeout path against the task's parameters
 * rather than the state's input, knows neither heartbeats nor task tokens, and its waits cannot be cut short: so the steps'
 * input becomes an envelope that carries what they need, and the host keeps their time. `speed` divides the machine's own
 * timeout here; the steps divide theirs. Throws HostError on what would behave otherwise than on AWS.
 */
export function prepareDefinition(machine: string, definition: unknown, speed: number): PreparedDefinition {
  const steps: Step[] = [];
  const types = new Map<string, string>();
  const refuse = (what: string): never => {
    throw new HostError(
      `The local host cannot run the state machine ${machine}: ${what}. Use what infra/local/workflow/definition.ts knows, or teach it.`,
    );
  };

  const machineOf = (value: unknown): State => {
    if (!isRecord(value) || !isRecord(value['States'])) return refuse('it has no States');
    if ((value['QueryLanguage'] ?? 'JSONPath') !== 'JSONPath') refuse('it is written in JSONata; use JSONPath');
    const { TimeoutSeconds: timeout } = value;
    const states = Object.entries(value['States']).map(([name, state]) => [name, stateOf(name, state as State)]);
    return {
      ...value,
      States: Object.fromEntries(states),
      ...(typeof timeout === 'number' && { TimeoutSeconds: Math.min(timeout / speed, ENGINE_LIMIT_SECONDS) }),
    };
  };

  const stateOf = (name: string, declared: State): State => {
    const { Type: type } = declared;
    if (types.has(name)) refuse(`two states are called ${name}`);
    if ((declared['QueryLanguage'] ?? 'JSONPath') !== 'JSONPath')
      refuse(`state ${name} is written in JSONata; use JSONPath`);
    if ('Assign' in declared || 'Arguments' in declared || 'Output' in declared)
      refuse(`state ${name} uses variables or JSONata fields`);
    types.set(name, String(type));
    const state = withoutWholePath(declared);
    switch (type) {
      case 'Task':
        return taskOf(name, state);
      case 'Wait':
        return waitOf(name, state);
      case 'Pass':
        if ('Result' in state && !state['Result'])
          refuse(`state ${name} has the result ${JSON.stringify(state['Result'])}, which the engine drops`);
        return state;
      case 'Map':
        return mapOf(name, state);
      case 'Parallel':
        return { ...state, Branches: (state['Branches'] as unknown[]).map(machineOf) };
      case 'Choice':
      case 'Succeed':
      case 'Fail':
        return state;
      default:
        return refuse(`state ${name} is of the unknown type ${String(type)}`);
    }
  };

  const mapOf = (name: string, state: State): State => {
    const { ItemProcessor: processor, Iterator: iterator } = state;
    if ('ItemReader' in state || 'ItemBatcher' in state || 'ResultWriter' in state)
      refuse(`state ${name} is a distributed map`);
    if (
      isRecord(processor) &&
      isRecord(processor['ProcessorConfig']) &&
      processor['ProcessorConfig']['Mode'] === 'DISTRIBUTED'
    )
      refuse(`state ${name} is a distributed map`);
    return { ...state, ...(processor ? { ItemProcessor: machineOf(processor) } : { Iterator: machineOf(iterator) }) };
  };

  const taskOf = (name: string, state: State): State => {
    const {
      Resource,
      Parameters,
      TimeoutSeconds,
      TimeoutSecondsPath,
      HeartbeatSeconds,
      HeartbeatSecondsPath,
      Credentials,
      ...rest
    } = state;
    const resource = String(Resource);
    const integration = LAMBDA_INVOKE.exec(resource);
    if (!integration && !LAMBDA_ARN.test(resource))
      refuse(`state ${name} calls ${resource}; only Lambda tasks run here`);
    if (Credentials !== undefined) refuse(`state ${name} calls into another account`);
    if (JSON.stringify(state).includes('$$.State.RetryCount')) refuse(`state ${name} reads $$.State.RetryCount`);
    steps.push(
      integration
        ? { state: name, kind: integration[1] ? 'callback' : 'invoke' }
        : { state: name, kind: 'direct', functionArn: resource },
    );
    const envelope = {
      ...(Parameters !== undefined && { Parameters }),
      ...pathOr('Timeout', TimeoutSeconds, TimeoutSecondsPath),
      ...pathOr('Heartbeat', HeartbeatSeconds, HeartbeatSecondsPath),
    };
    return {
      ...rest,
      Resource,
      TimeoutSeconds: ENGINE_LIMIT_SECONDS,
      Parameters: enveloped(steps.length - 1, envelope),
    };
  };

  /** A wait runs as a task, whose time the host keeps: an abort ends it, `--speed` shortens it, and it may be of any length. */
  const waitOf = (name: string, state: State): State => {
    const { Seconds, SecondsPath, Timestamp, TimestampPath, ...rest } = state;
    steps.push({ state: name, kind: 'wait' });
    const envelope = { ...pathOr('Seconds', Seconds, SecondsPath), ...pathOr('Timestamp', Timestamp, TimestampPath) };
    return {
      ...rest,
      Type: 'Task',
      Resource: 'wait',
      TimeoutSeconds: ENGINE_LIMIT_SECONDS,
      Parameters: enveloped(steps.length - 1, envelope),
    };
  };

  return { definition: machineOf(definition), steps, types };
}

/** `$$.Step` is the context object's own part of `state-machine.ts`; Begin comes first, so that the token is new by then. */
function enveloped(index: number, content: Record<string, unknown>): Record<string, unknown> {
  return { 'Begin.$': `$$.Step.s${index}`, 'Token.$': '$$.Task.Token', 'Input.$': '$', ...content };
}

function pathOr(name: string, literal: unknown, path: unknown): Record<string, unknown> {
  if (path !== undefined) return { [`${name}.$`]: path };
  return literal === undefined ? {} : { [name]: literal };
}

/** `"ResultPath": "$"` means what leaving it out does; the engine takes it for a field called `$`. */
function withoutWholePath(state: State): State {
  const { ResultPath, Catch, ...rest } = state;
  return {
    ...rest,
    ...(ResultPath !== undefined && ResultPath !== '$' && { ResultPath }),
    ...(Array.isArray(Catch) && { Catch: Catch.map((catcher: State) => withoutWholePath(catcher)) }),
  };
}
