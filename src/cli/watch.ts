import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CONFIG_FILES } from '../config/search.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import { LintCache } from '../files/cache/lint-cache.ts'
import type { SeenNeighbour } from '../files/cache/seen-neighbours.ts'
import { candidatesFor } from '../files/candidates.ts'
import { watchFolders } from '../files/watch-folders.ts'
import { FORMATS } from '../formats/index.ts'
import { lintText } from '../lint/lint-text.ts'
import { counted } from '../report/phrases.ts'
import { visible } from '../report/visible.ts'
import { isTerminal } from './colour.ts'
import type { ExitCode } from './exit-code.ts'
import type { Given } from './flags.ts'
import { onInterrupt } from './interrupt.ts'
import { look, type Outcome, tell } from './lint.ts'
import { print, STDERR, STDOUT } from './streams.ts'

/** Clears the screen and what can be scrolled back to, for that is of the files as they were. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

/** `kmslint --watch`: lints again what changes, until it is interrupted. Faults of flags end it at once. */
export async function watch(given: Given): Promise<ExitCode> {
  if (given.words.includes('-'))
    throw new WrongSetting('--watch is for files, and - is standard input; leave one of them out')
  onInterrupt(() => {})
  const watching = new Watching(given, process.env.TERM !== 'dumb' && (await isTerminal(STDOUT)))
  const outcome = await watching.look()
  await watching.tell(outcome)
  const named = [...given.words, ...filesOf(given)].map(path => resolve(path))
  const known = [...named, ...CONFIG_FILES, '.gitignore']
  const watched = watchFolders(known, candidatesFor(FORMATS), () => watching.again())
  watching.follow((folders, neighbours) => {
    const near = [...named, ...neighbours].map(existing)
    return watched.include([...folders, ...near, process.cwd()], neighbours)
  })
  return new Promise(() => {})
}

/** Files that flags name, and that decide what is said. */
function filesOf(given: Given): string[] {
  return [given.value('config'), given.value('parameters'), given.value('baseline')].flatMap(
    path => path ?? [],
  )
}

/** The nearest folder that is there: what is missing would appear in it. */
function existing(path: string): string {
  const parent = dirname(path)
  return existsSync(parent) || parent === path ? parent : existing(parent)
}

/** Where a neighbour was looked for. */
function pathOf({ path, of }: SeenNeighbour): string {
  return resolve(dirname(of), path)
}

/** Told of the folders that were looked at and of what was looked for besides; says whether any of the folders is new. */
type Follow = (folders: readonly string[], neighbours: readonly string[]) => boolean

/** Looks at the files again and again, and tells what is new. */
class Watching {
  readonly #given: Given
  readonly #clears: boolean
  #cache = new LintCache('')
  #told = ''
  #folders: readonly string[] = []
  #neighbours: readonly string[] = []
  #follow: Follow = () => false

  constructor(given: Given, clears: boolean) {
    this.#given = given
    this.#clears = clears
  }

  /** Only what is not as it was is linted: the rest is remembered. */
  async look(): Promise<Outcome> {
    const outcome = await look(this.#given, {
      lintText: this.#cache.around(lintText),
      onFolders: folders => {
        this.#folders = folders
      },
    })
    const entries = this.#cache.entries([], () => true)
    this.#neighbours = entries.flatMap(({ neighbours = [] }) => neighbours.map(pathOf))
    this.#cache = new LintCache('', entries)
    return outcome
  }

  async tell(outcome: Outcome): Promise<void> {
    this.#told = JSON.stringify(outcome.run)
    if (this.#clears) print(STDOUT, CLEAR)
    await tell(outcome, this.#given)
    print(STDERR, `kmslint: watching ${counted(outcome.run.fileCount, 'file')}; Ctrl-C ends\n`)
  }

  /** Has `follow` told of what was looked at, now and each time. */
  follow(follow: Follow): void {
    this.#follow = follow
    follow(this.#folders, this.#neighbours)
  }

  async again(): Promise<void> {
    try {
      const outcome = await this.look()
      if (JSON.stringify(outcome.run) !== this.#told) await this.tell(outcome)
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error
      this.#tellWrong(error)
    }
    // A file may have come into a new folder before anyone watched it.
    if (this.#follow(this.#folders, this.#neighbours)) await this.again()
  }

  /** A configuration may be wrong while it is written. */
  #tellWrong({ messages }: WrongSetting): void {
    const text = messages.map(message => `kmslint: ${visible(message)}\n`).join('')
    if (text === this.#told) return
    this.#told = text
    if (this.#clears) print(STDOUT, CLEAR)
    print(STDERR, text)
  }
}
