import { carriesNamed } from '../kms/carried-keys.ts'
import { conditionKeyOf } from '../kms/condition-keys.ts'
import { type Literal, likeOneOf, oneOf } from './literal.ts'
import { MANY, ONE_FRESH, type Pattern, UNKNOWN } from './pattern.ts'
import type { Fixed } from './variables.ts'

/** Which values a request may have for a condition key, and whether it may be without. */
export interface Domain {
  readonly absent: boolean
  /** The sets a value is in; undefined where the key is never there. */
  readonly present: readonly Literal[] | undefined
}

export const NEVER: Domain = { absent: true, present: undefined }
export const FREE: Domain = { absent: true, present: [] }
export const PRESENT: Domain = { absent: false, present: [] }

const EXACT = new Map<string, Domain>()
const MOST_EXACT = 1000

/** One for each text, so that what is the same for several callers is seen to be. */
export function exactly(...texts: readonly string[]): Domain {
  const name = texts.join('\n')
  const known = EXACT.get(name)
  if (known) return known
  const made: Domain = { absent: false, present: [oneOf(...texts)] }
  if (EXACT.size < MOST_EXACT) EXACT.set(name, made)
  return made
}

export function like(...patterns: readonly Pattern[]): Domain {
  return { absent: false, present: [likeOneOf(...patterns)] }
}

const OR_ABSENT = new WeakMap<Domain, Domain>()

export function orAbsent(domain: Domain): Domain {
  const known = OR_ABSENT.get(domain)
  if (known) return known
  const made: Domain = { absent: true, present: domain.present }
  OR_ABSENT.set(domain, made)
  return made
}

/** A text with something in it that no policy names. */
export const STRANGE: Domain = like([MANY, ONE_FRESH, MANY])

/** What is known of a key's value before there is a request: see `Fixed`. */
export function fixedIn({ absent, present }: Domain): ReturnType<Fixed> {
  if (!present) return { value: undefined }
  const [only] = present
  if (present.length !== 1 || !only || only.negated || only.test.kind !== 'text') return 'open'
  const [pattern, ...more] = only.test.patterns
  if (!pattern || more.length > 0 || only.test.ignoreCase) return 'open'
  if (pattern.every(token => token >= 0)) return absent ? 'open' : { value: String.fromCharCode(...pattern) }
  return pattern.every(token => token >= 0 || token === UNKNOWN) ? 'never fresh' : 'open'
}

/** A text that documents could spell, but that the request has not from its caller. */
export const SPELLABLE: Domain = like([UNKNOWN])

/** Keys on all requests that are done with a key: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
const ALWAYS_CARRIED: readonly string[] = ['kms:calleraccount', 'kms:viaservice']

/** Whether a request of this action can have this key at all, in a key policy. Undefined: not known. */
export function isCarried(action: string, key: string): boolean | undefined {
  if (ALWAYS_CARRIED.includes(key)) return true
  const facts = conditionKeyOf(key)
  if (!facts || facts.iamPoliciesOnly) return false
  return carriesNamed(action, key)
}

const MULTI_VALUED = new Map<string, boolean>()
const MOST_KEYS = 1000

export function isMultiValued(key: string): boolean {
  const known = MULTI_VALUED.get(key)
  if (known !== undefined) return known
  const found = conditionKeyOf(key)?.multiValued ?? false
  if (MULTI_VALUED.size < MOST_KEYS) MULTI_VALUED.set(key, found)
  return found
}
