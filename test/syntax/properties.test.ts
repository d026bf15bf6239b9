import fc from 'fast-check'
import { dump } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { decode, encode } from '../../src/syntax/decode.ts'
import { parse } from '../../src/syntax/parse.ts'
import { flawsOf } from './trees/check.ts'
import { json, outline, outlineOf, rootOf, yaml } from './trees/outline.ts'

const RUNS = { numRuns: 400 }

function hasMergeKey(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '<<')
}

/** Texts made of what means something in YAML and JSON: plain random text seldom does. */
const SNIPPETS = [
  'a',
  'b: ',
  'c:\n',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ',',
  ': ',
  ':',
  '? ',
  '"',
  "'",
  '""',
  '|\n',
  '>-\n ',
  '|+\n',
  '&x ',
  '*x',
  '<<: *x',
  '!Ref ',
  '!!str ',
  '!e!f ',
  '---\n',
  '...\n',
  '#',
  ' # c\n',
  '\\',
  '\\n',
  '\\u0041',
  '\\x',
  '%TAG',
  'true',
  '0x1',
  'null',
  '1e3',
  '__proto__: ',
  '\uFEFF',
  '\0',
  '\ud800',
  '😀',
  '\u2028',
  '\u0085',
  '@',
  '`',
  '{"a": 1}',
  '/*',
  '//',
  '<<',
  '=',
]
const soup = fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 25 }).map(parts => parts.join(''))
const text = fc.oneof(
  { weight: 5, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
const data = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary-ascii' })
/** -0 is 0 to those who write YAML and JSON. */
const plain = data.map(value => JSON.parse(JSON.stringify(value)) as unknown)
/**
 * js-yaml writes 5e-324 as 5.e-324, which is the same number and another text. `yaml` writes the key "<<" without quotes,
 * and then it is a merge key.
 */
const withoutExponents = plain.map(
  value =>
    JSON.parse(JSON.stringify(value), (_, part) =>
      (typeof part === 'number' && /e/.test(String(part))) || hasMergeKey(part) ? 0 : part,
    ) as unknown,
)

describe('any text', () => {
  it.each(['a.yaml', 'a.json', 'a.template'])('is read as %s without a throw or a flaw', async name => {
    await fc.assert(
      fc.asyncProperty(text, async source => {
        expect(flawsOf(await parse({ name, text: source }))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('is read twice alike', async () => {
    const once = (source: string) => parse({ name: 'a.yaml', text: source })
    await fc.assert(
      fc.asyncProperty(text, async source => {
        const [first, second] = [await once(source), await once(source)]
        expect(second.documents).toEqual(first.documents)
        expect(second.problems).toEqual(first.problems)
      }),
      RUNS,
    )
  })

  it('comes from bytes, or is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const decoded = decode(bytes)
        if ('text' in decoded) expect([...encode(decoded)]).toEqual([...bytes])
        else expect(decoded.problem.code).toBe('not-text')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('data', () => {
  it('is the same from JSON, however it is laid out', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.constantFrom(undefined, 2, '\t'), async (value, indent) => {
        const tree = await json(JSON.stringify(value, null, indent))
        expect(tree.problems).toEqual([])
        expect(outline(rootOf(tree))).toEqual(outlineOf(value))
      }),
      RUNS,
    )
  })

  it('is the same from JSON read as YAML', async () => {
    const { readYaml } = await import('../../src/syntax/yaml/read.ts')
    await fc.assert(
      fc.asyncProperty(plain, fc.constantFrom(undefined, 2), async (value, indent) => {
        const { builder } = readYaml(JSON.stringify(value, null, indent))
        expect(builder.problems).toEqual([])
        expect(outline(builder.documents[0]?.root)).toEqual(outlineOf(value))
      }),
      RUNS,
    )
  })

  it.each([
    ['js-yaml', (value: unknown) => dump(value)],
    ['js-yaml, in brackets', (value: unknown) => dump(value, { flowLevel: 1 })],
    ['yaml', (value: unknown) => stringify(value)],
    [
      'yaml, folded and CRLF',
      (value: unknown) => stringify(value, { lineWidth: 20 }).replaceAll('\n', '\r\n'),
    ],
  ])('is the same from YAML by %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(withoutExponents, async value => {
        const tree = await yaml(`# no JSON\n${write(value)}`)
        expect(tree.problems).toEqual([])
        expect(outline(rootOf(tree))).toEqual(outlineOf(value))
        expect(flawsOf(tree)).toEqual([])
      }),
      RUNS,
    )
  })

  it('with one character out of place gives a problem or a tree, never both none', async () => {
    const template = stringify({
      Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { Tags: [{ Key: 'a', Value: 'b' }] } } },
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(template.length), fc.constantFrom(...SNIPPETS), async (at, snippet) => {
        const tree = await yaml(template.slice(0, at) + snippet + template.slice(at))
        expect(flawsOf(tree)).toEqual([])
        expect(tree.problems.length > 0 || tree.documents.some(({ root }) => root)).toBe(true)
      }),
      RUNS,
    )
  })
})
