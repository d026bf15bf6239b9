import { resolve } from 'node:path'
import type { Format } from '../formats/format.ts'
import { type Decoded, decode } from '../syntax/decode.ts'
import type { Source } from '../text/source.ts'
import { discover } from './discover.ts'
import type { PathProblem } from './path-problem.ts'
import { prefilterFor } from './prefilter.ts'
import { FileReader, type Read } from './read.ts'

/** What is done with the files of a run, one after the other. */
export interface Visitor {
  /** A text that may hold what a format reads, and what is needed to write it back. */
  text(source: Source, decoded: Decoded): Promise<void>
  /** A file that holds nothing any format reads. */
  passed(): void
  /** A file that is there and could not be looked at. */
  unreadable(problem: PathProblem): void | Promise<void>
  /** A path that is no file: it is missing, or could not be entered. */
  missing(problem: PathProblem): void
}

export interface VisitOptions {
  readonly formats: readonly Format[]
  /** The folder that patterns and names are relative to; else the process'. */
  readonly cwd?: string
  /** A glob that finds no file is no problem. */
  readonly allowEmpty?: boolean
  /** Of the files found, those to look at; else all. */
  readonly only?: (name: string) => boolean
  /** Of these, and of the paths that are missing, those that are this run's to tell of; else all. */
  readonly shard?: (name: string) => boolean
  /** Told of each file before it is read. */
  readonly onFile?: (name: string) => void
  /** Told every while, often enough to draw progress with. */
  readonly onProgress?: (done: number, total: number) => void
}

const all = () => true

/** After this many milliseconds of work others get a turn: signals, timers, the host of the library. */
const TURN = 50

/** Reads all files that patterns (files, folders, globs) mean. Never throws for anything about a file. */
export async function visitFiles(
  patterns: readonly string[],
  options: VisitOptions,
  visitor: Visitor,
): Promise<void> {
  const cwd = options.cwd ?? process.cwd()
  const { files: found, named, problems } = await discover(patterns, cwd, options.allowEmpty)
  const { only = all, shard = all } = options
  const files = found.filter(name => only(name) && shard(name))
  for (const problem of problems) if (shard(problem.name)) visitor.missing(problem)
  const reader = readerFor(options.formats)
  const isTurn = turns()
  for (const [index, name] of files.entries()) {
    options.onFile?.(name)
    const read = reader.read(pathTo(name, cwd), named.has(name) ? 'stream' : 'disk')
    if (read) await visitRead(name, read, visitor)
    else visitor.passed()
    if (!isTurn()) continue
    options.onProgress?.(index + 1, files.length)
    await new Promise(done => setImmediate(done))
  }
}

/** Without formats, a reader of every text. */
export function readerFor(formats: readonly Format[] | undefined): FileReader {
  if (!formats) return new FileReader(() => true)
  return new FileReader(prefilterFor(formats.flatMap(format => format.needles)))
}

/** Hands on what was read of one file. */
export async function visitRead(name: string, read: NonNullable<Read>, visitor: Visitor): Promise<void> {
  const decoded = 'bytes' in read ? decode(read.bytes) : read
  if ('problem' in decoded) await visitor.unreadable({ name, problem: decoded.problem })
  else await visitor.text({ name, text: decoded.text }, decoded)
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
