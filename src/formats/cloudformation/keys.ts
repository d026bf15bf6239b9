import { isKmsResourceType } from '../../kms/cfn-schemas.ts'
import { CLOUDFORMATION } from '../../kms/makers/cloudformation.ts'
import { ABSENT, type Field } from '../../model/field.ts'
import type { Retention } from '../../model/model.ts'
import { fieldOf } from '../../model/read-field.ts'
import type { Declaration } from '../../model/read-key.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { entryOf, type Value, withEntry } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import { intrinsicOf } from './intrinsic.ts'
import { type Branch, prune } from './paths.ts'
import { jsonValue } from './policies.ts'
import { spellingIn } from './spell.ts'
import { entryIn, type Resource } from './template.ts'

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
    schema: isKmsResourceType(resource.type) ? resource.type : undefined,
    properties: withPolicy(valueOfProperties(section, resource, inScope), resource, inScope, source),
    writing: {
      ...(!section && { section: { in: { span: resource.node.span }, name: 'Properties' } }),
      spell: spellingIn(source),
    },
  }
}

/** Some of a resource's properties; what the others depend on is not asked, and multiplies no scenarios. */
export function propertiesNamed(names: Branch, resource: Resource, evaluation: Evaluation): Value {
  const section = entryIn(resource.node, 'Properties')?.value
  const part = section && (prune(section, names) ?? emptyMapping(section.span))
  return valueOfProperties(part, resource, evaluation.within(resource.scope))
}

/** Properties of which none is asked for. */
function emptyMapping(span: Span): MappingNode {
  return { kind: 'mapping', span, entries: [], flow: false }
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
    words: {
      whole: 'its stack',
      onDelete: 'DeletionPolicy',
      onReplace: 'UpdateReplacePolicy',
      kept: 'Retain',
    },
    in: { span: resource.node.span },
    after: 'Type',
  }
}
