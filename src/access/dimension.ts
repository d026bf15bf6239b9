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
  sample?: Sample
}

/** Values of a key, none where it is absent; undefined: there is no way; 'spent': it could not be told. */
export type Sample = readonly string[] | undefined | 'spent'

export function dimensionOf({ absent, present }: Domain, multiValued: boolean): Dimension {
  return { absent, all: present, some: [], multiValued }
}

/** The part of a dimension that meets a requirement. */
export function narrow(dimension: Dimension, { absent, quantifier, literal }: Requirement): Dimension {
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

/** A point of the dimension, the simplest first: absent, else as few values as will do. */
export function sampleOf(dimension: Dimension, budget: Budget): Sample {
  if (dimension.sample === undefined) {
    const sample = compute(dimension, budget)
    if (sample === undefined) return undefined
    dimension.sample = sample
  }
  return dimension.sample
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
