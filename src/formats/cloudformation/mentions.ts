import type { Node } from '../../syntax/tree.ts'
import { intrinsicOf } from './intrinsic.ts'
import { isLoop } from './loops.ts'
import { givenValue, parameterOf } from './parameters.ts'
import type { Program } from './program.ts'

const NAMES = /[A-Za-z0-9]+/g
const ALIAS = 'alias'

/**
 * Tells without working anything out whether an expression can lead to a key of the template. Nearly all of what
 * other resources say cannot, and nothing more need be done about it.
 */
export class Mentions {
  readonly #program: Program
  /** The logical ids of keys and aliases. */
  readonly #ids: ReadonlySet<string>
  readonly #hasAliases: boolean
  readonly #names = new Map<string, boolean>()

  constructor(program: Program) {
    const named = program.resources.filter(
      ({ type }) => type === 'AWS::KMS::Key' || type === 'AWS::KMS::Alias',
    )
    this.#program = program
    this.#ids = new Set(named.map(({ logicalId }) => logicalId))
    this.#hasAliases = named.some(({ type }) => type === 'AWS::KMS::Alias')
  }

  in(node: Node): boolean {
    if (node.kind === 'scalar') return this.#inText(node.value)
    // What a mapping holds is not looked through: any text may be an alias.
    if (this.#hasAliases && intrinsicOf(node)?.name === 'Fn::FindInMap') return true
    if (node.kind === 'sequence') return node.items.some(item => this.in(item))
    return node.entries.some(({ key, value }) => isLoop(key.value) || this.in(value))
  }

  #inText(text: string): boolean {
    if (this.#hasAliases && text.includes(ALIAS)) return true
    return text.match(NAMES)?.some(name => this.#named(name)) ?? false
  }

  #named(name: string): boolean {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const mentions = this.#ids.has(name) || (this.#hasAliases && this.#givesAlias(name))
    this.#names.set(name, mentions)
    return mentions
  }

  #givesAlias(name: string): boolean {
    const parameter = parameterOf(this.#program.template, name)
    const values = [givenValue(name, this.#program.surroundings), parameter?.default?.value]
    return [...values, ...(parameter?.allowed ?? [])].some(value => value?.includes(ALIAS))
  }
}
