import type { RunReport } from '../findings/run.ts'
import { mend } from '../fix/mend.ts'
import { NO_COLOURS } from '../report/colours.ts'
import { type Difference, differenceOf, patchForPeople } from '../report/diff.ts'
import { visible } from '../report/visible.ts'
import { isTerminal } from './colour.ts'
import { type ExitCode, FAILED, FINE, FOUND } from './exit-code.ts'
import { mendedBy } from './fix.ts'
import type { Given } from './flags.ts'
import type { LintWith } from './lint.ts'
import { deliver, reportColours } from './show.ts'
import { print, STDERR, STDOUT } from './streams.ts'

/** `kmslint --diff`: shows what `--fix` would change, as a patch, and writes nothing. */
export async function diff(given: Given, lintWith: LintWith): Promise<ExitCode> {
  const wanted = mendedBy(given)
  const differences: Difference[] = []
  const run = await lintWith({
    treat: async (source, _, lint) => {
      const { before, after, fixed } = await mend(source, lint, wanted)
      if (fixed === 0) return before
      const difference = differenceOf(before, after)
      if (difference.masked) print(STDERR, maskedNote(source.name))
      differences.push(difference)
      return before
    },
  })
  await deliver(await patchText(differences, given), given)
  if (run.fileCount === 0 && run.files.length === 0) return (await import('./empty.ts')).sayEmpty(given)
  const problems = problemsOf(run)
  print(STDERR, problems.join(''))
  if (problems.length > 0) return FAILED
  return differences.length > 0 ? FOUND : FINE
}

async function patchText(differences: readonly Difference[], given: Given): Promise<string> {
  const patch = differences.map(difference => difference.patch).join('')
  const colours = await reportColours(given)
  const atTerminal = given.value('output-file') === undefined && (await isTerminal(STDOUT))
  return colours !== NO_COLOURS || atTerminal ? patchForPeople(patch, colours) : patch
}

function problemsOf({ files }: RunReport): string[] {
  return files.flatMap(({ source, problems }) =>
    problems.map(({ message }) => `kmslint: ${visible(`${source.name}: ${message}`)}\n`),
  )
}

function maskedNote(name: string): string {
  return `kmslint: ${visible(name)}: a secret beside what changes is masked, so this part of the diff cannot be applied; use --fix\n`
}
