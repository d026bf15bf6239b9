import { GRANT_OPERATIONS } from '../kms/operations.ts'
import type { Known } from '../model/field.ts'
import type { Grant } from '../model/grant.ts'

/** The operations of a grant that are known and are such. */
export function knownOperations({ operations }: Grant): readonly Known<string>[] {
  return operations.items.flatMap(one =>
    one.state === 'known' && GRANT_OPERATIONS.includes(one.value) ? [one] : [],
  )
}
