import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const dynamodb = 'test/support/dynamodb.ts';

/** One project per kind of test, so that each has its own set-up and patience: `vitest run --project unit`. */
export default defineConfig({
  test: {
    projects: [
      project('unit', { seconds: 20 }),
      project('integration', { seconds: 30, globalSetup: dynamodb }),
      project('contract', { seconds: 30, globalSetup: dynamodb }),
      project('infra', { seconds: 60, globalSetup: 'test/infra/support/synthesize.ts' }),
      project('e2e', { seconds: 120 }),
    ],
  },
});

interface ProjectOptions {
  /** How long a test, or a hook, may take. */
  readonly seconds: number;
  readonly globalSetup?: string;
}

function project(name: string, { seconds, globalSetup }: ProjectOptions) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      testTimeout: seconds * 1000,
      hookTimeout: seconds * 1000,
      ...(globalSetup !== undefined && existsSync(globalSetup) && { globalSetup }),
    },
  };
}
