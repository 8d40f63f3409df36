/** One event of an execution, in the form of GetExecutionHistory. */
export interface ExecutionEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly timestamp: Date;
  /** AWS's name: `ExecutionStarted`, `TaskStateEntered`, … */
  readonly type: string;
  /** The field of details that belongs to the type, such as `stateEnteredEventDetails`. */
  readonly details: Readonly<Record<string, unknown>>;
}

interface EngineEvent {
  readonly type: string;
  readonly timestamp: number;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly state?: { readonly name: string; readonly input: unknown; readonly output?: unknown };
  readonly Error?: string;
  readonly Cause?: unknown;
}

/** Turns an event of the engine into the one that AWS would list; `types` gives the declared type of a state. */
export function historyEvent(event: EngineEvent, id: number, types: ReadonlyMap<string, string>): ExecutionEvent {
  const { type, state } = event;
  const base = { id, previousEventId: id - 1, timestamp: new Date(event.timestamp) };
  const stateType = types.get(state?.name ?? '') ?? '';
  const failure = {
    error: event.Error,
    cause: typeof event.Cause === 'string' ? event.Cause : JSON.stringify(event.Cause),
  };
  switch (type) {
    case 'ExecutionStarted':
      return { ...base, type, details: { executionStartedEventDetails: { input: JSON.stringify(event.input) } } };
    case 'ExecutionSucceeded':
      return { ...base, type, details: { executionSucceededEventDetails: { output: JSON.stringify(event.output) } } };
    case 'ExecutionFailed':
      return { ...base, type, details: { executionFailedEventDetails: failure } };
    case 'ExecutionTimeout':
      return { ...base, type: 'ExecutionTimedOut', details: { executionTimedOutEventDetails: {} } };
    case 'StateEntered':
      return {
        ...base,
        type: `${stateType}StateEntered`,
        details: { stateEnteredEventDetails: { name: state?.name, input: JSON.stringify(state?.input) } },
      };
    case 'StateExited':
      return {
        ...base,
        type: `${stateType}StateExited`,
        details: { stateExitedEventDetails: { name: state?.name, output: JSON.stringify(state?.output) } },
      };
    case 'StateFailed':
      return event.Error === 'States.Timeout'
        ? { ...base, type: 'TaskTimedOut', details: { taskTimedOutEventDetails: failure } }
        : { ...base, type: 'TaskFailed', details: { taskFailedEventDetails: failure } };
    default:
      return { ...base, type, details: {} };
  }
}
