import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One worker for each test file would load the facts again and again; the files keep no state of their own.
    isolate: false,
    passWithNoTests: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['test/seed.ts'],
  },
})
