import type { Surroundings } from '../model/model.ts'
import type { Policy } from '../model/policy.ts'
import { type Budget, newBudget } from './budget.ts'
import { type Compiled, compile } from './compile.ts'
import { namedIn } from './named.ts'
import { type Universe, universeOf } from './universe.ts'
import { worldsOf } from './world.ts'

/** A policy in one of the worlds it may live in, with everyone there is. */
export interface Setting {
  readonly compiled: Compiled
  readonly universe: Universe
  /** For the question that is being asked, in all worlds together. */
  readonly budget: Budget
}

export function settingsOf(policy: Policy, surroundings: Surroundings): readonly Setting[] {
  const budget = newBudget()
  let first: Compiled | undefined
  return worldsOf(policy, surroundings).map(world => {
    const compiled = compile(policy, world, first)
    first ??= compiled
    const universe = universeOf(namedIn([policy], surroundings, world), compiled.keys, world)
    return { compiled, universe, budget }
  })
}

/** The same for the next question. */
export function renewed(settings: readonly Setting[]): readonly Setting[] {
  const budget = newBudget()
  return settings.map(setting => ({ ...setting, budget }))
}
