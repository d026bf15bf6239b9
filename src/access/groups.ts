import type { Surroundings } from '../model/model.ts'
import type { Atom } from './atoms.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { concerning, openStatements, statementsNaming } from './concerning.ts'
import type { NamedPrincipal } from './named.ts'
import { names } from './principal-match.ts'
import type { Setting } from './setting.ts'
import { OUTSIDE_ACCOUNT, readable } from './symbols.ts'
import { NO } from './tri.ts'
import {
  actedFor,
  anonymousAtoms,
  membersOf,
  namedAtoms,
  outsiders,
  serviceAtoms,
  type Universe,
  unnamedOf,
} from './universe.ts'
import { describeAccount } from './witness.ts'

/** Callers whom a reader takes for one: a row of the table. */
export type Group =
  /** A user, role, session or federated user by its ARN. */
  | { readonly kind: NamedPrincipal['kind']; readonly account: string; readonly arn: string }
  /** Whoever of an account its IAM policies allow, or, of the key's own account, the key policy by `"*"`. */
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'organization'; readonly organization: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'anyone' }

const GROUPS = new WeakMap<Universe, readonly Group[]>()

/** Asked by most questions and for each statement, and the same for all: made once. */
export function groupsOf({ universe }: Setting): readonly Group[] {
  const groups = GROUPS.get(universe) ?? groupsIn(universe)
  GROUPS.set(universe, groups)
  return groups
}

function groupsIn({ named, world }: Universe): readonly Group[] {
  return [
    { kind: 'account', account: world.account },
    ...named.principals,
    ...named.accounts.map(account => ({ kind: 'account', account }) as const),
    ...named.organizations.map(organization => ({ kind: 'organization', organization }) as const),
    ...named.services.map(service => ({ kind: 'service', service }) as const),
    { kind: 'anyone' },
  ]
}

export function atomsOf({ universe }: Setting, group: Group): readonly Atom[] {
  switch (group.kind) {
    case 'account':
      return unnamedOf(universe, group.account, group.account === universe.world.account ? 'own' : 'named')
    case 'organization':
      return membersOf(universe, group.organization)
    case 'service':
      return serviceAtoms(universe, group.service, [...actedFor(universe)].reverse())
    case 'anyone':
      return [...outsiders(universe), ...anonymousAtoms(universe)]
    default:
      return namedAtoms(universe, group)
  }
}

/** Who it is, for a table or a message. */
export function describeGroup(group: Group): string {
  switch (group.kind) {
    case 'account':
      return describeAccount(group.account)
    case 'organization':
      return `organization ${readable(group.organization)}`
    case 'service':
      return readable(group.service)
    case 'anyone':
      return 'anyone'
    default:
      return readable(group.arn)
  }
}

export function isForeign(group: Group, { universe }: Setting): boolean {
  if (group.kind === 'organization') return true
  return 'account' in group && group.account !== universe.world.account && group.account !== OUTSIDE_ACCOUNT
}

/** Whose a group is: an account's number, an organisation's id. */
export function ownerOf(group: Group): string | undefined {
  return group.kind === 'organization' ? group.organization : 'account' in group ? group.account : undefined
}

/** Whether the user trusts whose they are. */
export function isTrusted(group: Group, { trustedAccounts, trustedOrganizations }: Surroundings): boolean {
  return [...trustedAccounts, ...trustedOrganizations].includes(ownerOf(group) ?? '')
}

/**
 * The statements that are or may be about a group: about a principal by its own name, and not as one of everyone.
 */
export function statementsAbout(setting: Setting, group: Group): readonly CompiledStatement[] {
  const known = ABOUT.get(setting.compiled) ?? new Map<Group, readonly CompiledStatement[]>()
  ABOUT.set(setting.compiled, known)
  const about = known.get(group) ?? findStatementsAbout(setting, group)
  known.set(group, about)
  return about
}

const ABOUT = new WeakMap<Compiled, Map<Group, readonly CompiledStatement[]>>()

function findStatementsAbout(setting: Setting, group: Group): readonly CompiledStatement[] {
  const { compiled } = setting
  // Most policies have nothing that may be about just anyone: nobody has to be made up to ask.
  if (openStatements(compiled).length === 0) {
    if (group.kind === 'anyone') return []
    if (group.kind === 'account')
      return statementsNaming(compiled, group.account).filter(({ allows }) => allows !== NO)
  }
  const found = new Set<CompiledStatement>()
  for (const atom of bySubject(atomsOf(setting, group))) {
    for (const [statement, { asSelf }] of concerning(compiled, atom.subject)) {
      const { principals } = statement.source
      const named = !('arn' in group) || (asSelf !== NO && names(principals, atom.subject, compiled.world))
      if (named && statement.allows !== NO) found.add(statement)
    }
  }
  return [...found].sort((a, b) => a.at - b.at)
}

/** One of the atoms of each subject: whom a statement is about does not hang on how they come. */
function bySubject(atoms: readonly Atom[]): readonly Atom[] {
  return [...new Map(atoms.map(atom => [atom.subject, atom])).values()]
}
