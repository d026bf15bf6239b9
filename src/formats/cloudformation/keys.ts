import { CLOUDFORMATION } from '../../kms/makers.ts'
import { ABSENT, type Field } from '../../model/field.ts'
import type { KeyReference, Retention } from '../../model/model.ts'
import { fieldOf } from '../../model/read-field.ts'
import { type Declaration, IDENTITY_PROPERTIES, keyNamedBy, readIdentity } from '../../model/read-key.ts'
import { find } from '../../syntax/lookup.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import { entryOf, type Value, withEntry } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import { intrinsicOf } from './intrinsic.ts'
import { jsonValue } from './policies.ts'
import { spellingIn } from './spell.ts'
import { entryIn, NO_SCOPE, type Resource } from './template.ts'

/** Whether the scenario makes this resource. A condition that could not be told counts as yes. */
export function isMade(resource: Resource, evaluation: Evaluation): boolean {
  const condition = entryIn(resource.node, 'Condition')?.value
  return condition?.kind !== 'scalar' || evaluation.holds(condition.value) !== false
}

/** Whether the scenario makes this resource beyond doubt. */
export function isCertainlyMade(resource: Resource, evaluation: Evaluation): boolean {
  const condition = entryIn(resource.node, 'Condition')?.value
  return (
    condition === undefined || (condition.kind === 'scalar' && evaluation.holds(condition.value) === true)
  )
}

/** A KMS resource by its properties, its policy's text taken as the JSON it holds. */
export function declarationOf(resource: Resource, evaluation: Evaluation, source: Source): Declaration {
  const inScope = evaluation.within(resource.scope)
  const section = entryIn(resource.node, 'Properties')?.value
  return {
    name: resource.logicalId,
    at: { span: resource.idSpan },
    maker: CLOUDFORMATION,
    properties: withPolicy(valueOfProperties(section, resource, inScope), resource, inScope, source),
    writing: {
      ...(!section && { section: { in: { span: resource.node.span }, name: 'Properties' } }),
      spell: spellingIn(source),
    },
  }
}

const IDENTITY = IDENTITY_PROPERTIES.flatMap(property => CLOUDFORMATION.names[property] ?? [])

/**
 * What of a key can be told from its reference. The rest, its policy above all, is not worked out: what that depends on
 * would multiply the scenarios of whatever refers to the key.
 */
function identityOf(resource: Resource, evaluation: Evaluation): Declaration {
  return {
    name: resource.logicalId,
    at: { span: resource.idSpan },
    maker: CLOUDFORMATION,
    properties: propertiesNamed(IDENTITY, resource, evaluation),
  }
}

/** A resource's properties, worked out as far as these can come from them. */
export function propertiesNamed(names: readonly string[], resource: Resource, evaluation: Evaluation): Value {
  const section = entryIn(resource.node, 'Properties')?.value
  if (section?.kind !== 'mapping' || intrinsicOf(section))
    return valueOfProperties(section, resource, evaluation)
  const entries = section.entries.filter(({ key }) => names.includes(key.value) || isFunction(key.value))
  return valueOfProperties({ ...section, entries }, resource, evaluation)
}

/** Loops and transforms may add any property. */
function isFunction(key: string): boolean {
  return key.startsWith('Fn::')
}

function valueOfProperties(properties: Node | undefined, resource: Resource, evaluation: Evaluation): Value {
  if (properties) return evaluation.evaluate(properties)
  return { kind: 'map', span: resource.node.span, entries: [], complete: true }
}

function withPolicy(properties: Value, resource: Resource, evaluation: Evaluation, source: Source): Value {
  const section = entryIn(resource.node, 'Properties')?.value
  if (properties.kind !== 'map' || section?.kind !== 'mapping' || intrinsicOf(section)) return properties
  const policy = find(section, 'KeyPolicy')?.value
  if (!policy) return properties
  const written = entryOf(properties, 'KeyPolicy')?.value
  return written?.kind === 'text'
    ? withEntry(properties, 'KeyPolicy', jsonValue(policy, evaluation, source))
    : properties
}

/** What becomes of the key with its stack: attributes of the resource, beside its properties. */
export function retentionOf(resource: Resource, evaluation: Evaluation): Retention {
  const inScope = evaluation.within(resource.scope)
  const keeps = (name: string, words: readonly string[]): Field<boolean> => {
    const node = entryIn(resource.node, name)?.value
    return node ? fieldOf(inScope.evaluate(node), word => words.includes(word)) : ABSENT
  }
  return {
    keptOnDelete: keeps('DeletionPolicy', ['Retain', 'RetainExceptOnCreate']),
    keptOnReplace: keeps('UpdateReplacePolicy', ['Retain']),
    words: { onDelete: 'DeletionPolicy', onReplace: 'UpdateReplacePolicy', kept: 'Retain' },
    in: { span: resource.node.span },
    after: 'Type',
  }
}

/** What a property that takes a key is given: a key of this template, another resource, or a name or ARN. */
export function keyReference(value: Value, evaluation: Evaluation): Field<KeyReference> {
  const hole = value.kind === 'text' ? onlyHole(value) : undefined
  if (hole?.kind === 'resource') {
    return {
      ...placeOf(value),
      state: 'known',
      value: resourceReference(hole.name, hole.attribute, evaluation),
    }
  }
  return keyNamedBy(value)
}

function resourceReference(
  name: string,
  attribute: string | undefined,
  evaluation: Evaluation,
): KeyReference {
  const resourceType = evaluation.template.typeOf(name) ?? ''
  if (resourceType === 'AWS::KMS::ReplicaKey') return { to: 'replica', name, attribute }
  if (resourceType !== 'AWS::KMS::Key') return { to: 'resource', name, resourceType, attribute }
  const entry = entryIn(evaluation.template.resources, name)
  if (entry?.value.kind !== 'mapping') return { to: 'resource', name, resourceType, attribute }
  const resource = {
    logicalId: name,
    idSpan: entry.key.span,
    type: resourceType,
    node: entry.value,
    scope: NO_SCOPE,
  }
  return { to: 'key', key: readIdentity(identityOf(resource, evaluation)), attribute }
}
