import { type Budget, spend } from './budget.ts'
import { contrary, type Requirement, satisfies } from './clause.ts'
import { type Dimension, dimensionOf, narrow, sampleOf } from './dimension.ts'
import { type Domain, isMultiValued } from './domain.ts'
import { coupled, withContexts } from './encryption-context.ts'
import { holds } from './literal.ts'

/** By condition key: values. What a request carries besides who makes it. */
export type Context = ReadonlyMap<string, readonly string[]>
export type Dimensions = ReadonlyMap<string, Dimension>

/** Requirements that all must be met: what one statement asks. */
export type Product = readonly Requirement[]

/**
 * A request context that meets all requirements of a product, and fails at least one of each product to be avoided. It is
 * looked for by trying: a context that meets a product to be avoided is moved out of it, through each of its requirements in
 * turn. Undefined: there is none. 'spent': the budget did not last.
 */
export function findContext(
  product: Product,
  avoid: readonly Product[],
  domain: (key: string) => Domain,
  budget: Budget,
): Context | undefined | 'spent' {
  const dimensions = new Map<string, Dimension>()
  for (const requirement of [...product, ...avoid.flat()]) {
    const { key } = requirement
    if (!dimensions.has(key)) dimensions.set(key, dimensionOf(domain(key), isMultiValued(key)))
  }
  for (const requirement of product) apply(dimensions, requirement)
  return search(
    dimensions,
    [...avoid].sort((a, b) => a.length - b.length),
    budget,
  )
}

function apply(dimensions: Map<string, Dimension>, requirement: Requirement): void {
  const dimension = dimensions.get(requirement.key)
  if (dimension) dimensions.set(requirement.key, narrow(dimension, requirement))
}

function search(
  dimensions: Dimensions,
  avoid: readonly Product[],
  budget: Budget,
): Context | undefined | 'spent' {
  const context = contextIn(dimensions, budget)
  if (context === undefined || context === 'spent') return context
  const met = avoid.find(product => product.every(requirement => isMet(requirement, context)))
  if (!met) return context
  let spent = false
  for (const requirement of met) {
    if (!spend(budget, dimensions.size + avoid.length)) return 'spent'
    const narrowed = new Map(dimensions)
    apply(narrowed, contrary(requirement))
    const found = search(narrowed, avoid, budget)
    if (found === 'spent') spent = true
    else if (found) return found
  }
  return spent ? 'spent' : undefined
}

function isMet(requirement: Requirement, context: Context): boolean {
  return satisfies(context.get(requirement.key) ?? [], requirement, holds)
}

function contextIn(dimensions: Dimensions, budget: Budget): Context | undefined | 'spent' {
  const context = new Map<string, readonly string[]>()
  for (const [key, dimension] of coupled(dimensions, budget)) {
    const sample = sampleOf(dimension, budget)
    if (sample === undefined || sample === 'spent') return sample
    if (sample.length > 0) context.set(key, sample)
  }
  return withContexts(context, dimensions, budget)
}
