import { isAccountId } from '../../src/kms/arns.ts'
import { accountOfKey } from '../../src/kms/key-identifiers.ts'
import { parseAwsPrincipal } from '../../src/kms/principals.ts'
import { textWithGaps } from '../../src/model/field.ts'
import type { Grant } from '../../src/model/grant.ts'
import { keyText } from '../../src/model/key-text.ts'
import { knownOperations } from '../../src/rule/grant-operations.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly account: string
  /** What they may do, where that is known: `Decrypt, Encrypt`. */
  readonly operations: readonly string[]
}

export default defineRule({
  id: 'grant-to-other-account',
  summary: 'A grant lets another account that is not known to be trusted use the key',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
  ],
  subject: 'grant',
  messages: {
    foreign: ({ account, operations }: Facts) =>
      `by this grant account ${account} may ${actions(operations)}, whatever the key policy says; add ${account} to trustedAccounts if that is meant`,
    perhaps: ({ account, operations }: Facts) =>
      `by this grant account ${account} may ${actions(operations)}, whatever the key policy says; set account to your own, or add ${account} to trustedAccounts if that is meant`,
  },
  check(grant, report, { surroundings }) {
    const { grantee } = grant
    const account = accountOf(grant)
    if (grantee.state === 'absent' || account === undefined) return
    const own = ownersOf(grant, surroundings.account)
    if (own.includes(account) || surroundings.trustedAccounts.includes(account)) return
    const facts = { account, operations: knownOperations(grant).map(({ value }) => value) }
    // Whose account a number is, is known only where the key's own is.
    if (own.length > 0) report('foreign', grantee, facts)
    else report('perhaps', grantee, facts, { confidence: 'possible' })
  },
})

/** The account of the grantee, where it is spelt out. */
function accountOf({ grantee }: Grant): string | undefined {
  const named = parseAwsPrincipal(textWithGaps(grantee))
  const account = named && 'account' in named ? named.account : undefined
  return account !== undefined && isAccountId(account) ? account : undefined
}

/** The accounts that are known to be the user's own: the one deployed to, and the key's. */
function ownersOf({ key }: Grant, deployedTo: string | undefined): readonly string[] {
  return [deployedTo, accountOfKey(keyText(key))].flatMap(account =>
    account && isAccountId(account) ? [account] : [],
  )
}

function actions(operations: readonly string[]): string {
  return operations.length > 0 ? `call ${operations.join(', ')}` : 'use the key'
}
