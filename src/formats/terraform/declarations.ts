import type { Maker } from '../../kms/makers/maker.ts'
import { TERRAFORM, TERRAFORM_EXTERNAL, TERRAFORM_REPLICA, terraformIn } from '../../kms/makers/terraform.ts'
import type { KeyOrigin } from '../../kms/origins.ts'
import { isTerraformType } from '../../kms/terraform-schemas.ts'
import type { KeyIdentity } from '../../model/model.ts'
import { accountNamedBy, type Declaration, readIdentity } from '../../model/read-key.ts'
import { asJson } from '../../value/held-json.ts'
import { joinPieces, placeOf } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { argumentOf, type Program } from './program.ts'
import { REPLICA_TYPES, type Resource } from './resource.ts'

/** A resource of KMS by its arguments, its policy's text taken as the JSON it holds. */
export function declarationOf(resource: Resource, program: Program): Declaration {
  const { type } = resource
  // What is recorded has attributes as well.
  const schema = program.template && isTerraformType(type) ? type : undefined
  const account = accountNamedBy(argumentOf(resource, 'arn'))
  const declaration = { ...named(resource), schema, account }
  const policy = argumentOf(resource, 'policy')
  if (!policy) return declaration
  return { ...declaration, properties: having(declaration.properties, 'policy', policyIn(policy, program)) }
}

/** What of a key can never be changed; nothing else of it is worked out. */
export function identityOf(resource: Resource): KeyIdentity {
  const identity = readIdentity(named(resource))
  const store = argumentOf(resource, 'custom_key_store_id')
  if (!store || storeOf(resource)) return identity
  return {
    ...identity,
    origin: { ...placeOf(store), state: 'unknown', because: 'the key store is not known' },
  }
}

/** Some arguments are there under another name, or not at all. */
export function having(values: Value, name: string, value: Value): Value {
  if (values.kind !== 'map') return values
  const others = values.entries.filter(({ key }) => key !== name)
  const keySpan = values.entries.find(({ key }) => key === name)?.keySpan ?? value.span
  return { ...values, entries: [...others, { key: name, keySpan, value }] }
}

/** A policy is a text of JSON; written out in a data source, it has been read already. */
export function policyIn(value: Value, { source, template }: Program): Value {
  return asJson(value, source, template)
}

/** An alias's name, which Terraform completes where only the beginning is given. */
export function aliasProperties(resource: Resource): Value {
  const prefix = argumentOf(resource, 'name_prefix')
  if (argumentOf(resource, 'name') || prefix?.kind !== 'text') return resource.values
  const { node: _, ...place } = prefix
  const pieces = joinPieces([...prefix.pieces, { name: 'the rest of the name', kind: 'other', opaque: true }])
  return having(resource.values, 'name', { ...place, pieces })
}

function named(resource: Resource): Declaration {
  const properties = withoutMaterial(resource.values)
  return { name: resource.address, at: { span: resource.at }, maker: makerOf(resource), properties }
}

/** No rule needs to know what a key is made of. */
function withoutMaterial(values: Value): Value {
  if (values.kind !== 'map') return values
  return { ...values, entries: values.entries.filter(({ key }) => !key.startsWith('key_material')) }
}

function makerOf(resource: Resource): Maker {
  if (REPLICA_TYPES.includes(resource.type)) return TERRAFORM_REPLICA
  if (resource.type === 'aws_kms_external_key') return TERRAFORM_EXTERNAL
  const store = storeOf(resource)
  return store ? terraformIn(store) : TERRAFORM
}

/** Undefined for a key in KMS itself, and where it is not known whether it is. */
function storeOf(resource: Resource): KeyOrigin | undefined {
  const [store, external] = ['custom_key_store_id', 'xks_key_id'].map(name => argumentOf(resource, name))
  if (!store || !isGiven(store)) return undefined
  if (!external) return 'AWS_CLOUDHSM'
  return isGiven(external) ? 'EXTERNAL_KEY_STORE' : undefined
}

/** A variable may be null; what another resource is known by is not. */
function isGiven(value: Value): boolean {
  return (
    value.kind === 'text' &&
    value.pieces.every(piece => typeof piece === 'string' || piece.kind === 'resource')
  )
}
