import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/access/index.ts'
import { NO_SURROUNDINGS as SURROUNDINGS } from '../../src/lint/settings.ts'
import { CONSOLE, ROOT, SERVICES } from './documented.ts'
import { policyWith } from './policy-of.ts'
import { OTHER, OWN } from './request-of.ts'

/** In the account that its policy names, and where nobody has told which that is. */
const PLACES = [SURROUNDINGS, { ...SURROUNDINGS, account: OWN, region: 'us-east-1' }]

describe.each(PLACES)('AWS documents', surroundings => {
  it("the default key policy: the account's, and nobody else's", () => {
    const analysis = analyse(policyWith(ROOT), surroundings)
    expect(analysis.publicAccess().answer.answer).toBe('no')
    expect(analysis.rootDelegation()).toMatchObject({ answer: 'yes', missing: [] })
    expect(analysis.lockout().answer).toBe('no')
    expect(analysis.crossAccount().foreign.filter(({ answer }) => answer.answer === 'yes')).toEqual([])
    const [account, ...others] = analysis.whoCan()
    expect(others).toEqual([])
    expect(account?.name).toBe(`account ${OWN}`)
    expect(account?.can.get('decrypt')).toMatchObject({ answer: 'yes', directly: false, conditional: false })
  })

  it("the console's statements: administrators, users, grants for services only", () => {
    const analysis = analyse(policyWith(...CONSOLE), surroundings)
    expect(analysis.publicAccess().answer.answer).toBe('no')
    expect(analysis.unboundedGrants()).toMatchObject([{ name: `arn:aws:iam::${OWN}:role/ExampleAdminRole` }])
    expect(analysis.confusedDeputies()).toEqual([])
    const can = new Map(analysis.whoCan().map(({ name, can }) => [name.split('/').at(-1), [...can.keys()]]))
    expect(can.get('ExampleAdminRole')).toEqual([
      'administer',
      'change policy',
      'delete',
      'grant',
      'read metadata',
    ])
    expect(can.get('ExampleUser')).toEqual(['administer', 'grant', 'encrypt', 'decrypt', 'read metadata'])
    const [user] = analysis.whoCan().filter(({ name }) => name.endsWith('ExampleUser'))
    expect(user?.can.get('grant')).toMatchObject({ directly: true, conditional: true })
    expect(user?.can.get('decrypt')).toMatchObject({ directly: true, conditional: false })
  })

  it.each(SERVICES)('%s: neither public, nor a deputy for others, nor without effect', (_, statements) => {
    const policy = policyWith(ROOT, ...statements)
    const analysis = analyse(policy, surroundings)
    expect(analysis.publicAccess().answer.answer).toBe('no')
    expect(analysis.confusedDeputies()).toEqual([])
    expect(analysis.crossAccount().foreign.filter(({ answer }) => answer.answer === 'yes')).toEqual([])
    expect(analysis.redundancies().filter(({ reason }) => reason === 'denied')).toEqual([])
    for (const statement of policy.statements) {
      for (const { effect } of analysis.conditionEffects(statement)) expect(effect).toBe('restricts')
    }
  })
})

describe('AWS documents access from another account', () => {
  const statement = {
    Principal: { AWS: [`arn:aws:iam::${OTHER}:root`] },
    Action: ['kms:Encrypt', 'kms:Decrypt'],
  }

  it('as given to the account, whose own policies pass it on', () => {
    const analysis = analyse(policyWith(ROOT, statement), { ...SURROUNDINGS, account: OWN })
    expect(analysis.publicAccess().answer.answer).toBe('no')
    expect(analysis.crossAccount().foreign).toMatchObject([
      {
        group: { kind: 'account', account: OTHER },
        answer: { answer: 'yes', witness: { directly: false } },
        capabilities: ['encrypt', 'decrypt'],
        entry: { value: { value: `arn:aws:iam::${OTHER}:root` } },
      },
    ])
  })

  it('which is nothing to tell of where the user trusts it', () => {
    const trusting = { ...SURROUNDINGS, account: OWN, trustedAccounts: [OTHER] }
    expect(analyse(policyWith(ROOT, statement), trusting).crossAccount().foreign).toEqual([])
  })

  it('which is likely only, where it is not known whose the key is', () => {
    const [found, ...others] = analyse(policyWith(ROOT, statement), SURROUNDINGS).crossAccount().foreign
    expect(others).toEqual([])
    expect(found).toMatchObject({ group: { account: OTHER }, answer: { answer: 'undecided' } })
    expect(found?.answer.answer === 'undecided' && found.answer.likely).toBeTruthy()
  })
})
