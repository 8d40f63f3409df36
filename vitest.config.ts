import { defineConfig } from 'vitest/config';

const dynamodb = 'test/support/dynamodb.ts';

/**
 * One project per kind of test, so that each has its own set-up and patience: `vitest run --project unit`. Files share the
 * modules that they load. One that loads a function, which reads its environment as it loads, or that mocks a module, calls
 * `vi.resetModules` before it does, and after.
 */
export default defineConfig({
  test: {
    projects: [
      project('unit', { seconds: 20 }),
      project('integration', { seconds: 60, globalSetup: dynamodb }),
      project('contract', { seconds: 60 }),
      // CDK's own checks of templates run in the set-up, and need not start again in the files that synthesize by themselves.
      project('infra', {
        seconds: 60,
        globalSetup: 'test/infra/support/synthesize.ts',
        env: { CDK_VALIDATION: 'false' },
      }),
      // After the others, since they mostly wait for the one host.
      project('e2e', { seconds: 60, globalSetup: 'test/e2e/support/hosts.ts', maxWorkers: 4, groupOrder: 1 }),
    ],
  },
});

interface ProjectOptions {
  /** How long a test, or a hook, may take. */
  readonly seconds: number;
  readonly globalSetup?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How many files at once: more than there are cores, for some of them mostly wait. */
  readonly maxWorkers?: number;
  /** Projects with a higher one wait for those with a lower one. */
  readonly groupOrder?: number;
}

function project(name: string, { seconds, globalSetup, env = {}, maxWorkers = 3, groupOrder = 0 }: ProjectOptions) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      testTimeout: seconds * 1000,
      hookTimeout: seconds * 1000,
      env,
      isolate: false,
      maxWorkers,
      sequence: { groupOrder },
      ...(globalSetup !== undefined && { globalSetup }),
    },
  };
}
