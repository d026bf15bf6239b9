import { CROSSPLANE, CROSSPLANE_REPLICA } from '../../kms/makers/crossplane.ts'
import { type Assembled, asItStands, propertiesOf } from '../document/assemble.ts'
import { fixed, list, mapping, type Node } from '../document/node.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/**
 * A manifest of the key for Crossplane; a list of manifests where there is a replica as well. The prefix of an alias cannot be
 * missing there, so that samples are about keys alone.
 */
export const CROSSPLANE_MANIFEST: SampleFormat = {
  language: 'yaml',
  maker: CROSSPLANE,
  subjects: ['key', 'policy'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, _about, _shape, random) => assembleManifest(sample, random),
}

const REPLICA = 'AWS::KMS::ReplicaKey'

function assembleManifest({ key, others, policy }: Sample, random: Random): Assembled {
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  const names = new Map<Node | Draft, Node>()
  const replicas = others.filter(({ type }) => type === REPLICA)
  const [first = mapping({}), ...more] = [key, ...replicas].map(draft => manifestOf(draft, names))
  const all = mapping({ apiVersion: fixed('v1'), kind: fixed('List'), items: list(first, ...more) })
  const { root, blamed } = asItStands(more.length > 0 ? all : first, random)
  return {
    root,
    blamed: at => blamed(names.get(at) ?? ('kind' in at ? tags.placeOf(at) : root)),
    isName: at => 'kind' in at && tags.placeOf(at) !== at,
  }
}

/** The name is what findings about an object point at. */
function manifestOf(draft: Draft, names: Map<Node | Draft, Node>): Node {
  const name = fixed(draft.name.toLowerCase())
  names.set(draft, name)
  const policy = draft.properties.get('policy')
  // A policy that is forgotten is not written as a text either.
  if (policy && policy.kind !== 'slip') draft.set('policy', { kind: 'json', content: policy })
  const isReplica = draft.type === REPLICA
  return mapping({
    apiVersion: fixed('kms.aws.upbound.io/v1beta1'),
    kind: fixed(isReplica ? 'ReplicaKey' : 'Key'),
    metadata: mapping({ name }),
    spec: mapping({
      deletionPolicy: fixed('Orphan'),
      forProvider: propertiesOf(draft, isReplica ? CROSSPLANE_REPLICA : CROSSPLANE),
    }),
  })
}
