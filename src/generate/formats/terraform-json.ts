import type { Maker } from '../../kms/makers/maker.ts'
import { TERRAFORM, TERRAFORM_REPLICA } from '../../kms/makers/terraform.ts'
import { type Assembled, asItStands, grantPropertiesOf, propertiesOf } from '../document/assemble.ts'
import { fixed, mapping } from '../document/node.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Draft } from '../draw/draft.ts'
import { GRANT } from '../draw/grant.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/** JSON configuration for Terraform: policies are texts, tags a map, and an alias refers to its key by an expression. */
export const TERRAFORM_JSON: SampleFormat = {
  language: 'json',
  maker: TERRAFORM,
  replicaMaker: TERRAFORM_REPLICA,
  subjects: ['key', 'alias', 'replica', 'policy', 'grant'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, _about, _shape, random) => assembleConfiguration(sample, random),
}

/** The resource types that samples are made of, and who makes them. */
const RESOURCES: Readonly<Record<string, readonly [type: string, maker: Maker]>> = {
  'AWS::KMS::Key': ['aws_kms_key', TERRAFORM],
  'AWS::KMS::Alias': ['aws_kms_alias', TERRAFORM],
  'AWS::KMS::ReplicaKey': ['aws_kms_replica_key', TERRAFORM_REPLICA],
  [GRANT]: ['aws_kms_grant', TERRAFORM],
}

function assembleConfiguration(sample: Sample, random: Random): Assembled {
  const { key, alias, others, grant, policy } = sample
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  refer(alias, 'target', key)
  if (grant) refer(grant, 'grantKey', key)
  const written = new Map(
    [key, alias, ...others, ...(grant ? [grant] : [])].flatMap(draft => resourceOf(draft, random)),
  )
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
  const properties =
    draft.type === GRANT ? grantPropertiesOf(draft, maker, 'block') : propertiesOf(draft, maker)
  return [[draft, { type, body: asItStands(properties, random) }]]
}

/** What refers to the key beside it does so by what Terraform calls that. */
function refer(draft: Draft, property: string, key: Draft): void {
  if (draft.properties.get(property)?.kind === 'call')
    draft.set(property, fixed(`\${aws_kms_key.${key.name}.key_id}`))
}
