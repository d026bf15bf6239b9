import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../../src/catalogue.ts'
import type { RelatedPlace } from '../../../src/findings/finding.ts'
import { lintText } from '../../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS, NO_SURROUNDINGS } from '../../../src/lint/settings.ts'
import type { ReadNeighbour } from '../../../src/model/model.ts'
import { KEYS_IN_PARTS } from './keys-in-parts.ts'

const CATALOGUE_WITH_PARTS = { ...CATALOGUE, formats: [KEYS_IN_PARTS, ...CATALOGUE.formats] }

/** Lints the first of these files, and says what was read of the others. */
async function lint(files: Readonly<Record<string, string>>, rules = new Map()) {
  const [name = '', text = ''] = Object.entries(files)[0] ?? []
  const asked: string[] = []
  const neighbour: ReadNeighbour = path => {
    asked.push(path)
    const found = files[path]
    return found === undefined ? undefined : { name: path, text: found }
  }
  const surroundings = { ...NO_SURROUNDINGS, neighbour }
  const settings = { ...DEFAULT_SETTINGS, surroundings, rules }
  const report = await lintText({ name, text }, settings, CATALOGUE_WITH_PARTS)
  const mismatches = report.findings.filter(({ rule }) => rule === 'spec-usage-mismatch')
  return {
    ...report,
    mismatches,
    asked,
    places: mismatches.map(({ at }) => text.slice(at.start, at.end)),
    related: mismatches.flatMap(({ related }) => related.map(wordsOf(text))),
  }
}

function wordsOf(text: string): (place: RelatedPlace) => string {
  return ({ at, message, source }) => {
    const written = (source?.text ?? text).slice(at.start, at.end)
    return `${source ? `${source.name}: ` : ''}${written} ${message}`
  }
}

describe('what is found by way of another file', () => {
  it('is blamed where it is written in the text itself, the other file being related', async () => {
    const { places, related } = await lint({
      'a.yaml': 'more: [b.yaml]\nKeyUsage: SIGN_VERIFY\n',
      'b.yaml': 'KeySpec: HMAC_256\n',
    })
    expect(places).toEqual(['SIGN_VERIFY'])
    expect(related).toEqual([expect.stringMatching(/^b\.yaml: HMAC_256 /)])
  })

  it('is blamed on the reference where it is written in the other file', async () => {
    const { places, related, mismatches } = await lint({
      'a.yaml': 'KeySpec: HMAC_256\nmore: [ b.yaml ]\n',
      'b.yaml': 'Description: A\nKeyUsage: SIGN_VERIFY\n',
    })
    expect(places).toEqual(['b.yaml'])
    expect(related).toEqual(['b.yaml: SIGN_VERIFY written here', expect.stringMatching(/^HMAC_256 /)])
    expect(mismatches[0]).toMatchObject({ path: 'more/0' })
    expect(mismatches[0]).not.toHaveProperty('fix')
  })

  it('is told once, with the file that is told it by itself', async () => {
    const { places } = await lint({
      'a.yaml': 'more: [b.yaml]\n',
      'b.yaml': 'KeySpec: HMAC_256\nKeyUsage: SIGN_VERIFY\n',
    })
    expect(places).toEqual([])
  })

  it('is told once, with the file on the way that brings it about', async () => {
    const { places } = await lint({
      'a.yaml': 'Description: A\nmore: [b.yaml]\n',
      'b.yaml': 'KeySpec: HMAC_256\nmore: [c.yaml]\n',
      'c.yaml': 'KeyUsage: SIGN_VERIFY\n',
    })
    expect(places).toEqual([])
  })

  it('is blamed on the first reference where the other is far', async () => {
    const { places, related } = await lint({
      'a.yaml': 'KeySpec: HMAC_256\nmore: [b.yaml]\n',
      'b.yaml': 'Description: A\nmore: [c.yaml]\n',
      'c.yaml': 'KeyUsage: SIGN_VERIFY\n',
    })
    expect(places).toEqual(['b.yaml'])
    expect(related[0]).toBe('c.yaml: SIGN_VERIFY written here')
  })

  it('is ignored where the other file says so', async () => {
    const { places } = await lint({
      'a.yaml': 'KeySpec: HMAC_256\nmore: [b.yaml]\n',
      'b.yaml': '# kmslint-ignore spec-usage-mismatch -- signs nothing\nKeyUsage: SIGN_VERIFY\n',
    })
    expect(places).toEqual([])
  })

  it('is told for each reference, also to one file', async () => {
    const { places } = await lint({
      'a.yaml': '{ KeySpec: HMAC_256, more: [b.yaml] }\n---\n{ KeySpec: HMAC_384, more: ["b.yaml"] }\n',
      'b.yaml': 'KeyUsage: SIGN_VERIFY\n',
    })
    expect(places).toEqual(['b.yaml', '"b.yaml"'])
  })
})

describe('files that are referred to', () => {
  it('are not followed in a circle', async () => {
    const { asked, problems } = await lint({
      'a.yaml': 'KeyUsage: SIGN_VERIFY\nmore: [b.yaml]\n',
      'b.yaml': 'Description: A\nmore: [a.yaml, b.yaml, c.yaml]\n',
      'c.yaml': 'KeySpec: HMAC_256\nmore: [b.yaml]\n',
    })
    expect(problems).toEqual([])
    expect(asked.length).toBeLessThan(30)
  })

  it.each([
    ['missing', {}],
    ['broken', { 'b.yaml': 'KeySpec: "HMAC_256\n' }],
    ['of doubtful meaning', { 'b.yaml': 'KeySpec: HMAC_256\nKeySpec: HMAC_256\n' }],
    ['too large', { 'b.yaml': `KeySpec: HMAC_256\n#${' '.repeat(10 * 1024 * 1024)}` }],
  ])('are passed over where they are %s', async (_, others) => {
    const { places, problems } = await lint({
      'a.yaml': 'more: [b.yaml]\nKeyUsage: SIGN_VERIFY\n',
      ...others,
    })
    expect(problems).toEqual([])
    expect(places).toEqual(['SIGN_VERIFY'])
    const { related } = await lint({ 'a.yaml': 'more: [b.yaml]\nKeyUsage: SIGN_VERIFY\n', ...others })
    expect(related.filter(words => words.startsWith('b.yaml'))).toEqual([])
  })

  it('are at most a hundred, however often they refer to one another', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index}.yaml`)
    const files = names.map(name => [name, `Description: A\nmore: [${names.join(', ')}]\n`])
    const { asked, problems } = await lint(Object.fromEntries(files))
    expect(problems).toEqual([])
    expect(asked.length).toBeLessThan(5000)
  })

  it('are not asked for where a text refers to none', async () => {
    const { asked } = await lint({ 'a.yaml': 'KeySpec: HMAC_256\nKeyUsage: SIGN_VERIFY\n' })
    expect(asked).toEqual([])
  })
})
