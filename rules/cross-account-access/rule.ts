import { analyse, type ForeignAccess, shown, type UnknownAccount } from '../../src/access/index.ts'
import type { Surroundings } from '../../src/model/model.ts'
import type { Policy } from '../../src/model/policy.ts'
import { type Details, defineRule } from '../../src/rule/rule.ts'

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
      if (!told || (opened && opened.entry === access.entry) || access.administration.answer !== 'no')
        continue
      const facts = { witness: told.witness.sentence, owner: access.owner }
      const id = access.group.kind === 'organization' ? 'organization' : 'account'
      report(id, access.at, facts, sureness(access, surroundings))
    }
    const [first, ...others] = unknown.filter(isAboutAnAccount)
    if (first?.entry.value.state !== 'unknown') return
    const related = others.flatMap(({ entry: { value } }) =>
      value.state === 'unknown' ? [{ at: value, message: 'this account is not known either' }] : [],
    )
    report('unknown', first.entry.value, {}, { severity: 'info', confidence: 'possible', related })
  },
})

/** Whose account or organization a literal names is known only to those who say which are theirs. */
function sureness({ group, answer }: ForeignAccess, surroundings: Surroundings): Details {
  if (group.kind === 'organization' && surroundings.trustedOrganizations.length === 0)
    return { severity: 'info', confidence: 'possible' }
  return { confidence: answer.answer === 'yes' ? 'certain' : 'possible' }
}

/** Of a text of which nothing is known, public-key-access tells that it may name anyone. */
function isAboutAnAccount({ entry: { value } }: UnknownAccount): boolean {
  return value.state === 'unknown' && (value.pieces ?? []).some(piece => typeof piece === 'string')
}
