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
  const names = entries.map(({ value }) => spell(value, world))
  const texts = clauses.flatMap(({ values }) => values.map(value => spell(value, world)))
  const accounts = new Set([...[...names, ...texts].flatMap(accountIds), ...surroundings.trustedAccounts])
  return {
    principals: principalsIn(entries, names),
    accounts: [...accounts].filter(account => account !== world.account),
    organizations: [...new Set([...texts.flatMap(organizationIds), ...surroundings.trustedOrganizations])],
    services: [...new Set(names.filter((name, index) => isService(entries[index], name)))],
    networks: clauses.flatMap(clause => networksOf(clause, world)),
  }
}

function principalEntries({ principals }: Statement): readonly PrincipalEntry[] {
  return principals.state === 'present' ? principals.items : []
}

function principalsIn(
  entries: readonly PrincipalEntry[],
  names: readonly string[],
): readonly NamedPrincipal[] {
  const found = new Map<string, NamedPrincipal>()
  for (const [index, name] of names.entries()) {
    const principal = entries[index]?.type === 'AWS' ? namedPrincipal(name) : undefined
    if (principal) found.set(name, principal)
  }
  return [...found.values()]
}

function namedPrincipal(text: string): NamedPrincipal | undefined {
  if (!text.startsWith('arn:') || hasHole(text) || /[*?]/.test(text)) return undefined
  const named = parseAwsPrincipal(text)
  if (!named || !('name' in named)) return undefined
  const { kind, account } = named
  if (kind === 'group' || kind === 'other') return undefined
  return isAccountId(account) || account === OWN_ACCOUNT ? { kind, account, arn: text } : undefined
}

function isService(entry: PrincipalEntry | undefined, name: string): boolean {
  return entry?.type === 'Service' && !hasHole(name) && name !== '*'
}

function organizationIds(text: string): readonly string[] {
  return text.includes('o-') ? (text.match(/\bo-[a-z0-9]{10,32}\b/g) ?? []) : []
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
