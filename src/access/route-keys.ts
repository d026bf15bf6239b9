import type { Atom } from './atoms.ts'
import { type Domain, exactly, FREE, like, NEVER, orAbsent, PRESENT, STRANGE } from './domain.ts'
import {
  arnPattern,
  globPattern,
  MANY,
  MANY_IN_PART,
  ONE_FRESH,
  type Pattern,
  plainPattern,
  UNKNOWN,
} from './pattern.ts'
import { OUTSIDE_ACCOUNT, OUTSIDE_ORGANIZATION } from './symbols.ts'

type Of = (atom: Atom) => Domain

/**
 * The condition keys that follow from how a request comes, and for whom a service makes it.
 * Source: "Availability" in https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, 2026-11-24.
 */
export const ROUTE_KEYS: Readonly<Record<string, Of>> = {
  'aws:sourceip': ({ route, networks }) => (route === 'internet' ? addressNotIn(networks) : NEVER),
  'aws:vpcsourceip': ({ route }) => (route === 'endpoint' ? PRESENT : NEVER),
  'aws:sourcevpc': network(globPattern('vpc-*')),
  'aws:sourcevpce': network(globPattern('vpce-*')),
  'aws:sourcevpcarn': network(globPattern('arn:*:ec2:*:*:vpc/*')),
  'aws:vpceaccount': network([UNKNOWN], plainPattern(OUTSIDE_ACCOUNT)),
  'aws:vpceorgid': network([UNKNOWN], plainPattern(OUTSIDE_ORGANIZATION)),
  'aws:vpceorgpaths': network([UNKNOWN], [...plainPattern(`${OUTSIDE_ORGANIZATION}/`), MANY]),
  'kms:viaservice': viaService(like(globPattern('?*.amazonaws.com'))),
  'aws:viaawsservice': ({ route }) => exactly(String(route === 'via service')),
  'aws:calledvia': viaService(like(globPattern('?*.amazonaws.com'))),
  'aws:calledviafirst': viaService(like(globPattern('?*.amazonaws.com'))),
  'aws:calledvialast': viaService(like(globPattern('?*.amazonaws.com'))),
  'aws:sourceaccount': onBehalf(account => plainPattern(account)),
  'aws:sourceowner': onBehalf(account => plainPattern(account)),
  'aws:sourcearn': sourceArn,
  'aws:sourceorgid': sourceOrganization(plainPattern(OUTSIDE_ORGANIZATION)),
  'aws:sourceorgpaths': sourceOrganization([...plainPattern(`${OUTSIDE_ORGANIZATION}/`), MANY]),
  'aws:ec2instancesourcevpc': instance(),
  'aws:ec2instancesourceprivateipv4': instance(),
  'ec2:sourceinstancearn': instance(),
  'ssm:sourceinstancearn': instance(),
  'lambda:sourcefunctionarn': instance(),
}

/** The networks a policy names are not a stranger's. */
function addressNotIn(ranges: Atom['networks']): Domain {
  if (ranges.length === 0) return PRESENT
  return { absent: false, present: [{ test: { kind: 'ip', ranges }, negated: true }] }
}

/** There only through an endpoint; a stranger's network is not one that a policy names. */
function network(pattern: Pattern, strange: Pattern = [MANY, ONE_FRESH, MANY]): Of {
  const [strangers, others] = [like(strange), like(pattern)]
  return ({ route, standing }) => {
    if (route !== 'endpoint') return NEVER
    return standing === 'outside' || standing === 'anonymous' ? strangers : others
  }
}

/** There only when a service calls with what the caller has given it. Anyone may come through any service. */
function viaService(services: Domain): Of {
  return ({ route }) => (route === 'via service' ? services : NEVER)
}

/** There only when a service calls for a resource, and then it may be left out; not all services send it. */
function onBehalf(pattern: (account: string) => Pattern): Of {
  return ({ onBehalfOf }) => (onBehalfOf === undefined ? NEVER : orAbsent(like(pattern(onBehalfOf))))
}

/** An ARN's parts before the account. */
export const ANY_HEAD: Pattern = (arnPattern('arn:*:*:*::') ?? []).slice(0, -1)

/** An ARN with no account in it, such as a bucket's or a hosted zone's, up to its name. */
const NO_ACCOUNT: Pattern = [...ANY_HEAD, ...plainPattern(':')]

/**
 * What names a stranger's resource: an ARN of their account, or one without account that nobody names. What follows the account is
 * of one part, or of two, the first a type that
 * is written so: it is not theirs to put another account in there.
 */
export const OF_STRANGERS: readonly Pattern[] = [
  [...ANY_HEAD, ...plainPattern(`${OUTSIDE_ACCOUNT}:`), MANY_IN_PART],
  ...['log-group', 'alarm', 'function', 'stateMachine', 'secret'].map(type => [
    ...ANY_HEAD,
    ...plainPattern(`${OUTSIDE_ACCOUNT}:${type}:`),
    MANY_IN_PART,
  ]),
  [...NO_ACCOUNT, ONE_FRESH, MANY_IN_PART],
]

function sourceArn({ onBehalfOf }: Atom): Domain {
  if (onBehalfOf === undefined) return NEVER
  if (onBehalfOf === OUTSIDE_ACCOUNT) return orAbsent(like(...OF_STRANGERS))
  return orAbsent(like([...ANY_HEAD, ...plainPattern(`${onBehalfOf}:`), MANY], [...NO_ACCOUNT, UNKNOWN]))
}

function sourceOrganization(strange: Pattern): Of {
  return ({ onBehalfOf }) => {
    if (onBehalfOf === undefined) return NEVER
    return orAbsent(onBehalfOf === OUTSIDE_ACCOUNT ? like(strange) : like([UNKNOWN]))
  }
}

/** Of a role's session on an instance or in a function; a stranger's are not those that a policy names. */
function instance(): Of {
  return ({ subject, standing }) => {
    if (subject.kind !== 'role') return NEVER
    return standing === 'outside' ? orAbsent(STRANGE) : FREE
  }
}
