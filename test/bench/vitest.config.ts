import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));

/**
 * `npm run bench`: what each operation takes of the table, printed. Not a part of `npm test`. Each file is a project,
 * and so has a database of its own, which the items and streams of another would slow down; and they run one after the
 * other, so that what is timed has the machine to itself.
 */
export default defineConfig({
  test: {
    root: '.',
    disableConsoleIntercept: true,
    projects: files.map((file, groupOrder) => ({
      extends: true as const,
      test: {
        name: file.replace('.test.ts', ''),
        include: [`test/bench/${file}`],
        globalSetup: 'test/support/dynamodb.ts',
        hookTimeout: 600_000,
        testTimeout: 120_000,
        sequence: { groupOrder },
      },
    })),
  },
});
