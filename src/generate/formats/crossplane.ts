import { CROSSPLANE, CROSSPLANE_REPLICA } from '../../kms/makers/crossplane.ts'
import { type Assembled, asItStands, grantPropertiesOf, propertiesOf } from '../document/assemble.ts'
import { fixed, list, mapping, type Node } from '../document/node.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Draft } from '../draw/draft.ts'
import { GRANT } from '../draw/grant.ts'
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
  subjects: ['key', 'policy', 'grant'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, _about, _shape, random) => assembleManifest(sample, random),
}

const REPLICA = 'AWS::KMS::ReplicaKey'
const KINDS: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': 'Key',
  [REPLICA]: 'ReplicaKey',
  [GRANT]: 'Grant',
}

function assembleManifest({ key, others, grant, policy }: Sample, random: Random): Assembled {
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  const names = new Map<Node | Draft, Node>()
  const replicas = others.filter(({ type }) => type === REPLICA)
  const grants = grant ? [referring(grant, key)] : []
  const [first = mapping({}), ...more] = [key, ...replicas, ...grants].map(draft => manifestOf(draft, names))
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
  return mapping({
    apiVersion: fixed('kms.aws.upbound.io/v1beta1'),
    kind: fixed(KINDS[draft.type] ?? draft.type),
    metadata: mapping({ name }),
    spec: mapping({
      deletionPolicy: fixed('Orphan'),
      forProvider: propertiesIn(draft),
    }),
  })
}

function propertiesIn(draft: Draft): Node {
  if (draft.type === GRANT) return grantPropertiesOf(draft, CROSSPLANE, 'block')
  return propertiesOf(draft, draft.type === REPLICA ? CROSSPLANE_REPLICA : CROSSPLANE)
}

/** A grant refers to the key beside it by its name. */
function referring(grant: Draft, key: Draft): Draft {
  if (grant.properties.get('grantKey')?.kind === 'call') {
    grant.properties.delete('grantKey')
    grant.set('keyIdRef', mapping({ name: fixed(key.name.toLowerCase()) }))
  }
  return grant
}
