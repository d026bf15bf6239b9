import type { Budget } from './budget.ts'
import { type Dimension, narrow, sampleOf } from './dimension.ts'
import { type Literal, opposite } from './literal.ts'
import { plainPattern } from './pattern.ts'
import type { Dimensions } from './search.ts'

/**
 * kms:EncryptionContextKeys lists the keys of the encryption context, of which kms:EncryptionContext:… give the values: what
 * is asked of one bears on the other. Keys of these names are compared without case.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context-keys, 2026-11-24.
 */
const KEYS = 'kms:encryptioncontextkeys'
const VALUE = 'kms:encryptioncontext:'

/** Whether other keys bear on what a key may be. */
export function isCoupling(key: string): boolean {
  return key === KEYS
}

/** The dimensions with what the values ask for carried over to the list of keys. */
export function coupled(dimensions: Dimensions, budget: Budget): Dimensions {
  const listed = dimensions.get(KEYS)
  const values = listed ? [...dimensions].filter(([key]) => key.startsWith(VALUE)) : []
  if (!listed || values.length === 0) return dimensions
  let keys: Dimension = listed
  for (const [key, dimension] of values) {
    const literal = named(key)
    if (!dimension.absent) keys = narrow(keys, { key: KEYS, absent: false, quantifier: 'some', literal })
    const canBe = sampleOf(present(dimension), budget)
    if (canBe === undefined)
      keys = narrow(keys, { key: KEYS, absent: true, quantifier: 'all', literal: opposite(literal) })
  }
  return new Map([...dimensions, [KEYS, keys]])
}

function present({ all, some, multiValued }: Dimension): Dimension {
  return { absent: false, all, some, multiValued }
}

function named(key: string): Literal {
  return {
    test: { kind: 'text', patterns: [plainPattern(key.slice(VALUE.length))], ignoreCase: true },
    negated: false,
  }
}

/** The context with a value for each listed key of which one is asked. */
export function withContexts(
  context: Map<string, readonly string[]>,
  dimensions: Dimensions,
  budget: Budget,
): Map<string, readonly string[]> | 'spent' {
  const listed = context.get(KEYS)
  if (!listed || !dimensions.has(KEYS)) return context
  const full = new Map(context)
  for (const name of listed) {
    const key = VALUE + name.toLowerCase()
    const dimension = dimensions.get(key)
    if (!dimension || full.has(key)) continue
    const sample = sampleOf(present(dimension), budget)
    if (sample === 'spent') return 'spent'
    if (sample) full.set(key, sample)
  }
  return full
}
