import { isRecord } from './template/template.ts';

/** A line that a function wrote, or the failure of one. */
export interface LogEntry {
  readonly functionName: string;
  /** A JSON object: what the function logged with its name added, or a `message`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

/** A line of a function's output. Structured logs keep their fields. */
export function outputEntry(functionName: string, line: string): LogEntry {
  const parsed = parse(line);
  const fields = isRecord(parsed) ? parsed : { message: line };
  return {
    functionName,
    fields: { function: functionName, ...fields },
    isError: /^(error|critical|fatal)$/i.test(String(fields['level'])),
  };
}

export function errorEntry(functionName: string, fields: Readonly<Record<string, unknown>>): LogEntry {
  const timestamp = new Date().toISOString();
  return { functionName, fields: { function: functionName, level: 'ERROR', timestamp, ...fields }, isError: true };
}

/** One short line for the terminal. */
export function brief({ functionName, fields }: LogEntry): string {
  const error = isRecord(fields['error']) ? fields['error'] : fields;
  const what = [error['errorType'] ?? error['name'], error['errorMessage'] ?? error['message'] ?? fields['message']];
  const text = what
    .filter((part) => part !== undefined)
    .map(String)
    .join(': ');
  return `${functionName}: ${text.split('\n')[0]?.slice(0, 200) ?? ''}`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
