import { defineConfig } from 'vitest/config'

/**
 * The tests that rules and facts are held to, without those that take seconds (each change to a rule would run them) or
 * start programs, which know nothing of the change.
 */
export default defineConfig({
  test: {
    include: [
      'test/{examples,conformance}.test.ts',
      'test/{access,kms,lint,model}/*.test.ts',
      'test/sensitive/rules.test.ts',
    ],
    exclude: [
      'test/access/{cost,properties,z3}.test.ts',
      'test/kms/facts.test.ts',
      'test/lint/properties.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['test/seed.ts'],
  },
})
