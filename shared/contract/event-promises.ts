type Json = Readonly<Record<string, unknown>>;

/**
 * What schemas promised and do not keep: an event, a field or a value that is gone, one that may be absent now, or one of
 * another meaning. A schema of another version promises anew. More fields, events and values are no breach.
 */
export function brokenPromises(before: Readonly<Record<string, Json>>, now: ReadonlyMap<string, Json>): string[] {
  return Object.entries(before).flatMap(([name, former]) => {
    const present = now.get(name);
    if (!present) return [`${name} is gone`];
    return versionOf(former) === versionOf(present) ? breaches(name, former, present) : [];
  });
}

const versionOf = (schema: Json): unknown => at(at(schema, 'properties'), 'version')['const'];

function breaches(path: string, before: Json, now: Json): string[] {
  return Object.entries(before).flatMap(([key, former]) => {
    const present = now[key];
    if (key === 'properties') return fields(path, former as Json, (present ?? {}) as Json);
    if (key === 'required' || key === 'enum') {
      const gone = (former as string[]).filter((value) => !((present ?? []) as string[]).includes(value));
      return gone.map((value) => `${path}: ${value} is ${key === 'required' ? 'not required' : 'no value'} any more`);
    }
    return JSON.stringify(former) === JSON.stringify(present) ? [] : [`${path}: ${key} is another`];
  });
}

const fields = (path: string, before: Json, now: Json): string[] =>
  Object.entries(before).flatMap(([field, former]) =>
    field in now ? breaches(`${path}.${field}`, former as Json, at(now, field)) : [`${path}.${field} is gone`],
  );

const at = (json: Json, key: string): Json => (json[key] ?? {}) as Json;
