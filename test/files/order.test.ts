import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintFiles } from '../../src/files/lint-files.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/generated', import.meta.url))
const NAMES = readdirSync(FOLDER).filter(name => !name.endsWith('.jsonl'))

function lint(names: readonly string[]) {
  return lintFiles(names, { cwd: FOLDER, settingsFor: () => DEFAULT_SETTINGS, catalogue: CATALOGUE })
}

it('the order in which files are given changes nothing', async () => {
  const some = fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(some, async names => {
      const [given, sorted] = [await lint(names), await lint([...names].sort())]
      expect(given.files).toEqual(sorted.files)
      expect(given.filesWithKms).toBe(names.length)
    }),
    { numRuns: 20 },
  )
})
