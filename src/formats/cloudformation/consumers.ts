import { keyPropertiesOf } from '../../kms/consumers.ts'
import type { Alternatives, Consumer, KeyReference } from '../../model/model.ts'
import type { Node } from '../../syntax/tree.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import type { Hole, TextValue } from '../../value/value.ts'
import { EMPTY_MODEL } from '../format.ts'
import type { Evaluation } from './evaluate.ts'
import { resourceReference } from './key-references.ts'
import { isMade } from './keys.ts'
import { Mentions } from './mentions.ts'
import { aliasReference, NamedAliases } from './named-aliases.ts'
import { type Branch, branchOf, endsOf, prune } from './paths.ts'
import type { Program } from './program.ts'
import { scenariosOf } from './scenarios.ts'
import { entryIn, type Resource } from './template.ts'

/**
 * The resources that take a key of the template. Of those that cannot, nothing is worked out; those that are the same in
 * all scenarios are read together, for there may be thousands.
 */
export function readConsumers(program: Program): readonly Alternatives[] {
  const groups = readersOf(program)
    .map(read => scenariosOf(program, evaluation => ({ ...EMPTY_MODEL, consumers: read(evaluation) })))
    .filter(scenarios => scenarios.some(({ model }) => model.consumers.length > 0))
  const settled = groups.flatMap(([first, ...others]) =>
    others.length === 0 && first ? first.model.consumers : [],
  )
  const open = groups.filter(({ length }) => length > 1)
  return settled.length > 0
    ? [[{ assuming: [], model: { ...EMPTY_MODEL, consumers: settled } }], ...open]
    : open
}

type Read = (evaluation: Evaluation) => readonly Consumer[]

function readersOf(program: Program): readonly Read[] {
  if (!program.resources.some(({ type }) => type === 'AWS::KMS::Key')) return []
  const mentions = new Mentions(program)
  const aliases = new NamedAliases(program)
  return program.resources.flatMap((resource): Read[] => {
    const branch = branchFor(resource.type)
    const section = branch && entryIn(resource.node, 'Properties')?.value
    const properties = section && prune(section, branch)
    if (!branch || !properties || !(resource.scope.size > 0 || mentions.in(properties))) return []
    return [evaluation => consumersIn(resource, properties, branch, aliases, evaluation)]
  })
}

const branches = new Map<string, Branch | undefined>()

function branchFor(resourceType: string): Branch | undefined {
  if (!branches.has(resourceType)) {
    const paths = keyPropertiesOf(resourceType)
    branches.set(resourceType, paths.length > 0 ? branchOf(paths) : undefined)
  }
  return branches.get(resourceType)
}

function consumersIn(
  resource: Resource,
  properties: Node,
  branch: Branch,
  aliases: NamedAliases,
  evaluation: Evaluation,
): readonly Consumer[] {
  if (!isMade(resource, evaluation)) return []
  const inScope = evaluation.within(resource.scope)
  const { logicalId: name, idSpan, type: resourceType } = resource
  return [...endsOf(inScope.evaluate(properties), branch)].flatMap(([property, value]): Consumer[] => {
    const reference = value.kind === 'text' ? ownKey(value, aliases, inScope) : undefined
    if (!reference) return []
    const key = { ...placeOf(value), state: 'known' as const, value: reference }
    return [{ kind: 'consumer', name, at: { span: idSpan }, resourceType, property, key }]
  })
}

/** The key of this template that a text stands for: its id, its ARN however made, or an alias of the template. */
function ownKey(text: TextValue, aliases: NamedAliases, evaluation: Evaluation): KeyReference | undefined {
  const hole = onlyHole(text) ?? keyInArn(text)
  if (hole?.kind !== 'resource') return aliases.find(text.pieces, evaluation)
  const resource = evaluation.program.resource(hole.name)
  if (resource?.type === 'AWS::KMS::Alias') return aliasReference(resource, evaluation)
  return resource?.type === 'AWS::KMS::Key' ? resourceReference(hole, evaluation) : undefined
}

/** `arn:…:key/` and a key's id. */
function keyInArn({ pieces }: TextValue): Hole | undefined {
  const [before, last] = pieces.slice(-2)
  return typeof before === 'string' && before.endsWith(':key/') && typeof last === 'object' ? last : undefined
}
