import { aliasNameIdentity } from '../../model/alias-names.ts'
import type { Alias, AliasIdentity, Alternatives, Key, KmsModel, Replica } from '../../model/model.ts'
import { propertyOf, textField } from '../../model/read-field.ts'
import { readGrant } from '../../model/read-grant.ts'
import { readAlias, readKey, readReplica } from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import { EMPTY_MODEL } from '../format.ts'
import { consumersIn } from './consumers.ts'
import { aliasProperties, declarationOf, identityOf, policyIn } from './declarations.ts'
import { keyReference, ownKey } from './key-references.ts'
import { argumentOf, type Program } from './program.ts'
import type { Resource } from './resource.ts'

/** Each resource of KMS, and each that takes a key, by itself; and the aliases that could have one name. */
export function readProgram(program: Program): readonly Alternatives[] {
  const declared = program.resources.flatMap(resource => READERS[resource.type]?.(resource, program) ?? [])
  return [
    ...declared.map(alone),
    ...readTogether(program).map(alone),
    ...consumersIn(program, one => aliasOf(one, program)),
  ]
}

function alone(part: Partial<KmsModel>): Alternatives {
  return [{ assuming: [], model: { ...EMPTY_MODEL, ...part } }]
}

type Read = (resource: Resource, program: Program) => Partial<KmsModel>

const key: Read = (resource, program) => ({ keys: [keyOf(resource, program)] })
const replica: Read = (resource, program) => ({ replicas: [replicaOf(resource, program)] })

const READERS: Readonly<Record<string, Read>> = {
  aws_kms_key: key,
  aws_kms_external_key: key,
  aws_kms_replica_key: replica,
  aws_kms_replica_external_key: replica,
  aws_kms_alias: (resource, program) => ({ aliases: [aliasOf(resource, program)] }),
  aws_kms_grant: (resource, program) => ({
    grants: [readGrant(declarationOf(resource, program), value => keyReference(value, program))],
  }),
  aws_kms_key_policy: (resource, program) => {
    const policy = argumentOf(resource, 'policy')
    const key = ownerOf(resource, program)?.key
    const owner = { name: resource.address, at: { span: resource.at }, key }
    return policy ? { policies: [readPolicy(policyIn(policy, program), owner)] } : {}
  },
}

function aliasOf(resource: Resource, program: Program): Alias {
  const declaration = { ...declarationOf(resource, program), properties: aliasProperties(resource) }
  return readAlias(declaration, value => keyReference(value, program))
}

function keyOf(resource: Resource, program: Program): Key {
  const key = { ...readKey(declarationOf(resource, program)), origin: identityOf(resource).origin }
  const setter = settersIn(program).get(resource.address)
  if (!setter) return key
  return { ...key, policy: { state: 'unknown', because: `${setter.address} sets it`, span: resource.at } }
}

const setters = new WeakMap<Program, ReadonlyMap<string, Resource>>()

/** The resources that set policies of keys of the document, by the addresses of these. */
function settersIn(program: Program): ReadonlyMap<string, Resource> {
  const known = setters.get(program)
  if (known) return known
  const found = program.resources.flatMap(one => {
    const key = one.type === 'aws_kms_key_policy' ? ownerOf(one, program)?.key : undefined
    return key ? [[key.name, one] as const] : []
  })
  const map = new Map(found)
  setters.set(program, map)
  return map
}

/** The key of the document that an aws_kms_key_policy is for. */
function ownerOf(policy: Resource, program: Program) {
  const keyId = argumentOf(policy, 'key_id')
  const reference = keyId && ownKey(keyId, program)
  return reference?.to === 'key' ? reference : undefined
}

/** A replica is made in the Region of its provider, which another resource need not share. */
function replicaOf(resource: Resource, program: Program): Replica {
  const replica = readReplica(declarationOf(resource, program), value => keyReference(value, program))
  if (replica.region.state !== 'absent') return replica
  return {
    ...replica,
    region: { state: 'unknown', because: 'its provider tells the Region', span: resource.at },
  }
}

/** The aliases that are certainly made once in one account and Region. */
function readTogether({ resources, source }: Program): readonly Partial<KmsModel>[] {
  const homes = new Map<string, AliasIdentity[]>()
  for (const { type, home, isCertain, ...alias } of resources) {
    if (type !== 'aws_kms_alias' || home === undefined || !isCertain) continue
    const aliasName = textField(propertyOf(alias.values, 'name'))
    if (aliasNameIdentity(aliasName) === undefined) continue
    homes.set(home, [...(homes.get(home) ?? []), { name: alias.address, at: { span: alias.at }, aliasName }])
  }
  return [...homes.values()].flatMap(aliases => {
    const [first, ...others] = aliases
    if (!first || others.length === 0) return []
    return { documents: [{ kind: 'document' as const, name: source.name, at: first.at, aliases }] }
  })
}
