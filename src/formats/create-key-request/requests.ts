import { API } from '../../kms/makers/api.ts'
import { REQUEST_SCHEMAS, type RequestName } from '../../kms/request-schemas.ts'
import type { KmsModel } from '../../model/model.ts'
import { readGrant } from '../../model/read-grant.ts'
import {
  accountNamedBy,
  type Declaration,
  keyNamedBy,
  readAlias,
  readKey,
  readReplica,
} from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { withJson } from '../../value/held-json.ts'
import { entryOf, type Value } from '../../value/value.ts'

/** A request by the names of its members, as the API has them. */
export interface RequestKind {
  readonly id: 'create-key' | 'create-alias' | 'replicate-key' | 'put-key-policy' | 'create-grant'
  /** Members of which one at least must be there. */
  readonly hallmarks: readonly string[]
  /** Members that must all be there. */
  readonly required: readonly string[]
  /** All members it may have. Another name makes it something else. */
  readonly members: readonly string[]
}

/**
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/ (CreateKey, CreateAlias, UpdateAlias, ReplicateKey,
 * PutKeyPolicy, CreateGrant), 2026-11-24.
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
    members: membersOf('ReplicateKey'),
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
    // A policy is a JSON text in the API.
    properties: withJson(value, 'Policy', source),
  }
  switch (kind.id) {
    case 'create-key':
      return { keys: [readKey({ ...declaration, schema: 'CreateKey' })] }
    case 'create-alias':
      return { aliases: [readAlias({ ...declaration, schema: 'CreateAlias' }, keyNamedBy)] }
    case 'replicate-key':
      return { replicas: [readReplica({ ...declaration, schema: 'ReplicateKey' }, keyNamedBy)] }
    case 'create-grant':
      return { grants: [readGrant({ ...declaration, schema: 'CreateGrant' }, keyNamedBy)] }
    case 'put-key-policy':
      return { policies: policyOf(declaration) }
  }
}

function policyOf({ name, at, properties }: Declaration) {
  if (properties.kind !== 'map') return []
  const [policy, keyId] = ['Policy', 'KeyId'].map(member => entryOf(properties, member)?.value)
  return policy ? [readPolicy(policy, { name, at, account: accountNamedBy(keyId) })] : []
}
