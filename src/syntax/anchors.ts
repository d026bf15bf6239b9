import type { ProblemCode } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import { MAX_ALIASED, MAX_DEPTH } from './limits.ts'
import type { Node } from './tree.ts'

/** What an anchor names. Its `node` is missing while that is still being read. */
interface Anchored {
  readonly node?: Node
  /** How many nodes it is, aliases counted as what they repeat. */
  readonly size: number
  /** How many levels it has below itself, counted likewise. */
  readonly height: number
}

const OPEN: Anchored = { size: 0, height: 0 }
const UNKNOWN =
  'No anchor (&) of this name stands before this alias (*); text that starts with * needs quotes.'
const CYCLIC = 'This alias (*) stands inside what it repeats, so it would never end; repeat a smaller part.'
const TOO_MANY = `Aliases (*) and merge keys (<<) add more than ${MAX_ALIASED} values to this document; it is read without the rest of them.`
const TOO_DEEP = `With what this alias (*) repeats, values nest more than ${MAX_DEPTH} levels deep; it is read without it.`

/** The anchors of one document, and how much its aliases may still repeat. */
export class Anchors {
  readonly #byName = new Map<string, Anchored>()
  readonly #shared: Set<Node>
  readonly #complain: (code: ProblemCode, message: string, at: Span) => void
  #left = MAX_ALIASED
  #isOverspent = false

  constructor(shared: Set<Node>, complain: (code: ProblemCode, message: string, at: Span) => void) {
    this.#shared = shared
    this.#complain = complain
  }

  /** An anchor whose node begins here. */
  begin(name: string): void {
    this.#byName.set(name, OPEN)
  }

  define(name: string, node: Node, size: number, height: number): void {
    this.#byName.set(name, { node, size, height })
  }

  /** What an alias inside `depth` collections repeats; undefined, with a problem told, where that cannot be. */
  resolve(name: string, depth: number, at: Span): Required<Anchored> | undefined {
    const anchored = this.#byName.get(name)
    if (!anchored?.node) {
      if (anchored) this.#complain('too-many-aliases', CYCLIC, at)
      else this.#complain('invalid-syntax', UNKNOWN, at)
      return undefined
    }
    const { node, size, height } = anchored
    if (depth + height > MAX_DEPTH) {
      this.#complain('too-deep', TOO_DEEP, at)
      return undefined
    }
    if (!this.spend(size, at)) return undefined
    this.#shared.add(node)
    return { node, size, height }
  }

  /** Whether `size` more nodes may be repeated; if not, that is told, once. */
  spend(size: number, at: Span): boolean {
    if (size <= this.#left) {
      this.#left -= size
      return true
    }
    if (!this.#isOverspent) this.#complain('too-many-aliases', TOO_MANY, at)
    this.#isOverspent = true
    return false
  }
}
