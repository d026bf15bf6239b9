import { hasKeyResource } from '../../src/kms/actions.ts'
import type { Statement } from '../../src/model/policy.ts'
import { effectVerb, exactAction, knownActions } from '../../src/rule/policy-actions.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly action: string
  readonly verb: string
}

/** AWS's pages disagree: https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html has it in key policies. */
const DISPUTED = 'ListRetirableGrants'

export default defineRule({
  id: 'action-without-key-resource',
  summary: 'An action that is not done with a key stands in a key policy',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html'],
  subject: 'statement',
  messages: {
    useless: ({ action, verb }: Facts) =>
      `kms:${action} is not done with a key, so no key policy can ${verb} it; ${verb} it in an IAM policy`,
  },
  check(statement: Statement, report) {
    if (statement.actions.state === 'present' && statement.actions.negated) return
    const verb = effectVerb(statement) ?? 'allow'
    for (const item of knownActions(statement)) {
      const action = exactAction(item.value)
      if (action === undefined || hasKeyResource(action)) continue
      const confidence = action === DISPUTED ? 'possible' : 'certain'
      report('useless', item, { action, verb }, { confidence })
    }
  },
})
