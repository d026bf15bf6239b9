import { find } from '../../syntax/lookup.ts'
import type { Document, MappingNode } from '../../syntax/tree.ts'
import type { Certainty, Format } from '../format.ts'
import { ignoresOf } from './ignores.ts'
import { namesMentioned } from './mentioned-names.ts'
import { readTemplate } from './read.ts'
import { typeOf } from './template.ts'

/** CloudFormation templates: as written by hand, as CDK synthesises them, and SAM's. */
const format: Format = {
  id: 'cloudformation',
  title: 'CloudFormation template',
  needles: ['AWS::KMS::'],
  hallmark: /AWS::KMS::(?:Key|Alias|ReplicaKey)\b/,
  recognise: document => recognise(document),
  read: ({ root }, { source }, surroundings) =>
    root?.kind === 'mapping' ? readTemplate(root, source, surroundings) : { groups: [], problems: [] },
  ignores: ({ root }, tree) => (root?.kind === 'mapping' ? ignoresOf(root, tree) : []),
  mentions: ({ root }, tree) => (root?.kind === 'mapping' ? namesMentioned(root, tree) : []),
}

export default format

/** By its version or transform; else by resources whose types are AWS's. */
function recognise({ root }: Document): Certainty | undefined {
  if (root?.kind !== 'mapping') return undefined
  const resources = find(root, 'Resources')?.value
  if (resources?.kind !== 'mapping') return undefined
  if (find(root, 'AWSTemplateFormatVersion') || find(root, 'Transform')) return 'certain'
  return hasTypedResource(resources) ? 'likely' : undefined
}

function hasTypedResource(resources: MappingNode): boolean {
  return resources.entries.some(({ value }) => value.kind === 'mapping' && typeOf(value)?.includes('::'))
}
