import { ALL_ACTIONS } from '../../src/access/action-sets.ts'
import type { Atom } from '../../src/access/atoms.ts'
import { newBudget } from '../../src/access/budget.ts'
import { satisfies } from '../../src/access/clause.ts'
import { type Compiled, compile } from '../../src/access/compile.ts'
import { isMultiValued } from '../../src/access/domain.ts'
import { findValue } from '../../src/access/find-value.ts'
import { holds } from '../../src/access/literal.ts'
import { namedIn } from '../../src/access/named.ts'
import { allowances, type Bound, denials, domainFor, opposite } from '../../src/access/products.ts'
import { requestOf } from '../../src/access/reach.ts'
import type { Request } from '../../src/access/request.ts'
import type { Product } from '../../src/access/search.ts'
import type { Setting } from '../../src/access/setting.ts'
import { everyone, universeOf } from '../../src/access/universe.ts'
import { KEY_ACTIONS } from '../../src/kms/actions.ts'
import { NO_SURROUNDINGS as SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Policy } from '../../src/model/policy.ts'
import { VALUES } from './random-policy.ts'
import { WORLD } from './request-of.ts'

/** One world for several policies, all of whose names are known to it. */
export function settingOf(policies: readonly Policy[]): readonly Setting[] {
  const compiled = policies.map(policy => compile(policy, WORLD))
  const keys = [...new Set(compiled.flatMap(one => one.keys))]
  const universe = universeOf(namedIn(policies, SURROUNDINGS, WORLD), keys, WORLD)
  return compiled.map(one => ({ compiled: one, universe, budget: newBudget() }))
}

/** A number below another, of a chain that a seed begins. */
export type Dice = (below: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0 || 1
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export interface Sampled {
  readonly atom: Atom
  readonly request: Request
}

/** A request that someone could make; undefined where the dice give none. */
export function sample(
  { compiled, universe }: Setting,
  keys: readonly string[],
  roll: Dice,
): Sampled | undefined {
  const atoms = everyone(universe)
  const atom = atoms[roll(atoms.length)]
  const action = KEY_ACTIONS[roll(KEY_ACTIONS.length)]
  if (!atom || !action) return undefined
  const domain = domainFor(compiled, atom, action)
  const context = new Map<string, readonly string[]>()
  for (const key of keys) {
    const values = valuesFor(key, domain(key), roll)
    if (!values) return undefined
    if (values.length > 0) context.set(key, values)
  }
  return { atom, request: requestOf(compiled, atom, action, withContextKeys(context), domain) }
}

function valuesFor(
  key: string,
  { absent, present }: ReturnType<ReturnType<typeof domainFor>>,
  roll: Dice,
): readonly string[] | undefined {
  if (!present || (absent && roll(2) === 0)) return absent ? [] : undefined
  const fitting = VALUES.filter(value => present.every(literal => holds(literal, value)))
  const fallback = findValue(present, { left: 10_000 })
  const pool = [...fitting, ...(typeof fallback === 'object' ? [fallback.value] : [])]
  const pick = () => pool[roll(pool.length)] ?? ''
  if (pool.length === 0) return absent ? [] : undefined
  return isMultiValued(key) && roll(2) === 0 ? [...new Set([pick(), pick()])] : [pick()]
}

/** kms:EncryptionContextKeys and kms:EncryptionContext:a say the same of a. */
function withContextKeys(context: Map<string, readonly string[]>): Map<string, readonly string[]> {
  const [keys, value] = ['kms:encryptioncontextkeys', 'kms:encryptioncontext:a']
  const others = (context.get(keys) ?? []).filter(key => key.toLowerCase() !== 'a')
  const all = context.has(value) ? ['a', ...others] : others
  if (all.length > 0) context.set(keys, all)
  else context.delete(keys)
  return context
}

/** Whether a request is in the region that the compiled policy allows. */
export function isIn(compiled: Compiled, { atom, request }: Sampled, bound: Bound): boolean {
  const domain = domainFor(compiled, atom, request.action)
  const action = compiled.classes.length > 0 ? actionBit(request.action) : ALL_ACTIONS
  const meets = (product: Product) =>
    product.every(requirement => satisfies(request.context.get(requirement.key) ?? [], requirement, holds))
  const allowed = allowances(compiled, atom, action, bound, domain, 'atAll').some(meets)
  return allowed && !denials(compiled, atom, action, opposite(bound), domain).some(meets)
}

function actionBit(action: string): bigint {
  return 1n << BigInt(KEY_ACTIONS.indexOf(action))
}
