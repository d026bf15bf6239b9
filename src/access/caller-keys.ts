import type { Atom } from './atoms.ts'
import { type Domain, exactly, FREE, like, NEVER, orAbsent, STRANGE } from './domain.ts'
import { oneOf, opposite } from './literal.ts'
import {
  globPattern,
  MANY,
  MANY_IN_PART,
  ONE_IN_PART,
  type Pattern,
  plainPattern,
  UNKNOWN,
} from './pattern.ts'
import { ANY_HEAD } from './route-keys.ts'
import { FRESH, HOLE, OUTSIDE_ACCOUNT, OUTSIDE_ORGANIZATION } from './symbols.ts'
import type { World } from './world.ts'

type Of = (atom: Atom, world: World) => Domain

/** aws:PrincipalType. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, 2026-11-24. */
const TYPES: Readonly<Record<Atom['subject']['kind'], Domain>> = {
  role: exactly('AssumedRole'),
  user: exactly('User'),
  root: exactly('Account'),
  'federated user': exactly('FederatedUser'),
  service: FREE,
  anonymous: exactly('Anonymous'),
}

/** The condition keys that say who the caller is; what they can be follows from who it is. Same source. */
export const CALLER_KEYS: Readonly<Record<string, Of>> = {
  'aws:principalarn': principalArn,
  'aws:principalaccount': ({ subject }) => accountDomain(subject, exactly('anonymous')),
  'kms:calleraccount': ({ subject, onBehalfOf }) =>
    subject.kind === 'service'
      ? orAbsent(onBehalfOf === undefined ? NEVER : exactly(onBehalfOf))
      : accountDomain(subject, NEVER),
  'aws:principaltype': ({ subject }) => TYPES[subject.kind],
  'aws:principalorgid': organizationId,
  'aws:principalorgpaths': organizationPaths,
  'aws:principalisawsservice': ({ subject }) => exactly(String(subject.kind === 'service')),
  'aws:principalservicename': ({ subject }) =>
    subject.service === undefined ? NEVER : exactly(subject.service),
  'aws:principalservicenameslist': ({ subject }) =>
    subject.service === undefined ? NEVER : exactly(subject.service),
  'aws:userid': userId,
  'aws:username': userName,
  'aws:assumedroot': ({ subject }) => (subject.kind === 'root' ? orAbsent(exactly('true', 'false')) : NEVER),
}

/** Those of them whose values tell principals of one kind and account apart. */
export const BY_NAME: ReadonlySet<string> = new Set(['aws:principalarn', 'aws:username'])

function accountDomain({ account, kind }: Atom['subject'], anonymous: Domain): Domain {
  if (kind === 'anonymous') return anonymous
  // A service calls from an account of AWS's own.
  return account === undefined ? STRANGE : exactly(account)
}

/** A service calls with a role of AWS's own, of which nobody knows the account. */
const SERVICE_ARN: Domain = like([...ANY_HEAD, ...plainPattern(`${OUTSIDE_ACCOUNT}:`), MANY])

function principalArn({ subject, excluded }: Atom, world: World): Domain {
  const { kind, account, arn, unnamed } = subject
  if (kind === 'service') return orAbsent(SERVICE_ARN)
  if (kind === 'anonymous' || account === undefined) return NEVER
  if (kind === 'root') return exactly(`arn:${world.partition}:iam::${account}:root`)
  if (arn !== undefined || !unnamed) return exactly(arn ?? '')
  const service = kind === 'federated user' ? 'sts' : 'iam'
  const prefix = `arn:${world.partition}:${service}::${account}:${kind.replace(' ', '-')}/`
  const { present } = like([...plainPattern(prefix), ...NAME])
  const others = excluded.length > 0 ? [opposite(oneOf(...excluded))] : []
  return { absent: false, present: [...(present ?? []), ...others] }
}

/** One character or more, and no colon. */
const NAME: Pattern = [ONE_IN_PART, MANY_IN_PART]

/** Whose organisation is not known may be in any, or in none. A stranger is in none that a policy names. */
function organizationId({ subject, organization, standing }: Atom): Domain {
  if (subject.account === undefined) return NEVER
  if (organization !== undefined) return exactly(organization)
  if (standing === 'outside') return orAbsent(exactly(OUTSIDE_ORGANIZATION))
  return orAbsent(SOME_ORGANIZATION)
}

const SOME_ORGANIZATION: Domain = like([...plainPattern('o-'), UNKNOWN])

function organizationPaths({ subject, organization, standing }: Atom): Domain {
  if (subject.account === undefined) return NEVER
  const known = organization ?? (standing === 'outside' ? OUTSIDE_ORGANIZATION : undefined)
  const paths = like(known === undefined ? [UNKNOWN] : [...plainPattern(`${known}/`), MANY])
  return organization === undefined ? orAbsent(paths) : paths
}

/** Ids are AWS's to choose, and those of strangers are in no policy; the name of a session is its own. */
function userId({ subject, standing }: Atom): Domain {
  const { kind, account = '' } = subject
  const id = standing === 'outside' || subject.unnamed ? FRESH : HOLE
  switch (kind) {
    case 'role':
      return like([...plainPattern(`AROA${id}:`), MANY])
    case 'user':
      return like(plainPattern(`AIDA${id}`))
    case 'root':
      return exactly(account)
    case 'federated user':
      return like([...plainPattern(`${account}:`), MANY])
    case 'anonymous':
      return exactly('anonymous')
    case 'service':
      return orAbsent(STRANGE)
  }
}

function userName({ subject }: Atom): Domain {
  const { kind, arn } = subject
  if (kind !== 'user') return NEVER
  return arn === undefined ? like(globPattern('?*')) : exactly(arn.slice(arn.lastIndexOf('/') + 1))
}
