import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readBaselineFile } from '../config/baseline-file.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import { nameOf } from '../files/names.ts'
import { reasonOf } from '../files/path-problem.ts'
import { writeWhole } from '../files/write-whole.ts'
import { compareWithBaseline, type FileFate, type KnownFinding } from '../findings/baseline.ts'
import type { RunReport } from '../findings/run.ts'
import { baselineText } from '../report/baseline.ts'
import { counted } from '../report/phrases.ts'
import { visible } from '../report/visible.ts'
import type { Given } from './flags.ts'
import { onInterrupt } from './interrupt.ts'
import { print, STDERR } from './streams.ts'

/** What a run needs to be held against a baseline. */
export interface Baseline {
  readonly onFile: (name: string) => void
  /** The run without what is known. Writes the baseline anew where that is asked for, and tells of what is stale. */
  compare(run: RunReport): RunReport
}

/** More would hide what else is told. */
const MOST_STALE = 10

/** Reads the baseline at `path`, before anything is linted or mended. Throws WrongSetting where it is none. */
export async function openBaseline(path: string, given: Given): Promise<Baseline> {
  const known = await readBaselineFile(path)
  const update = given.on('update-baseline')
  if (!known && !update)
    throw new WrongSetting(`--baseline ${path}: there is no such file; add --update-baseline to make it`)
  const folder = dirname(resolve(path))
  const seen = new Set<string>()
  return {
    onFile: name => seen.add(name),
    compare(run) {
      const here = (known ?? []).map(one => ({
        ...one,
        file: nameOf(resolve(folder, one.file), process.cwd()),
      }))
      const compared = compareWithBaseline(run, here, fatesIn(run, seen))
      const write = (entries: readonly KnownFinding[]) =>
        writeBaseline(
          path,
          entries.map(one => ({ ...one, file: nameOf(resolve(one.file), folder) })),
        )
      if (update) {
        write(compared.updated)
        return compareWithBaseline(run, compared.updated, fatesIn(run, seen)).run
      }
      if (given.on('prune-baseline')) write(compared.pruned)
      else if (compared.stale.length > 0) print(STDERR, staleText(path, compared.stale))
      return compared.run
    },
  }
}

/** Of a file that could not be read whole nobody knows what else would have been found. */
function fatesIn(run: RunReport, seen: ReadonlySet<string>): (file: string) => FileFate {
  const unread = new Set(
    run.files.filter(({ problems }) => problems.length > 0).map(({ source }) => source.name),
  )
  return file => {
    if (unread.has(file)) return 'unseen'
    if (seen.has(file)) return 'seen'
    return existsSync(file) ? 'unseen' : 'gone'
  }
}

function staleText(path: string, stale: readonly KnownFinding[]): string {
  const shown = stale.slice(0, MOST_STALE).map(({ file, rule }) => `  ${visible(`${file}: ${rule}`)}\n`)
  const more = stale.length > shown.length ? `  and ${stale.length - shown.length} more\n` : ''
  const what = `${counted(stale.length, 'stale finding')} in the baseline ${visible(path)}`
  return `kmslint: ${what}; --prune-baseline takes out what is no longer found\n${shown.join('')}${more}`
}

function writeBaseline(path: string, known: readonly KnownFinding[]): void {
  const release = onInterrupt(() => {})
  try {
    writeWhole(path, baselineText(known))
  } catch (error) {
    throw new WrongSetting(`the baseline could not be written to ${path}: ${reasonOf(error, 'write')}`)
  }
  release()
}
