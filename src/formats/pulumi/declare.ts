import type { Maker } from '../../kms/makers/maker.ts'
import { PULUMI, PULUMI_EXTERNAL, PULUMI_NATIVE, PULUMI_REPLICA } from '../../kms/makers/pulumi.ts'
import { isListName } from '../../kms/property-lists.ts'
import { ABSENT, type Field } from '../../model/field.ts'
import type { Retention } from '../../model/model.ts'
import { booleanField } from '../../model/read-field.ts'
import type { Declaration } from '../../model/read-key.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node } from '../../syntax/tree.ts'
import { entryOf, type Value, withEntry } from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import type { Resource } from './program.ts'

const MAKERS: Readonly<Record<string, Maker>> = {
  ExternalKey: PULUMI_EXTERNAL,
  ReplicaKey: PULUMI_REPLICA,
  ReplicaExternalKey: PULUMI_REPLICA,
}

/** A resource by its properties, its policy's text taken as the JSON it holds. */
export function declarationOf(
  { name, entry, node, kind = '', isNative }: Resource,
  evaluation: Evaluation,
): Declaration {
  const maker = isNative ? PULUMI_NATIVE : (MAKERS[kind] ?? PULUMI)
  const section = find(node, 'properties')?.value
  const schema = `aws${isNative ? '-native' : ''}:kms:${kind}`
  return {
    name,
    at: { span: entry.key.span },
    maker,
    schema: isListName(schema) ? schema : undefined,
    properties: propertiesOf(section, node, maker.names.policy ?? '', evaluation),
    writing: {
      ...(!section && { section: { in: { span: node.span }, name: 'properties' } }),
      spell: () => undefined,
    },
  }
}

function propertiesOf(
  section: Node | undefined,
  { span }: MappingNode,
  policy: string,
  evaluation: Evaluation,
): Value {
  if (!section) return { kind: 'map', span, entries: [], complete: true }
  const properties = evaluation.evaluate(section)
  const written = section.kind === 'mapping' ? find(section, policy)?.value : undefined
  if (properties.kind !== 'map' || !written || !entryOf(properties, policy)) return properties
  return withEntry(properties, policy, evaluation.json(written))
}

/**
 * What becomes of the key with its stack: one that is protected cannot go, one that is retained stays when it does.
 * Source: https://www.pulumi.com/docs/iac/concepts/options/retainondelete/ and …/protect/, 2026-11-24.
 */
export function retentionOf({ node }: Resource, evaluation: Evaluation): Retention {
  const options = find(node, 'options')?.value
  const option = (name: string): Field<boolean> => {
    const value = options?.kind === 'mapping' ? find(options, name)?.value : undefined
    return value ? booleanField(evaluation.evaluate(value)) : ABSENT
  }
  const [retained, protects] = [option('retainOnDelete'), option('protect')]
  const isProtected = protects.state === 'unknown' || (protects.state === 'known' && protects.value)
  return {
    keptOnDelete: isProtected ? protects : retained,
    keptOnReplace: ABSENT,
    words: { whole: 'its stack', onDelete: 'retainOnDelete', onReplace: undefined, kept: true },
    // Where there are no options there is no mapping to put one in.
    in: { span: options?.span ?? { start: node.span.start, end: node.span.start } },
    after: 'protect',
  }
}
