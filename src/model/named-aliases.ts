import { ALIAS_PREFIX } from '../kms/aliases.ts'
import { identityOf } from '../value/text.ts'
import type { TextValue } from '../value/value.ts'
import { aliasNameIdentity } from './alias-names.ts'
import { known } from './field.ts'
import type { Alias, KeyReference } from './model.ts'

/** The aliases that are made in one account and Region, found by their names. */
export class NamedAliases {
  readonly #aliases = new Map<string, Alias | undefined>()

  constructor(aliases: readonly Alias[]) {
    for (const alias of aliases) {
      const identity = aliasNameIdentity(alias.aliasName)
      // Which of two is meant is not known.
      if (identity !== undefined) this.#aliases.set(identity, this.#aliases.has(identity) ? undefined : alias)
    }
  }

  /** The alias of this name; undefined for the name of any other, and for what is no name of an alias. */
  find({ pieces }: TextValue): KeyReference | undefined {
    const [head] = pieces
    if (typeof head !== 'string' || !head.startsWith(ALIAS_PREFIX)) return undefined
    const alias = this.#aliases.get(identityOf(pieces) ?? '')
    if (!alias) return undefined
    const target = known(alias.target)
    return { to: 'alias', name: alias.name, key: target?.to === 'key' ? target.key : undefined }
  }
}
