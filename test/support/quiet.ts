import { afterEach, beforeEach, vi } from 'vitest';

/** Of what the tests of a file break on purpose nobody wants to read: they write nothing. */
export function keepQuiet(): void {
  beforeEach(() => {
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
