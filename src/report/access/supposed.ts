import type { Element, Policy } from '../../model/policy.ts'
import type { Assumption } from '../../value/value.ts'

/** Whatever may have a place. */
interface Placed {
  readonly state?: string
  readonly supposing?: readonly Assumption[]
}

/** What a policy rests on besides its scenario: defaults of parameters that nobody has overridden. */
export function supposedBy({ statements, version }: Policy): readonly Assumption[] {
  const places: readonly Placed[] = [
    version,
    ...statements.flatMap(({ effect, principals, actions, resources, conditions }) => [
      effect,
      principals,
      actions,
      resources,
      ...itemsOf(principals).map(({ value }) => value),
      ...itemsOf(actions),
      ...itemsOf(resources),
      ...conditions.flatMap(clause => [clause, ...clause.values]),
    ]),
  ]
  const all = places.flatMap(place => place.supposing ?? [])
  return [...new Map(all.map(one => [`${one.name}=${one.value}`, one])).values()]
}

function itemsOf<T>(element: Element<T>): readonly T[] {
  return element.state === 'present' ? element.items : []
}
