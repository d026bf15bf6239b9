import type { ReadText } from '../../lint/read-text.ts'
import { known } from '../../model/field.ts'
import type { Cursor } from '../cursor.ts'
import { placeOf } from '../place.ts'
import { asInPolicy } from '../policy-document.ts'
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
  return place || mayBePolicy(offset, read) ? policyOffers(asInPolicy(cursor)) : []
}

/** In a policy that is not written at its key, or in what may be one once it is written. */
function mayBePolicy(offset: number, { format, groups }: ReadText): boolean {
  const policies = groups
    .flat()
    .flatMap(({ model }) => [
      ...model.policies,
      ...[...model.keys, ...model.replicas].flatMap(({ policy }) => known(policy) ?? []),
    ])
  return !format || policies.some(({ span }) => span.start <= offset && offset <= span.end)
}
