import { analyse, type Party, shown, spanningActions } from '../../src/access/index.ts'
import type { Policy, Statement } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly name: string
  /** Actions, without `kms:`. */
  readonly managing: string
  readonly using: string
}

export default defineRule({
  id: 'administrator-can-decrypt',
  summary: 'One principal both administers and uses the key',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/prescriptive-guidance/latest/encryption-best-practices/kms.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  ],
  subject: 'policy',
  messages: {
    both: ({ name, managing, using }: Facts) =>
      `${name} may call both kms:${managing} and kms:${using}; give administration and use to different roles`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    const parties = new Map<string, Party>()
    for (const statement of policy.statements) {
      for (const party of analysis.partiesOf(statement)) {
        if ('arn' in party.group && party.standing === 'own' && !parties.has(party.name))
          parties.set(party.name, party)
      }
    }
    for (const [name, party] of parties) {
      const { group } = party
      const managing = shown(analysis.given(group, 'administration'))
      const using = managing && shown(analysis.given(group, 'use'))
      const entry = using && party.entryOf()
      if (!entry || entry.value.state === 'absent') continue
      const { statement, request } = using.witness
      if (statement === managing.witness.statement && isToldElsewhere(statement)) continue
      const facts = { name, managing: managing.witness.request.action, using: request.action }
      const certain = managing.confidence === 'certain' ? using.confidence : managing.confidence
      report('both', entry.value, facts, { confidence: certain })
    }
  },
})

/** Of a wildcard that takes in both excessive-actions tells, and allow-not-action of its opposite. */
function isToldElsewhere(statement: Statement): boolean {
  const { actions } = statement
  return spanningActions(statement).length > 0 || (actions.state === 'present' && actions.negated)
}
