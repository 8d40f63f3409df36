import { defineConfig } from 'vitest/config';

/** `npm run bench`: what each operation takes of the table, printed. Not a part of `npm test`. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/bench/**/*.test.ts'],
    globalSetup: 'test/support/dynamodb.ts',
    hookTimeout: 600_000,
    testTimeout: 120_000,
    disableConsoleIntercept: true,
  },
});
