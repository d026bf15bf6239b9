import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { isSkippedFolder } from './candidates.ts'
import { Ignores } from './ignores.ts'
import { inside, nameOf } from './names.ts'
import { type PathProblem, pathProblem } from './path-problem.ts'

interface Folder {
  /** Absolute. */
  readonly path: string
  readonly name: string
  readonly ignores: Ignores
}

type Link = Folder

/** What a walk found, in no order. */
export interface Walked {
  readonly files: readonly string[]
  /** The folders that were entered: absolute paths. */
  readonly folders: readonly string[]
  readonly problems: readonly PathProblem[]
}

/**
 * Walks through a folder and all below it, leaving out what `.gitignore` files do. Symbolic links are followed, but
 * never to a place that the walk comes to anyway, so that a circle ends and no file is reported twice.
 * `wanted` decides about a file by its own name and by its name from `cwd`.
 */
export function walk(
  root: { readonly path: string; readonly name: string },
  cwd: string,
  wanted: (fileName: string, name: string) => boolean,
): Walked {
  const walker = new Walker(wanted)
  walker.run({ ...root, ignores: Ignores.above(root.path, cwd) })
  // A walk that starts above `cwd` may come back into it, and there names are short.
  const files = root.name.startsWith('..') ? walker.files.map(name => nameOf(name, cwd)) : walker.files
  return { files, folders: walker.folders, problems: walker.problems }
}

class Walker {
  readonly files: string[] = []
  readonly folders: string[] = []
  readonly problems: PathProblem[] = []
  readonly #wanted: (fileName: string, name: string) => boolean
  readonly #links: Link[] = []
  /** The real paths of the folders that the walk started from. */
  readonly #roots: string[] = []
  readonly #linkedFiles = new Set<string>()

  constructor(wanted: (fileName: string, name: string) => boolean) {
    this.#wanted = wanted
  }

  run(root: Folder): void {
    this.#walkFrom(root)
    for (let link = this.#links.shift(); link; link = this.#links.shift()) this.#follow(link)
  }

  #walkFrom(root: Folder): void {
    this.#roots.push(realpathSync(root.path))
    const waiting = [root]
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) this.#look(folder, waiting)
  }

  #look(folder: Folder, waiting: Folder[]): void {
    const entries = this.#entriesOf(folder)
    this.folders.push(folder.path)
    const ignores = this.#ignoresOf(folder, entries)
    // This runs for every file of a tree, so nothing is worked out that is not needed, and `join` is too much.
    const start = folder.path.endsWith(sep) ? folder.path : folder.path + sep
    for (const entry of entries) {
      const name = inside(folder.name, entry.name)
      if (entry.isFile()) {
        if (this.#wanted(entry.name, name) && !ignores.hasFile(start + entry.name)) this.files.push(name)
        continue
      }
      if (isSkippedFolder(entry.name)) continue
      const path = start + entry.name
      if (entry.isDirectory()) {
        if (!ignores.hasFolder(path)) waiting.push({ path, name, ignores })
      } else if (entry.isSymbolicLink() && !ignores.hasFile(path)) this.#links.push({ path, name, ignores })
    }
  }

  #entriesOf(folder: Folder): readonly Dirent[] {
    try {
      return readdirSync(folder.path, { withFileTypes: true })
    } catch (error) {
      this.problems.push(pathProblem(folder.name, 'unreadable-path', error))
      return []
    }
  }

  #ignoresOf(folder: Folder, entries: readonly Dirent[]): Ignores {
    if (!entries.some(entry => entry.name === '.gitignore')) return folder.ignores
    try {
      return folder.ignores.enter(folder.path)
    } catch (error) {
      this.problems.push(pathProblem(inside(folder.name, '.gitignore'), 'unreadable-file', error))
      return folder.ignores
    }
  }

  #follow(link: Link): void {
    const fileName = link.name.slice(link.name.lastIndexOf('/') + 1)
    const wanted = this.#wanted(fileName, link.name)
    try {
      const real = realpathSync(link.path)
      if (this.#roots.some(root => root === real || real.startsWith(`${root}/`))) return
      const stat = statSync(real)
      // A link to a folder that holds a walked one would bring the walk back to where it was.
      if (stat.isDirectory()) this.#followFolder(link, real)
      else if (stat.isFile() && wanted && !this.#linkedFiles.has(real)) {
        this.#linkedFiles.add(real)
        this.files.push(link.name)
      }
    } catch (error) {
      // Where a broken link of another name would lead is nobody's concern here.
      if (wanted) this.problems.push(pathProblem(link.name, 'unreadable-path', error))
    }
  }

  #followFolder(link: Link, real: string): void {
    const holdsWalked = this.#roots.some(root => root.startsWith(real === '/' ? real : `${real}/`))
    if (!holdsWalked && !link.ignores.hasFolder(link.path)) this.#walkFrom(link)
  }
}
