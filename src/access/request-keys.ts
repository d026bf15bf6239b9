import { conditionKeyOf } from '../kms/condition-keys.ts'
import { type Domain, exactly, FREE, isCarried, NEVER, orAbsent, PRESENT, STRANGE } from './domain.ts'

/**
 * Keys made of parameters that the API requires, so that requests of the actions that carry them always have them.
 * Source: the "Required" of the parameters in https://docs.aws.amazon.com/kms/latest/APIReference/, and defaults that count as
 * given: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-parameters, 2026-11-24.
 */
const REQUIRED: readonly string[] = [
  'kms:datakeypairspec',
  'kms:encryptionalgorithm',
  'kms:grantoperations',
  'kms:keyagreementalgorithm',
  'kms:macalgorithm',
  'kms:primaryregion',
  'kms:reencryptonsamekey',
  'kms:replicaregion',
  'kms:signingalgorithm',
  'kms:wrappingalgorithm',
  'kms:wrappingkeyspec',
]

/** What a key is: every request done with it has these. Which they are, its policy does not say. */
const OF_THE_KEY: readonly string[] = [
  'kms:keyorigin',
  'kms:keyspec',
  'kms:keyusage',
  'kms:multiregion',
  'aws:requestedregion',
]

/** Dates of the request itself. */
const ALWAYS: readonly string[] = ['aws:currenttime', 'aws:epochtime']

/** Measurements of an enclave, which are of its image, are not for a caller to choose. */
const ATTESTATION = 'kms:recipientattestation:'

export interface Circumstances {
  /** Called by another service for the caller: the only way GrantIsForAWSResource becomes true. */
  readonly viaService: boolean
  /** Someone no policy names: what AWS attests is not theirs to choose. */
  readonly stranger: boolean
}

/** The domain of a key that is about the request and not about who makes it; most such are the caller's to choose. */
export function requestDomain(key: string, action: string, { viaService, stranger }: Circumstances): Domain {
  const carried = isCarried(action, key)
  if (carried === false) return NEVER
  const free = typed(key)
  if (key === 'kms:grantisforawsresource' && !viaService) return orAbsent(exactly('false'))
  if (key.startsWith(ATTESTATION) && stranger) return orAbsent(STRANGE)
  const present =
    OF_THE_KEY.includes(key) || ALWAYS.includes(key) || (carried === true && REQUIRED.includes(key))
  return present ? free : orAbsent(free)
}

function typed(key: string): Domain {
  const type = conditionKeyOf(key)?.type
  return type === 'Bool' ? exactly('true', 'false') : type === undefined ? FREE : PRESENT
}
