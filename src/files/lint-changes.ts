import type { RunReport } from '../findings/run.ts'
import { lintChange } from '../lint/lint-change.ts'
import { decode } from '../syntax/decode.ts'
import { candidatesFor } from './candidates.ts'
import { type ChangedFile, versionsSince } from './git.ts'
import type { LintFilesOptions } from './lint-files.ts'
import { nameOf } from './names.ts'
import { reportOf } from './path-problem.ts'
import { prefilterFor } from './prefilter.ts'
import { FileReader } from './read.ts'
import { RunCollector } from './run-collector.ts'

interface ChangesOptions extends Pick<LintFilesOptions, 'settingsFor' | 'catalogue'> {
  readonly cwd: string
}

/**
 * Lints the changes since `ref` of the files among `paths`, or of all. A file that is new or gone is left out: nothing is
 * known of the stack it is for. Throws GitRefusal.
 */
export async function lintChanges(
  ref: string,
  paths: readonly string[],
  options: ChangesOptions,
): Promise<RunReport> {
  const { settingsFor, catalogue, cwd } = options
  const mayHold = prefilterFor(catalogue.formats.flatMap(format => format.needles))
  const isCandidate = candidatesFor(catalogue.formats)
  // The text of now may have lost all that the text of then had.
  const reader = new FileReader(() => true)
  const collector = new RunCollector()
  for (const file of versionsSince(ref, cwd, paths)) {
    const name = nameOf(file.path, cwd)
    if (!isCandidate(name) && !paths.includes(name)) continue
    const texts = textsOf(file, reader, mayHold)
    const settings = texts && (await settingsFor(name))
    if (!settings) collector.passed()
    else if ('problem' in texts) collector.add(reportOf({ name, problem: texts.problem }))
    else {
      const [before, after] = [
        { name, text: texts.before },
        { name, text: texts.after },
      ]
      collector.add(await lintChange(before, after, settings, catalogue))
    }
  }
  return collector.finish()
}

/** What a file held and holds; undefined where neither has to do with KMS. */
function textsOf(file: ChangedFile, reader: FileReader, mayHold: (bytes: Buffer) => boolean) {
  const now = reader.read(file.path, 'disk')
  if (!now || 'problem' in now) return now
  const then = file.before()
  if (!mayHold(now.bytes) && !mayHold(Buffer.from(then))) return undefined
  const [before, after] = [decode(then), decode(now.bytes)]
  if ('problem' in after) return after
  return { before: 'problem' in before ? '' : before.text, after: after.text }
}
