import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { fromRoot, loadFormats, loadRules, readText } from '../scripts/generate/folders.ts'
import { parseReadme } from '../scripts/generate/readme.ts'
import { documentsIn } from '../scripts/generate/rule-readme.ts'
import { lintShowcase, PROJECT, rulesIn, SHOWCASE } from '../scripts/generate/showcase.ts'
import type { Rule } from '../src/rule/rule.ts'

it('shows every rule of the recommended preset, and nothing that keeps kmslint from its work', async () => {
  const [rules, formats] = await Promise.all([loadRules(), loadFormats()])
  const run = await lintShowcase([SHOWCASE], rules, formats)
  const shown = rulesIn(run)
  const expected = rules.filter(rule => rule.preset === 'recommended' && needsNoSettings(rule))
  expect(
    expected.map(({ id }) => id).filter(id => !shown.has(id)),
    'run: npm run generate',
  ).toEqual([])
  expect(run.files.flatMap(({ problems }) => problems)).toEqual([])
})

/** Whether a document of its page is flagged as it stands, without a Region, an earlier version or the like. */
function needsNoSettings({ id }: Rule): boolean {
  const readme = parseReadme(readText(`rules/${id}/README.md`) ?? '')
  return documentsIn(readme, 'Flagged').some(
    ({ words, before }) => words.length === 0 && before === undefined,
  )
}

it('gives the output that the README shows, from the command itself', () => {
  const command = ['--import', 'tsx', 'src/cli/kmslint.ts', PROJECT]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: fromRoot('.'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  expect(readText('README.md'), 'run: npm run generate').toContain(stdout)
})
