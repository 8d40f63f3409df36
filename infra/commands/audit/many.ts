/** A number of things, as one says it: `1 block`, `2 blocks`. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** How much of a record there is. */
export const manyOf = ({ entries, blocks }: { readonly entries: number; readonly blocks: number }): string =>
  `${many(entries, 'entry', 'entries')}, ${many(blocks, 'block')}`;
