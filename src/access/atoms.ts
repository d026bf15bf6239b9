import type { Subject } from './principal-match.ts'
import type { AddressRange } from './typed-values.ts'

/** How a caller's request comes to KMS. A service that acts by itself, and nobody in particular, come over the internet. */
export type Route = 'internet' | 'endpoint' | 'via service'

/** Callers whom a policy cannot tell apart but by the condition keys that go with them. */
export interface Atom {
  readonly subject: Subject
  /** own: the key's account; named: an account by number; member: any account of an organisation; outside: none of these. */
  readonly standing: 'own' | 'named' | 'member' | 'outside' | 'service' | 'anonymous'
  readonly route: Route
  readonly organization?: string
  /** ARNs that an unnamed principal has not. */
  readonly excluded: readonly string[]
  /** Networks that a stranger does not call from. */
  readonly networks: readonly AddressRange[]
  /** For whose resource a service acts. It does not always say so. */
  readonly onBehalfOf?: string
}
