import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_ACTIONS } from '../../src/access/action-sets.ts'
import { allowedTo } from '../../src/access/allowed-to.ts'
import { newAccess } from '../../src/access/containment.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import { reach } from '../../src/access/reach.ts'
import type { Setting } from '../../src/access/setting.ts'
import type { Tri } from '../../src/access/tri.ts'
import { everyone } from '../../src/access/universe.ts'
import { witnessOf } from '../../src/access/witness.ts'
import { NO_SURROUNDINGS as SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Policy } from '../../src/model/policy.ts'
import { policyOf } from './policy-of.ts'
import { doubtfulPolicy, plainPolicy } from './random-policy.ts'
import { OWN, WORLD } from './request-of.ts'
import { dice, isIn, type Sampled, sample, settingOf } from './sampling.ts'

/** A soak runs longer: KMSLINT_SOAK=50 is about a million requests. */
const TIMES = Number(process.env.KMSLINT_SOAK ?? 1)
const REQUESTS = 12
const surroundings = { ...SURROUNDINGS, account: OWN, region: 'us-east-1', partition: 'aws' }

function check(
  policies: fc.Arbitrary<Parameters<typeof policyOf>[0]>,
  runs: number,
  property: (policy: Policy, seed: number) => void,
) {
  const judged = fc.property(policies, fc.nat(), (plain, seed) => property(policyOf(plain), seed))
  fc.assert(judged, { numRuns: runs * TIMES })
}

function samples(policies: readonly Policy[], seed: number): readonly Sampled[] {
  const [first, ...others] = settingOf(policies)
  if (!first) return []
  const keys = [...new Set([first, ...others].flatMap(({ compiled }) => compiled.keys))]
  const roll = dice(seed)
  return Array.from({ length: REQUESTS }, () => sample(first, keys, roll)).filter(one => one !== undefined)
}

describe('random policies', { timeout: 60_000 * TIMES }, () => {
  it('allow what the evaluator says, as regions', () => {
    let judged = 0
    check(plainPolicy, 2000, (policy, seed) => {
      const [setting] = settingOf([policy])
      for (const one of setting ? samples([policy], seed) : []) {
        const { allowed } = evaluate(policy, one.request, WORLD)
        judged += 1
        if (!setting) continue
        // What a policy variable stands for is not known until there is a request.
        if (setting.compiled.variables.length > 0) expectBetween(setting, one, allowed)
        else if (isIn(setting.compiled, one, 'sure') !== (allowed === 2)) throw new Error(told(one, allowed))
        else if (isIn(setting.compiled, one, 'may') !== (allowed !== 0)) throw new Error(told(one, allowed))
      }
    })
    expect(judged).toBeGreaterThan(20_000 * TIMES)
  })

  it('of which parts are unknown lie between what is sure and what may be', () => {
    check(doubtfulPolicy, 500, (policy, seed) => {
      const [setting] = settingOf([policy])
      for (const one of setting ? samples([policy], seed) : []) {
        const { allowed } = evaluate(policy, one.request, WORLD)
        if (setting) expectBetween(setting, one, allowed)
      }
    })
  })

  it('give witnesses that the evaluator allows', () => {
    check(doubtfulPolicy, 300, policy => {
      for (const { compiled, universe } of settingOf([policy])) {
        for (const atom of everyone(universe)) {
          const { sure } = reach(
            compiled,
            { atom, actions: ALL_ACTIONS, access: 'at all' },
            { left: 100_000 },
          )
          if (sure && !witnessOf(compiled, sure)) throw new Error(told(sure, 'denied'))
        }
      }
    })
  })

  it('allow nothing to anyone where that is proved', () => {
    check(plainPolicy, 300, (policy, seed) => {
      const settings = settingOf([policy])
      const actions = ['kms:Decrypt', 'kms:CreateGrant']
      const { answer } = allowedTo(settings, actions, { kind: 'anyone' })
      if (answer !== 'no') return
      for (const one of samples([policy], seed)) {
        if (!actions.includes(`kms:${one.request.action}`)) continue
        expect(evaluate(policy, one.request, WORLD).allowed).toBe(0)
      }
    })
  })

  it('contain one another as their samples do', () => {
    const pairs = fc.property(plainPolicy, plainPolicy, fc.nat(), (a, b, seed) => {
      const [older, newer] = [policyOf(a), policyOf(b)]
      const { answer } = newAccess(older, newer, surroundings)
      if (answer.answer === 'yes') {
        const { request } = answer.witness
        const [before, after] = [older, newer].map(policy => evaluate(policy, request, WORLD))
        expect(after?.allowed).toBe(2)
        expect(before?.allowed === 0 || (before?.directly === 0 && after?.directly === 2)).toBe(true)
      }
      if (answer.answer !== 'no') return
      for (const { request } of samples([older, newer], seed)) {
        const [before, after] = [older, newer].map(policy => evaluate(policy, request, WORLD))
        if (after?.allowed === 2) expect(before?.allowed).toBe(2)
        if (after?.directly === 2) expect(before?.directly).toBe(2)
      }
    })
    fc.assert(pairs, { numRuns: 200 * TIMES })
  })
})

function expectBetween({ compiled }: Setting, one: Sampled, allowed: Tri): void {
  if (isIn(compiled, one, 'sure') && allowed !== 2) throw new Error(told(one, allowed))
  if (!isIn(compiled, one, 'may') && allowed !== 0) throw new Error(told(one, allowed))
}

function told({ atom, request }: Sampled, verdict: unknown): string {
  return JSON.stringify({
    atom,
    action: request.action,
    caller: request.caller,
    context: [...request.context],
    verdict,
  })
}
