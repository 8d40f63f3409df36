const maxBytes = 200;
const cut = '…';

/**
 * Writes a path as a JSON Pointer (RFC 6901). F2: a field that the caller made up may have any name; of a pointer that
 * would take more than 200 bytes of the reply, the beginning is told, and an ellipsis.
 */
export function pointerOf(path: Iterable<PropertyKey>): string {
  let pointer = '';
  let bytes = 0;
  for (const key of path)
    for (const character of `/${escaped(String(key))}`) {
      bytes += bytesOf(character);
      if (bytes > maxBytes) return pointer + cut;
      pointer += character;
    }
  return pointer;
}

// What is beyond the bound need not be escaped either.
const escaped = (key: string): string => key.slice(0, maxBytes).replaceAll('~', '~0').replaceAll('/', '~1');

/** As JSON writes it: a control character takes six. */
const bytesOf = (character: string): number => Buffer.byteLength(JSON.stringify(character)) - 2;
