import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { slashed } from './names.ts'

/**
 * What the `.gitignore` files on the way to a folder leave out. All patterns stand in one list, as if written at the
 * top, for that is how git reads them: the last that fits decides, and what a folder leaves out nothing inside brings back.
 */
export class Ignores {
  readonly #top: string
  readonly #patterns: Ignore | undefined
  /** Pieces of which a file's name holds one at least where a pattern fits it. */
  readonly #pieces: ReadonlySet<string>
  /** Any of the pieces: spares asking the patterns, which takes long, about nearly every file. */
  readonly #anyPiece: RegExp

  private constructor(top: string, patterns?: Ignore, pieces: ReadonlySet<string> = new Set()) {
    this.#top = top
    this.#patterns = patterns
    this.#pieces = pieces
    this.#anyPiece = anyOf(pieces)
  }

  /**
   * What the folders above `root` say: all of them up to the top of its repository; outside a repository, up to `cwd`. A
   * folder that is asked for by name is looked at though it be ignored, so then nothing above it counts.
   */
  static above(root: string, cwd: string): Ignores {
    const folders = foldersAbove(root, cwd)
    let ignores = new Ignores(folders[0] ?? root)
    for (const folder of folders) {
      if (existsSync(join(folder, '.gitignore'))) ignores = ignores.enter(folder)
    }
    const leavesOut = folders.length > 0 && (ignores.hasFolder(root) || ignores.hasFile(join(root, '\u0001')))
    return leavesOut ? new Ignores(root) : ignores
  }

  /** These and the `.gitignore` of `folder`. Throws where it cannot be read. */
  enter(folder: string): Ignores {
    const base = this.#nameOf(folder)
    const lines = readFileSync(join(folder, '.gitignore'), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    const patterns = ignore()
    if (this.#patterns) patterns.add(this.#patterns)
    const pieces = new Set([...this.#pieces, ...lines.flatMap(pieceOf)])
    return new Ignores(this.#top, patterns.add(lines.map(line => rebased(line, base))), pieces)
  }

  /** Whether the file at an absolute path is left out. Folders on the way to it are taken to have been asked about. */
  hasFile(path: string): boolean {
    if (!this.#patterns) return false
    const name = this.#nameOf(path)
    return this.#anyPiece.test(name) && this.#patterns.ignores(name)
  }

  hasFolder(path: string): boolean {
    return this.#patterns?.ignores(`${this.#nameOf(path)}/`) ?? false
  }

  /** From the top; empty for the top itself. */
  #nameOf(path: string): string {
    return slashed(path.slice(this.#top.endsWith('/') ? this.#top.length : this.#top.length + 1))
  }
}

/** A line of a folder's `.gitignore` as the one at the top would have it. Comments become empty lines. */
function rebased(line: string, base: string): string {
  if (line === '' || line.startsWith('#')) return ''
  if (base === '') return line
  const not = line.startsWith('!') ? '!' : ''
  const pattern = line.slice(not.length)
  // Without a slash but at its end, a pattern holds in all folders below.
  const everywhere = /\/(?=.*\S)/.test(pattern) ? '' : '**/'
  return `${not}/${base.replace(/[\\*?[\]! #]/g, '\\$&')}/${everywhere}${pattern.replace(/^\//, '')}`
}

/**
 * The longest piece of a line that is in the name of every file the line fits: empty when it may fit any. None for a line
 * that leaves out no file by itself: a comment, one that brings files back, one for folders alone.
 */
function pieceOf(line: string): string[] {
  const pattern = line.trimEnd()
  if (pattern === '' || /^[#!]|[^\\]\/$/.test(pattern)) return []
  const literal = pattern.replaceAll(/\\.?|\[.*\]/g, '*').split(/[*?[\]]+/)
  const pieces = literal.map(piece => piece.replaceAll(/^\/+|\/+$/g, ''))
  return [pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')]
}

function anyOf(pieces: ReadonlySet<string>): RegExp {
  if (pieces.size === 0) return /$^/
  return new RegExp([...pieces].map(piece => piece.replaceAll(/[.+^${}()|]/g, '\\$&')).join('|'), 'i')
}

/** From the outermost that counts to the parent of `root`. */
function foldersAbove(root: string, cwd: string): string[] {
  if (existsSync(join(root, '.git'))) return []
  const all: string[] = []
  for (let at = dirname(root); !all.includes(at); at = dirname(at)) {
    all.unshift(at)
    if (existsSync(join(at, '.git'))) return all
  }
  return root === cwd ? [] : all.filter(folder => folder === cwd || isWithin(cwd, folder))
}

function isWithin(folder: string, path: string): boolean {
  const name = relative(folder, path)
  return name !== '' && !name.startsWith('..')
}
