import { analyse, shown } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'policy-change-gives-use',
  summary: 'Someone who may not use the key can give that permission to themselves',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-administrators',
  ],
  subject: 'policy',
  messages: {
    escalation: ({ witness }: { witness: string }) =>
      `${witness}, and so allow themselves to use the key, which no statement does; leave kms:PutKeyPolicy to those you would trust with the data`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    const seen = new Set<string>()
    for (const statement of policy.statements) {
      for (const { group, name, entryOf, standing } of analysis.partiesOf(statement)) {
        if (!('arn' in group) || standing !== 'own' || seen.has(name)) continue
        const entry = entryOf()
        if (!entry || entry.value.state === 'absent') continue
        const told = shown(analysis.allowedBy(statement, group, 'policy change'))
        if (!told || analysis.given(group, 'use').answer !== 'no') continue
        seen.add(name)
        const { witness, confidence } = told
        report('escalation', entry.value, { witness: witness.sentence }, { confidence })
      }
    }
  },
})
