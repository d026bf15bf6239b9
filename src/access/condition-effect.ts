import type { ConditionClause, Statement } from '../model/policy.ts'
import { NO_ACTION } from './action-sets.ts'
import type { Budget } from './budget.ts'
import { callersOf, unlike } from './callers.ts'
import { type Bounds, contrary, type Requirement } from './clause.ts'
import { anyOf, type CompiledStatement } from './compile.ts'
import { dimensionOf, narrow, type Sample, sampleOf } from './dimension.ts'
import { type Domain, isMultiValued } from './domain.ts'
import { parseOperator } from './operators.ts'
import { domainFor, productOf } from './products.ts'
import type { Setting } from './setting.ts'

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
    const effects = settings.map(setting => effectIn(setting, statement, index))
    const [first = 'undecided'] = effects
    return { clause, effect: effects.every(effect => effect === first) ? first : 'undecided' }
  })
}

function effectIn(setting: Setting, { index: by }: Statement, index: number): Effect {
  // A policy's statements are compiled in order, but those that are no statement have no index.
  const statement = setting.compiled.statements.find(({ source }) => source.index === by)
  const cases = statement ? casesOf(setting, statement, index) : []
  if (cases.length === 0) return 'undecided'
  const none = (pick: (one: Case) => Requirement) => {
    const answers = cases.map(one => find(pick(one), one.domain, setting.budget))
    return answers.includes('spent') ? undefined : answers.every(found => found === undefined)
  }
  const fails = none(({ sure }) => contrary(sure))
  const meets = none(({ may }) => may)
  if (meets) return 'never'
  if (fails) return 'nothing'
  if (meets === undefined || fails === undefined) return 'undecided'
  if (none(({ sure }) => present(sure))) return 'any value'
  if (none(({ may }) => contrary(may)) !== false) return 'undecided'
  return cases.some(isAvoidable) ? 'avoidable' : 'restricts'
}

/** A request that has the key and fails the requirement. */
function present(requirement: Requirement): Requirement {
  return { ...contrary(requirement), absent: false }
}

/** Meant to let requests pass that have not got the key: a negation does so by nature, and is not counted. */
function isAvoidable({ clause, sure, domain }: Case): boolean {
  const operator = parseOperator(clause.operator)
  if (!operator || !sure.absent || operator.comparison === 'null') return false
  const lets = operator.quantifier === 'all' || (operator.ifExists && !operator.negated)
  return lets && domain.absent
}

/** Values of the key that meet a requirement, where there are any. */
function find(requirement: Requirement, domain: Domain, budget: Budget): Sample {
  return sampleOf(narrow(dimensionOf(domain, isMultiValued(requirement.key)), requirement), budget)
}

/** What a clause asks, of requests that may have the same values for its key. */
interface Case extends Bounds {
  readonly clause: ConditionClause
  readonly domain: Domain
}

/**
 * The callers a statement is about, with each kind of its actions. Services and those not signed in count only where the
 * statement takes in nobody else: a condition on `"*"` is there for people.
 */
function casesOf(setting: Setting, statement: CompiledStatement, index: number): readonly Case[] {
  const { compiled } = setting
  const clause = statement.source.conditions[index]
  if (!clause) return []
  const key = clause.key.toLowerCase()
  const kinds = unlike(callersOf(setting, statement), [key, ...compiled.variables])
  const people = kinds.filter(({ subject }) => subject.account !== undefined)
  const actions = compiled.classes.filter(set => (set & statement.mayActions) !== NO_ACTION)
  const cases: Case[] = []
  const seen = new Set<Domain>()
  for (const atom of people.length > 0 ? people : kinds) {
    for (const set of actions) {
      const domains = domainFor(compiled, atom, anyOf(set & statement.mayActions))
      const domain = domains(key)
      // What policy variables stand for hangs on the caller, so that clauses are not the same for all.
      if (seen.has(domain) && !statement.variable) continue
      seen.add(domain)
      const [sure, may] = BOUNDS.map(bound => productOf(compiled, statement, bound, domains)[index])
      if (sure && may) cases.push({ clause, domain, sure, may })
    }
  }
  return cases
}

const BOUNDS = ['sure', 'may'] as const
