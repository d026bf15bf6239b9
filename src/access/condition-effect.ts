import type { ConditionClause, Statement } from '../model/policy.ts'
import { NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import type { Budget } from './budget.ts'
import { callersOf, unlike } from './callers.ts'
import { type Bounds, contrary, type Requirement } from './clause.ts'
import { anyOf, type CompiledStatement } from './compile.ts'
import { dimensionOf, narrow, type Sample, sampleOf } from './dimension.ts'
import { type Domain, isMultiValued } from './domain.ts'
import { parseOperator } from './operators.ts'
import { domainFor, productOf } from './products.ts'
import type { Setting } from './setting.ts'
import { NO } from './tri.ts'

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
  // Their order is the same in all worlds, but an entry that is no statement leaves a gap in what the document counts.
  const at = settings[0]?.compiled.statements.findIndex(({ source }) => source.index === statement.index)
  const compiled = settings.map(setting => setting.compiled.statements[at ?? -1])
  return statement.conditions.map((clause, index) => {
    const effects = settings.map((setting, world) => effectIn(setting, compiled[world], index))
    const [first = 'undecided'] = effects
    return { clause, effect: effects.every(effect => effect === first) ? first : 'undecided' }
  })
}

function effectIn(setting: Setting, statement: CompiledStatement | undefined, index: number): Effect {
  if (!statement) return 'undecided'
  const covered = kindsOf(setting, statement, index)
  const people = isForServices(statement, index) ? covered : peopleIn(covered)
  const cases = casesOf(setting, statement, index, people)
  if (cases.length === 0) return 'undecided'
  const none = (pick: (one: Case) => Requirement, among = cases) => noneOf(among, pick, setting.budget)
  const fails = none(({ sure }) => contrary(sure))
  const meets = none(({ may }) => may) && none(({ may }) => may, casesOf(setting, statement, index, covered))
  if (meets) return 'never'
  if (fails) return 'nothing'
  if (meets === undefined || fails === undefined) return 'undecided'
  if (none(({ sure }) => present(sure))) return 'any value'
  if (none(({ may }) => contrary(may)) !== false) return 'undecided'
  return cases.some(isAvoidable) ? 'avoidable' : 'restricts'
}

/** Whether no case has a value that meets what is picked; undefined where it could not be told. */
function noneOf(
  cases: readonly Case[],
  pick: (one: Case) => Requirement,
  budget: Budget,
): boolean | undefined {
  let spent = false
  for (const one of cases) {
    const found = find(pick(one), one.domain, budget)
    if (found === 'spent') spent = true
    else if (found !== undefined) return false
  }
  return spent ? undefined : true
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

/** The callers a statement is about, one of each kind that a clause can tell apart. */
function kindsOf(setting: Setting, statement: CompiledStatement, index: number): readonly Atom[] {
  const key = statement.source.conditions[index]?.key.toLowerCase() ?? ''
  return unlike(setting, callersOf(setting, statement), [key, ...setting.compiled.variables])
}

/**
 * Services and those not signed in count only where a statement takes in nobody else: what is asked of `"*"` is asked of people.
 */
function peopleIn(kinds: readonly Atom[]): readonly Atom[] {
  const people = kinds.filter(({ subject }) => subject.account !== undefined)
  return people.length > 0 ? people : kinds
}

/** Unless it is a Deny, which may be there for services, or a condition by which to know them. */
function isForServices({ source, denies }: CompiledStatement, index: number): boolean {
  const { key = '' } = source.conditions[index] ?? {}
  return denies !== NO || /^aws:(principalisawsservice|principalservicename|source)/i.test(key)
}

/** The callers, with each kind of the statement's actions. */
function casesOf(
  { compiled }: Setting,
  statement: CompiledStatement,
  index: number,
  callers: readonly Atom[],
): readonly Case[] {
  const clause = statement.source.conditions[index]
  if (!clause) return []
  const key = clause.key.toLowerCase()
  const examples = compiled.classes.flatMap(set => {
    const wanted = set & statement.mayActions
    return wanted === NO_ACTION ? [] : [anyOf(wanted)]
  })
  const cases: Case[] = []
  const seen = new Set<Domain>()
  for (const atom of callers) {
    for (const example of examples) {
      const domains = domainFor(compiled, atom, example)
      const domain = domains(key)
      // What policy variables stand for hangs on the caller, so that clauses are not the same for all.
      if (seen.has(domain) && !statement.variable) continue
      seen.add(domain)
      const sure = productOf(compiled, statement, 'sure', domains)[index]
      const may = productOf(compiled, statement, 'may', domains)[index]
      if (sure && may) cases.push({ clause, domain, sure, may })
    }
  }
  return cases
}
