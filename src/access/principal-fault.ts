import { type Arn, isAccountId } from '../kms/arns.ts'
import {
  type AwsPrincipal,
  isServicePrincipal,
  PRINCIPAL_TYPES,
  parseAwsPrincipal,
} from '../kms/principals.ts'
import { type Field, isLeftBlank, piecesOf } from '../model/field.ts'
import type { PrincipalEntry } from '../model/policy.ts'
import type { Hole } from '../value/value.ts'
import { HOLE } from './symbols.ts'

/** Why KMS does not take a principal. */
export type PrincipalFault =
  | 'unknown-type'
  /** One that other services' policies have. */
  | 'unsupported-type'
  | 'group'
  | 'wildcard'
  | 'unique-id'
  /** The name of a user or role, where its ARN is wanted. */
  | 'name'
  | 'no-principal'
  | 'no-service'

const TYPES: readonly string[] = ['*', ...PRINCIPAL_TYPES]

/** Undefined also where it is not known whether anything is wrong. */
export function principalFault({ type, value }: PrincipalEntry): PrincipalFault | undefined {
  if (!TYPES.includes(type)) return 'unknown-type'
  if (type === 'Federated' || type === 'CanonicalUser') return 'unsupported-type'
  const text = textOf(value)
  if (text === undefined || isLeftBlank(value) || type === '*' || text.includes('${')) return undefined
  const hole = onlyHole(value)
  if (hole) return faultOfHole(hole)
  if (/[*?]/.test(text) && text.replaceAll(HOLE, '') !== '*') return 'wildcard'
  return type === 'Service' ? faultOfService(text) : faultOfAws(text)
}

/** The resource of the same document that an entry refers to, and nothing else. */
function onlyHole(value: Field<string>): Hole | undefined {
  const [only, ...more] = piecesOf(value)
  return typeof only === 'object' && more.length === 0 && only.kind === 'resource' ? only : undefined
}

function faultOfHole({ resourceType = '', attribute }: Hole): PrincipalFault | undefined {
  const isIdentity = /^AWS::IAM::(Role|User)$/.test(resourceType)
  if (isIdentity) return attribute === undefined ? 'name' : undefined
  if (resourceType === 'AWS::IAM::Group') return 'group'
  const ofAws = /^AWS::(?!CloudFormation::)/.test(resourceType)
  return ofAws && attribute === 'Arn' ? 'no-principal' : undefined
}

const SPELT: Readonly<Record<string, string>> = {
  account: '000000000000',
  partition: 'aws',
  region: 'us-east-1',
}

/** The text with what any account, Region and partition has filled in, and holes for the rest. */
function textOf(value: Field<string>): string | undefined {
  const pieces = piecesOf(value)
  if (pieces.length === 0) return value.state === 'known' ? '' : undefined
  return pieces.map(piece => (typeof piece === 'string' ? piece : spell(piece))).join('')
}

function spell({ kind, name }: Hole): string {
  return name === 'AWS::URLSuffix' ? 'amazonaws.com' : (SPELT[kind] ?? HOLE)
}

function faultOfService(text: string): PrincipalFault | undefined {
  return text === '*' || text.includes(HOLE) || isServicePrincipal(text) ? undefined : 'no-service'
}

function faultOfAws(text: string): PrincipalFault | undefined {
  if (/^arn:[^:]+:iam::[^:]+:group\//.test(text)) return 'group'
  if (text.includes(HOLE)) return undefined
  const principal = parseAwsPrincipal(text)
  if (!principal) return 'no-principal'
  if (principal.kind === 'everyone') return undefined
  if (principal.kind === 'unique id') return /^(AIDA|AROA)/.test(text) ? 'unique-id' : 'no-principal'
  return principal.arn === undefined || isWhole(principal, principal.arn) ? undefined : 'no-principal'
}

/** An ARN all parts of which are as they are for somebody who can sign in. */
function isWhole(principal: Exclude<AwsPrincipal, { kind: 'everyone' | 'unique id' }>, arn: Arn): boolean {
  const { partition, region, account } = arn
  // CloudFront's identities for S3 have no account; whether KMS takes them is not documented.
  const isSomebodys = isAccountId(account) || account === 'cloudfront'
  if (!/^aws(-[a-z-]+)?$/.test(partition) || region !== '' || !isSomebodys) return false
  if (principal.kind === 'account') return true
  if (principal.kind === 'session') return /^[^/]+\/.+$/.test(principal.name)
  return principal.kind !== 'other' && principal.name !== ''
}
