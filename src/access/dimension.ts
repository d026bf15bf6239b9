import type { Budget } from './budget.ts'
import type { Requirement } from './clause.ts'
import type { Domain } from './domain.ts'
import { findValue } from './find-value.ts'
import { ANYTHING, type Literal } from './literal.ts'

/** One condition key's part of a set of requests. */
export interface Dimension {
  readonly absent: boolean
  /** Sets that every value must be in; undefined where the key cannot be there. */
  readonly all: readonly Literal[] | undefined
  /** Sets that one of several values each must be in; only for keys with several. */
  readonly some: readonly Literal[]
  readonly multiValued: boolean
  /** Its point, once it has been looked for, and what the search cost: it costs that each time it is asked for. */
  known?: { readonly sample: Exclude<Sample, 'spent'>; readonly cost: number }
  /** Of a whole domain: its parts that were asked for. Parts of parts seldom are again. */
  readonly parts?: WeakMap<Requirement, Dimension>
}

/** Values of a key, none where it is absent; undefined: there is no way; 'spent': it could not be told. */
export type Sample = readonly string[] | undefined | 'spent'

const WHOLE = { single: new WeakMap<Domain, Dimension>(), multiple: new WeakMap<Domain, Dimension>() }

/** All of a domain: one dimension for each, so that what is found out about it is found out once. */
export function dimensionOf(domain: Domain, multiValued: boolean): Dimension {
  const known = multiValued ? WHOLE.multiple : WHOLE.single
  const { absent, present } = domain
  const found = known.get(domain)
  if (found) return found
  const made: Dimension = { absent, all: present, some: [], multiValued, parts: new WeakMap() }
  known.set(domain, made)
  return made
}

/** The part of a dimension that meets a requirement. */
export function narrow(dimension: Dimension, requirement: Requirement): Dimension {
  const found = dimension.parts?.get(requirement)
  if (found) return found
  const part = narrowed(dimension, requirement)
  dimension.parts?.set(requirement, part)
  return part
}

function narrowed(dimension: Dimension, { absent, quantifier, literal }: Requirement): Dimension {
  const { all, some, multiValued } = dimension
  const base = { absent: dimension.absent && absent, multiValued }
  if (!all || isNothing(literal)) return { ...base, all: undefined, some: [] }
  if (literal === ANYTHING || isEverything(literal)) return { ...base, all, some }
  return multiValued && quantifier === 'some'
    ? { ...base, all, some: [...some, literal] }
    : { ...base, all: [...all, literal], some }
}

function isNothing({ test, negated }: Literal): boolean {
  return !negated && test.kind === 'text' && test.patterns.length === 0
}

function isEverything({ test, negated }: Literal): boolean {
  return negated && test.kind === 'text' && test.patterns.length === 0
}

/**
 * A point of the dimension, the simplest first: absent, else as few values as will do. It hangs on the budget alone whether
 * there is an answer, and not on what was asked before.
 */
export function sampleOf(dimension: Dimension, budget: Budget): Sample {
  if (budget.left <= 0) return 'spent'
  const { left } = budget
  if (!dimension.known) {
    const sample = compute(dimension, budget)
    if (sample === 'spent') return 'spent'
    dimension.known = { sample, cost: left - budget.left }
  }
  budget.left = left - dimension.known.cost
  return budget.left > 0 ? dimension.known.sample : 'spent'
}

function compute({ absent, all, some }: Dimension, budget: Budget): Sample {
  if (absent) return []
  if (!all) return undefined
  const values = new Set<string>()
  for (const asked of some.length > 0 ? some.map(literal => [literal, ...all]) : [all]) {
    const found = findValue(asked, budget)
    if (found === undefined || found === 'spent') return found
    values.add(found.value)
  }
  return [...values]
}
