import type { MappingNode } from '../../syntax/tree.ts'
import type { Origin } from '../format.ts'
import { mappingOf } from './intrinsic.ts'
import { entryIn } from './template.ts'

/**
 * The constructs of CDK that resources come from, as synthesis notes them: `Metadata: { aws:cdk:path: Stack/Key/Resource }`.
 * Source: https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html, 2026-11-24.
 */
export function constructsOf(template: MappingNode): Origin[] {
  const resources = mappingOf(entryIn(template, 'Resources')?.value)
  return (resources?.entries ?? []).flatMap(({ key, value }) => {
    const metadata = mappingOf(entryIn(mappingOf(value), 'Metadata')?.value)
    const path = entryIn(metadata, 'aws:cdk:path')?.value
    if (path?.kind !== 'scalar') return []
    return [{ resource: key.value, at: path.span, message: `made by the construct ${path.value}` }]
  })
}
