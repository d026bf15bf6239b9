import type { Maker } from '../../kms/makers/maker.ts'
import { TERRAFORM, TERRAFORM_REPLICA } from '../../kms/makers/terraform.ts'
import { type Assembled, asItStands, propertiesOf } from '../document/assemble.ts'
import { fixed, mapping, type Node } from '../document/node.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/** JSON configuration for Terraform: policies are texts, tags a map, and an alias refers to its key by an expression. */
export const TERRAFORM_JSON: SampleFormat = {
  language: 'json',
  maker: TERRAFORM,
  replicaMaker: TERRAFORM_REPLICA,
  subjects: ['key', 'alias', 'replica', 'policy'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, _about, _shape, random) => assembleConfiguration(sample, random),
}

/** The resource types that samples are made of, and who makes them. */
const RESOURCES: Readonly<Record<string, readonly [type: string, maker: Maker]>> = {
  'AWS::KMS::Key': ['aws_kms_key', TERRAFORM],
  'AWS::KMS::Alias': ['aws_kms_alias', TERRAFORM],
  'AWS::KMS::ReplicaKey': ['aws_kms_replica_key', TERRAFORM_REPLICA],
}

function assembleConfiguration({ key, alias, others, policy }: Sample, random: Random): Assembled {
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  alias.set('target', targetOf(alias, key))
  const written = new Map([key, alias, ...others].flatMap(draft => resourceOf(draft, random)))
  const blocks = [...written].map(
    ([draft, { type, body }]) => [type, mapping({ [draft.name]: body.root })] as const,
  )
  const root = mapping({ resource: mapping(Object.fromEntries(blocks)) })
  const bodies = [...written.values()].map(({ body }) => body)
  return {
    root,
    blamed: at => {
      if (!('kind' in at)) return written.get(at)?.body.root ?? root
      return bodies.reduce((node, body) => body.blamed(node), tags.placeOf(at))
    },
    isName: at => 'kind' in at && tags.placeOf(at) !== at,
  }
}

interface Written {
  readonly type: string
  readonly body: Assembled
}

/** Nothing for what there is no use of here. */
function resourceOf(draft: Draft, random: Random): readonly (readonly [Draft, Written])[] {
  const [type, maker] = RESOURCES[draft.type] ?? []
  if (!type || !maker) return []
  const policy = draft.properties.get('policy')
  if (policy && policy.kind !== 'slip') draft.set('policy', { kind: 'json', content: policy })
  return [[draft, { type, body: asItStands(propertiesOf(draft, maker), random) }]]
}

/** What Terraform calls the key, where the alias refers to it. */
function targetOf(alias: Draft, key: Draft): Node | undefined {
  const target = alias.properties.get('target')
  return target?.kind === 'call' ? fixed(`\${aws_kms_key.${key.name}.key_id}`) : target
}
