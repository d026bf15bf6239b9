import type { Sensitive } from '../text/sensitive.ts'
import type { Place } from '../value/value.ts'
import type { Field } from './field.ts'
import type { Declared, KeyReference } from './model.ts'

/** Leave to use one key, given to one grantee. */
export interface Grant extends Declared {
  readonly kind: 'grant'
  readonly key: Field<KeyReference>
  /** The ARN of whoever may use the key; absent where that is a service. */
  readonly grantee: Field<string>
  readonly granteeService: Field<string>
  /** The ARN of whoever may retire the grant. */
  readonly retiring: Field<string>
  readonly operations: Listed<Field<string>>
  readonly constraints: Listed<GrantConstraint>
  readonly grantName: Field<Sensitive>
}

/** What limits a grant: each use must have this encryption context, or be for this resource. */
export interface GrantConstraint extends Place {
  readonly by: 'contextEquals' | 'contextSubset' | 'sourceArn'
  /** The keys and the values of an encryption context. */
  readonly texts: readonly Field<Sensitive>[]
}

export interface Listed<T> {
  readonly items: readonly T[]
  /** False when there may be more that could not be worked out. */
  readonly complete: boolean
}
