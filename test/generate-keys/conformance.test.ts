import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { MISTAKES, WRONG_RULES } from '../../src/generate/mistakes/index.ts'
import { POLICY_IDS, policyKind } from '../../src/generate/policies/policies.ts'
import type { SubjectKind } from '../../src/rule/rule.ts'

/** A sample is one version of a document, of which rules on revisions compare two. */
const NOT_SHOWN: readonly SubjectKind[] = ['revision']

describe('the mistakes', () => {
  it('are of every rule on a document', () => {
    const rules = RULES.filter(({ subject }) => ![subject].flat().some(kind => NOT_SHOWN.includes(kind)))
    expect(rules.length).toBeGreaterThan(55)
    expect(rules.map(({ id }) => id).filter(id => !WRONG_RULES.includes(id))).toEqual([])
  })

  it('are of rules that there are', () => {
    expect(WRONG_RULES.filter(rule => !RULES.some(({ id }) => id === rule))).toEqual([])
  })

  it('say which rules are on in the strict preset only', () => {
    const strict = RULES.filter(({ preset }) => preset === 'strict').map(({ id }) => id)
    expect(MISTAKES.filter(mistake => strict.includes(mistake.rule) !== (mistake.strict ?? false))).toEqual(
      [],
    )
  })
})

it('kinds of policy that are public or lock out are examples for the rules that say so', () => {
  for (const id of POLICY_IDS) {
    const { rule, public: isPublic, lockedOut } = policyKind(id)
    expect([id, isPublic]).toEqual([id, rule === 'public-key-access'])
    expect([id, lockedOut]).toEqual([id, rule === 'policy-lockout'])
  }
})
