/** Gives the names and values of one write a placeholder each, so that no reserved word can be in its expressions. */
export interface Placeholders {
  readonly name: (field: string) => string;
  readonly value: (value: unknown) => string;
  /** What the placeholders given so far stand for; without a key that would be empty, which DynamoDB refuses. */
  readonly attributes: () => {
    ExpressionAttributeNames?: Record<string, string>;
    ExpressionAttributeValues?: Record<string, unknown>;
  };
}

/** An entry of a list, by its index. */
export type Place = readonly [list: string, at: number];

export const sayPlace = ([list, at]: Place, { name }: Placeholders): string => `${name(list)}[${at}]`;

export function placeholders(): Placeholders {
  const names: string[] = [];
  const values: unknown[] = [];
  return {
    name: (field) => {
      if (!names.includes(field)) names.push(field);
      return `#${names.indexOf(field)}`;
    },
    value: (value) => `:${values.push(value) - 1}`,
    attributes: () => ({
      ...(names.length > 0 && { ExpressionAttributeNames: numbered('#', names) }),
      ...(values.length > 0 && { ExpressionAttributeValues: numbered(':', values) }),
    }),
  };
}

const numbered = <T>(sign: string, all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((each, index) => [`${sign}${index}`, each]));
