/** Kleene's three truth values: what cannot be worked out may be either. */
export type Tri = 0 | 1 | 2
export const NO = 0
export const MAYBE = 1
export const YES = 2

export function and(a: Tri, b: Tri): Tri {
  return a < b ? a : b
}

export function or(a: Tri, b: Tri): Tri {
  return a > b ? a : b
}

export function not(a: Tri): Tri {
  return a === YES ? NO : a === NO ? YES : MAYBE
}

export function either(condition: boolean): Tri {
  return condition ? YES : NO
}

export function every<T>(items: readonly T[], judge: (item: T) => Tri): Tri {
  return items.reduce<Tri>((all, item) => (all === NO ? NO : and(all, judge(item))), YES)
}

export function some<T>(items: readonly T[], judge: (item: T) => Tri): Tri {
  return items.reduce<Tri>((any, item) => (any === YES ? YES : or(any, judge(item))), NO)
}
