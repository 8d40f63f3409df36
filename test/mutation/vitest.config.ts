import { defineConfig } from 'vitest/config';

/** The domain's own tests, as fast as they start: they are run once for every mutant, up to the first that fails. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/unit/domain/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    reporters: ['dot'],
  },
});
