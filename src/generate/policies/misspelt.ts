import { fixed, literal } from '../document/node.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, condition, withUse } from './statement.ts'

/** Policies that KMS refuses, or takes for something else than was meant. */
export const MISSPELT_POLICIES = {
  'old-version': wrong('policy-version-outdated', 'warning', owner => {
    const at = fixed('2008-10-17')
    return { version: at, statements: withUse(owner), at }
  }),
  'misspelt-effect': wrong('policy-malformed', 'error', owner => {
    const at = fixed('allow')
    return { statements: withUse(owner, { Effect: at }), at }
  }),
  'duplicate-sid': wrong('duplicate-sid', 'error', owner => {
    const at = fixed('Enable IAM policies')
    return { statements: withUse(owner, { Sid: at }), at }
  }),
  // What allows too little is no more than a nuisance.
  'misspelt-action': wrong('unknown-action', 'warning', owner => {
    const at = fixed('kms:DescribeKeys')
    return { statements: withUse(owner, { Action: at }), at }
  }),
  'action-without-key': wrong('action-without-key-resource', 'warning', owner => {
    const at = fixed('kms:ListKeys')
    const Action = { kind: 'list', items: [fixed('kms:DescribeKey'), at] } as const
    return { statements: withUse(owner, { Action }), at }
  }),
  'without-action': wrong('statement-without-effect', 'warning', owner => {
    const statements = withUse(owner, { Action: undefined })
    return { statements, at: statements[1] }
  }),
  'group-principal': wrong('invalid-principal', 'error', owner => {
    const at = owner.iam('group/readers')
    return { statements: withUse(owner, { Principal: aws(at) }), at }
  }),
  'misspelt-condition-key': wrong('unknown-condition-key', 'warning', owner => {
    const [key, at] = ['aws:PrincipleArn', literal(['arn:aws:iam::111122223333:role/Ledger'])]
    return { statements: withUse(owner, { Condition: condition('ArnEquals', key, at) }), at, name: key }
  }),
  'misspelt-operator': wrong('condition-operator-mismatch', 'error', owner => {
    const at = condition('StringEqual', 'kms:CallerAccount', owner.account())
    const inside = at.kind === 'mapping' ? at.entries[0]?.[1] : undefined
    return {
      statements: withUse(owner, { Condition: at }),
      ...(inside && { at: inside }),
      name: 'StringEqual',
    }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
