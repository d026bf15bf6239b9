import { matchesWildcard } from '../kms/wildcard.ts'
import { type Field, isLeftBlank, piecesOf } from '../model/field.ts'
import type { Hole } from '../value/value.ts'
import { hasHole } from './spelling.ts'
import { HOLE } from './symbols.ts'
import { MAYBE, NO, type Tri, YES } from './tri.ts'
import type { World } from './world.ts'

/**
 * Whether a Resource of a key policy is the key the policy is of: `*` always is, an ARN of some key may be, anything else
 * (an alias, a bucket) cannot be.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements, 2026-11-24.
 */
export function mayBeThisKey(text: string, { partition, region, account }: World): Tri {
  if (/^\*+$/.test(text)) return YES
  if (hasHole(text)) return MAYBE
  const anyKey = `arn:${partition}:kms:${region}:${account}:key/${UNSPELT}`
  if (matchesWildcard(text, anyKey)) return YES
  const parts = text.split(':')
  const resource = parts.slice(5).join(':')
  const ofKms = parts[0] === 'arn' && matchesWildcard(parts[2] ?? '', 'kms')
  if (ofKms && parts.length >= 6) return /^([*?]|key\/|k?e?y?[*?])/.test(resource) ? MAYBE : NO
  // With wildcards across colons, who knows.
  return text.startsWith('arn:') && /[*?]/.test(parts.slice(0, 5).join(':')) && parts.length < 6 ? MAYBE : NO
}

/** An id that no pattern names. */
const UNSPELT = '\uE020'

const ANYWHERE: World = { partition: 'aws', region: 'us-east-1', account: '000000000000' }

/** Whether a Resource is none of a key, wherever that is: an alias, a bucket, a text that is no ARN. */
export function isOfNoKey(resource: Field<string>): boolean {
  if (isLeftBlank(resource)) return false
  if (resource.state === 'known') return mayBeThisKey(resource.value, ANYWHERE) === NO
  const pieces = piecesOf(resource)
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return isOfAnother(first)
  const text = pieces.map(piece => (typeof piece === 'string' ? piece : spellHole(piece))).join('')
  const head = text.split(':').slice(0, 5).join(':')
  return (
    text.startsWith('arn:') &&
    !head.includes(HOLE) &&
    mayBeThisKey(text.replaceAll(HOLE, '?'), ANYWHERE) === NO
  )
}

function spellHole(hole: Hole): string {
  return hole.kind === 'resource' || hole.kind === 'other' ? HOLE : ANYWHERE[hole.kind]
}

/** An ARN of a resource in the same document that is none of KMS. */
function isOfAnother({ resourceType, attribute }: Hole): boolean {
  const ofAws = /^AWS::(?!KMS::|CloudFormation::)/.test(resourceType ?? '')
  return ofAws && attribute === 'Arn'
}
