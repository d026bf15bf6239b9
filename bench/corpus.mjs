// kmslint beside cfn-lint over the same real templates.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { best, expect, KMSLINT, round } from './measure/measure.mjs'

const CORPUS = fileURLToPath(new URL('../../shared/corpus/cloudformation/', import.meta.url))

function run(command, args) {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' })
  if (error) throw error
  return status
}

const present = existsSync(CORPUS)
const comparable = present && spawnSync('cfn-lint', ['--version'], { stdio: 'ignore' }).status === 0
if (!comparable) console.log(`skipped: there is no ${present ? 'cfn-lint on the path' : 'corpus'}`)
else {
  const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(json|ya?ml|template)$/.test(name))
    .map(name => join(CORPUS, name))
  const own = await best(5, () => run(process.execPath, [KMSLINT, ...files]))
  const peer = await best(1, () => run('cfn-lint', ['--non-zero-exit-code', 'none', '--', ...files]))
  console.log(`${files.length} templates: kmslint ${round(own)} ms, cfn-lint ${round(peer)} ms`)
  expect('times as fast as cfn-lint', peer / own, { atLeast: 300 })
}
