import { replaceText } from '../files/replace-text.ts'
import type { Finding } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import { type Mended, mend } from '../fix/mend.ts'
import { type Decoded, encode } from '../syntax/decode.ts'
import type { Problem } from '../text/problem.ts'
import type { Given } from './flags.ts'
import { onInterrupt } from './interrupt.ts'
import type { LintWith } from './lint.ts'
import { print, STDOUT } from './streams.ts'

/** Puts a mended text where it belongs; a problem where that cannot be. */
type Keep = (mended: Mended, decoded: Decoded) => Problem | undefined

/** `kmslint --fix`: mends what it may, and tells what is left. Of standard input the mended text goes to standard output. */
export async function fix(given: Given, lintWith: LintWith): Promise<RunReport> {
  const wanted = mendedBy(given)
  const keep = given.words[0] === '-' ? toStdout : toFile
  let fixed = 0
  // Until a run ends, Ctrl-C waits for the file that is being written.
  const release = onInterrupt(() => {})
  const run = await lintWith({
    treat: async (source, decoded, lint) => {
      const mended = await mend(source, lint, wanted)
      const problem = keep(mended, decoded)
      if (problem) return { ...mended.before, problems: [...mended.before.problems, problem] }
      fixed += mended.fixed
      return mended.after
    },
  })
  release()
  return { ...run, fixed }
}

/** Whether a finding is to be mended: what a report would not show is left alone. */
export function mendedBy(given: Given): (finding: Finding) => boolean {
  const shown = new Set(['error'])
  if (!given.on('quiet')) shown.add('warning')
  if (!given.on('quiet') && given.on('info')) shown.add('info')
  const unsafe = given.on('unsafe-fixes')
  return ({ fix: found, severity }) => found !== undefined && (found.safe || unsafe) && shown.has(severity)
}

const toFile: Keep = ({ after: { source }, fixed }, decoded) =>
  fixed > 0 ? replaceText(source.name, decoded, source.text) : undefined

/** Mended or not: whoever reads it wants the text. */
const toStdout: Keep = ({ after }, decoded) => {
  print(STDOUT, encode({ ...decoded, text: after.source.text }))
  return undefined
}
