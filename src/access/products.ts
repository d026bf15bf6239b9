import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { domainOf } from './caller-domains.ts'
import { boundsOf } from './clause.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { concerning } from './concerning.ts'
import { type Domain, fixedIn } from './domain.ts'
import type { Covered } from './principal-match.ts'
import type { Product } from './search.ts'
import { NO, type Tri, YES } from './tri.ts'
import type { World } from './world.ts'

/** Which side to err on where parts of a statement are not known: too few requests, or too many. */
export type Bound = 'sure' | 'may'

type DomainOf = (key: string) => Domain

export function opposite(bound: Bound): Bound {
  return bound === 'sure' ? 'may' : 'sure'
}

/** What the Deny statements ask that are about these callers and actions. */
export function denials(
  compiled: Compiled,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  domain: DomainOf,
): readonly Product[] {
  return products(compiled, atom, actions, bound, domain, ({ denies }, { atAll }) =>
    applies(bound, denies, atAll),
  )
}

/** What the Allow statements ask that are about these callers, in this way, and these actions. */
export function allowances(
  compiled: Compiled,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  domain: DomainOf,
  way: keyof Covered,
): readonly Product[] {
  return products(compiled, atom, actions, bound, domain, ({ allows }, covered) =>
    applies(bound, allows, covered[way]),
  )
}

function products(
  compiled: Compiled,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  domain: DomainOf,
  counts: (statement: CompiledStatement, covered: Covered) => boolean,
): readonly Product[] {
  const found: Product[] = []
  for (const [statement, covered] of concerning(compiled, atom.subject)) {
    const about = counts(statement, covered) && (actionsOf(statement, bound) & actions) !== NO_ACTION
    if (about) found.push(productOf(compiled, statement, bound, domain))
  }
  return found
}

export function actionsOf(statement: CompiledStatement, bound: Bound): ActionSet {
  return bound === 'sure' ? statement.sureActions : statement.mayActions
}

export function applies(bound: Bound, effect: Tri, covered: Tri): boolean {
  return bound === 'sure' ? effect === YES && covered === YES : effect !== NO && covered !== NO
}

export function productOf(
  { world }: Compiled,
  statement: CompiledStatement,
  bound: Bound,
  domain: DomainOf,
): Product {
  if (!statement.variable) return statement.products[bound]
  const fixed = (key: string) => fixedIn(domain(key))
  return statement.source.conditions.map(clause => boundsOf(clause, world, fixed)[bound])
}

const DOMAINS = new WeakMap<Atom, Map<string, DomainOf>>()

/** The domains of all condition keys, for callers and an action. */
export function domainFor({ world }: Compiled, atom: Atom, action: string): DomainOf {
  const known = DOMAINS.get(atom)
  const found = known?.get(action)
  if (found) return found
  const made = domains(world, atom, action)
  if (known) known.set(action, made)
  else DOMAINS.set(atom, new Map([[action, made]]))
  return made
}

function domains(world: World, atom: Atom, action: string): DomainOf {
  const known = new Map<string, Domain>()
  return key => {
    const found = known.get(key)
    if (found) return found
    const domain = domainOf(atom, key, action, world)
    known.set(key, domain)
    return domain
  }
}
