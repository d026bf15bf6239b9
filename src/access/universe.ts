import type { Atom, Route } from './atoms.ts'
import type { Named, NamedPrincipal } from './named.ts'
import type { Subject } from './principal-match.ts'
import type { Caller } from './request.ts'
import { FRESH, OUTSIDE_ACCOUNT } from './symbols.ts'
import type { World } from './world.ts'

/** All callers there are, in groups; each group as atoms, made when asked for. */
export interface Universe {
  readonly named: Named
  /** The routes that the policy tells apart. */
  readonly routes: readonly Route[]
  readonly world: World
}

const ROUTE_KEYS =
  /^(aws:(source(ip|vpc|vpce|vpcarn)|vpc.*|calledvia.*|viaawsservice)|kms:(viaservice|grantisforawsresource))$/

export function universeOf(named: Named, keys: readonly string[], world: World): Universe {
  const routes: readonly Route[] = keys.some(key => ROUTE_KEYS.test(key))
    ? ['internet', 'endpoint', 'via service']
    : ['internet']
  return { named, routes, world }
}

/** Strangers who are signed in to an account of theirs. */
export function outsiders(universe: Universe): readonly Atom[] {
  return unnamedOf(universe, OUTSIDE_ACCOUNT, 'outside')
}

/** Principals of an account that the policy does not name one by one, the root user among them. */
export function unnamedOf(
  universe: Universe,
  account: string,
  standing: Atom['standing'],
  organization?: string,
): readonly Atom[] {
  return kept(universe, `${standing} ${account} ${organization}`, () =>
    makeUnnamed(universe, account, standing, organization),
  )
}

function makeUnnamed(
  universe: Universe,
  account: string,
  standing: Atom['standing'],
  organization: string | undefined,
): readonly Atom[] {
  const ofAccount = universe.named.principals.filter(principal => principal.account === account)
  const excluded = ofAccount.filter(({ kind }) => kind !== 'session').map(({ arn }) => arn)
  const networks = standing === 'outside' ? universe.named.networks : []
  const fixed = { standing, excluded, networks, ...(organization !== undefined && { organization }) }
  return UNNAMED.flatMap(kind => {
    const subject = unnamed(kind, account, universe.world)
    return universe.routes.map(route => ({ ...fixed, subject, route }))
  })
}

const UNNAMED = ['role', 'user', 'root', 'federated user'] as const

function unnamed(kind: (typeof UNNAMED)[number], account: string, world: World): Subject {
  if (kind === 'root') return { kind, account }
  const session = kind === 'role' ? { session: sessionArn(account, FRESH, FRESH, world) } : {}
  return { kind, account, unnamed: true, ...session }
}

/** A principal named by its ARN. A role is met as a session of a name not mentioned, a session as itself. */
export function namedAtoms(universe: Universe, principal: NamedPrincipal): readonly Atom[] {
  return kept(universe, principal.arn, () => makeNamed(universe, principal))
}

function makeNamed(universe: Universe, principal: NamedPrincipal): readonly Atom[] {
  const { world, routes } = universe
  const standing = principal.account === world.account ? 'own' : 'named'
  const subject = subjectOf(principal, universe)
  return routes.map(route => ({ subject, standing, route, excluded: [], networks: [] }))
}

function subjectOf({ kind, account, arn }: NamedPrincipal, universe: Universe): Subject {
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  if (kind === 'role')
    return { kind, account, arn, session: sessionArn(account, name, FRESH, universe.world) }
  if (kind !== 'session') return { kind, account, arn }
  const [, role = ''] = /:assumed-role\/(.*)\/[^/]*$/.exec(arn) ?? []
  return { kind: 'role', account, arn: roleArn(account, role, universe), session: arn }
}

/** A session's ARN leaves out the path of its role: a role named elsewhere in the policy may be the one. */
function roleArn(account: string, name: string, { named, world }: Universe): string {
  const same = named.principals.find(
    principal =>
      principal.kind === 'role' && principal.account === account && principal.arn.endsWith(`/${name}`),
  )
  return same?.arn ?? `arn:${world.partition}:iam::${account}:role/${name}`
}

function sessionArn(account: string, role: string, session: string, world: World): string {
  return `arn:${world.partition}:sts::${account}:assumed-role/${role}/${session}`
}

/** A service, for resources of each account; by itself or by way of another service. */
export function serviceAtoms(
  universe: Universe,
  service: string,
  onBehalfOf: readonly string[],
  routes = universe.routes,
): readonly Atom[] {
  return kept(universe, `service ${service} ${onBehalfOf} ${routes}`, () => {
    const subject: Caller = { kind: 'service', service }
    const fixed = { subject, standing: 'service', excluded: [], networks: universe.named.networks } as const
    return routes
      .filter(route => route !== 'endpoint')
      .flatMap(route =>
        onBehalfOf.map(account => ({
          ...fixed,
          route,
          onBehalfOf: account,
        })),
      )
  })
}

/** A service that the policy does not name. */
export const ANY_SERVICE = `${FRESH}.amazonaws.com`

/** Nobody in particular: requests that are not signed. */
export function anonymousAtoms(universe: Universe): readonly Atom[] {
  return kept(universe, 'anonymous', () => {
    const subject: Caller = { kind: 'anonymous' }
    const fixed = { subject, standing: 'anonymous', excluded: [], networks: universe.named.networks } as const
    return universe.routes.filter(route => route !== 'via service').map(route => ({ ...fixed, route }))
  })
}

const ATOMS = new WeakMap<Universe, Map<string, readonly Atom[]>>()

/** Atoms under a name, made once for each universe: what is worked out about them is kept with them. */
function kept(universe: Universe, name: string, make: () => readonly Atom[]): readonly Atom[] {
  const all = ATOMS.get(universe)
  const found = all?.get(name)
  if (found) return found
  const atoms = make()
  // Making them may have made others.
  const names = ATOMS.get(universe) ?? new Map<string, readonly Atom[]>()
  ATOMS.set(universe, names.set(name, atoms))
  return atoms
}

/** Everyone there is. */
export function everyone(universe: Universe): readonly Atom[] {
  return kept(universe, 'everyone', () => {
    const { named, world } = universe
    const accounts = [world.account, ...named.accounts]
    return [
      ...named.principals.flatMap(principal => namedAtoms(universe, principal)),
      ...accounts.flatMap(account =>
        unnamedOf(universe, account, account === world.account ? 'own' : 'named'),
      ),
      ...members(universe),
      ...outsiders(universe),
      ...[...named.services, ANY_SERVICE].flatMap(service =>
        serviceAtoms(universe, service, actedFor(universe)),
      ),
      ...anonymousAtoms(universe),
    ]
  })
}

/** Whose resources a service may act for. */
export function actedFor({ named, world }: Universe): readonly string[] {
  return [world.account, ...named.accounts, OUTSIDE_ACCOUNT]
}

/** Any account, not otherwise named, of each organisation named. */
export function members(universe: Universe): readonly Atom[] {
  return universe.named.organizations.flatMap(organization => membersOf(universe, organization))
}

export function membersOf(universe: Universe, organization: string): readonly Atom[] {
  return unnamedOf(universe, OUTSIDE_ACCOUNT, 'member', organization)
}
