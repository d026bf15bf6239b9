import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { SAMPLE_FORMATS, type SampleFormatId } from '../../src/generate/formats/index.ts'
import { generate } from '../../src/generate/generate.ts'
import { WRONG_RULES } from '../../src/generate/mistakes/index.ts'
import { plan } from '../../src/generate/plan.ts'
import { SHAPES } from '../../src/generate/shapes/express.ts'
import { disagreements } from './check.ts'

const SEED = 20261124
/** `KMSLINT_SOAK=50` is about a hundred thousand. */
const DOCUMENTS = Math.max(5200, 2000 * Number(process.env.KMSLINT_SOAK ?? 1))

const rules = WRONG_RULES.filter(rule => RULES.some(({ id }) => id === rule))

/** Every rule, and no rule, in every format and shape that can say it. */
const ways = SAMPLE_FORMATS.flatMap(format =>
  SHAPES.flatMap(shape =>
    [undefined, ...rules].flatMap(rule => {
      const wrong = rule === undefined ? [] : [rule]
      const planned = plan({ format, shape, seed: SEED, wrong, alsoRight: rule === undefined })
      return 'refused' in planned ? [] : { format, shape, rule: rule ?? 'nothing', planned }
    }),
  ),
)
const each = Math.ceil(DOCUMENTS / ways.length)

/**
 * What the linter says of each sample is in its manifest line, and nothing else is: neither knows the other. A test file
 * takes some of the formats, so that files share the work.
 */
export function describeManifest(formats: readonly SampleFormatId[]): void {
  describe.each(formats)('%s', id => {
    const own = ways.filter(({ format }) => format === id)
    it.each(own.map(way => [way.rule, way.shape, way.planned] as const))('%s, %s', async (_, __, planned) => {
      for (let nth = 0; nth < each; nth += 1) {
        const sample = generate(planned, nth)
        expect(await disagreements(sample), `${JSON.stringify(sample.entry)}\n${sample.text}`).toEqual([])
      }
    })
  })

  it('is about thousands of documents, of every rule there are samples for', () => {
    expect(ways.length * each).toBeGreaterThanOrEqual(5000)
    expect(new Set(ways.map(({ rule }) => rule))).toEqual(new Set([...rules, 'nothing']))
    expect(rules.length).toBeGreaterThan(25)
  })
}
