import { type Budget, spend } from './budget.ts'
import { contrary, type Requirement, satisfies } from './clause.ts'
import { type Dimension, dimensionOf, narrow, sampleOf } from './dimension.ts'
import { type Domain, isMultiValued } from './domain.ts'
import { coupled, isCoupling, withContexts } from './encryption-context.ts'
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
  if (avoid.some(one => one.every(requirement => product.includes(requirement)))) return undefined
  // Keys that bear on one another are looked at together, others when they are come to.
  const together = isCoupled(product) || avoid.some(isCoupled)
  const start = together
    ? pointIn(dimensionsOf([product, ...avoid], product, domain), budget)
    : startIn(product, domain, budget)
  if (start === undefined || start === 'spent') return start
  const inOrder = avoid.length > 1 ? [...avoid].sort((a, b) => a.length - b.length) : avoid
  return new Search(inOrder, domain, together, budget).from(start)
}

function isCoupled(product: Product): boolean {
  return product.some(({ key }) => isCoupling(key))
}

/** What the requirements of a product leave of each of their keys; all of those keys that others ask for. */
function dimensionsOf(
  products: readonly Product[],
  product: Product,
  domain: (key: string) => Domain,
): Map<string, Dimension> {
  const dimensions = new Map<string, Dimension>()
  for (const requirement of product) {
    const { key } = requirement
    dimensions.set(key, narrow(dimensions.get(key) ?? whole(key, domain), requirement))
  }
  for (const { key } of products.flat()) if (!dimensions.has(key)) dimensions.set(key, whole(key, domain))
  return dimensions
}

const STARTS = new WeakMap<
  Product,
  { readonly domain: (key: string) => Domain; readonly point: Point | undefined; readonly cost: number }
>()

/** Some point of a product. One product is compared with many, so that its last point is kept: it costs the same each time. */
function startIn(
  product: Product,
  domain: (key: string) => Domain,
  budget: Budget,
): Point | undefined | 'spent' {
  const known = STARTS.get(product)
  if (known?.domain === domain && known.cost < budget.left) {
    budget.left -= known.cost
    return known.point && copyOf(known.point)
  }
  const { left } = budget
  const point = pointIn(dimensionsOf([], product, domain), budget)
  if (point !== 'spent')
    STARTS.set(product, { domain, point: point && copyOf(point), cost: left - budget.left })
  return point
}

function copyOf({ dimensions, context }: Point): Point {
  return { dimensions: new Map(dimensions), context: new Map(context) }
}

function whole(key: string, domain: (key: string) => Domain): Dimension {
  return dimensionOf(domain(key), isMultiValued(key))
}

/** A context, and what it was taken from. Keys that nothing has been asked of yet are in neither. */
interface Point {
  readonly dimensions: Map<string, Dimension>
  readonly context: Map<string, readonly string[]>
}

function pointIn(dimensions: Map<string, Dimension>, budget: Budget): Point | undefined | 'spent' {
  const context = new Map<string, readonly string[]>()
  for (const [key, dimension] of coupled(dimensions, budget)) {
    const sample = sampleOf(dimension, budget)
    if (sample === undefined || sample === 'spent') return sample
    if (sample.length > 0) context.set(key, sample)
  }
  const full = withContexts(context, dimensions, budget)
  return full === 'spent' ? 'spent' : { dimensions, context: full }
}

class Search {
  readonly #avoid: readonly Product[]
  readonly #domain: (key: string) => Domain
  readonly #together: boolean
  readonly #budget: Budget

  constructor(avoid: readonly Product[], domain: (key: string) => Domain, together: boolean, budget: Budget) {
    this.#avoid = avoid
    this.#domain = domain
    this.#together = together
    this.#budget = budget
  }

  from(point: Point): Context | undefined | 'spent' {
    const met = this.#met(point)
    if (met === 'spent') return 'spent'
    if (!met) return point.context
    let spent = false
    for (const requirement of met) {
      if (!spend(this.#budget, point.dimensions.size + this.#avoid.length)) return 'spent'
      const next = this.#moved(point, contrary(requirement))
      const found = typeof next === 'object' ? this.from(next) : next
      if (found === 'spent') spent = true
      else if (found) return found
    }
    return spent ? 'spent' : undefined
  }

  /** The first product to be avoided that a context meets. */
  #met(point: Point): Product | undefined | 'spent' {
    for (const product of this.#avoid) {
      let all = true
      for (const requirement of product) {
        if (!this.#look(point, requirement.key)) return 'spent'
        all = satisfies(point.context.get(requirement.key) ?? [], requirement, holds)
        if (!all) break
      }
      if (all) return product
    }
    return undefined
  }

  /** Sees to it that a point has a key. False where the budget did not last. */
  #look({ dimensions, context }: Point, key: string): boolean {
    if (dimensions.has(key)) return true
    const dimension = whole(key, this.#domain)
    dimensions.set(key, dimension)
    // A key that a request can have in no way, and must have, is one that nothing is known of.
    const sample = sampleOf(dimension, this.#budget) ?? []
    if (sample === 'spent') return false
    if (sample.length > 0) context.set(key, sample)
    return true
  }

  #moved(point: Point, requirement: Requirement): Point | undefined | 'spent' {
    const { key } = requirement
    const dimension = narrow(point.dimensions.get(key) ?? whole(key, this.#domain), requirement)
    const dimensions = new Map(point.dimensions).set(key, dimension)
    if (this.#together) return pointIn(dimensions, this.#budget)
    const sample = sampleOf(dimension, this.#budget)
    if (sample === undefined || sample === 'spent') return sample
    const context = new Map(point.context)
    if (sample.length > 0) context.set(key, sample)
    else context.delete(key)
    return { dimensions, context }
  }
}
