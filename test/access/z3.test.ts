import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { init, type Z3_context } from 'z3-solver'
import { setOf } from '../../src/access/action-sets.ts'
import { newAccess } from '../../src/access/containment.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import { reach } from '../../src/access/reach.ts'
import { everyone } from '../../src/access/universe.ts'
import { NO_SURROUNDINGS as SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Policy } from '../../src/model/policy.ts'
import { policyOf } from './policy-of.ts'
import { textPolicy } from './random-policy.ts'
import { OWN, WORLD } from './request-of.ts'
import { settingOf } from './sampling.ts'
import { formula } from './z3-formula.ts'

const TIMES = Number(process.env.KMSLINT_SOAK ?? 1)
const ACTION = 'Decrypt'
const surroundings = { ...SURROUNDINGS, account: OWN, region: 'us-east-1', partition: 'aws' }

let solver: Awaited<ReturnType<typeof init>>
let context: Z3_context
beforeAll(async () => {
  solver = await init()
  context = solver.Z3.mk_context(solver.Z3.mk_config())
}, 60_000)
afterAll(() => solver.em.PThread.terminateAllThreads())

/** Milliseconds for one formula. */
const PATIENCE = 1000
const VERDICTS: Readonly<Record<number, 'sat' | 'unsat' | 'unknown'>> = {
  [-1]: 'unsat',
  0: 'unknown',
  1: 'sat',
}

/**
 * What z3 says to each formula. It is read here and not by `eval_smtlib2_string`, whose other thread may still be reading
 * the text when the stack it lies on is used again: then z3 complains of what was never written. A formula that z3 cannot
 * read is a mistake of ours and fails.
 */
async function solve(formulas: readonly string[]): Promise<readonly string[]> {
  const { Z3 } = solver
  const verdicts: string[] = []
  for (const text of formulas) {
    const z3 = Z3.mk_solver(context)
    Z3.solver_inc_ref(context, z3)
    Z3.solver_from_string(context, z3, text)
    expect(Z3.get_error_code(context)).toBe(0)
    const params = Z3.mk_params(context)
    Z3.params_inc_ref(context, params)
    Z3.params_set_uint(context, params, Z3.mk_string_symbol(context, 'timeout'), PATIENCE)
    Z3.solver_set_params(context, z3, params)
    verdicts.push(VERDICTS[await Z3.solver_check(context, z3)] ?? 'no verdict')
    Z3.params_dec_ref(context, params)
    Z3.solver_dec_ref(context, z3)
  }
  return verdicts
}

/** NotPrincipal may be undecided, and ARN operators leave open what a lone star is; z3 is asked about the rest. */
function isPlain(policy: Policy): boolean {
  return policy.statements.every(
    ({ principals, conditions }) =>
      principals.state === 'present' &&
      !principals.negated &&
      conditions.every(
        ({ operator, values }) =>
          !/Arn/.test(operator) || values.every(value => value.state === 'known' && value.value !== '*'),
      ),
  )
}

function randomPolicies(count: number, seed: number): readonly Policy[] {
  return fc.sample(textPolicy, { numRuns: count, seed }).map(policyOf).filter(isPlain)
}

describe('z3 agrees', { timeout: 120_000 * TIMES }, () => {
  it('whether anyone of a kind is allowed anything', async () => {
    const tally = { sat: 0, unsat: 0, unknown: 0, undecided: 0 }
    for (const policy of randomPolicies(40 * TIMES, 1)) {
      const [setting] = settingOf([policy])
      if (!setting) continue
      const { compiled, universe } = setting
      const atoms = everyone(universe).filter((_, index) => index % 5 === 0)
      const verdicts = await solve(atoms.map(atom => formula([compiled], [true], atom, ACTION)))
      for (const [index, atom] of atoms.entries()) {
        const question = { atom, actions: setOf([ACTION]), access: 'at all' } as const
        const { sure, possible } = reach(compiled, question, { left: 1_000_000 })
        const verdict = verdicts[index] as keyof typeof tally
        tally[verdict] += 1
        if (verdict === 'unknown') continue
        if (!sure && possible !== false) tally.undecided += 1
        else expect(verdict).toBe(sure ? 'sat' : 'unsat')
      }
    }
    expect(tally.sat).toBeGreaterThan(20)
    expect(tally.unsat).toBeGreaterThan(20)
    expect(tally.undecided).toBe(0)
  })

  it('whether one policy allows more than another', async () => {
    const policies = randomPolicies(40 * TIMES, 2)
    for (const [index, newer] of policies.entries()) {
      const older = policies[(index + 1) % policies.length]
      if (!older) continue
      const settings = settingOf([older, newer])
      const compiled = settings.map(setting => setting.compiled)
      const atoms = (settings[0] ? everyone(settings[0].universe) : []).filter((_, at) => at % 5 === 0)
      const verdicts = await solve(atoms.map(atom => formula(compiled, [false, true], atom, ACTION)))
      const { answer } = newAccess(older, newer, surroundings)
      if (verdicts.includes('sat')) expect(answer.answer).not.toBe('no')
      if (answer.answer !== 'yes') continue
      expect(evaluate(newer, answer.witness.request, WORLD).allowed).toBe(2)
    }
  })
})
