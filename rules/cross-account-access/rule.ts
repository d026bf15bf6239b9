import { analyse, shown, type UnknownAccount } from '../../src/access/index.ts'
import type { Policy } from '../../src/model/policy.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  /** A request that the policy allows. */
  readonly witness: string
  /** The account or the organization, as configuration names it. */
  readonly owner: string
}

export default defineRule({
  id: 'cross-account-access',
  summary: 'Another account that is not known to be trusted can use the key',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
  ],
  subject: 'policy',
  messages: {
    account: ({ witness, owner }: Facts) => `${witness}; add ${owner} to trustedAccounts if that is meant`,
    organization: ({ witness, owner }: Facts) =>
      `${witness}; add ${owner} to trustedOrganizations if that is meant`,
    unknown: () =>
      'this names an account, and which one is not known before the key is deployed; see that it is one you trust',
  },
  check(policy: Policy, report, { surroundings }) {
    const analysis = analyse(policy, surroundings)
    const { foreign, unknown } = analysis.crossAccount()
    for (const access of foreign) {
      const told = shown(access.answer)
      const opened = analysis.openedBy(access.statement)
      const { group, owner, answer } = access
      const organization = group.kind === 'organization'
      // Of an organization, while none is called trusted, it is to be supposed that it is the user's.
      if (organization && surroundings.trustedOrganizations.length === 0) continue
      if (!told || (opened && opened.entry === access.entry) || access.administration.answer !== 'no')
        continue
      const facts = { witness: told.witness.sentence, owner }
      // Whose account a literal names is known only to those who say which is theirs.
      const confidence = answer.answer === 'yes' ? 'certain' : 'possible'
      report(organization ? 'organization' : 'account', access.at, facts, { confidence })
    }
    const [first, ...others] = unknown.filter(isAboutAnAccount)
    if (first?.entry.value.state !== 'unknown') return
    const related = others.flatMap(({ entry: { value } }) =>
      value.state === 'unknown' ? [{ at: value, message: 'this account is not known either' }] : [],
    )
    report('unknown', first.entry.value, {}, { severity: 'info', confidence: 'possible', related })
  },
})

/** Of a text of which nothing is known, public-key-access tells that it may name anyone. */
function isAboutAnAccount({ entry: { value } }: UnknownAccount): boolean {
  return value.state === 'unknown' && (value.pieces ?? []).some(piece => typeof piece === 'string')
}
