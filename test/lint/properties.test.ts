import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mend } from '../../src/fix/mend.ts'
import { applyFixes, DEFAULT_SETTINGS, type Finding, FORMATS, lintText, RULES } from '../../src/index.ts'
import { decode } from '../../src/syntax/decode.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { Source } from '../../src/text/source.ts'
import type { Span } from '../../src/text/span.ts'
import { json, outline, rootOf, yaml } from '../syntax/trees/outline.ts'
import { reordered, shuffle, templates } from './properties/templates.ts'
import { type Style, styles, write } from './properties/written.ts'

const RUNS = { numRuns: 100 }
const SETTINGS = { ...DEFAULT_SETTINGS, preset: 'all' } as const
const JSON_STYLE: Style = {
  language: 'json',
  short: false,
  quotes: 'PLAIN',
  indent: 2,
  flowFrom: 100,
  comments: false,
  lineBreak: '\n',
  bom: false,
}

const lint = (source: Source, rules = RULES) => lintText(source, SETTINGS, { formats: FORMATS, rules })

/** What is said, where and how gravely, whatever the order of saying. */
function told(findings: readonly Finding[]): string[] {
  return findings
    .map(({ rule, messageId, message, path, severity }) =>
      [rule, messageId, severity, path, message].join(' | '),
    )
    .sort()
}

/** The same, with functions' names left out of paths: their short forms have none. */
function toldInBothForms(findings: readonly Finding[]): string[] {
  const steps = (path: string) => path.split('/').filter(step => !/^(?:Ref|Condition|Fn::\w+)$/.test(step))
  return told(findings.map(finding => ({ ...finding, path: steps(finding.path).join('/') })))
}

function spansOf({ at, related, fix }: Finding): Span[] {
  return [at, ...related.map(place => place.at), ...(fix?.edits ?? [])]
}

/** Never throws; every place told of lies in the text; no rule fails. */
async function expectSound(source: Source): Promise<void> {
  const { findings, problems } = await lint(source)
  const places = [...findings.flatMap(spansOf), ...problems.flatMap(({ at }) => at ?? [])]
  const outside = places.filter(
    ({ start, end }) => !(0 <= start && start <= end && end <= source.text.length),
  )
  expect(outside).toEqual([])
  expect(problems.filter(({ code }) => code === 'rule-crashed')).toEqual([])
}

const NAMES = ['a.yaml', 'a.json', 'a.template']
const PIECES = [
  'Resources:\n',
  ' K:\n',
  '  Type: AWS::KMS::Key\n',
  '  Type: AWS::KMS::Alias\n',
  '  Properties:\n',
  '   KeySpec: ',
  '   AliasName: ',
  '   Tags: ',
  '!Ref K',
  '!If [a, b, c]',
  'HMAC_256',
  'alias/a',
  '{"Resources": {"K": {"Type": "AWS::KMS::Key", "Properties": {',
  '"KeyUsage": "x"',
  '}}}}',
  '\n',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '&x ',
  '*x',
  '<<: *x',
  '#',
  '\t',
  '\uFEFF',
  '\0',
  '\ud800',
]
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map(parts => parts.join(''))

describe('any input', () => {
  it('of bytes is decoded and linted, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 80 }), async (name, bytes) => {
        const decoded = decode(bytes)
        if ('text' in decoded) await expectSound({ name, text: decoded.text })
      }),
      { numRuns: 1000 },
    )
  })

  it('of text is linted without a throw, and every place lies in it', async () => {
    const text = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), text, async (name, text) => expectSound({ name, text })),
      { numRuns: 1000 },
    )
  })

  it('that was a template until something was put into it or taken out is too', async () => {
    await fc.assert(
      fc.asyncProperty(
        templates,
        styles,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 5 }),
        fc.constantFrom('', ...PIECES),
        async (template, style, where, taken, put) => {
          const { name, text } = write(template, style)
          const at = Math.floor(where * text.length)
          await expectSound({ name, text: text.slice(0, at) + put + text.slice(at + taken) })
        },
      ),
      RUNS,
    )
  })
})

describe('a template', () => {
  it('says the same however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        const asJson = await lint(write(template, JSON_STYLE))
        const other = await lint(write(template, style))
        expect([asJson.problems, other.problems]).toEqual([[], []])
        const tell = style.short ? toldInBothForms : told
        expect(tell(other.findings)).toEqual(tell(asJson.findings))
      }),
      RUNS,
    )
  })

  it('says the same in whatever order its entries and the rules stand', async () => {
    await fc.assert(
      fc.asyncProperty(templates, fc.infiniteStream(fc.nat()), async (template, numbers) => {
        const random = (bound: number) => Number(numbers.next().value) % bound
        const rules = [...RULES]
        shuffle(rules, random)
        const before = await lint(write(template, JSON_STYLE))
        const after = await lint(write(reordered(template, random), JSON_STYLE), rules)
        expect(told(after.findings)).toEqual(told(before.findings))
      }),
      RUNS,
    )
  })

  it('says the same each time, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        const source = write(template, style)
        expect((await lint(source)).findings).toEqual((await lint(source)).findings)
      }),
      { numRuns: 50 },
    )
  })
})

