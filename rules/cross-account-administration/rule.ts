import { analyse, shown } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  /** A request that the policy allows. */
  readonly witness: string
  /** The account or the organization, as configuration names it. */
  readonly owner: string
}

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
    account: ({ witness, owner }: Facts) =>
      `${witness}, which is administration; allow other accounts to use the key only, or add ${owner} to trustedAccounts`,
    organization: ({ witness, owner }: Facts) =>
      `${witness}, which is administration; allow them to use the key only, or add ${owner} to trustedOrganizations`,
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    for (const { administration, statement, entry, at, group, owner } of analysis.crossAccount().foreign) {
      const told = shown(administration)
      const opened = analysis.openedBy(statement)
      if (!told || (opened && opened.entry === entry)) continue
      const id = group.kind === 'organization' ? 'organization' : 'account'
      // Whose it is, only those know who say which are theirs.
      const certain =
        administration.answer === 'yes' && (id === 'account' || surroundings.trustedOrganizations.length > 0)
      const facts = { witness: told.witness.sentence, owner }
      report(id, at, facts, certain ? {} : { severity: 'warning', confidence: 'possible' })
    }
  },
})
