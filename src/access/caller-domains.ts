import type { Atom } from './atoms.ts'
import { CALLER_KEYS } from './caller-keys.ts'
import { type Domain, exactly, isCarried, like, NEVER, orAbsent, SPELLABLE } from './domain.ts'
import { MANY, ONE_FRESH } from './pattern.ts'
import { requestDomain } from './request-keys.ts'
import { OF_STRANGERS, ROUTE_KEYS } from './route-keys.ts'
import { OUTSIDE_ACCOUNT } from './symbols.ts'
import type { World } from './world.ts'

/** Keys that only principals of accounts have, whatever their kind. */
const OF_PRINCIPALS =
  /^aws:(principaltag\/|multifactorauth|tokenissuetime|sourceidentity|federatedprovider|viaawsmcpservice|ismcp|calledviaawsmcp)/

/** A context that names a stranger's resource, by its ARN or by something else that no policy names. */
const STRANGE_CONTEXT: Domain = like(...OF_STRANGERS, [ONE_FRESH, MANY])

/** What a request of these callers, for this action, may have for a condition key (in lower case). */
export function domainOf(atom: Atom, key: string, action: string, world: World): Domain {
  const ofCaller = CALLER_KEYS[key]?.(atom, world) ?? ROUTE_KEYS[key]?.(atom)
  if (ofCaller) return isCarried(action, key) === false ? NEVER : ofCaller
  if (key === 'aws:resourceaccount') return exactly(world.account)
  if (key === 'aws:resourceorgid' || key === 'aws:resourceorgpaths') return orAbsent(SPELLABLE)
  if (atom.subject.account === undefined && OF_PRINCIPALS.test(key)) return NEVER
  const stranger = atom.standing === 'outside' || atom.onBehalfOf === OUTSIDE_ACCOUNT
  const domain = requestDomain(key, action, { viaService: atom.route === 'via service', stranger })
  // The context a service gives says whose resource it acts for.
  const given = key.startsWith('kms:encryptioncontext:') && atom.onBehalfOf === OUTSIDE_ACCOUNT
  return given && domain.present ? orAbsent(STRANGE_CONTEXT) : domain
}
