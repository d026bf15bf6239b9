import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { RULES } from '../rules/index.ts'
import { lintFiles } from '../src/files/lint-files.ts'
import { FORMATS } from '../src/formats/index.ts'
import { DEFAULT_SETTINGS, type LintSettings } from '../src/lint/settings.ts'
import { countsOf, crashesIn, differences } from './corpus/counts.ts'
import { readSnapshot, SNAPSHOT, writeSnapshot } from './corpus/snapshot.ts'
import { listing, table } from './corpus/tables.ts'

const USAGE = 'usage: npm run corpus -- DIR [--update] [--list RULE]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false }, list: { type: 'string' } },
})
const [folder, ...rest] = positionals
if (!folder || rest.length > 0) {
  console.error(USAGE)
  process.exit(2)
}

// A listing shows rules of any preset.
const settings: LintSettings =
  values.list === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, preset: 'all' }
const run = await lintFiles(['.'], {
  cwd: resolve(folder),
  settingsFor: () => settings,
  catalogue: { rules: RULES, formats: FORMATS },
})

if (values.list === undefined) process.exitCode = compare()
else console.log(listing(run, values.list))

/** Against the committed snapshot, or into it. A crashed rule fails either way. */
function compare(): number {
  const counts = countsOf(run)
  console.log(table(run))
  const crashes = crashesIn(run)
  for (const crash of crashes) console.error(crash)
  if (values.update) writeSnapshot(counts)
  const changed = values.update ? [] : differences(readSnapshot(), counts)
  for (const change of changed) console.error(change)
  if (changed.length > 0) {
    console.error(
      `\n${changed.length} counts differ from ${SNAPSHOT}. If each is right: npm run corpus -- ${folder} --update`,
    )
  }
  return crashes.length + changed.length > 0 ? 1 : 0
}
