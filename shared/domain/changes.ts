import type { Change } from './audit.ts';

/** What differs between two versions of one thing, field by field. */
export function changesBetween(before: object, after: object): Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field): Change[] => {
    const from: unknown = Reflect.get(before, field);
    const to: unknown = Reflect.get(after, field);
    return inOrder(from) === inOrder(to) ? [] : [{ field, from: from ?? null, to: to ?? null }];
  });
}

/** A value as text, whatever the order of its fields: the table keeps none. */
const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_field, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
