import { parse } from '../../syntax/parse.ts'
import type { Tree } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { spliced } from './spliced.ts'

/** Reads versions of open documents, each with the help of the one before it: most of a long text stays as it is. */
export class Trees {
  readonly #open = new Map<string, Tree | undefined>()

  begin(uri: string): void {
    this.#open.set(uri, undefined)
  }

  end(uri: string): void {
    this.#open.delete(uri)
  }

  /** What `parse` would give. The next version is read with the help of this one where this one can be read whole. */
  async read(uri: string, source: Source): Promise<Tree> {
    const tree = await this.readAside(uri, source)
    if (this.#open.has(uri) && tree.problems.length === 0) this.#open.set(uri, tree)
    return tree
  }

  /** The same of a text that is none of its versions. */
  async readAside(uri: string, source: Source): Promise<Tree> {
    const old = this.#open.get(uri)
    return (old && (await spliced(old, source))) ?? parse(source)
  }
}
