import { API, API_ANSWER } from '../../kms/makers/api.ts'
import { REQUEST_SCHEMAS, type RequestName } from '../../kms/request-schemas.ts'
import type { Key, KmsModel } from '../../model/model.ts'
import { readGrant } from '../../model/read-grant.ts'
import { type Declaration, keyNamedBy, readAlias, readKey, readReplica } from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import { parseEmbedded } from '../../syntax/embedded.ts'
import { find } from '../../syntax/lookup.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { valueOfNode } from '../../value/from-node.ts'
import { entryOf, knownText, type MapValue, type Value, withEntry } from '../../value/value.ts'

/** A request by the names of its members, as the API has them. */
export interface RequestKind {
  readonly id:
    | 'create-key'
    | 'create-alias'
    | 'replicate-key'
    | 'put-key-policy'
    | 'create-grant'
    | 'describe-key'
  /** Members of which one at least must be there. */
  readonly hallmarks: readonly string[]
  /** Members that must all be there. */
  readonly required: readonly string[]
  /** All members it may have. Another name makes it something else. */
  readonly members: readonly string[]
}

/**
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/ (CreateKey, CreateAlias, UpdateAlias, ReplicateKey,
 * PutKeyPolicy, CreateGrant, DescribeKey), 2026-11-24.
 */
export const REQUESTS: readonly RequestKind[] = [
  {
    id: 'create-key',
    hallmarks: ['KeySpec', 'CustomerMasterKeySpec', 'KeyUsage', 'BypassPolicyLockoutSafetyCheck', 'TagKey'],
    required: [],
    members: membersOf('CreateKey'),
  },
  {
    id: 'create-alias',
    hallmarks: ['TargetKeyId'],
    required: ['AliasName', 'TargetKeyId'],
    members: membersOf('CreateAlias'),
  },
  {
    id: 'replicate-key',
    hallmarks: ['ReplicaRegion'],
    required: ['KeyId', 'ReplicaRegion'],
    members: ['KeyId', 'ReplicaRegion', 'Policy', 'BypassPolicyLockoutSafetyCheck', 'Description', 'Tags'],
  },
  {
    id: 'put-key-policy',
    hallmarks: ['KeyId'],
    required: ['KeyId', 'Policy'],
    members: membersOf('PutKeyPolicy'),
  },
  {
    id: 'create-grant',
    hallmarks: ['GranteePrincipal', 'GranteeServicePrincipal'],
    required: ['KeyId'],
    members: membersOf('CreateGrant'),
  },
  { id: 'describe-key', hallmarks: ['KeyMetadata'], required: ['KeyMetadata'], members: ['KeyMetadata'] },
]

function membersOf(request: RequestName): readonly string[] {
  return Object.keys(REQUEST_SCHEMAS[request].properties ?? {})
}

/** Whether an object with these members is such a request. Misspelt members do not hide a request that is plain otherwise. */
export function isMadeOf(request: RequestKind, names: readonly string[]): boolean {
  if (!request.required.every(name => names.includes(name))) return false
  if (request.required.length > 0)
    return (
      names.every(name => request.members.includes(name)) &&
      request.hallmarks.some(name => names.includes(name))
    )
  const own = names.filter(name => request.members.includes(name))
  const telling = own.filter(name => request.hallmarks.includes(name))
  return telling.length > 0 && own.length * 2 > names.length
}

/** The part of a model that a request declares. */
export function readRequest(kind: RequestKind, value: Value, source: Source, root: Node): Partial<KmsModel> {
  const declaration = {
    name: source.name,
    at: { span: root.span },
    maker: API,
    properties: withPolicy(value, root, source),
  }
  switch (kind.id) {
    case 'create-key':
      return { keys: [readKey({ ...declaration, schema: 'CreateKey' })] }
    case 'describe-key':
      return { keys: [{ ...readKey(described(declaration)), policy: notAnswered(declaration) }] }
    case 'create-alias':
      return { aliases: [readAlias({ ...declaration, schema: 'CreateAlias' }, keyNamedBy)] }
    case 'replicate-key':
      return { replicas: [readReplica(declaration, keyNamedBy)] }
    case 'create-grant':
      return { grants: [readGrant({ ...declaration, schema: 'CreateGrant' }, keyNamedBy)] }
    case 'put-key-policy':
      return { policies: policyOf(declaration) }
  }
}

/** Every key has a policy; GetKeyPolicy answers with it, and DescribeKey does not. */
function notAnswered({ at }: Declaration): Key['policy'] {
  return { state: 'unknown', because: 'DescribeKey does not answer with the key policy', span: at.span }
}

/** DescribeKey answers with the key one level down, with its id. */
function described(declaration: Declaration): Declaration {
  const metadata =
    declaration.properties.kind === 'map' ? entryOf(declaration.properties, 'KeyMetadata') : undefined
  if (metadata?.value.kind !== 'map') return declaration
  const id = entryOf(metadata.value, 'KeyId')?.value
  const name = id?.kind === 'text' ? knownText(id) : undefined
  return {
    ...declaration,
    name: name ?? declaration.name,
    maker: API_ANSWER,
    properties: withKeySpec(metadata.value),
  }
}

/** Answers from before 2021 have the older name alone. */
function withKeySpec(metadata: MapValue): MapValue {
  if (entryOf(metadata, 'KeySpec')) return metadata
  const entries = metadata.entries.map(entry =>
    entry.key === 'CustomerMasterKeySpec' ? { ...entry, key: 'KeySpec' } : entry,
  )
  return { ...metadata, entries }
}

/** A policy is a JSON text in the API. */
function withPolicy(value: Value, root: Node, source: Source): Value {
  const node = root.kind === 'mapping' ? find(root, 'Policy')?.value : undefined
  if (value.kind !== 'map' || node?.kind !== 'scalar') return value
  const policy = parseEmbedded(source, node)
  return policy ? withEntry(value, 'Policy', valueOfNode(policy)) : value
}

function policyOf({ name, at, properties }: Declaration) {
  const policy = properties.kind === 'map' ? entryOf(properties, 'Policy') : undefined
  return policy ? [readPolicy(policy.value, { name, at })] : []
}
