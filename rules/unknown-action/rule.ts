import { expandAction, kmsPattern, nearestAction } from '../../src/kms/actions.ts'
import { hasWildcard } from '../../src/kms/wildcard.ts'
import type { Statement } from '../../src/model/policy.ts'
import { type Misspelt, respelling } from '../../src/rule/misspelt.ts'
import { effectVerb, knownActions } from '../../src/rule/policy-actions.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { quoteName } from '../../src/text/quote.ts'

export default defineRule({
  id: 'unknown-action',
  summary: 'An action of the policy is none of KMS',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html',
  ],
  subject: 'statement',
  messages: {
    unknown: ({ name, nearest }: Misspelt) =>
      nearest === undefined
        ? `${name} is no action of KMS, so it stands for nothing; remove it, or name the action that is meant`
        : `${name} is no action of KMS, so it stands for nothing; did you mean ${nearest}?`,
    'matches-none': ({ name }: Pick<Misspelt, 'name'>) =>
      `no action of KMS matches ${name}, so it stands for nothing; remove it`,
    'other-service': ({ service }: { service: string }) =>
      `this is an action of ${service}, which has nothing to do with a key policy; remove it`,
  },
  check(statement: Statement, report) {
    for (const action of knownActions(statement)) {
      const { value } = action
      if (isOpen(value) || expandAction(value).length > 0) continue
      const service = otherService(value)
      const near = nearestAction(value)
      if (service !== undefined && near === undefined) {
        report('other-service', action, { service })
      } else if (hasWildcard(value) && near === undefined) {
        report('matches-none', action, { name: nameOf(value) })
      } else {
        const details = {
          severity: severityOf(statement),
          fix: near === undefined ? undefined : respelling(action, value, near),
        }
        report('unknown', action, { name: quoteName(value, near), nearest: near }, details)
      }
    }
  },
})

/** What is meant to be denied and is not, is open. */
function severityOf(statement: Statement): 'error' | 'warning' {
  const { actions } = statement
  const negated = actions.state === 'present' && actions.negated
  return effectVerb(statement) === 'deny' && !negated ? 'error' : 'warning'
}

/** A service by a pattern, or with a part that a template fills in. */
function isOpen(action: string): boolean {
  return action.includes('${') || hasWildcard(action.split(':')[0] ?? '')
}

function otherService(action: string): string | undefined {
  if (kmsPattern(action) !== undefined) return undefined
  return /^([a-z][a-z0-9-]{1,40}):/i.exec(action)?.[1]?.toLowerCase()
}

/** Short and made of letters and wildcards, as names of actions are. */
function nameOf(action: string): string {
  return /^kms:[A-Za-z*?]{1,40}$/i.test(action) ? action : 'this'
}
