import type { Property } from '@aws-cdk/service-spec-types'
import { versionsOf } from './sources.ts'
import { type Leaf, textLeaves } from './walk.ts'

/** The properties, by resource type, that take a KMS key; and those of which AWS's documentation says that it must be symmetric. */
export function deriveConsumers(): unknown {
  const leaves = consumerLeaves()
  return {
    from: versionsOf('@aws-cdk/aws-service-spec'),
    properties: byResourceType(leaves),
    symmetricOnly: byResourceType(leaves.filter(leaf => saysSymmetric(leaf.property))),
  }
}

/** In order of resource type and path, each once. */
export function consumerLeaves(): readonly Leaf[] {
  const unique = new Map([...textLeaves()].filter(takesKey).map(leaf => [idOf(leaf), leaf]))
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, leaf]) => leaf)
}

function idOf(leaf: Leaf): string {
  return `${leaf.resourceType}.${leaf.path}`
}

/**
 * A property takes a KMS key if the registry says so (relationshipRefs), if its name says KMS and nothing else than a key, or if
 * its name says key and its documentation says KMS. Documentation often lacks the word, where it reads "the AWS  key":
 * a name that says encryption key or customer managed key is enough.
 */
function takesKey({ resourceType, name, property }: Leaf): boolean {
  if (resourceType.startsWith('AWS::KMS::')) return false
  if (property.relationshipRefs?.some(ref => ref.cloudFormationType === 'AWS::KMS::Key')) return true
  if (NOT_A_KEY.test(name)) return false
  if (NAMES_KMS.test(name) || NAMES_ENCRYPTION_KEY.test(name)) return true
  return NAMES_KEY.test(name) && /kms|key management service/i.test(property.documentation ?? '')
}

/** What a name may be about instead: the role or alias of a key, a provider's address, a context, a policy. */
const NOT_A_KEY = /role|alias|uri$|context|access$|policy/i
const NAMES_KMS = /kms|keymanagementservice/i
const NAMES_ENCRYPTION_KEY = /(encryption|customermanaged)key(arn|id)?$/i
const NAMES_KEY = /(key|cmk)(arn|id|identifier)?$/i

/** "only supports symmetric", "must be symmetric", "doesn't support asymmetric", a link to SYMMETRIC_DEFAULT. */
function saysSymmetric({ documentation = '' }: Property): boolean {
  return /\bsymmetric\b|SYMMETRIC_DEFAULT|(n't|not) support asymmetric/i.test(documentation)
}

function byResourceType(leaves: readonly Leaf[]): Readonly<Record<string, readonly string[]>> {
  const types = new Map<string, string[]>()
  for (const { resourceType, path } of leaves)
    types.set(resourceType, [...(types.get(resourceType) ?? []), path])
  return Object.fromEntries(types)
}
