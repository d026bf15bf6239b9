import { fixed, mapping, type Node } from '../document/node.ts'
import type { Owner } from '../draw/owner.ts'

/** A statement's elements; Effect is Allow and Resource `"*"` unless said otherwise. */
export type Elements = { readonly [Name in (typeof ORDER)[number]]?: Node | undefined }

/** The order in which people write them. */
const ORDER = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'Condition',
] as const

export function statement(elements: Elements): Node {
  const all: Elements = { Effect: fixed('Allow'), Resource: fixed('*'), ...elements }
  return mapping(Object.fromEntries(ORDER.map(name => [name, all[name]])))
}

/** The statement of AWS's default policy: the account's own IAM policies decide. */
export function root(owner: Owner): Node {
  const Principal = aws(owner.iam('root'))
  return statement({ Sid: fixed('Enable IAM policies'), Principal, Action: fixed('kms:*') })
}

/** That statement, and another by which a role of the account uses the key, but for what these elements say. */
export function withUse(owner: Owner, elements: Elements = {}): readonly [Node, Node] {
  const Principal = aws(owner.iam('role/Ledger'))
  return [root(owner), statement({ Principal, Action: owner.use(), ...elements })]
}

export function aws(principal: Node): Node {
  return mapping({ AWS: principal })
}

export function service(name: Node): Node {
  return mapping({ Service: name })
}

/** One operator with one condition key. */
export function condition(operator: string, key: string, value: Node): Node {
  return mapping({ [operator]: mapping({ [key]: value }) })
}
