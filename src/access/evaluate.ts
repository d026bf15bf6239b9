import { matchesWildcard } from '../kms/wildcard.ts'
import { known } from '../model/field.ts'
import type { Policy, Statement } from '../model/policy.ts'
import { holdsClause } from './evaluate-condition.ts'
import { globPattern, matches } from './pattern.ts'
import { covers } from './principal-match.ts'
import type { Caller, Request } from './request.ts'
import { mayBeThisKey } from './resource-match.ts'
import { hasHole, spell } from './spelling.ts'
import { and, either, every, MAYBE, NO, not, or, some, type Tri } from './tri.ts'
import type { World } from './world.ts'

/** What a policy says to a request. Where parts of the policy are not known, the answer may not be either. */
export interface Decision {
  /** Whether the request is allowed, provided that the caller's own IAM policies allow it where they are asked. */
  readonly allowed: Tri
  /** Whether it is allowed without their being asked: a principal of the key's own account, a service, or nobody's. */
  readonly directly: Tri
}

/**
 * The plain reading of a key policy, for one request in one world: a Deny overrides, else an Allow is needed. Everything
 * else in this folder is faster or more general, and must agree with this.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(policy: Policy, request: Request, world: World): Decision {
  const unseen = policy.complete ? NO : MAYBE
  let denied: Tri = unseen
  let allowed: Tri = unseen
  let directly: Tri = unseen
  for (const statement of policy.statements) {
    const { atAll, asSelf } = match(statement, request, world)
    denied = or(denied, and(hasEffect(statement, 'Deny'), atAll))
    allowed = or(allowed, and(hasEffect(statement, 'Allow'), atAll))
    if (isOwn(request.caller, world)) directly = or(directly, and(hasEffect(statement, 'Allow'), asSelf))
  }
  if (!isOwn(request.caller, world)) directly = NO
  return { allowed: and(allowed, not(denied)), directly: and(directly, not(denied)) }
}

/** Whose IAM policies are not asked when the key policy names them: all but principals of other accounts. */
export function isOwn(caller: Caller, world: World): boolean {
  return caller.account === undefined || caller.account === world.account
}

/** An effect in other letters is none: AWS refuses it. */
function hasEffect({ effect }: Statement, wanted: 'Allow' | 'Deny'): Tri {
  return effect.state === 'unknown' ? MAYBE : either(known(effect) === wanted)
}

/** Whether a statement is about a request: all its elements must be. */
export function match(statement: Statement, request: Request, world: World): { atAll: Tri; asSelf: Tri } {
  const { principals, conditions, conditionsComplete, policy } = statement
  const { atAll, asSelf } = covers(principals, request.caller, world)
  if (atAll === NO) return { atAll, asSelf }
  const rest = [
    () => matchesAction(statement, request.action, world),
    () => matchesResource(statement, world),
    () => either(conditionsComplete) || MAYBE,
    () => every(conditions, clause => holdsClause(clause, request, world, hasVariables(policy))),
  ]
  const other = every(rest, judge => judge())
  return { atAll: and(atAll, other), asSelf: and(asSelf, other) }
}

/** Policy variables came with this version; in older policies, and those that give none, they are plain text. */
export function hasVariables({ version }: Policy): boolean {
  return version.state === 'unknown' || known(version) === '2012-10-17'
}

function matchesAction({ actions }: Statement, action: string, world: World): Tri {
  if (actions.state === 'absent') return NO
  const listed = some(actions.items, item => {
    const text = spell(item, world).toLowerCase()
    const name = `kms:${action.toLowerCase()}`
    if (hasHole(text)) return matches(globPattern(text), name) ? MAYBE : NO
    return either(text === '*' || (text.includes(':') && matchesWildcard(text, name)))
  })
  const complete = or(actions.complete ? NO : MAYBE, listed)
  return actions.negated ? not(complete) : complete
}

/** A statement with no Resource does nothing. */
function matchesResource({ resources }: Statement, world: World): Tri {
  if (resources.state === 'absent') return NO
  const listed = some(resources.items, item => mayBeThisKey(spell(item, world), world))
  const complete = or(resources.complete ? NO : MAYBE, listed)
  return resources.negated ? not(complete) : complete
}
