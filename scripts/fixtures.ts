import type { Generated } from '../src/generate/generate.ts'
import { generate, plan, SAMPLE_FORMATS, SHAPES, sampleFormat, WRONG_RULES } from '../src/generate/index.ts'
import { type Output, withoutOthers } from './generate/output.ts'
import { CHECK, settle } from './generate/settle.ts'

/** A sample that is right in each format and shape, and one that is wrong for each rule, the formats and shapes by turns. */
const FOLDER = 'fixtures/generated'
/** With this one, the secret is a made-up password: whoever scans the repository for tokens is not alarmed. */
const SEED = 9

const ways = SAMPLE_FORMATS.flatMap(format =>
  SHAPES.filter(shape => shape === 'literal' || sampleFormat(format).hasShapes).map(shape => ({
    format,
    shape,
  })),
)
const samples = [
  ...ways.map((way, index) => sampleOf(way, undefined, index)),
  ...WRONG_RULES.map((rule, index) => {
    const turns = [...ways.slice(index % ways.length), ...ways.slice(0, index % ways.length)]
    return turns.map(way => sampleOf(way, rule, index)).find(sample => sample !== undefined)
  }),
].filter(sample => sample !== undefined)
const manifest = samples.map(({ entry }) => `${JSON.stringify(entry)}\n`).join('')
const outputs: Output[] = [
  ...samples.map(({ text, entry }) => ({ path: `${FOLDER}/${entry.file}`, text })),
  { path: `${FOLDER}/manifest.jsonl`, text: manifest },
]
const stale = settle(withoutOthers(FOLDER, outputs), 'npm run fixtures')
process.exitCode = CHECK && stale > 0 ? 1 : 0

/** Undefined where the rule has no sample written in this way. */
function sampleOf(
  { format, shape }: (typeof ways)[number],
  rule: string | undefined,
  nth: number,
): Generated | undefined {
  const wrong = rule === undefined ? [] : [rule]
  const planned = plan({ format, shape, seed: SEED, wrong, alsoRight: rule === undefined })
  if ('refused' in planned) return undefined
  const sample = generate(planned, nth)
  const name = rule ?? `right-${format}-${shape}`
  return { ...sample, entry: { ...sample.entry, file: `${name}.${planned.format.language}` } }
}
