import type { Format, Neighbours, Reference } from '../formats/format.ts'
import type { ReadNeighbour } from '../model/model.ts'
import { MAX_LENGTH } from '../syntax/limits.ts'
import { parse } from '../syntax/parse.ts'
import { shifted } from '../syntax/shifted.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { recognise } from './recognise.ts'

/** More files are not opened for one text, nor those beyond so many steps from it: they would be there to keep us busy. */
const MOST_FILES = 100
const MOST_STEPS = 10

/** A file that was opened because a text refers to it, itself or by way of others. */
export interface Neighbour {
  readonly source: Source
  /** Its spans are greater than those of the text and of all other neighbours. */
  readonly tree: Tree
  /** How much greater they are than in the file by itself. */
  readonly offset: number
  readonly from: Reference
  /** Where the text refers to it, or to the one that does. */
  readonly reference: Span
  /** The files on the way to it, itself included, the text that is linted not. */
  readonly way: readonly Source[]
}

/** The files that were opened for one text. */
export class Neighbourhood {
  readonly #all: readonly Neighbour[]

  constructor(all: readonly Neighbour[]) {
    this.#all = all
  }

  get isEmpty(): boolean {
    return this.#all.length === 0
  }

  /** For formats. */
  readonly at: Neighbours = ({ start }, path) =>
    this.#all.find(({ from }) => from.at.start === start && (path === undefined || from.path === path))?.tree

  /** The one that a place lies in; undefined for one in the text itself. */
  holding({ start }: Span): Neighbour | undefined {
    return this.#all.find(({ offset, source }) => start >= offset && start <= offset + source.text.length)
  }
}

export const NO_NEIGHBOURS = new Neighbourhood([])

/** Opens what a text refers to, and what these files do in turn. A circle ends where it closes. */
export async function neighbourhoodOf(
  root: Source,
  references: readonly Reference[],
  formats: readonly Format[],
  read: ReadNeighbour | undefined,
): Promise<Neighbourhood> {
  if (!read || references.length === 0) return NO_NEIGHBOURS
  const opening = new Opening(root, formats, read)
  await opening.follow(root, references, [])
  return new Neighbourhood(opening.opened)
}

class Opening {
  readonly opened: Neighbour[] = []
  readonly #root: Source
  readonly #formats: readonly Format[]
  readonly #read: ReadNeighbour
  readonly #trees = new Map<string, Promise<Tree>>()
  #offset: number

  constructor(root: Source, formats: readonly Format[], read: ReadNeighbour) {
    this.#root = root
    this.#formats = formats
    this.#read = read
    this.#offset = root.text.length + 1
  }

  async follow(
    of: Source,
    references: readonly Reference[],
    way: readonly Source[],
    from?: Span,
  ): Promise<void> {
    if (way.length === MOST_STEPS) return
    for (const reference of references) {
      const source = this.#read(reference.path, of.name)
      const isThere = source && this.#hasRoomFor(source) && ![this.#root, ...way].some(isNamed(source.name))
      const read = isThere ? await this.#treeOf(source) : undefined
      if (!source || !read || read.problems.length > 0) continue
      const further = [...way, source]
      const first = from ?? reference.at
      const tree = shifted(read, this.#offset)
      const offset = this.#offset
      this.opened.push({ source, tree, offset, from: reference, reference: first, way: further })
      this.#offset += source.text.length + 1
      await this.follow(source, referencesIn(tree, this.#formats), further, first)
    }
  }

  #hasRoomFor({ text }: Source): boolean {
    const taken = this.#offset - this.#root.text.length
    return this.opened.length < MOST_FILES && taken + text.length <= MAX_LENGTH
  }

  #treeOf(source: Source): Promise<Tree> {
    const tree = this.#trees.get(source.name) ?? parse(source)
    this.#trees.set(source.name, tree)
    return tree
  }
}

function isNamed(name: string): (source: Source) => boolean {
  return source => source.name === name
}

function referencesIn(tree: Tree, formats: readonly Format[]): Reference[] {
  return tree.documents.flatMap(
    document => recognise(document, tree, formats)?.references?.(document, tree) ?? [],
  )
}
