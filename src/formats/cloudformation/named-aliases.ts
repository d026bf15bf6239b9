import { ALIAS_PREFIX } from '../../kms/aliases.ts'
import { aliasNameIdentity } from '../../model/alias-names.ts'
import { type Field, known } from '../../model/field.ts'
import type { KeyReference } from '../../model/model.ts'
import { propertyOf, textField } from '../../model/read-field.ts'
import { identityOf, joinPieces } from '../../value/text.ts'
import type { Piece } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import { keyReference } from './key-references.ts'
import { isCertainlyMade, propertiesNamed } from './keys.ts'
import { branchOf } from './paths.ts'
import type { Program } from './program.ts'
import { entryIn, type Resource } from './template.ts'

const NAME = branchOf(['AliasName'])
const TARGET = branchOf(['TargetKeyId'])

/** An alias's name, and nothing else of it worked out. */
export function aliasNameOf(alias: Resource, evaluation: Evaluation): Field<string> {
  return textField(propertyOf(propertiesNamed(NAME, alias, evaluation), 'AliasName'))
}

/** An alias by the key it stands for. */
export function aliasReference(alias: Resource, evaluation: Evaluation): KeyReference {
  const properties = propertiesNamed(TARGET, alias, evaluation)
  const target = known(keyReference(propertyOf(properties, 'TargetKeyId'), evaluation))
  return { to: 'alias', name: alias.logicalId, key: target?.to === 'key' ? target.key : undefined }
}

/** A template's aliases, found by their names. */
export class NamedAliases {
  /** Those whose name is plain text. */
  readonly #literal = new Map<string, Resource[]>()
  readonly #others: Resource[] = []

  constructor(program: Program) {
    for (const resource of program.resources) {
      if (resource.type === 'AWS::KMS::Alias') this.#add(resource)
    }
  }

  /** The alias of this name or ARN, if the scenario certainly makes one and it is of this account and Region. */
  find(pieces: readonly Piece[], evaluation: Evaluation): KeyReference | undefined {
    const name = aliasIn(pieces)
    const identity = name && identityOf(name)
    if (identity === undefined) return undefined
    const [only] = name ?? []
    const literal = typeof only === 'string' ? (this.#literal.get(only) ?? []) : []
    const found = [...literal, ...this.#others].find(
      alias =>
        aliasNameIdentity(aliasNameOf(alias, evaluation)) === identity && isCertainlyMade(alias, evaluation),
    )
    return found && aliasReference(found, evaluation)
  }

  #add(alias: Resource): void {
    const name = literalName(alias)
    const others = name === undefined ? undefined : this.#literal.get(name)
    if (name === undefined) this.#others.push(alias)
    else if (others) others.push(alias)
    else this.#literal.set(name, [alias])
  }
}

function literalName({ node }: Resource): string | undefined {
  const properties = entryIn(node, 'Properties')?.value
  const name = properties?.kind === 'mapping' ? entryIn(properties, 'AliasName')?.value : undefined
  return name?.kind === 'scalar' && name.tag === undefined ? name.value : undefined
}

/** The name in a name or in the ARN of an alias that is of the stack's own account and Region, whichever these are. */
function aliasIn(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const [first] = pieces
  if (typeof first === 'string' && first.startsWith(ALIAS_PREFIX)) return pieces
  const account = pieces.findIndex(piece => typeof piece === 'object' && piece.kind === 'account')
  const region = pieces[account - 2]
  if (typeof region !== 'object' || region.kind !== 'region' || pieces[account - 1] !== ':') return undefined
  const [rest = '', ...others] = pieces.slice(account + 1)
  return typeof rest === 'string' && rest.startsWith(`:${ALIAS_PREFIX}`)
    ? joinPieces([rest.slice(1), ...others])
    : undefined
}
