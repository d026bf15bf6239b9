/** `npm run mutation`: what the tests let pass when a rule or a fact is changed. See docs/mutation.md. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: ['rules/*/*.ts', 'src/kms/*.ts', 'src/kms/makers/*.ts'],
  coverageAnalysis: 'perTest',
  // It would be rewritten with an interface that TypeScript 7 has not; nothing here needs it.
  tsconfigFile: 'none',
  // What is evaluated when a module loads is data, and would need every test for every change.
  ignoreStatic: true,
  concurrency: 1,
  // Slow is not endless: the machine may be busy.
  timeoutMS: 20_000,
  ignorePatterns: ['bench', 'dist', 'docs', 'fixtures'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 85, break: 85 },
}
