import type { ReadText } from '../../lint/read-text.ts'
import type { Cursor } from '../cursor.ts'
import { placeOf } from '../place.ts'
import { policyOffers } from './policy-offers.ts'
import { propertyOffers } from './property-offers.ts'

/** A word that fits where one is being typed. */
export interface Offer {
  readonly word: string
  readonly kind: 'value' | 'action' | 'property' | 'condition key' | 'operator'
  /** In Markdown; made only for the offer that is looked at. */
  readonly describe: () => string | undefined
  readonly deprecated?: boolean
}

/** All words that fit a place, the best first. */
export function offersFor(cursor: Cursor, offset: number, read: ReadText): Offer[] {
  const place = placeOf(cursor, read)
  if (place && place.within.length === 0) return propertyOffers(place, cursor.isKey)
  return place || mayBePolicy(offset, read) ? policyOffers(cursor) : []
}

/** In a policy that stands alone, or in what may be one once it is written. */
function mayBePolicy(offset: number, { format, groups }: ReadText): boolean {
  const covers = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= offset && offset <= end
  return !format || groups.flat().some(({ model }) => model.policies.some(({ span }) => covers(span)))
}
