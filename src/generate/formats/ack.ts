import { ACK, ACK_PENDING_WINDOW } from '../../kms/makers/ack.ts'
import { type Assembled, asItStands, grantPropertiesOf, propertiesOf } from '../document/assemble.ts'
import { fixed, list, type Mapping, mapping, type Node } from '../document/node.ts'
import type { Draft } from '../draw/draft.ts'
import { GRANT } from '../draw/grant.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat, Subject } from './format.ts'

/** A manifest of the key or the alias for AWS Controllers for Kubernetes; a list of manifests where there is a replica as well. */
export const ACK_MANIFEST: SampleFormat = {
  language: 'yaml',
  maker: ACK,
  subjects: ['key', 'alias', 'replica', 'policy', 'grant'],
  alone: ['alias', 'replica'],
  hasShapes: false,
  tagNames: { key: 'tagKey', value: 'tagValue' },
  assemble: (sample, about, _shape, random) => assembleManifest(sample, about, random),
}

const KINDS: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': 'Key',
  'AWS::KMS::Alias': 'Alias',
  'AWS::KMS::ReplicaKey': 'ReplicaKey',
  [GRANT]: 'Grant',
}

function assembleManifest(sample: Sample, about: Subject, random: Random): Assembled {
  const { key, alias, others, grant, policy } = sample
  key.set('policy', policy)
  const replicas = others.filter(({ type }) => KINDS[type] === 'ReplicaKey')
  const grants = grant ? [referring(grant, key)] : []
  const drafts = { alias: [alias], replica: replicas }[about as string] ?? [key, ...replicas, ...grants]
  const names = new Map<Node | Draft, Node>()
  const manifests = drafts.map(draft => manifestOf(draft, names))
  const [only = mapping({}), ...more] = manifests
  const root = mapping({ apiVersion: fixed('v1'), kind: fixed('List'), items: list(...manifests) })
  const { root: written, blamed } = asItStands(more.length > 0 ? root : only, random)
  return { root: written, blamed: at => blamed(names.get(at) ?? at) }
}

/** The name is what findings about an object point at; in `moved` stands what became of what is not written as it is. */
function manifestOf(draft: Draft, moved: Map<Node | Draft, Node>): Node {
  const name = fixed(draft.name.toLowerCase())
  moved.set(draft, name)
  const { entries } = propertiesIn(draft) as Mapping
  const window = entries.find(([property]) => property === ACK_PENDING_WINDOW)?.[1]
  return mapping({
    apiVersion: fixed('kms.services.k8s.aws/v1alpha1'),
    kind: fixed(KINDS[draft.type] ?? draft.type),
    metadata: mapping({
      name,
      annotations: window && mapping({ [ACK_PENDING_WINDOW]: asText(window, moved) }),
    }),
    spec: specOf(entries),
  })
}

function propertiesIn(draft: Draft): Node {
  return draft.type === GRANT ? grantPropertiesOf(draft, ACK, 'plain') : propertiesOf(draft, ACK)
}

/** A grant refers to the key beside it by its name. */
function referring(grant: Draft, key: Draft): Draft {
  if (grant.properties.get('grantKey')?.kind === 'call') {
    grant.properties.delete('grantKey')
    grant.set('keyRef', mapping({ from: mapping({ name: fixed(key.name.toLowerCase()) }) }))
  }
  return grant
}

function specOf(entries: Mapping['entries']): Node {
  const own = entries.filter(([property]) => property !== ACK_PENDING_WINDOW)
  const written = own.map(
    ([property, node]) => [property, property === 'policy' ? asJson(node) : node] as const,
  )
  return { kind: 'mapping', entries: written }
}

/** A policy that is forgotten is not written as a text either. */
function asJson(policy: Node): Node {
  return policy.kind === 'slip' ? policy : { kind: 'json', content: policy }
}

/** Annotations are texts. */
function asText(node: Node, moved: Map<Node | Draft, Node>): Node {
  if (node.kind === 'slip') return node.written ? asText(node.written, moved) : node
  if (node.kind !== 'scalar') return node
  const text = fixed(String(node.value))
  moved.set(node, text)
  return text
}
