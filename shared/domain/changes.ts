import type { Change } from './audit.ts';

/** What differs between two versions of one thing, field by field. */
export function changesBetween(before: object, after: object): Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field): Change[] => {
    const from: unknown = Reflect.get(before, field);
    const to: unknown = Reflect.get(after, field);
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from: from ?? null, to: to ?? null }];
  });
}
