import type { Caller, Request } from '../../src/access/request.ts'
import type { World } from '../../src/access/world.ts'

export const OWN = '111122223333'
export const OTHER = '444455556666'
export const WORLD: World = { account: OWN, region: 'us-east-1', partition: 'aws' }

export function role(name: string, account = OWN, session = 'session'): Caller {
  const bare = name.slice(name.lastIndexOf('/') + 1)
  return {
    kind: 'role',
    account,
    arn: `arn:aws:iam::${account}:role/${name}`,
    session: `arn:aws:sts::${account}:assumed-role/${bare}/${session}`,
  }
}

export function user(name: string, account = OWN): Caller {
  return { kind: 'user', account, arn: `arn:aws:iam::${account}:user/${name}` }
}

export const ANONYMOUS: Caller = { kind: 'anonymous' }

export function service(name: string): Caller {
  return { kind: 'service', service: name }
}

export function rootUser(account = OWN): Caller {
  return { kind: 'root', account }
}

/** A request for Decrypt, unless said otherwise. Keys are written as in policies. */
export function requestOf(
  caller: Caller,
  context: { readonly [key: string]: string | readonly string[] } = {},
  action = 'Decrypt',
): Request {
  const entries = Object.entries(context).map(
    ([key, value]) => [key.toLowerCase(), typeof value === 'string' ? [value] : value] as const,
  )
  return { caller, action, context: new Map(entries) }
}
