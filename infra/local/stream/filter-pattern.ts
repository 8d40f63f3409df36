import { HostError } from '../parts/errors.ts';
import { isRecord } from '../template/template.ts';

type Test = (actual: unknown) => boolean;

/**
 * Lambda's event filtering, compiled: does a record fit the pattern? All fields of a pattern must fit, and one alternative of
 * each. docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html. Throws HostError on an operator unknown here.
 */
export function filter(pattern: unknown): Test {
  if (!isRecord(pattern)) throw new HostError(`An event filter must be an object: ${JSON.stringify(pattern)}`);
  const tests = Object.entries(pattern).map(([key, expected]): Test => {
    if (key === '$or') return anyOf((expected as unknown[]).map(filter));
    const test = Array.isArray(expected) ? anyOf(expected.map(alternative)) : filter(expected);
    return (value) => test(isRecord(value) ? value[key] : undefined);
  });
  return (value) => tests.every((test) => test(value));
}

function anyOf(tests: readonly Test[]): Test {
  return (actual) => tests.some((test) => test(actual));
}

function alternative(expected: unknown): Test {
  if (!isRecord(expected)) return (actual) => (Array.isArray(actual) ? actual : [actual]).includes(expected);
  const [operator = '', operand] = Object.entries(expected)[0] ?? [];
  const onText =
    (test: (text: string) => boolean): Test =>
    (actual) =>
      typeof actual === 'string' && test(actual);
  switch (operator) {
    case 'exists':
      return (actual) => (actual !== undefined) === operand;
    case 'prefix':
      return onText((text) => text.startsWith(String(operand)));
    case 'suffix':
      return onText((text) => text.endsWith(String(operand)));
    case 'equals-ignore-case':
      return onText((text) => text.toLowerCase() === String(operand).toLowerCase());
    case 'anything-but': {
      const excluded = anyOf([operand].flat().map(alternative));
      return (actual) => actual !== undefined && !excluded(actual);
    }
    case 'numeric':
      return (actual) => typeof actual === 'number' && compares(operand as (string | number)[], actual);
    default:
      throw new HostError(
        `The local host does not know the event filter operator ${operator}. Teach infra/local/stream/filter-pattern.ts.`,
      );
  }
}

/** `[">", 0, "<=", 5]`: pairs of a sign and a number, all of which must hold. */
function compares(signs: readonly (string | number)[], actual: number): boolean {
  for (let index = 0; index < signs.length; index += 2) {
    const bound = Number(signs[index + 1]);
    const holds = {
      '=': actual === bound,
      '<': actual < bound,
      '<=': actual <= bound,
      '>': actual > bound,
      '>=': actual >= bound,
    };
    if (!holds[signs[index] as keyof typeof holds]) return false;
  }
  return true;
}
