import { analyse, capabilityOf, shown } from '../../src/access/index.ts'
import { type Field, known, piecesOf } from '../../src/model/field.ts'
import type { PrincipalEntry, Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'iam-user-principal',
  summary: 'An IAM user, with credentials that do not expire, administers or uses the key',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  ],
  subject: 'statement',
  messages: {
    user: ({ witness }: { witness: string }) =>
      `${witness}, with access keys that do not expire; name a role instead`,
    unnamed: () =>
      'this is an IAM user, whichever it is, with access keys that do not expire; name a role instead',
  },
  check(statement: Statement, report, { surroundings }) {
    const { effect, principals, policy } = statement
    if (known(effect) !== 'Allow' || principals.state === 'absent' || principals.negated) return
    if (!principals.items.some(mayBeUser)) return
    const analysis = analyse(policy, surroundings)
    for (const { group, entryOf } of analysis.partiesOf(statement)) {
      const entry = group.kind === 'user' ? entryOf() : undefined
      if (!entry || entry.value.state === 'absent') continue
      const told =
        shown(analysis.allowedBy(statement, group, 'use')) ??
        shown(analysis.allowedBy(statement, group, 'administration'))
      if (!told) continue
      const { witness, confidence } = told
      report('user', entry.value, { witness: witness.sentence }, { confidence })
    }
    const harmless = analysis.actionsOf(statement).every(one => capabilityOf(one) === 'read metadata')
    for (const { value } of harmless ? [] : principals.items.filter(mayBeUser)) {
      if (value.state === 'unknown' && isNameless(value))
        report('unnamed', value, {}, { confidence: 'likely' })
    }
  },
})

function mayBeUser({ value }: PrincipalEntry): boolean {
  return piecesOf(value).some(piece =>
    typeof piece === 'string' ? piece.includes(':user/') : piece.resourceType === 'AWS::IAM::User',
  )
}

/** An ARN of a user, up to a name that is not known. */
function isNameless(value: Field<string>): boolean {
  const [head, name] = piecesOf(value).slice(-2)
  return (
    typeof head === 'string' && head.endsWith(':user/') && typeof name === 'object' && name.kind === 'other'
  )
}
