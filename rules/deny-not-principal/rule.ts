import { analyse } from '../../src/access/index.ts'
import { known } from '../../src/model/field.ts'
import type { Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  /** An ARN that would have to be listed as well. */
  readonly form: string
}

export default defineRule({
  id: 'deny-not-principal',
  summary: 'A Deny hits those whom its NotPrincipal is to spare',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
  ],
  subject: 'statement',
  messages: {
    account: ({ form }: Facts) =>
      `this principal may be denied all the same, as its account is not listed; use Principal "*" with ArnNotEquals on aws:PrincipalArn, or list ${form} too`,
    session: ({ form }: Facts) =>
      `sessions of this role may be denied all the same, as none is listed; use Principal "*" with ArnNotEquals on aws:PrincipalArn, or list each as ${form}`,
  },
  check(statement: Statement, report, { surroundings }) {
    const { effect, principals, policy } = statement
    if (known(effect) !== 'Deny' || principals.state === 'absent' || !principals.negated) return
    for (const { entry, lacks, form } of analyse(policy, surroundings).sparedInPart(statement)) {
      if (entry.value.state !== 'absent') report(lacks, entry.value, { form })
    }
  },
})
