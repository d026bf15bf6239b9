import { defineConfig } from 'vitest/config'

/**
 * The tests that rules and facts are held to, without those that take seconds: each change runs all tests that come by it.
 */
export default defineConfig({
  test: {
    include: ['test/{examples,conformance}.test.ts', 'test/{kms,lint,model}/**/*.test.ts'],
    exclude: ['test/lint/properties.test.ts', 'test/kms/facts.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['test/seed.ts'],
  },
})
