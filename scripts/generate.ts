import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fromRoot, loadFormats, loadRules, readText } from './generate/folders.ts'
import { indexes } from './generate/indexes.ts'
import type { Output } from './generate/output.ts'

const check = process.argv.includes('--check')

/** Writes what differs, or only names it. Gives how many files differed. */
function settle(outputs: readonly Output[]): number {
  const stale = outputs.filter(({ path, text }) => readText(path) !== text)
  for (const { path, text } of stale) {
    console.log(
      check
        ? `${path} is out of date; run: npm run generate`
        : `${text === undefined ? 'removed' : 'wrote'} ${path}`,
    )
    if (!check) write(fromRoot(path), text)
  }
  return stale.length
}

function write(file: string, text: string | undefined): void {
  if (text === undefined) rmSync(file)
  else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

// The indexes come first and by themselves: all that follows runs the linter, and the linter needs them.
let stale = settle(indexes())
const { Documents } = await import('./generate/documents.ts')
const documents = new Documents(await loadRules(), await loadFormats())
stale += settle(await documents.pages())
stale += settle(await documents.front())
for (const failure of documents.failures) console.error(failure)
process.exitCode = documents.failures.length > 0 || (check && stale > 0) ? 1 : 0
