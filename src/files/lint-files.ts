import { resolve } from 'node:path'
import type { FileReport } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import { type Catalogue, lintText } from '../lint/lint-text.ts'
import type { LintSettings } from '../lint/settings.ts'
import { decode } from '../syntax/decode.ts'
import type { Source } from '../text/source.ts'
import { discover } from './discover.ts'
import { reportOf } from './path-problem.ts'
import { prefilterFor } from './prefilter.ts'
import { FileReader, type Read } from './read.ts'
import { RunCollector } from './run-collector.ts'

export interface LintFilesOptions {
  readonly settings: LintSettings
  readonly catalogue: Catalogue
  /** The folder that patterns and names are relative to; else the process'. */
  readonly cwd?: string
  /** A glob that finds no file is no problem. */
  readonly allowEmpty?: boolean
  /** Told every while, often enough to draw progress with. */
  readonly onProgress?: (done: number, total: number) => void
}

/** After this many milliseconds of work others get a turn: signals, timers, the host of the library. */
const TURN = 50

/**
 * Lints all files that patterns (files, folders, globs) mean. Never throws for anything about a file: what could not be
 * looked at stands in the report as a problem.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<RunReport> {
  const cwd = options.cwd ?? process.cwd()
  const run = new RunCollector()
  const { files, named, problems } = await discover(patterns, cwd, options.allowEmpty)
  for (const problem of problems) run.keep(reportOf(problem))
  const reader = new FileReader(prefilterFor(needlesOf(options.catalogue)))
  const isTurn = turns()
  for (const [index, name] of files.entries()) {
    const read = reader.read(pathTo(name, cwd), named.has(name) ? 'stream' : 'disk')
    if (read) run.add(await reportOn(name, read, options))
    else run.passed()
    if (!isTurn()) continue
    options.onProgress?.(index + 1, files.length)
    await new Promise(done => setImmediate(done))
  }
  return run.finish()
}

export function needlesOf({ formats }: Catalogue): string[] {
  return formats.flatMap(format => format.needles)
}

/** What is to be said of one file that was read, or could not be. */
export async function reportOn(
  name: string,
  read: NonNullable<Read>,
  options: LintFilesOptions,
): Promise<FileReport> {
  const decoded = 'bytes' in read ? decode(read.bytes) : read
  if ('problem' in decoded) return reportOf({ name, problem: decoded.problem })
  const source: Source = { name, text: decoded.text }
  return await lintText(source, options.settings, options.catalogue)
}

/** Names are good paths by themselves in the process' own folder. */
function pathTo(name: string, cwd: string): string {
  return cwd === process.cwd() ? name : resolve(cwd, name)
}

/** Tells whether it is time to let others have a turn. */
function turns(): () => boolean {
  let last = Date.now()
  return () => {
    const now = Date.now()
    if (now - last < TURN) return false
    last = now
    return true
  }
}
