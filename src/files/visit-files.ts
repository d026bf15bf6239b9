import { resolve } from 'node:path'
import type { Format } from '../formats/format.ts'
import { type Decoded, decode } from '../syntax/decode.ts'
import type { Source } from '../text/source.ts'
import { candidatesFor } from './candidates.ts'
import type { Crew, Recruit } from './crew.ts'
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
  /** Told of the folders that were searched, by their absolute paths. */
  readonly onFolders?: (folders: readonly string[]) => void
  /** Told of each file before it is read. */
  readonly onFile?: (name: string) => void
  /** Gets more threads to help. Their visitor is not this one's; else there are none. */
  readonly recruit?: Recruit
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
  const isCandidate = candidatesFor(options.formats)
  const {
    files: found,
    named,
    folders,
    problems,
  } = await discover(patterns, cwd, isCandidate, options.allowEmpty)
  const { only = all, shard = all } = options
  const files = found.filter(name => only(name) && shard(name))
  for (const problem of problems) if (shard(problem.name)) visitor.missing(problem)
  options.onFolders?.(folders)
  for (const name of files) options.onFile?.(name)
  const look = lookerAt(files, named, { ...options, cwd }, visitor)
  await new Round(files, named, options).run(look)
}

/** Looks at the file of an index: reads it, and hands on what it holds. */
export function lookerAt(
  files: readonly string[],
  named: ReadonlySet<string>,
  { formats, cwd }: Pick<VisitOptions, 'formats'> & { readonly cwd: string },
  visitor: Visitor,
): (index: number) => void | Promise<void> {
  const reader = readerFor(formats)
  return index => {
    const name = files[index] ?? ''
    const read = reader.read(pathTo(name, cwd), named.has(name) ? 'stream' : 'disk')
    return read ? visitRead(name, read, visitor) : visitor.passed()
  }
}

/** One look at each file, by this thread or by others. */
class Round {
  readonly #files: readonly string[]
  readonly #named: ReadonlySet<string>
  readonly #options: VisitOptions
  readonly #began = Date.now()
  #next = 0
  #crew: Crew | undefined

  constructor(files: readonly string[], named: ReadonlySet<string>, options: VisitOptions) {
    this.#files = files
    this.#named = named
    this.#options = options
  }

  async run(look: (index: number) => void | Promise<void>): Promise<void> {
    await this.#recruit()
    const isTurn = turns()
    for (let index = this.#take(); index < this.#files.length; index = this.#take()) {
      try {
        const looking = look(index)
        if (looking) await looking
      } catch (error) {
        throw this.#crew ? await this.#crew.fail(index, error) : error
      }
      if (!isTurn()) continue
      this.#options.onProgress?.(index + 1, this.#files.length)
      await new Promise(done => setImmediate(done))
      await this.#recruit()
    }
    for (const index of (await this.#crew?.end()) ?? []) await look(index)
  }

  #take(): number {
    return this.#crew ? this.#crew.take() : this.#next++
  }

  async #recruit(): Promise<void> {
    if (this.#crew || !this.#options.recruit) return
    const spent = Date.now() - this.#began
    const progress = { files: this.#files, named: this.#named, next: this.#next, spent }
    this.#crew = await this.#options.recruit(progress)
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
export function turns(): () => boolean {
  let last = Date.now()
  return () => {
    const now = Date.now()
    if (now - last < TURN) return false
    last = now
    return true
  }
}
