import type { Surroundings } from '../model/model.ts'
import type { Policy } from '../model/policy.ts'
import { type ActionSet, NO_ACTION } from './action-sets.ts'
import { type Answer, combine } from './answer.ts'
import type { Atom } from './atoms.ts'
import { type Budget, WORK_PER_QUESTION } from './budget.ts'
import { callersOf } from './callers.ts'
import { anyOf, type Compiled, type CompiledStatement, compile } from './compile.ts'
import { coverage } from './concerning.ts'
import { evaluate, isOwn } from './evaluate.ts'
import { namedIn } from './named.ts'
import type { Covered } from './principal-match.ts'
import {
  actionsOf,
  allowances,
  applies,
  type Bound,
  denials,
  domainFor,
  opposite,
  productOf,
} from './products.ts'
import { type Reached, requestOf } from './reach.ts'
import { findContext, type Product } from './search.ts'
import { YES } from './tri.ts'
import { type Universe, universeOf } from './universe.ts'
import { type Witness, witnessOf } from './witness.ts'
import { type World, worldsOf } from './world.ts'

/** What a new policy allows that an old one does not. */
export interface NewAccess {
  readonly answer: Answer
  /** For each statement of the new policy that gives new access, one request. */
  readonly witnesses: readonly Witness[]
}

interface Pair {
  readonly old: Compiled
  readonly new: Compiled
  readonly classes: readonly ActionSet[]
  /** What policy variables ask for, of both policies: whether a request is new hangs on the old one's as well. */
  readonly variables: readonly string[]
  /** Of both policies. */
  readonly universe: Universe
}

/** Whether the old policy allows all that the new one does, directly what it does directly. */
export function newAccess(older: Policy, newer: Policy, surroundings: Surroundings): NewAccess {
  const worlds = worldsOf(newer, surroundings)
  const found = worlds.map(world =>
    compare(pairIn(older, newer, surroundings, world), { left: 4 * WORK_PER_QUESTION }),
  )
  return { answer: combine(found.map(({ answer }) => answer)), witnesses: found[0]?.witnesses ?? [] }
}

function pairIn(older: Policy, newer: Policy, surroundings: Surroundings, world: World): Pair {
  const pair = { old: compile(older, world), new: compile(newer, world) }
  const keys = [...pair.old.keys, ...pair.new.keys]
  const universe = universeOf(namedIn([older, newer], surroundings, world), keys, world)
  return {
    ...pair,
    classes: meet(pair.old.classes, pair.new.classes),
    variables: [...pair.old.variables, ...pair.new.variables],
    universe,
  }
}

function meet(a: readonly ActionSet[], b: readonly ActionSet[]): readonly ActionSet[] {
  return a.flatMap(one => b.map(other => one & other)).filter(set => set !== NO_ACTION)
}

function compare(pair: Pair, budget: Budget): NewAccess {
  const witnesses: Witness[] = []
  let doubtful = !(pair.old.policy.complete && pair.new.policy.complete)
  const exact = pair.old.exact && pair.new.exact
  for (const statement of pair.new.statements) {
    const sure = firstNew(pair, statement, 'sure', budget)
    const witness = typeof sure === 'object' ? witnessOf(pair.new, sure) : undefined
    if (witness && isNew(pair, witness)) witnesses.push(witness)
    else if (exact && sure === undefined) continue
    else if (firstNew(pair, statement, 'may', budget) !== undefined) doubtful = true
  }
  const [witness] = witnesses
  if (witness && pair.new.policy.complete && pair.old.policy.complete)
    return { answer: { answer: 'yes', witness }, witnesses }
  if (witness || doubtful) return { answer: { answer: 'undecided', likely: witness }, witnesses }
  return { answer: { answer: 'no' }, witnesses }
}

/** Whether the plain reading of the old policy agrees that a request was not allowed, or not so directly. */
function isNew({ old }: Pair, { request, directly }: Witness): boolean {
  const before = evaluate(old.policy, request, old.world)
  return before.allowed !== YES || (directly && before.directly !== YES)
}

function firstNew(
  pair: Pair,
  statement: CompiledStatement,
  bound: Bound,
  budget: Budget,
): Reached | undefined | 'spent' {
  let spent = false
  for (const covered of ['atAll', 'asSelf'] as const) {
    for (const atom of callersOf({ compiled: pair.new, universe: pair.universe }, statement)) {
      if (covered === 'asSelf' && !isOwn(atom.subject, pair.new.world)) continue
      if (!applies(bound, statement.allows, coverage(pair.new, statement, atom)[covered])) continue
      const found = findNew(pair, statement, atom, covered, bound, budget)
      if (found === 'spent') spent = true
      else if (found) return found
    }
  }
  return spent ? 'spent' : undefined
}

function findNew(
  pair: Pair,
  by: CompiledStatement,
  atom: Atom,
  covered: keyof Covered,
  bound: Bound,
  budget: Budget,
): Reached | undefined | 'spent' {
  let spent = false
  for (const group of pair.classes) {
    const wanted = group & actionsOf(by, bound)
    if (wanted === NO_ACTION) continue
    const action = anyOf(wanted)
    const domain = domainFor(pair.new, atom, action)
    const product = productOf(pair.new, by, bound, domain)
    const denied = denials(pair.new, atom, wanted, opposite(bound), domain)
    const before = allowances(pair.old, atom, wanted, opposite(bound), domain, covered)
    const deniedBefore = denials(pair.old, atom, wanted, bound, domain)
    // New is what the old policy did not allow, or allowed and denied.
    const attempts: readonly [Product, readonly Product[]][] = [
      [product, [...denied, ...before]],
      ...deniedBefore.map((deny): [Product, readonly Product[]] => [[...product, ...deny], denied]),
    ]
    for (const [wantedProduct, avoid] of attempts) {
      const context = findContext(wantedProduct, avoid, domain, budget)
      if (context === 'spent') spent = true
      else if (context) return { atom, request: requestOf(pair, atom, action, context, domain), by }
    }
  }
  return spent ? 'spent' : undefined
}
