import { analyse, type ConfusedDeputy, capabilityOf, shown } from '../../src/access/index.ts'
import { leavesOutSource } from '../../src/kms/source-keys.ts'
import type { Policy } from '../../src/model/policy.ts'
import { type Details, defineRule, type Related } from '../../src/rule/rule.ts'

interface Facts {
  /** A request that the policy allows. */
  readonly witness: string
}

export default defineRule({
  id: 'confused-deputy',
  summary: 'A service can use the key for the resources of any account',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-services.html',
  ],
  subject: 'policy',
  messages: {
    deputy: ({ witness }: Facts) =>
      `${witness}; require aws:SourceAccount or aws:SourceArn of your own, or the encryption context that the service gives`,
    'no-source': ({ witness, when }: Facts & { when: string }) =>
      `${witness}, neither of which it sends ${when}; if the key is for something else, require aws:SourceAccount`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    for (const deputy of analysis.confusedDeputies()) {
      const told = shown(deputy.answer)
      const { value } = deputy.entry
      if (!told || value.state === 'absent' || analysis.openedBy(deputy.statement)) continue
      const facts = { witness: told.witness.sentence }
      const when = leavesOutSource(deputy.service)
      const details = detailsOf(deputy, told.confidence)
      if (when === undefined) report('deputy', value, facts, details)
      else report('no-source', value, { ...facts, when }, { ...details, severity: 'info' })
    }
  },
})

function detailsOf({ actions, statement }: ConfusedDeputy, confidence: 'certain' | 'likely'): Details {
  const related = statement.conditions.map(
    ({ keySpan }): Related => ({
      at: { span: keySpan },
      message: 'this condition does not say whose resources',
    }),
  )
  // What a key is called is little to learn.
  const harmless = actions.every(action => capabilityOf(action) === 'read metadata')
  return { confidence, related, ...(harmless && { severity: 'info' as const }) }
}
