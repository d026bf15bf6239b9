import { ALIAS_PREFIX } from '../../kms/aliases.ts'
import { known } from '../../model/field.ts'
import type { KeyIdentity, KeyReference } from '../../model/model.ts'
import { propertyOf } from '../../model/read-field.ts'
import { joinPieces } from '../../value/text.ts'
import type { Piece } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import { keyReference } from './key-references.ts'
import { isMade, partOf } from './keys.ts'
import { branchOf } from './paths.ts'
import type { Program } from './program.ts'
import { entryIn, type Resource } from './template.ts'

const NAME = branchOf(['AliasName'])
const TARGET = branchOf(['TargetKeyId'])

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

  /** The alias of this name or ARN, if the scenario makes one and it is of this account and Region. */
  find(pieces: readonly Piece[], evaluation: Evaluation): KeyReference | undefined {
    const name = aliasIn(pieces)
    if (!name) return undefined
    const [only] = name
    const literal = name.length === 1 && typeof only === 'string' ? this.#literal.get(only) : undefined
    const found = [...(literal ?? []), ...this.#others].find(
      alias => sameText(nameOf(alias, evaluation), name) && isMade(alias, evaluation),
    )
    return found && aliasReference(found, evaluation)
  }

  #add(alias: Resource): void {
    const name = literalName(alias)
    if (name === undefined) this.#others.push(alias)
    else this.#literal.set(name, [...(this.#literal.get(name) ?? []), alias])
  }
}

/** An alias by the key it stands for. */
export function aliasReference(alias: Resource, evaluation: Evaluation): KeyReference {
  const { properties } = partOf(alias, evaluation, TARGET)
  const target = known(keyReference(propertyOf(properties, 'TargetKeyId'), evaluation))
  const key: KeyIdentity | undefined = target?.to === 'key' ? target.key : undefined
  return { to: 'alias', name: alias.logicalId, key }
}

function literalName({ node }: Resource): string | undefined {
  const properties = entryIn(node, 'Properties')?.value
  const name = properties?.kind === 'mapping' ? entryIn(properties, 'AliasName')?.value : undefined
  return name?.kind === 'scalar' && name.tag === undefined ? name.value : undefined
}

function nameOf(alias: Resource, evaluation: Evaluation): readonly Piece[] {
  const { properties } = partOf(alias, evaluation, NAME)
  const name = propertyOf(properties, 'AliasName')
  return name.kind === 'text' ? name.pieces : []
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

/** Whether two texts are certainly one, their unknown parts being the same parameters. */
function sameText(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((piece, index) => samePiece(piece, b[index]))
}

function samePiece(a: Piece, b: Piece | undefined): boolean {
  if (typeof a === 'string' || typeof b !== 'object') return a === b
  return a.name === b.name && a.kind === b.kind && a.attribute === b.attribute && isName(a.name)
}

/** What could not be worked out is called by what stood in the way, and no two such are known to be the same. */
function isName(name: string): boolean {
  return /^[A-Za-z0-9:]+$/.test(name)
}
