import type { ConditionClause, Statement } from '../model/policy.ts'
import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import type { Budget } from './budget.ts'
import { contrary, type Requirement } from './clause.ts'
import { anyOf, type CompiledStatement } from './compile.ts'
import { coverage } from './concerning.ts'
import type { Domain } from './domain.ts'
import { parseOperator } from './operators.ts'
import { domainFor, productOf } from './products.ts'
import { findContext } from './search.ts'
import type { Setting } from './setting.ts'
import { NO } from './tri.ts'
import { everyone } from './universe.ts'

/** What a condition does to the requests its statement is about. */
export type Effect =
  /** It keeps some out. */
  | 'restricts'
  /** Every request meets it: it may as well not be there. */
  | 'nothing'
  /** Any value will do; it only asks that the key be there. */
  | 'any value'
  /** Whoever leaves the key out meets it. */
  | 'avoidable'
  /** No request meets it: the statement never applies. */
  | 'never'
  | 'undecided'

export interface ConditionEffect {
  readonly clause: ConditionClause
  readonly effect: Effect
}

export function conditionEffects(
  settings: readonly Setting[],
  statement: Statement,
): readonly ConditionEffect[] {
  return statement.conditions.map((clause, index) => {
    const effects = settings.map(setting => effectIn(setting, statement.index, index))
    const [first = 'undecided'] = effects
    return { clause, effect: effects.every(effect => effect === first) ? first : 'undecided' }
  })
}

function effectIn(setting: Setting, by: number, index: number): Effect {
  // A policy's statements are compiled in order, but those that are no statement have no index.
  const statement = setting.compiled.statements.find(({ source }) => source.index === by)
  if (!statement) return 'undecided'
  const cases = casesOf(setting, statement)
  const { budget } = setting
  const bounds = (bound: 'sure' | 'may', { domain }: Case) =>
    productOf(setting.compiled, statement, bound, domain)[index]
  const none = (pick: (one: Case) => Requirement | undefined) => {
    const answers = cases.map(one => find(pick(one), one.domain, budget))
    return answers.includes('spent') ? undefined : answers.every(found => found === undefined)
  }
  const fails = none(one => negate(bounds('sure', one)))
  const meets = none(one => bounds('may', one))
  if (cases.length === 0) return 'undecided'
  if (meets) return 'never'
  if (fails) return 'nothing'
  if (meets === undefined || fails === undefined) return 'undecided'
  const ever = none(one => present(bounds('sure', one)))
  if (ever) return 'any value'
  if (none(one => negate(bounds('may', one))) !== false) return 'undecided'
  return cases.some(one => isAvoidable(statement, index, bounds('sure', one), one.domain))
    ? 'avoidable'
    : 'restricts'
}

function negate(requirement: Requirement | undefined): Requirement | undefined {
  return requirement && contrary(requirement)
}

/** A request that has the key and fails the requirement. */
function present(requirement: Requirement | undefined): Requirement | undefined {
  return requirement && { ...contrary(requirement), absent: false }
}

/** Meant to let requests pass that have not got the key: a negation does so by nature, and is not counted. */
function isAvoidable(
  statement: CompiledStatement,
  index: number,
  requirement: Requirement | undefined,
  domain: (key: string) => Domain,
): boolean {
  const clause = statement.source.conditions[index]
  const operator = clause && parseOperator(clause.operator)
  if (!operator || !requirement?.absent || operator.comparison === 'null') return false
  const lets = operator.quantifier === 'all' || (operator.ifExists && !operator.negated)
  return lets && domain(requirement.key).absent
}

function find(requirement: Requirement | undefined, domain: (key: string) => Domain, budget: Budget) {
  return requirement ? findContext([requirement], [], domain, budget) : 'spent'
}

interface Case {
  readonly atom: Atom
  readonly domain: (key: string) => Domain
}

/**
 * The callers a statement is about, with each kind of its actions. Services and those not signed in count only where the
 * statement takes in nobody else: a condition on `"*"` is there for people.
 */
function casesOf({ compiled, universe }: Setting, statement: CompiledStatement): readonly Case[] {
  const covered = everyone(universe).filter(atom => coverage(compiled, statement, atom).atAll !== NO)
  const people = covered.filter(({ subject }) => subject.account !== undefined)
  const actions = compiled.classes.filter(set => (set & statement.mayActions) !== NO_ACTION)
  return (people.length > 0 ? people : covered).flatMap(atom =>
    actions.map(set => ({ atom, domain: domainFor(compiled, atom, anyIn(set, statement)) })),
  )
}

function anyIn(set: ActionSet, { mayActions }: CompiledStatement): string {
  return anyOf(set & mayActions)
}
