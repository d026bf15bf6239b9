import { CROSSPLANE, CROSSPLANE_REPLICA, EXTERNAL_NAME } from '../../kms/makers/crossplane.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { type Assembled, asItStands, grantPropertiesOf, propertiesOf } from '../document/assemble.ts'
import { fixed, list, type Mapping, mapping, type Node } from '../document/node.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Draft } from '../draw/draft.ts'
import { GRANT } from '../draw/grant.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat, Subject } from './format.ts'

/** A manifest of the key or the alias for Crossplane; a list of manifests where there is a replica as well. */
export const CROSSPLANE_MANIFEST: SampleFormat = {
  language: 'yaml',
  maker: CROSSPLANE,
  replicaMaker: CROSSPLANE_REPLICA,
  subjects: ['key', 'alias', 'replica', 'policy', 'grant'],
  alone: ['alias'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, about, _shape, random) => assembleManifest(sample, about, random),
}

const KINDS: Readonly<Record<string, readonly [kind: string, maker: Maker]>> = {
  'AWS::KMS::Key': ['Key', CROSSPLANE],
  'AWS::KMS::Alias': ['Alias', CROSSPLANE],
  'AWS::KMS::ReplicaKey': ['ReplicaKey', CROSSPLANE_REPLICA],
  [GRANT]: ['Grant', CROSSPLANE],
}

/** Required of every object. */
const REGION = ['region', fixed('eu-central-1')] as const

function assembleManifest(sample: Sample, about: Subject, random: Random): Assembled {
  const { key, alias, others, grant, policy } = sample
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  const names = new Map<Node | Draft, Node>()
  const grants = grant ? [referring(grant, key)] : []
  const drafts = about === 'alias' ? [alias] : [key, ...others, ...grants]
  const [first = mapping({}), ...more] = drafts.flatMap(draft => manifestOf(draft, names))
  const all = mapping({ apiVersion: fixed('v1'), kind: fixed('List'), items: list(first, ...more) })
  const { root, blamed } = asItStands(more.length > 0 ? all : first, random)
  return {
    root,
    blamed: at => blamed(names.get(at) ?? ('kind' in at ? tags.placeOf(at) : root)),
    isName: at => 'kind' in at && tags.placeOf(at) !== at,
  }
}

/** The name is what findings about an object point at. Nothing for what there is no object of. */
function manifestOf(draft: Draft, names: Map<Node | Draft, Node>): readonly Node[] {
  const [kind, maker] = KINDS[draft.type] ?? []
  if (!kind || !maker) return []
  const name = fixed(draft.name.toLowerCase())
  names.set(draft, name)
  const policy = draft.properties.get('policy')
  // A policy that is forgotten is not written as a text either.
  if (policy && policy.kind !== 'slip') draft.set('policy', { kind: 'json', content: policy })
  const properties =
    draft.type === GRANT ? grantPropertiesOf(draft, maker, 'block') : propertiesOf(draft, maker)
  const { entries } = properties as Mapping
  const externalName = entries.find(([property]) => property === EXTERNAL_NAME)?.[1]
  const own = entries.filter(([property]) => property !== EXTERNAL_NAME)
  const region = own.some(([property]) => property === 'region') ? [] : [REGION]
  const annotations = externalName && mapping({ [EXTERNAL_NAME]: externalName })
  const manifest = mapping({
    apiVersion: fixed('kms.aws.upbound.io/v1beta1'),
    kind: fixed(kind),
    metadata: mapping({ name, annotations }),
    spec: mapping({
      deletionPolicy: fixed('Orphan'),
      forProvider: { kind: 'mapping', entries: [...region, ...own] },
    }),
  })
  return [manifest]
}

/** A grant refers to the key beside it by its name. */
function referring(grant: Draft, key: Draft): Draft {
  if (grant.properties.get('grantKey')?.kind === 'call') {
    grant.properties.delete('grantKey')
    grant.set('keyIdRef', mapping({ name: fixed(key.name.toLowerCase()) }))
  }
  return grant
}
