import { principalFault } from '../../src/access/index.ts'
import { PRINCIPAL_TYPES } from '../../src/kms/principals.ts'
import { type Field, piecesOf } from '../../src/model/field.ts'
import type { PrincipalEntry, Statement } from '../../src/model/policy.ts'
import { type Misspelt, respelling } from '../../src/rule/misspelt.ts'
import { type Details, defineRule, type Related } from '../../src/rule/rule.ts'
import { nearest } from '../../src/text/nearest.ts'
import { quoteName } from '../../src/text/quote.ts'

interface Facts extends Misspelt {
  readonly type: string
  /** The resource that is referred to. */
  readonly resource: string
}

/** AWS's pages name the principals of key policies and say nothing of these; that a service does not exist, nobody can know. */
const DETAILS: Readonly<Record<string, Details>> = {
  'unsupported-type': { severity: 'warning', confidence: 'possible' },
  'no-service': { confidence: 'likely' },
}

export default defineRule({
  id: 'invalid-principal',
  summary: 'A principal is none that a key policy can have, so KMS refuses the policy',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  ],
  subject: 'statement',
  messages: {
    'unknown-type': ({ name, nearest }: Facts) =>
      nearest === undefined
        ? `${name} is no kind of principal; use AWS or Service`
        : `${name} is no kind of principal; did you mean ${nearest}?`,
    'unsupported-type': ({ type }: Facts) =>
      `principals of key policies are accounts, users, roles, sessions and services, not ${type}; name the role they take on`,
    group: () =>
      'a group is no principal; name its users, or allow the account and give the group an IAM policy',
    wildcard: () =>
      'a principal is named whole, or is "*" alone; name each, or use "*" with a condition on aws:PrincipalArn',
    'unique-id': () =>
      'this is the id of a user or role that has been deleted; name the one in its place, or remove it',
    name: ({ resource }: Facts) =>
      `Ref gives the name of ${resource}, and a principal is named by its ARN; use Fn::GetAtt`,
    'no-principal': () =>
      'this is no principal; write the 12 digits of an account, or the ARN of a user, role or session',
    'no-service': () => 'this is no service; write a service principal such as s3.amazonaws.com',
    unsubstituted: () =>
      'without Fn::Sub this stays as it is written, and is no principal; put !Sub before it',
  },
  check({ principals, policy }: Statement, report) {
    if (principals.state === 'absent') return
    const inTemplate = policy.owner?.maker.id === 'cloudformation'
    for (const entry of principals.items) {
      if (inTemplate && isUnsubstituted(entry.value)) {
        report('unsubstituted', placeOf(entry), {})
        continue
      }
      const fault = principalFault(entry)
      if (fault === undefined) continue
      const { type, typeSpan, value } = entry
      const isAboutType = fault === 'unknown-type' || fault === 'unsupported-type'
      const near = nearest(type, PRINCIPAL_TYPES)
      const facts = { type, name: quoteName(type, near), nearest: near, resource: resourceIn(value) }
      const at = isAboutType ? { span: typeSpan } : placeOf(entry)
      const isThere = principals.items.some(other => other.type === near)
      const meant = fault === 'unknown-type' && !isThere ? near : undefined
      report(fault, at, facts, { ...DETAILS[fault], fix: meant && respelling(at, type, meant) })
    }
  },
})

function isUnsubstituted(value: Field<string>): boolean {
  return value.state === 'known' && value.value.includes('${AWS::')
}

function placeOf({ value, typeSpan }: PrincipalEntry): Related['at'] {
  return value.state === 'absent' ? { span: typeSpan } : value
}

function resourceIn(value: Field<string>): string {
  const [piece] = piecesOf(value)
  return typeof piece === 'object' ? piece.name : 'this'
}
