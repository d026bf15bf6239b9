import { existsSync, type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { type IsCandidate, isSkippedFolder } from './candidates.ts'

/** After this many milliseconds what an editor writes is whole. */
const SETTLED = 100
/** How often folders are looked at that the system does not watch. */
const INTERVAL = 1000

export interface WatchedFolders {
  /**
   * Watches these folders, and no others; and those above, for what configures them. Files in them that `also` matter are
   * given by their paths. Says whether any of the folders is new.
   */
  include(folders: readonly string[], also?: readonly string[]): boolean
}

/**
 * Calls `onChange`, once at a time, after something changed in a folder that may matter: a file of a kind that is looked
 * at, one of those `named` by path or name, a folder. Where the system cannot watch so many, it calls every second.
 */
export function watchFolders(
  named: readonly string[],
  isCandidate: IsCandidate,
  onChange: () => Promise<void>,
): WatchedFolders {
  return new Watchers(new Set(named), isCandidate, onChange)
}

class Watchers implements WatchedFolders {
  readonly #named: ReadonlySet<string>
  readonly #isCandidate: IsCandidate
  readonly #onChange: () => Promise<void>
  #also: ReadonlySet<string> = new Set()
  readonly #watchers = new Map<string, FSWatcher>()
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #isDue = false
  #polls = false

  constructor(named: ReadonlySet<string>, isCandidate: IsCandidate, onChange: () => Promise<void>) {
    this.#named = named
    this.#isCandidate = isCandidate
    this.#onChange = onChange
  }

  include(folders: readonly string[], also: readonly string[] = []): boolean {
    this.#also = new Set(also)
    const all = new Set(folders.flatMap(withThoseAbove))
    for (const [folder, watcher] of this.#watchers)
      if (!all.has(folder)) {
        watcher.close()
        this.#watchers.delete(folder)
      }
    const more = [...all].filter(folder => !this.#watchers.has(folder) && existsSync(folder))
    return more.filter(folder => this.#watch(folder)).length > 0
  }

  #watch(folder: string): boolean {
    if (this.#polls) return false
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || this.#matters(folder, name)) this.#changed()
      })
      watcher.on('error', () => {
        watcher.close()
        this.#watchers.delete(folder)
        this.#changed()
      })
      this.#watchers.set(folder, watcher)
      return true
    } catch {
      this.#poll()
      return false
    }
  }

  #poll(): void {
    if (this.#polls) return
    this.#polls = true
    setInterval(() => this.#changed(), INTERVAL)
  }

  #matters(folder: string, name: string): boolean {
    const path = join(folder, name)
    if (isSkippedFolder(name)) return false
    if (this.#isCandidate(name) || this.#named.has(name)) return true
    if (this.#named.has(path) || this.#also.has(path)) return true
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat?.isDirectory() ?? this.#watchers.has(path)
  }

  #changed(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), SETTLED)
  }

  async #run(): Promise<void> {
    this.#isDue = true
    if (this.#isRunning) return
    this.#isRunning = true
    while (this.#isDue) {
      this.#isDue = false
      await this.#onChange()
    }
    this.#isRunning = false
  }
}

/** A folder and those above it, up to the top of its repository. */
function withThoseAbove(folder: string): string[] {
  const parent = dirname(folder)
  if (parent === folder || existsSync(join(folder, '.git'))) return [folder]
  return [folder, ...withThoseAbove(parent)]
}
