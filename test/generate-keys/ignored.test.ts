import { describe, expect, it } from 'vitest'
import { SAMPLE_FORMATS } from '../../src/generate/formats/index.ts'
import { generate } from '../../src/generate/generate.ts'
import { WRONG_RULES } from '../../src/generate/mistakes/index.ts'
import { plan } from '../../src/generate/plan.ts'
import { SHAPES } from '../../src/generate/shapes/express.ts'
import { disagreements } from './check.ts'

/** Samples of a mistake in which it is ignored: nothing is found, and all that was ignored is told. */
describe.each(SAMPLE_FORMATS)('%s', format => {
  const ways = SHAPES.flatMap(shape =>
    WRONG_RULES.flatMap(rule => {
      const planned = plan({ format, shape, seed: 5, wrong: [rule], ignored: true, alsoRight: false })
      return 'refused' in planned ? [] : [{ rule, shape, planned }]
    }),
  )

  it.each(ways)('$rule, $shape', async ({ planned }) => {
    for (let nth = 0; nth < 2; nth += 1) {
      const sample = generate(planned, nth)
      expect(sample.entry.ignored).not.toEqual([])
      expect(await disagreements(sample), `${JSON.stringify(sample.entry)}\n${sample.text}`).toEqual([])
    }
  })

  it('is made wherever there are comments or Metadata', () => {
    const isJson = ['create-key-request', 'key-policy', 'live-export', 'terraform-json'].includes(format)
    expect(ways.length > 20).toBe(!isJson)
  })
})

it('ignores in Metadata, in a comment on the file and in one on the line', () => {
  const planned = plan({
    format: 'cloudformation-yaml',
    shape: 'literal',
    seed: 5,
    wrong: ['spec-usage-mismatch', 'key-deleted-with-stack'],
    ignored: true,
    alsoRight: false,
  })
  if ('refused' in planned) throw new Error(planned.refused)
  const texts = Array.from({ length: 40 }, (_, nth) => generate(planned, nth).text)
  const how = [/^ +Metadata:\n +kmslint:/m, /^# kmslint-ignore-file /, /^ +# kmslint-ignore [a-z]/m]
  const counts = how.map(way => texts.filter(text => way.test(text)).length)
  expect(Math.min(...counts)).toBeGreaterThan(5)
  expect(counts.reduce((sum, count) => sum + count)).toBe(texts.length)
})
