import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { domainOf } from './caller-domains.ts'
import { boundsOf } from './clause.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { type Domain, fixedIn } from './domain.ts'
import { type Covered, covers } from './principal-match.ts'
import type { Product } from './search.ts'
import { NO, type Tri, YES } from './tri.ts'

/** Which side to err on where parts of a statement are not known: too few requests, or too many. */
export type Bound = 'sure' | 'may'

export function opposite(bound: Bound): Bound {
  return bound === 'sure' ? 'may' : 'sure'
}

/** What the Deny statements ask that are about these callers and actions. */
export function denials(
  compiled: Compiled,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  domain: (key: string) => Domain,
): readonly Product[] {
  return compiled.statements
    .filter(statement => isAbout(compiled, statement, atom, actions, bound, statement.denies))
    .map(statement => productOf(compiled, statement, bound, domain))
}

/** What the Allow statements ask that are about these callers, in this way, and these actions. */
export function allowances(
  compiled: Compiled,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  domain: (key: string) => Domain,
  covered: keyof Covered,
): readonly Product[] {
  return compiled.statements
    .filter(statement => isAbout(compiled, statement, atom, actions, bound, statement.allows, covered))
    .map(statement => productOf(compiled, statement, bound, domain))
}

function isAbout(
  compiled: Compiled,
  statement: CompiledStatement,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  effect: Tri,
  covered: keyof Covered = 'atAll',
): boolean {
  if ((actionsOf(statement, bound) & actions) === NO_ACTION) return false
  return applies(bound, effect, coverage(compiled, statement, atom)[covered])
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
  domain: (key: string) => Domain,
): Product {
  if (!statement.variable) return statement.bounds.map(bounds => bounds[bound])
  const fixed = (key: string) => fixedIn(domain(key))
  return statement.source.conditions.map(clause => boundsOf(clause, world, fixed)[bound])
}

/** The domains of all condition keys, for callers and an action. */
export function domainFor({ world }: Compiled, atom: Atom, action: string): (key: string) => Domain {
  return key => domainOf(atom, key, action, world)
}

const COVERAGE = new WeakMap<CompiledStatement, WeakMap<object, Covered>>()

/** Whether a statement is about callers; asked often, and worked out once for each subject. */
export function coverage({ world }: Compiled, statement: CompiledStatement, { subject }: Atom): Covered {
  const known = COVERAGE.get(statement) ?? new WeakMap<object, Covered>()
  COVERAGE.set(statement, known)
  const found = known.get(subject) ?? covers(statement.source.principals, subject, world)
  known.set(subject, found)
  return found
}
