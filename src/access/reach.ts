import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { type Budget, WORK_PER_QUESTION } from './budget.ts'
import { anyOf, type Compiled, type CompiledStatement } from './compile.ts'
import { concerning } from './concerning.ts'
import { type Domain, exactly, fixedIn } from './domain.ts'
import { isOwn } from './evaluate.ts'
import { findValue } from './find-value.ts'
import type { Covered } from './principal-match.ts'
import { actionsOf, applies, type Bound, denials, domainFor, opposite, productOf } from './products.ts'
import type { Request } from './request.ts'
import { type Context, findContext, type Product } from './search.ts'

/** How access is had: at all, or without the caller's own IAM policies being asked. */
export type Access = 'at all' | 'directly'

/** A request found to be allowed, and the statement that allows it. */
export interface Reached {
  readonly atom: Atom
  readonly request: Request
  readonly by: CompiledStatement
}

export interface Reach {
  /** Allowed whatever is unknown of the statements that can be seen. */
  readonly sure: Reached | undefined
  /** False: certainly not allowed. Undefined: it could not be told. */
  readonly possible: boolean | undefined
}

/** Whether callers can do any of some actions. */
export interface Question {
  readonly atom: Atom
  readonly actions: ActionSet
  readonly access: Access
  /** Asks only after what this statement allows; else after all. */
  readonly by?: CompiledStatement
  /** Asks only after requests that meet these as well. */
  readonly given?: Product
}

/** An answer; of a policy of which statements may be missing, the sure one goes by those that can be seen. */
export function reach(compiled: Compiled, question: Question, budget: Budget): Reach {
  const sure = find(compiled, question, 'sure', budget)
  if (sure && sure !== 'spent') return { sure, possible: true }
  if (!compiled.policy.complete && !question.by) return { sure: undefined, possible: undefined }
  if (compiled.exact && sure === undefined) return { sure, possible: false }
  const may = find(compiled, question, 'may', budget)
  return { sure: undefined, possible: may === undefined ? false : undefined }
}

/** A request that certainly, or possibly, is allowed. */
function find(
  compiled: Compiled,
  question: Question,
  bound: Bound,
  budget: Budget,
): Reached | undefined | 'spent' {
  const { atom, access, actions } = question
  if ((actions & compiled.mayAllow) === NO_ACTION) return undefined
  if (access === 'directly' && !isOwn(atom.subject, compiled.world)) return undefined
  let spent = false
  for (const [by, covered] of statementsAsked(compiled, question)) {
    if (!applies(bound, by.allows, access === 'directly' ? covered.asSelf : covered.atAll)) continue
    const found = findBy(compiled, question, by, bound, budget)
    if (found === 'spent') spent = true
    else if (found) return found
  }
  return spent ? 'spent' : undefined
}

/** The statements that may allow something of what is asked, with how far they cover the callers. */
function statementsAsked(
  compiled: Compiled,
  { atom, by }: Question,
): Iterable<readonly [CompiledStatement, Covered]> {
  const concerned = concerning(compiled, atom.subject)
  if (!by) return concerned
  const covered = concerned.get(by)
  return covered ? [[by, covered]] : []
}

function findBy(
  compiled: Compiled,
  { atom, actions, given }: Question,
  by: CompiledStatement,
  bound: Bound,
  budget: Budget,
): Reached | undefined | 'spent' {
  let spent = false
  for (const group of compiled.classes) {
    const wanted = group & actions & actionsOf(by, bound)
    if (wanted === NO_ACTION) continue
    const action = anyOf(wanted)
    for (const domain of domainsFor(compiled, atom, action, bound)) {
      const own = productOf(compiled, by, bound, domain)
      const product = given ? [...own, ...given] : own
      const denied = denials(compiled, atom, wanted, opposite(bound), domain)
      const context = findContext(product, denied, domain, budget)
      if (context === 'spent') spent = true
      else if (context) return { atom, request: requestOf(compiled, atom, action, context, domain), by }
    }
  }
  return spent ? 'spent' : undefined
}

/** As they are, and, for something sure, also with a value chosen for each key that policy variables ask for. */
function domainsFor(
  compiled: Compiled,
  atom: Atom,
  action: string,
  bound: Bound,
): readonly ((key: string) => Domain)[] {
  const domain = domainFor(compiled, atom, action)
  const open = compiled.variables.filter(key => typeof fixedIn(domain(key)) === 'string')
  if (bound === 'may' || open.length === 0) return [domain]
  const chosen = new Map<string, Domain>()
  for (const key of open) {
    const found = findValue(domain(key).present ?? [], { left: WORK_PER_QUESTION })
    if (typeof found === 'object') chosen.set(key, exactly(found.value))
  }
  return [domain, key => chosen.get(key) ?? domain(key)]
}

/** A concrete request: of callers that the policy does not name, as of one of them. */
export function requestOf(
  { variables }: Pick<Compiled, 'variables'>,
  atom: Atom,
  action: string,
  found: Context,
  domain: (key: string) => Domain,
): Request {
  const context = new Map(found)
  for (const key of variables) {
    const fixed = fixedIn(domain(key))
    if (!context.has(key) && typeof fixed === 'object' && fixed.value !== undefined)
      context.set(key, [fixed.value])
  }
  const { unnamed, ...caller } = atom.subject
  if (!unnamed) return { caller, action, context }
  const arn = context.get('aws:principalarn')?.[0] ?? someArn(domain)
  return { caller: { ...caller, ...(arn !== undefined && { arn }) }, action, context }
}

function someArn(domain: (key: string) => Domain): string | undefined {
  const found = findValue(domain('aws:principalarn').present ?? [], { left: WORK_PER_QUESTION })
  return typeof found === 'object' ? found.value : undefined
}
