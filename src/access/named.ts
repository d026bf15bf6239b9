import { isAccountId } from '../kms/arns.ts'
import { parseAwsPrincipal } from '../kms/principals.ts'
import type { Surroundings } from '../model/model.ts'
import type { ConditionClause, Policy, PrincipalEntry, Statement } from '../model/policy.ts'
import { hasHole, spell } from './spelling.ts'
import { OWN_ACCOUNT } from './symbols.ts'
import { type AddressRange, readAddressRange } from './typed-values.ts'
import { accountIds, type World } from './world.ts'

/** Everyone and everything a policy names. Whoever is none of these is a stranger to it. */
export interface Named {
  /** Principals by their ARN: users, roles, sessions, federated users. */
  readonly principals: readonly NamedPrincipal[]
  /** Accounts other than the key's own: of principals, of conditions, and those the user trusts. */
  readonly accounts: readonly string[]
  readonly organizations: readonly string[]
  readonly services: readonly string[]
  /** Address ranges too narrow to stand for the whole internet. */
  readonly networks: readonly AddressRange[]
}

export interface NamedPrincipal {
  readonly kind: 'role' | 'user' | 'session' | 'federated user'
  readonly account: string
  readonly arn: string
}

export function namedIn(policies: readonly Policy[], surroundings: Surroundings, world: World): Named {
  const statements = policies.flatMap(policy => policy.statements)
  const entries = statements.flatMap(principalEntries)
  const clauses = statements.flatMap(({ conditions }) => conditions)
  const principals = unique(
    entries.flatMap(entry => namedPrincipal(entry, world)),
    ({ arn }) => arn,
  )
  const texts = clauses.flatMap(({ values }) => values.map(value => spell(value, world)))
  const mentioned = [...entries.map(({ value }) => spell(value, world)), ...texts].flatMap(accountIds)
  const accounts = new Set([...mentioned, ...surroundings.trustedAccounts])
  return {
    principals,
    accounts: [...accounts].filter(account => account !== world.account),
    organizations: [...new Set([...texts.flatMap(organizationIds), ...surroundings.trustedOrganizations])],
    services: [...new Set(entries.flatMap(entry => namedService(entry, world)))],
    networks: clauses.flatMap(clause => networksOf(clause, world)),
  }
}

function principalEntries({ principals }: Statement): readonly PrincipalEntry[] {
  return principals.state === 'present' ? principals.items : []
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map(item => [keyOf(item), item])).values()]
}

function namedPrincipal({ type, value }: PrincipalEntry, world: World): readonly NamedPrincipal[] {
  const text = spell(value, world)
  if (type !== 'AWS' || hasHole(text)) return []
  const named = parseAwsPrincipal(text)
  if (!named || !('name' in named) || /[*?]/.test(text)) return []
  const { kind, account } = named
  if (kind === 'group' || kind === 'other') return []
  return isAccountId(account) || account === OWN_ACCOUNT ? [{ kind, account, arn: text }] : []
}

function namedService({ type, value }: PrincipalEntry, world: World): readonly string[] {
  const text = spell(value, world)
  return type === 'Service' && !hasHole(text) && text !== '*' ? [text] : []
}

function organizationIds(text: string): readonly string[] {
  return text.match(/\bo-[a-z0-9]{10,32}\b/g) ?? []
}

/**
 * Blocks wider than these are as good as everyone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status, 2026-11-24.
 */
const WIDEST = { 4: 32n - 8n, 6: 128n - 32n } as const

function networksOf({ key, values }: ConditionClause, world: World): readonly AddressRange[] {
  if (key.toLowerCase() !== 'aws:sourceip') return []
  const ranges = values.flatMap(value => readAddressRange(spell(value, world)) ?? [])
  return ranges.filter(({ version, first, last }) => last - first < 1n << WIDEST[version])
}
