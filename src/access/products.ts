import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { domainOf } from './caller-domains.ts'
import { boundsOf } from './clause.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { type Domain, fixedIn } from './domain.ts'
import { type Covered, covers, type Subject } from './principal-match.ts'
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
  return concerning(compiled, atom)
    .filter(([{ denies }, { atAll }]) => applies(bound, denies, atAll))
    .filter(([statement]) => (actionsOf(statement, bound) & actions) !== NO_ACTION)
    .map(([statement]) => productOf(compiled, statement, bound, domain))
}

/** What the Allow statements ask that are about these callers, in this way, and these actions. */
export function allowances(
  compiled: Compiled,
  atom: Atom,
  actions: ActionSet,
  bound: Bound,
  domain: (key: string) => Domain,
  way: keyof Covered,
): readonly Product[] {
  return concerning(compiled, atom)
    .filter(([{ allows }, covered]) => applies(bound, allows, covered[way]))
    .filter(([statement]) => (actionsOf(statement, bound) & actions) !== NO_ACTION)
    .map(([statement]) => productOf(compiled, statement, bound, domain))
}

type Concerning = readonly (readonly [CompiledStatement, Covered])[]

const CONCERNING = new WeakMap<Compiled, WeakMap<object, Concerning>>()

/** The statements that are or may be about callers; asked often, and worked out once for each subject. */
export function concerning(compiled: Compiled, { subject }: Atom): Concerning {
  const bySubject = CONCERNING.get(compiled) ?? new WeakMap<object, Concerning>()
  CONCERNING.set(compiled, bySubject)
  const found = bySubject.get(subject) ?? concernedWith(compiled, subject)
  bySubject.set(subject, found)
  return found
}

function concernedWith({ statements, world }: Compiled, subject: Subject): Concerning {
  return statements
    .map(statement => [statement, covers(statement.source.principals, subject, world)] as const)
    .filter(([, { atAll }]) => atAll !== NO)
}

const NOT_AT_ALL: Covered = { atAll: NO, asSelf: NO }

/** Whether a statement is about callers. */
export function coverage(compiled: Compiled, statement: CompiledStatement, atom: Atom): Covered {
  const [, covered = NOT_AT_ALL] = concerning(compiled, atom).find(([one]) => one === statement) ?? []
  return covered
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

const DOMAINS = new WeakMap<Atom, Map<string, Domain>>()

/** The domains of all condition keys, for callers and an action. */
export function domainFor({ world }: Compiled, atom: Atom, action: string): (key: string) => Domain {
  const known = DOMAINS.get(atom) ?? new Map<string, Domain>()
  DOMAINS.set(atom, known)
  return key => {
    const name = `${action} ${key}`
    const domain = known.get(name) ?? domainOf(atom, key, action, world)
    known.set(name, domain)
    return domain
  }
}
