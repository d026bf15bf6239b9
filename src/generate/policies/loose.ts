import { fixed, literal } from '../document/node.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { condition, service, withUse } from './statement.ts'

/** Policies that say less than they seem to. */
export const LOOSE_POLICIES = {
  'confused-deputy': wrong('confused-deputy', 'warning', owner => {
    const at = fixed('sns.amazonaws.com')
    return { statements: withUse(owner, { Principal: service(at) }), at }
  }),
  'allow-not-action': wrong('allow-not-action', 'warning', owner => {
    const at = literal(['kms:PutKeyPolicy', 'kms:CreateGrant', 'kms:ScheduleKeyDeletion'])
    return { statements: withUse(owner, { Action: undefined, NotAction: at }), at, name: 'NotAction' }
  }),
  'ineffective-condition': wrong('ineffective-condition', 'warning', owner => {
    const [key, at] = ['aws:PrincipalArn', fixed('*')]
    return { statements: withUse(owner, { Condition: condition('StringLike', key, at) }), at, name: key }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
