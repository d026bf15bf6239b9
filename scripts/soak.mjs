import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run soak`: a million random requests put to random key policies, judged by the analysis and by the plain evaluator;
 * and a hundred thousand generated samples, each with exactly the findings it was made to have. KMSLINT_SOAK multiplies
 * what `npm test` does, KMSLINT_SEED=random takes other policies than it does.
 */
const env = { KMSLINT_SOAK: '50', KMSLINT_SEED: 'random', ...process.env }
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const tests = ['test/access/properties.test.ts', 'test/generate-keys', 'test/lsp']
const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests, '--testTimeout=7200000'], {
  stdio: 'inherit',
  env,
})
process.exitCode = status ?? 1
