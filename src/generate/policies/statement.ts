import { fixed, mapping, type Node } from '../document/node.ts'
import type { Owner } from '../draw/owner.ts'

/** A statement's elements; Effect is Allow and Resource `"*"` unless said otherwise. */
export interface Elements {
  readonly Sid?: string
  readonly Effect?: 'Allow' | 'Deny'
  readonly Principal?: Node
  readonly NotPrincipal?: Node
  readonly Action?: Node
  readonly NotAction?: Node
  readonly Condition?: Node
}

export function statement(elements: Elements): Node {
  const { Sid, Effect = 'Allow', Principal, NotPrincipal, Action, NotAction, Condition } = elements
  return mapping({
    Sid: Sid === undefined ? undefined : fixed(Sid),
    Effect: fixed(Effect),
    Principal,
    NotPrincipal,
    Action,
    NotAction,
    Resource: fixed('*'),
    Condition,
  })
}

/** The statement of AWS's default policy: the account's own IAM policies decide. */
export function root(owner: Owner): Node {
  return statement({ Sid: 'Enable IAM policies', Principal: aws(owner.iam('root')), Action: fixed('kms:*') })
}

export function aws(principal: Node): Node {
  return mapping({ AWS: principal })
}

/** One operator with one condition key. */
export function condition(operator: string, key: string, value: Node): Node {
  return mapping({ [operator]: mapping({ [key]: value }) })
}

export function service(name: string): Node {
  return mapping({ Service: fixed(name) })
}
