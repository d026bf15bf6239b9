import { analyse, shown } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'cross-account-administration',
  summary: 'Another account that is not known to be trusted can administer the key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
  ],
  subject: 'policy',
  messages: {
    administered: ({ witness }: { witness: string }) =>
      `${witness}, which is administration; allow other accounts to use the key only, or add the account to trustedAccounts`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    const { foreign } = analysis.crossAccount()
    for (const { administration, statement, entry, at } of foreign) {
      const told = shown(administration)
      const opened = analysis.openedBy(statement)
      if (!told || (opened && opened.entry === entry)) continue
      const certain = administration.answer === 'yes'
      report(
        'administered',
        at,
        { witness: told.witness.sentence },
        // The account may be the key's own, until the user says which that is.
        certain ? {} : { severity: 'warning', confidence: 'possible' },
      )
    }
  },
})
