/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  // Texts are left alone: most are codes, and those are types.
  mutator: { excludedMutations: ['StringLiteral'] },
  // A process for each mutant: Stryker's runner for vitest (10.1.1) lets mutants survive that these very tests kill.
  testRunner: 'command',
  coverageAnalysis: 'off',
  concurrency: 2,
  // Milliseconds. A mutant whose tests merely run slowly, on a machine that does other things too, is not killed thereby.
  timeoutMS: 30_000,
  ignorePatterns: ['/*', '!/shared', '!/test', '!/package.json', '!/tsconfig.json'],
  tempDirName: '.local/mutation',
  reporters: ['clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
  logLevel: 'warn',
};
