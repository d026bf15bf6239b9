import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/access/index.ts'
import type { Format } from '../../src/formats/format.ts'
import { FORMATS } from '../../src/formats/index.ts'
import type { SampleFormatId } from '../../src/generate/formats/index.ts'
import { generate } from '../../src/generate/generate.ts'
import { plan } from '../../src/generate/plan.ts'
import { POLICY_IDS, type PolicyId } from '../../src/generate/policies/policies.ts'
import { SHAPES } from '../../src/generate/shapes/express.ts'
import { NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import type { Policy } from '../../src/model/policy.ts'
import { parse } from '../../src/syntax/parse.ts'

const EACH = 3
const TEMPLATES = SHAPES.map(shape => ['cloudformation-yaml', shape] as const)

/** What the policies are said to be is what the analysis of access makes of them: neither knows the other. */
describe.each(POLICY_IDS)('the policy %s', kind => {
  it.each([['key-policy', 'literal'], ['create-key-request', 'literal'], ...TEMPLATES] as const)(
    'in a %s, %s',
    async (format, shape) => {
      for (let nth = 0; nth < EACH; nth += 1) {
        const { said, found } = await verdicts(format, shape, kind, nth)
        expect(found).toEqual(said)
      }
    },
  )
})

async function verdicts(
  format: SampleFormatId,
  shape: (typeof SHAPES)[number],
  policy: PolicyId,
  nth: number,
) {
  const planned = plan({ format, shape, seed: 7, policy, wrong: [], alsoRight: true })
  if ('refused' in planned) throw new Error(planned.refused)
  const { text, entry } = generate(planned, nth)
  const policies = await policiesIn(text)
  const analyses = policies.map(one => analyse(one, NO_SURROUNDINGS))
  return {
    said: { isPublic: entry.policy.public, lockedOut: entry.policy.lockedOut },
    found: {
      isPublic: analyses.some(one => one.publicAccess().answer.answer === 'yes'),
      lockedOut: analyses.some(one => one.lockout().answer === 'yes'),
    },
  }
}

/** The key's policy in each scenario. */
async function policiesIn(text: string): Promise<Policy[]> {
  const tree = await parse({ name: 'sample', text })
  const [document] = tree.documents
  const format = FORMATS.find((one: Format) => document && one.recognise(document, tree))
  if (!document || !format) throw new Error('no format recognises the sample')
  const models = format
    .read(document, tree, NO_SURROUNDINGS)
    .groups.flat()
    .map(({ model }) => model)
  const ofKeys = models.flatMap(({ keys }) => keys.map(({ policy }) => policy))
  const known = ofKeys.flatMap(policy => (policy.state === 'known' ? [policy.value] : []))
  return [...models.flatMap(({ policies }) => policies), ...known]
}
