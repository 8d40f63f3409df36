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
      // CDK's own checks of templates run in the set-up, and need not start again in the files that synthesize by themselves.
      project('infra', {
        seconds: 60,
        globalSetup: 'test/infra/support/synthesize.ts',
        env: { CDK_VALIDATION: 'false' },
      }),
      project('e2e', { seconds: 120 }),
    ],
  },
});

interface ProjectOptions {
  /** How long a test, or a hook, may take. */
  readonly seconds: number;
  readonly globalSetup?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function project(name: string, { seconds, globalSetup, env = {} }: ProjectOptions) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      testTimeout: seconds * 1000,
      hookTimeout: seconds * 1000,
      env,
      ...(globalSetup !== undefined && existsSync(globalSetup) && { globalSetup }),
    },
  };
}
