import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { type Budget, WORK_PER_QUESTION } from './budget.ts'
import { anyOf, type Compiled, type CompiledStatement } from './compile.ts'
import type { Domain } from './domain.ts'
import { isOwn } from './evaluate.ts'
import { findValue } from './find-value.ts'
import {
  actionsOf,
  applies,
  type Bound,
  coverage,
  denials,
  domainFor,
  opposite,
  productOf,
} from './products.ts'
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
  const { atom, access } = question
  if (access === 'directly' && !isOwn(atom.subject, compiled.world)) return undefined
  let spent = false
  for (const by of question.by ? [question.by] : compiled.statements) {
    const covered = coverage(compiled, by, atom)
    if (!applies(bound, by.allows, access === 'directly' ? covered.asSelf : covered.atAll)) continue
    const found = findBy(compiled, question, by, bound, budget)
    if (found === 'spent') spent = true
    else if (found) return found
  }
  return spent ? 'spent' : undefined
}

function findBy(
  compiled: Compiled,
  { atom, actions, given = [] }: Question,
  by: CompiledStatement,
  bound: Bound,
  budget: Budget,
): Reached | undefined | 'spent' {
  let spent = false
  for (const group of compiled.classes) {
    const wanted = group & actions & actionsOf(by, bound)
    if (wanted === NO_ACTION) continue
    const action = anyOf(wanted)
    const domain = domainFor(compiled, atom, action)
    const product = [...productOf(compiled, by, bound, domain), ...given]
    const denied = denials(compiled, atom, wanted, opposite(bound), domain)
    const context = findContext(product, denied, domain, budget)
    if (context === 'spent') spent = true
    else if (context) return { atom, request: requestOf(atom, action, context, domain), by }
  }
  return spent ? 'spent' : undefined
}

/** A concrete request of callers that the policy does not name, as of one of them. */
export function requestOf(
  atom: Atom,
  action: string,
  context: Context,
  domain: (key: string) => Domain,
): Request {
  const { unnamed, ...caller } = atom.subject
  if (!unnamed) return { caller, action, context }
  const [given] = context.get('aws:principalarn') ?? []
  const found = given ?? findValue(domain('aws:principalarn').present ?? [], { left: WORK_PER_QUESTION })
  const arn = typeof found === 'object' ? found.value : found
  return { caller: { ...caller, ...(arn !== undefined && { arn }) }, action, context }
}
