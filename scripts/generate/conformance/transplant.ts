import { literal } from '../../../src/generate/document/node.ts'
import { write } from '../../../src/generate/document/write.ts'
import { legalIdentities } from '../../../src/generate/draw/identity.ts'
import { randomFor } from '../../../src/generate/draw/random.ts'
import { drawSample } from '../../../src/generate/draw/sample.ts'
import type { SampleFormat } from '../../../src/generate/formats/format.ts'
import type { Example } from '../example.ts'

/** The document with the policy of an example, which is that policy and nothing else, as the policy of its key. */
export function withPolicyOf({ source, ...example }: Example, format: SampleFormat): Example {
  const random = randomFor(1, 0)
  const [identity] = legalIdentities(format.maker)
  if (!identity) throw new Error(`${format.maker.title} makes no keys`)
  const sample = drawSample(format, identity, random)
  sample.policy = literal(JSON.parse(source.text))
  const text = write(format.assemble(sample, 'policy', 'literal', random).root, format.language)
  return { ...example, source: { name: `example.${format.language}`, text } }
}
