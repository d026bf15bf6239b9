import type { Blame } from '../blame.ts'
import { fixed, list, literal, mapping, type Node } from '../document/node.ts'
import type { Owner } from '../draw/owner.ts'
import type { DrawnPolicy } from './kind.ts'

/** A statement's elements; what is left out reads Allow and `"*"`. */
export interface Elements {
  readonly Sid?: string
  readonly Effect?: 'Allow' | 'Deny'
  readonly Principal: Node
  readonly Action: string | readonly string[]
  readonly Condition?: Node
}

export function statement({ Sid, Effect = 'Allow', Principal, Action, Condition }: Elements): Node {
  return mapping({
    Sid: Sid === undefined ? undefined : fixed(Sid),
    Effect: fixed(Effect),
    Principal,
    Action: literal(Action),
    Resource: fixed('*'),
    Condition,
  })
}

/** The statement of AWS's default policy: the account's own IAM policies decide. */
export function root(owner: Owner): Node {
  return statement({ Sid: 'Enable IAM policies', Principal: aws(owner.iam('root')), Action: 'kms:*' })
}

export function aws(principal: Node): Node {
  return mapping({ AWS: principal })
}

/** One operator with one condition key. */
export function condition(operator: string, key: string, value: Node): Node {
  return mapping({ [operator]: mapping({ [key]: value }) })
}

export function policyOf(statements: readonly Node[], findings: readonly Blame[] = []): DrawnPolicy {
  return { policy: mapping({ Version: fixed('2012-10-17'), Statement: list(...statements) }), findings }
}

/** What a service or a role needs to read what it encrypted. */
export const USE = ['kms:Decrypt', 'kms:GenerateDataKey']
