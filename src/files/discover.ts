import { type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { IsCandidate } from './candidates.ts'
import { byName, nameOf, slashed } from './names.ts'
import { type PathProblem, pathProblem } from './path-problem.ts'
import type { Walked } from './walk.ts'

/** The files a run looks at, and the paths it could not. */
export interface Discovery {
  /** Names relative to the folder the run is in, sorted, each once. */
  readonly files: readonly string[]
  /** Those of them that were given by name. */
  readonly named: ReadonlySet<string>
  /** The folders that were searched: absolute paths. */
  readonly folders: readonly string[]
  readonly problems: readonly PathProblem[]
}

/**
 * Finds the files that patterns mean: files, folders and globs, `!` before a glob taking files away again. What does
 * not exist or cannot be entered becomes a problem, and the search goes on.
 */
export async function discover(
  patterns: readonly string[],
  cwd: string,
  isCandidate: IsCandidate,
  allowEmpty = false,
): Promise<Discovery> {
  const [only, ...more] = patterns
  const name = only !== undefined && more.length === 0 ? fileName(only, cwd) : undefined
  // One file, the commonest case, needs nothing loaded that searches folders.
  if (name !== undefined) return { files: [name], named: new Set([name]), folders: [], problems: [] }
  const search = new Search(cwd, isCandidate, allowEmpty)
  for (const pattern of patterns) await search.add(pattern)
  return search.result()
}

class Search {
  readonly #cwd: string
  readonly #isCandidate: IsCandidate
  readonly #allowEmpty: boolean
  readonly #files = new Set<string>()
  readonly #named = new Set<string>()
  readonly #folders: string[] = []
  readonly #problems: PathProblem[] = []
  readonly #leftOut: ((name: string) => boolean)[] = []

  constructor(cwd: string, isCandidate: IsCandidate, allowEmpty: boolean) {
    this.#cwd = cwd
    this.#isCandidate = isCandidate
    this.#allowEmpty = allowEmpty
  }

  async add(pattern: string): Promise<void> {
    try {
      const stat = statSync(resolve(this.#cwd, pattern), { throwIfNoEntry: false })
      if (stat) await this.#addPath(pattern, stat)
      else await this.#addGlob(pattern)
    } catch (error) {
      this.#problems.push(pathProblem(slashed(pattern), 'unreadable-path', error))
    }
  }

  result(): Discovery {
    const all = [...this.#files]
    const files = this.#leftOut.length > 0 ? all.filter(name => this.#stays(name)) : all
    const problems = this.#problems.sort((a, b) => byName(a.name, b.name))
    return { files: files.sort(), named: this.#named, folders: this.#folders, problems }
  }

  /** A glob with `!` takes away what was found, not what was named. */
  #stays(name: string): boolean {
    return this.#named.has(name) || !this.#leftOut.some(test => test(name))
  }

  async #addPath(pattern: string, stat: Stats): Promise<void> {
    const name = nameOf(pattern, this.#cwd)
    if (stat.isDirectory()) {
      const { walk } = await import('./walk.ts')
      this.#take(walk({ path: resolve(this.#cwd, pattern), name }, this.#cwd, this.#isCandidate))
    } else {
      this.#files.add(name)
      this.#named.add(name)
    }
  }

  async #addGlob(pattern: string): Promise<void> {
    const { globOf } = await import('./glob.ts')
    const glob = globOf(slashed(pattern), this.#cwd, this.#isCandidate)
    if (glob?.kind === 'leave-out') this.#leftOut.push(glob.test)
    else if (glob) this.#take(glob.find(), this.#allowEmpty ? undefined : pattern)
    else this.#problems.push(pathProblem(slashed(pattern), 'unreadable-path', missing()))
  }

  /** A glob that finds nothing is likely misspelt, and to say nothing would leave files unchecked. */
  #take({ files, folders, problems }: Walked, needed?: string): void {
    for (const file of files) this.#files.add(file)
    for (const folder of folders) this.#folders.push(folder)
    this.#problems.push(...problems)
    if (needed !== undefined && files.length + problems.length === 0) {
      this.#problems.push(
        pathProblem(slashed(needed), 'unreadable-path', new Error('no file matches this glob')),
      )
    }
  }
}

/** The name of a pattern that is an existing file. */
function fileName(pattern: string, cwd: string): string | undefined {
  try {
    const stat = statSync(resolve(cwd, pattern), { throwIfNoEntry: false })
    return stat && !stat.isDirectory() ? nameOf(pattern, cwd) : undefined
  } catch {
    // The thorough search tells why.
    return undefined
  }
}

function missing(): Error {
  return Object.assign(new Error('not found'), { code: 'ENOENT' })
}