/** One round of all safe fixes. */
async function mended(source: Source) {
  const { findings } = await lint(source)
  const safe = findings.filter(({ fix }) => fix?.safe)
  const { text, applied, leftOut } = applyFixes(
    source.text,
    safe.flatMap(({ fix }) => fix ?? []),
  )
  return {
    findings,
    safe,
    source: { ...source, text },
    edits: distinct(applied.flatMap(({ edits }) => edits)),
    leftOut,
  }
}

/** An edit that two fixes ask for is made once. */
function distinct(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map(edit => [JSON.stringify(edit), edit])).values()]
}

/** The text without what the edits replace. */
function outsideOf(edits: readonly Span[], text: string): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  return ordered.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}\u0000${rest.slice(end)}`,
    text,
  )
}

/** Where what the edits put stands once all are made. */
function whereWritten(edits: readonly Edit[]): Span[] {
  let moved = 0
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const at = start + moved
      moved += text.length - (end - start)
      return { start: at, end: at + text.length }
    })
}

/** Whether a fix takes items out of lists. */
function drops(safe: readonly Finding[]): boolean {
  return safe.some(({ rule }) => rule === 'duplicate-tag')
}

const MOST_ROUNDS = 4
/** A name that is none hides what is wrong with the one that was meant; days that cannot be, that the nearest are few. */
const HIDING = [
  'unknown-key-spec',
  'unknown-key-usage',
  'spec-origin-mismatch',
  'deletion-window-out-of-range',
]

describe('safe fixes', () => {
  it('come to an end', async () => {
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        let source = write(template, style)
        let rounds = 0
        for (; rounds < MOST_ROUNDS; rounds++) {
          const round = await mended(source)
          if (round.edits.length === 0) break
          source = round.source
        }
        expect(rounds).toBeLessThan(MOST_ROUNDS)
      }),
      RUNS,
    )
  })

  it('made twice are as made once', async () => {
    const safely = (source: Source) => mend(source, lint, ({ fix }) => fix?.safe === true)
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        const once = await safely(write(template, style))
        const twice = await safely(once.after.source)
        expect(twice.after.source.text).toBe(once.after.source.text)
        expect(twice.fixed).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  it('leave no finding that was not there, and are no finding any more', async () => {
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        const { findings, safe, source, leftOut } = await mended(write(template, style))
        const after = await lint(source)
        const respelt = safe.filter(({ rule }) => HIDING.includes(rule)).map(({ resource }) => resource)
        // Where an item is taken out, those behind it move up.
        const id = ({ rule, messageId, path }: Finding) =>
          `${rule} ${messageId} ${drops(safe) ? path.replaceAll(/\/\d+/g, '/#') : path}`
        const before = new Set(findings.map(id))
        const shown = after.findings.filter(finding => !respelt.includes(finding.resource))
        expect(shown.filter(finding => !before.has(id(finding)))).toEqual([])
        if (leftOut.length === 0 && respelt.length === 0) {
          const done = new Set(safe.map(id))
          expect(shown.filter(finding => done.has(id(finding)))).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('change the values they name and no other byte', async () => {
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        const before = write(template, style)
        const { source, edits } = await mended(before)
        expect(outsideOf(edits, before.text)).toBe(outsideOf(whereWritten(edits), source.text))
        expect((await lint(source)).problems).toEqual([])
        if (style.lineBreak === '\r\n') expect(source.text).not.toMatch(/[^\r]\n/)
        expect(source.text.startsWith('\uFEFF')).toBe(style.bom)
      }),
      RUNS,
    )
  })

  it('do the same to a template however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(templates, styles, async (template, style) => {
        const asJson = await mended(write(template, JSON_STYLE))
        const other = await mended(write(template, { ...style, language: 'yaml', short: false }))
        // An item that begins on the line of another's dash is not taken out.
        if (drops(asJson.safe) && other.safe.length < asJson.safe.length) return
        expect(outline(rootOf(await yaml(other.source.text)))).toEqual(
          outline(rootOf(await json(asJson.source.text))),
        )
      }),
      RUNS,
    )
  })
})
