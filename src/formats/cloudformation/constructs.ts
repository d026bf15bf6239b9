import type { MappingNode } from '../../syntax/tree.ts'
import type { Origin } from '../format.ts'
import { mappingOf } from './intrinsic.ts'
import { entryIn } from './template.ts'
import { MANIFEST, tracesIn } from './traces.ts'

/**
 * The constructs of CDK that resources come from, as synthesis notes them: `Metadata: { aws:cdk:path: Stack/Key/Resource }`;
 * and where in the program they were made, if the manifest `beside` the template tells.
 * Source: https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html, 2026-11-24.
 */
export function constructsOf(
  template: MappingNode,
  beside: (path: string) => string | undefined,
): readonly Origin[] {
  const resources = mappingOf(entryIn(template, 'Resources')?.value)
  const made = (resources?.entries ?? []).flatMap(({ key, value }) => {
    const metadata = mappingOf(entryIn(mappingOf(value), 'Metadata')?.value)
    const path = entryIn(metadata, 'aws:cdk:path')?.value
    return path?.kind === 'scalar' ? [{ resource: key.value, path }] : []
  })
  const places = made.length > 0 ? tracesIn(beside(MANIFEST)) : new Map<string, string>()
  return made.map(({ resource, path: { span, value } }) => {
    const place = places.get(value)
    const where = place === undefined ? '' : `, at ${place}`
    return { resource, at: span, message: `made by the construct ${value}${where}` }
  })
}
