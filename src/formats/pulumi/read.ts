import type { Key, KmsModel, Surroundings } from '../../model/model.ts'
import { propertyOf } from '../../model/read-field.ts'
import { readGrant } from '../../model/read-grant.ts'
import { type ResolveKey, readAlias, readKey, readReplica } from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { declarationOf, retentionOf } from './declare.ts'
import { Evaluation } from './evaluate.ts'
import { type Program, programsIn, type Resource } from './program.ts'
import { resolverIn } from './references.ts'

type ReadResource = (resource: Resource, evaluation: Evaluation, resolve: ResolveKey) => Partial<KmsModel>

const readKeyResource: ReadResource = (resource, evaluation) => ({
  keys: [readKey(declarationOf(resource, evaluation), retentionOf(resource, evaluation))],
})

const readReplicaResource: ReadResource = (resource, evaluation, resolve) => ({
  replicas: [readReplica(declarationOf(resource, evaluation), resolve, retentionOf(resource, evaluation))],
})

const READERS: Readonly<Record<string, ReadResource>> = {
  Key: readKeyResource,
  ExternalKey: readKeyResource,
  ReplicaKey: readReplicaResource,
  ReplicaExternalKey: readReplicaResource,
  Alias: (resource, evaluation, resolve) => ({
    aliases: [readAlias(declarationOf(resource, evaluation), resolve)],
  }),
  Grant: (resource, evaluation, resolve) => ({
    grants: [readGrant(declarationOf(resource, evaluation), resolve)],
  }),
  KeyPolicy: (resource, evaluation, resolve) => ({ policies: policyOf(resource, evaluation, resolve) }),
}

/** Whether it is a resource that is read. */
export function isOurs({ kind }: Resource): boolean {
  return kind !== undefined && Object.hasOwn(READERS, kind)
}

/** Each resource of a program by itself. */
export function readPrograms({ root }: Document, { source }: Tree, surroundings: Surroundings): ReadResult {
  const groups = programsIn(root).flatMap(program => {
    const evaluation = new Evaluation(program, surroundings, source)
    const resolve = resolverIn(program, evaluation)
    const elsewhere = withPolicyElsewhere(program, evaluation, resolve)
    return [...program.resources.values()].filter(isOurs).map(resource => {
      const found = READERS[resource.kind ?? '']?.(resource, evaluation, resolve)
      const keys = found?.keys?.map(key => (elsewhere.has(key.name) ? withoutPolicy(key) : key))
      return [{ assuming: [], model: { ...EMPTY_MODEL, ...found, ...(keys && { keys }) } }]
    })
  })
  return { groups, problems: [] }
}

/** A policy that a resource of its own puts on a key. */
function policyOf(resource: Resource, evaluation: Evaluation, resolve: ResolveKey) {
  const { name, at, properties } = declarationOf(resource, evaluation)
  const value = propertyOf(properties, 'policy')
  const target = resolve(propertyOf(properties, 'keyId'))
  const key = target.state === 'known' && target.value.to === 'key' ? target.value.key : undefined
  return value.kind === 'absent' || value.kind === 'unknown' ? [] : [readPolicy(value, { name, at, key })]
}

/** The keys that get their policies so. */
function withPolicyElsewhere(
  program: Program,
  evaluation: Evaluation,
  resolve: ResolveKey,
): ReadonlySet<string> {
  const resources = [...program.resources.values()].filter(({ kind }) => kind === 'KeyPolicy')
  const targets = resources.map(resource =>
    resolve(propertyOf(declarationOf(resource, evaluation).properties, 'keyId')),
  )
  return new Set(
    targets.flatMap(target =>
      target.state === 'known' && target.value.to === 'key' ? target.value.key.name : [],
    ),
  )
}

function withoutPolicy(key: Key): Key {
  if (key.policy.state !== 'absent') return key
  return { ...key, policy: { state: 'unknown', because: 'another resource puts it', span: key.at.span } }
}
