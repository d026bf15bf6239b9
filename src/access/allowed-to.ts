import { isAccountId } from '../kms/arns.ts'
import { isServicePrincipal, parseAwsPrincipal } from '../kms/principals.ts'
import { expand, NO_ACTION } from './action-sets.ts'
import { type Answer, answer } from './answer.ts'
import type { Atom } from './atoms.ts'
import type { NamedPrincipal } from './named.ts'
import { strangers } from './public-access.ts'
import type { Setting } from './setting.ts'
import { actedFor, everyone, membersOf, namedAtoms, serviceAtoms, unnamedOf } from './universe.ts'

/** Of whom it is asked whether they can do something. `strangers` are those whom the policy does not name. */
export type Principals =
  | { readonly kind: 'anyone' | 'strangers' }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'organization'; readonly organization: string }
  | { readonly kind: 'service'; readonly service: string }
  | NamedPrincipal

/** Reads `*`, an ARN, an account's number, an organisation's id or a service's name; undefined where it is none of these. */
export function readPrincipals(text: string): Principals | undefined {
  if (text === '*') return { kind: 'anyone' }
  if (isAccountId(text)) return { kind: 'account', account: text }
  if (/^o-[a-z0-9]{10,32}$/.test(text)) return { kind: 'organization', organization: text }
  if (isServicePrincipal(text)) return { kind: 'service', service: text }
  const named = parseAwsPrincipal(text)
  if (named?.kind === 'account') return { kind: 'account', account: named.account }
  if (!named || !('name' in named) || named.kind === 'group' || named.kind === 'other') return undefined
  return { kind: named.kind, account: named.account, arn: text }
}

/** Whether any of the principals can do any of the actions, which may have wildcards. */
export function allowedTo(
  settings: readonly Setting[],
  actions: readonly string[],
  principals: Principals,
): Answer {
  const set = actions.reduce((all, action) => all | expand(action), NO_ACTION)
  return answer(settings, { atoms: setting => atomsFor(setting, principals), actions: set })
}

function atomsFor(setting: Setting, principals: Principals): readonly Atom[] {
  const { universe } = setting
  switch (principals.kind) {
    case 'anyone':
      return everyone(universe)
    case 'strangers':
      return strangers(setting)
    case 'account':
      return ofAccount(setting, principals.account)
    case 'organization':
      return membersOf(universe, principals.organization)
    case 'service':
      return serviceAtoms(universe, principals.service, actedFor(universe))
    default:
      return namedAtoms(universe, principals)
  }
}

/** Everyone of an account: those the policy names, and the others. */
function ofAccount({ universe }: Setting, account: string): readonly Atom[] {
  const named = universe.named.principals.filter(principal => principal.account === account)
  return [
    ...named.flatMap(principal => namedAtoms(universe, principal)),
    ...unnamedOf(universe, account, account === universe.world.account ? 'own' : 'named'),
  ]
}
