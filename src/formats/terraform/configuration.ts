import type { Surroundings } from '../../model/model.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { identityOf } from '../../value/text.ts'
import { entryOf, type Value } from '../../value/value.ts'
import { type ResourceBlock, resourceBlocksOf } from './blocks.ts'
import { Evaluation } from './evaluate.ts'
import { textOf } from './nodes.ts'
import { Program } from './program.ts'
import { isOurs, type Resource } from './resource.ts'

/** The resources of a file of JSON configuration, each once, however often it will be made. */
export function configuredIn(root: MappingNode, source: Source, surroundings: Surroundings): Program {
  const evaluation = new Evaluation(root, surroundings, source)
  const resources = resourceBlocksOf(root, 'resource')
    .filter(({ type, body }) => isOurs(type) && textOf(find(body, 'count')?.value) !== '0')
    .map(block => resourceOf(block, evaluation))
  return new Program(resources, source, node => evaluation.scalar(node))
}

function resourceOf({ type, key, body }: ResourceBlock, evaluation: Evaluation): Resource {
  const values = evaluation.body(body)
  const isCertain = !find(body, 'count') && !find(body, 'for_each')
  return { address: `${type}.${key.value}`, type, at: key.span, values, home: homeOf(values), isCertain }
}

/** The provider it is made by, and the Region that it may be given beside. */
function homeOf(values: Value): string | undefined {
  if (values.kind !== 'map') return undefined
  const parts = ['provider', 'region'].map(name => {
    const value = entryOf(values, name)?.value
    return value?.kind === 'text' ? identityOf(value.pieces) : value && 'unknown'
  })
  return parts.includes('unknown') ? undefined : parts.map(part => part ?? '').join(' ')
}
