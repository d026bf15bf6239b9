import type { Alternatives, Key, KmsModel, Surroundings } from '../../model/model.ts'
import { propertyOf } from '../../model/read-field.ts'
import { readGrant } from '../../model/read-grant.ts'
import { keyNamedBy, type ResolveKey, readAlias, readKey, readReplica } from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { consumersIn } from './consumers.ts'
import { declarationOf, retentionOf } from './declare.ts'
import { Evaluation } from './evaluate.ts'
import { homeOf, type Program, programsIn, type Resource } from './program.ts'
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
    const declared = [...program.resources.values()].filter(isOurs).map(resource => {
      const found = READERS[resource.kind ?? '']?.(resource, evaluation, resolve)
      const keys = found?.keys?.map(key => (elsewhere.has(key.name) ? withoutPolicy(key) : key))
      return alone({ ...found, ...(keys && { keys }) })
    })
    return [
      ...declared,
      ...readTogether(program, evaluation, source),
      ...consumersIn(program, evaluation, resolve),
    ]
  })
  return { groups, problems: [] }
}

function alone(part: Partial<KmsModel>): Alternatives {
  return [{ assuming: [], model: { ...EMPTY_MODEL, ...part } }]
}

/** The aliases of one package that are certainly made in one account and Region. */
function readTogether(program: Program, evaluation: Evaluation, { name }: Source): readonly Alternatives[] {
  const named = [...program.resources.values()].filter(({ kind }) => kind === 'Alias')
  return ['aws', 'aws-native'].flatMap(home => {
    const own = named.filter(one => homeOf(one) === home)
    const aliases = own.map(one => readAlias(declarationOf(one, evaluation), keyNamedBy))
    const [first, ...others] = aliases
    if (!first || others.length === 0) return []
    return [alone({ documents: [{ kind: 'document', name, at: first.at, aliases }] })]
  })
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
