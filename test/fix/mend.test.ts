import { describe, expect, it } from 'vitest'
import type { FileReport, Finding } from '../../src/findings/finding.ts'
import { mend } from '../../src/fix/mend.ts'
import type { Source } from '../../src/text/source.ts'

/** Finds each of these texts where it first stands, and would put the other in its place. */
function linterOf(replacements: Readonly<Record<string, string>>, broken = /$^/) {
  return async (source: Source): Promise<FileReport> => ({
    source,
    format: 'test',
    findings: Object.entries(replacements).flatMap(([old, text]) => findingOf(source.text, old, text)),
    problems: broken.test(source.text) ? [{ code: 'invalid-syntax', message: 'broken' }] : [],
    suppressed: [],
  })
}

function findingOf(text: string, old: string, replacement: string): Finding[] {
  const start = text.indexOf(old)
  if (start < 0) return []
  const at = { start, end: start + old.length }
  const fix = { title: `write ${replacement}`, safe: true, edits: [{ ...at, text: replacement }] }
  const about = { rule: old, messageId: 'm', message: '', severity: 'error', confidence: 'certain' } as const
  return [{ ...about, at, fix, related: [], assuming: [], resource: '', path: '', fingerprint: '' }]
}

const all = () => true

async function mended(text: string, ...linter: Parameters<typeof linterOf>) {
  const { before, after, fixed } = await mend({ name: 'a.yaml', text }, linterOf(...linter), all)
  expect(before.source.text).toBe(text)
  return { text: after.source.text, fixed, left: after.findings.length }
}

describe('mend', () => {
  it('goes on while a fix gives another something to do', async () => {
    expect(await mended('a', { a: 'b', b: 'c', c: 'd' })).toEqual({ text: 'd', fixed: 3, left: 0 })
  })

  it('makes fixes that overlap in rounds of their own', async () => {
    expect(await mended('abc', { ab: 'xb', bc: 'by' })).toEqual({ text: 'xby', fixed: 2, left: 0 })
  })

  it('mends what is wanted only', async () => {
    const only = ({ rule }: Finding) => rule === 'a'
    const { after, fixed } = await mend({ name: 'a', text: 'ab' }, linterOf({ a: 'x', b: 'y' }), only)
    expect({ text: after.source.text, fixed }).toEqual({ text: 'xb', fixed: 1 })
    expect(after.findings.map(({ rule }) => rule)).toEqual(['b'])
  })

  it('comes to an end where fixes undo one another', async () => {
    expect((await mended('a', { a: 'b', b: 'a' })).fixed).toBe(1)
  })

  it('comes to an end where a fix mends nothing', async () => {
    const { text, fixed } = await mended('a', { a: 'aa' })
    expect(fixed).toBeLessThanOrEqual(10)
    expect(text).toBe('a'.repeat(fixed + 1))
  })

  it('leaves a text alone that could not be read whole', async () => {
    expect(await mended('a!', { a: 'b' }, /!/)).toEqual({ text: 'a!', fixed: 0, left: 1 })
  })

  it('makes no fix that breaks the text, and all the others', async () => {
    expect(await mended('abc', { a: '!', b: 'x', c: 'y' }, /!/)).toEqual({ text: 'axy', fixed: 2, left: 1 })
  })

  it('makes the first of two fixes that do not go together', async () => {
    expect(await mended('ab', { a: 'x', b: 'x' }, /xx/)).toEqual({ text: 'xb', fixed: 1, left: 1 })
  })
})
