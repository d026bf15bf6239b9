import { defaultKeyPolicy } from '../kms/default-policy.ts'
import type { Hole, Piece, Place } from '../value/value.ts'
import { ABSENT, type Field } from './field.ts'
import type { Policy, PresentElement, PrincipalEntry, Statement } from './policy.ts'
import type { PolicyOwner } from './read-policy.ts'

const WRITTEN = defaultKeyPolicy('')
const [STATEMENT] = WRITTEN.Statement

/** The policy that KMS gives to a key whose document has none. Its places are its owner's. */
export function defaultPolicy({ name, at, key, account }: PolicyOwner): Policy {
  const statements: Statement[] = []
  const policy: Policy = {
    ...at,
    kind: 'policy',
    name,
    at,
    owner: key,
    account,
    foreignCharacters: [],
    version: text(WRITTEN.Version, at),
    id: ABSENT,
    statements,
    complete: true,
    defects: [],
    bytes: { state: 'unknown', because: 'KMS writes it', span: at.span },
  }
  statements.push(statementOf(policy, at))
  return policy
}

function statementOf(policy: Policy, at: Place): Statement {
  return {
    ...at,
    kind: 'statement',
    policy,
    index: 0,
    sid: ABSENT,
    effect: text(STATEMENT.Effect, at),
    principals: element({ type: 'AWS', typeSpan: at.span, value: rootOf(at) }, at),
    actions: element(text(STATEMENT.Action, at), at),
    resources: element(text(STATEMENT.Resource, at), at),
    conditions: [],
    conditionsComplete: true,
  }
}

function rootOf(at: Place): PrincipalEntry['value'] {
  const hole = (name: string, kind: Hole['kind']): Hole => ({ name, kind })
  const pieces: Piece[] = [
    'arn:',
    hole('AWS::Partition', 'partition'),
    ':iam::',
    hole('AWS::AccountId', 'account'),
    ':root',
  ]
  return { state: 'unknown', because: "it is the key's own account", pieces, span: at.span }
}

function text(value: string, at: Place): Field<string> {
  return { state: 'known', value, span: at.span }
}

function element<T>(item: T, at: Place): PresentElement<T> {
  return { ...at, state: 'present', negated: false, keySpan: at.span, items: [item], complete: true }
}
