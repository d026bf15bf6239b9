import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { readCacheFile, writeCacheFile } from '../../src/files/cache/cache-file.ts'
import { type CacheEntry, LintCache } from '../../src/files/cache/lint-cache.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS, type LintSettings, NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import { BAD, BROKEN, RISKY } from '../cli/templates.ts'
import { KEYS_IN_PARTS } from '../lint/neighbours/keys-in-parts.ts'
import { folderWith } from './folder.ts'

/** A cache, and how often the linter was asked through it. */
function counting(program = 'this', known: readonly CacheEntry[] = []) {
  let asked = 0
  const cache = new LintCache(program, known)
  const lint = cache.around((...given) => {
    asked += 1
    return lintText(...given)
  })
  return {
    cache,
    asked: () => asked,
    lint: (name: string, text: string, settings: Partial<LintSettings> = {}) =>
      lint({ name, text }, { ...DEFAULT_SETTINGS, ...settings }, CATALOGUE),
  }
}

const IGNORED = BAD.replace('  Key:', '  # kmslint-ignore-file spec-usage-mismatch -- a test\n  Key:')

/** All there is, as it would be written. */
function entriesOf(cache: LintCache): readonly CacheEntry[] {
  return cache.entries([], () => true)
}

describe('the cache', () => {
  it.each([BAD, RISKY, BROKEN, IGNORED, 'a: 1\n', ''])(
    'gives back what the linter said of %j',
    async text => {
      const first = counting()
      const said = await first.lint('a.yaml', text)
      const second = counting('this', entriesOf(first.cache))
      const again = await second.lint('a.yaml', text)
      expect(again).toEqual(said)
      expect(JSON.stringify(again)).toBe(JSON.stringify(said))
      expect([first.asked(), second.asked(), second.cache.made]).toEqual([1, 0, []])
    },
  )

  it.each<[string, string, string, string, Partial<LintSettings>]>([
    ['another text', 'this', 'a.yaml', `${BAD} `, {}],
    ['another name', 'this', 'b.yaml', BAD, {}],
    ['another program', 'that', 'a.yaml', BAD, {}],
    ['another preset', 'this', 'a.yaml', BAD, { preset: 'strict' }],
    ['other formats', 'this', 'a.yaml', BAD, { formats: ['key-policy'] }],
    [
      'a rule that is off',
      'this',
      'a.yaml',
      BAD,
      { rules: new Map([['rotation-disabled', { severity: 'off' }]]) },
    ],
    ['a mandatory rule', 'this', 'a.yaml', BAD, { mandatory: ['rotation-disabled'] }],
    [
      'another Region',
      'this',
      'a.yaml',
      BAD,
      { surroundings: { ...NO_SURROUNDINGS, region: 'eu-central-1' } },
    ],
    [
      'a parameter',
      'this',
      'a.yaml',
      BAD,
      { surroundings: { ...NO_SURROUNDINGS, parameters: new Map([['Env', 'prod']]) } },
    ],
  ])('asks the linter again for %s', async (_, program, name, text, settings) => {
    const first = counting()
    await first.lint('a.yaml', BAD)
    const second = counting(program, entriesOf(first.cache))
    const said = await second.lint(name, text, settings)
    expect(second.asked()).toBe(1)
    expect(said).toEqual(await lintText({ name, text }, { ...DEFAULT_SETTINGS, ...settings }, CATALOGUE))
  })

  it('does not keep what a rule that failed left out', async () => {
    const { cache, asked } = counting()
    const rules = [
      {
        ...(CATALOGUE.rules.find(({ subject }) => subject === 'key') as (typeof CATALOGUE.rules)[number]),
        check: () => {
          throw new TypeError('x')
        },
      },
    ]
    const lint = cache.around(lintText)
    const { problems } = await lint({ name: 'a.yaml', text: BAD }, DEFAULT_SETTINGS, { ...CATALOGUE, rules })
    expect(problems.map(({ code }) => code)).toEqual(['rule-crashed'])
    expect([asked(), entriesOf(cache)]).toEqual([0, []])
  })

  it('keeps a few texts of a file, those used last, and none of a file that is gone', async () => {
    const { cache, lint } = counting()
    for (let turn = 0; turn < 9; turn++) await lint('a.yaml', `${BAD}# ${turn}\n`)
    await lint('gone.yaml', BAD)
    const kept = cache.entries([], name => name === 'a.yaml')
    expect(kept.map(({ name }) => name)).toEqual(['a.yaml', 'a.yaml', 'a.yaml', 'a.yaml'])
    const again = counting('this', kept)
    await again.lint('a.yaml', `${BAD}# 8\n`)
    expect(again.asked()).toBe(0)
  })
})

describe('the file of a cache', () => {
  async function written(path: string, names: readonly string[]) {
    const { cache, lint } = counting('this')
    for (const name of names) await lint(name, BAD)
    writeCacheFile(path, cache)
    return readFileSync(path, 'utf8')
  }

  it('holds what runs beside each other put there', async () => {
    const cwd = folderWith({ 'a.yaml': BAD, 'b.yaml': BAD })
    const path = join(cwd, 'x.cache')
    await written(path, [join(cwd, 'a.yaml')])
    await written(path, [join(cwd, 'b.yaml'), join(cwd, 'gone.yaml')])
    const known = readCacheFile(path) as readonly CacheEntry[]
    expect(known.map(({ name }) => name).sort()).toEqual([join(cwd, 'a.yaml'), join(cwd, 'b.yaml')])
  })

  it('is as good as empty wherever it is cut off', async () => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const path = join(cwd, 'x.cache')
    const text = await written(path, [join(cwd, 'a.yaml')])
    expect(readCacheFile(path)).toHaveLength(1)
    for (let length = 0; length < text.length; length += 7) {
      writeFileSync(path, text.slice(0, length))
      expect(readCacheFile(path)).toEqual([])
    }
    expect(await written(path, [join(cwd, 'a.yaml')])).toBe(text)
  })

  it.each([
    ['a severity', /error/, 'info'],
    ['a key', /\n[0-9a-f]{4}/, '\n0000'],
    ['its digest', /cache 1 [0-9a-f]{4}/, 'cache 1 0000'],
    ['the version of its form', /cache 1/, 'cache 2'],
  ])('is as good as empty where %s was changed', async (_, what, by) => {
    const cwd = folderWith({ 'a.yaml': BAD })
    const path = join(cwd, 'x.cache')
    const text = await written(path, [join(cwd, 'a.yaml')])
    const changed = text.replace(what, by)
    expect(changed).not.toBe(text)
    writeFileSync(path, changed)
    expect([[], 'foreign']).toContainEqual(readCacheFile(path))
  })

  it('is not written over a file that is something else', async () => {
    const cwd = folderWith({ 'a.yaml': BAD, 'b.yaml': RISKY })
    expect(readCacheFile(join(cwd, 'b.yaml'))).toBe('foreign')
    expect(await written(join(cwd, 'b.yaml'), [join(cwd, 'a.yaml')])).toBe(RISKY)
    expect(existsSync(join(cwd, 'b.yaml'))).toBe(true)
  })
})

describe('what is said with the help of other files', () => {
  const PARENT = 'KeySpec: HMAC_256\nmore: [b.yaml]\n'

  /** Lints the parent beside a file with this text, knowing what was said before. */
  async function lintBeside(text: string | undefined, known: readonly CacheEntry[] = []) {
    let asked = 0
    const cache = new LintCache('this', known)
    const lint = cache.around((...given) => {
      asked += 1
      return lintText(...given)
    })
    const neighbour = (name: string) => (text === undefined ? undefined : { name, text })
    const settings = { ...DEFAULT_SETTINGS, surroundings: { ...NO_SURROUNDINGS, neighbour } }
    const report = await lint({ name: 'a.yaml', text: PARENT }, settings, {
      ...CATALOGUE,
      formats: [KEYS_IN_PARTS, ...CATALOGUE.formats],
    })
    return { report, asked, entries: entriesOf(cache) }
  }

  it('is remembered as long as they are the same, through a file', async () => {
    const first = await lintBeside('KeyUsage: SIGN_VERIFY\n')
    expect(first.report.findings[0]?.related[0]?.source?.name).toBe('b.yaml')
    const path = join(folderWith({}), 'cache')
    const cache = new LintCache('this', first.entries)
    writeCacheFile(path, { entries: () => cache.entries([], () => true) } as unknown as LintCache)
    const again = await lintBeside('KeyUsage: SIGN_VERIFY\n', readCacheFile(path) as CacheEntry[])
    expect(again.asked).toBe(0)
    expect(again.report).toEqual(first.report)
    expect(readFileSync(path, 'utf8')).not.toContain('KeyUsage: SIGN_VERIFY')
  })

  it.each([
    ['has changed', 'KeyUsage: SIGN_VERIFY\n', 'KeyUsage: GENERATE_VERIFY_MAC\n'],
    ['is gone', 'KeyUsage: SIGN_VERIFY\n', undefined],
    ['has come', undefined, 'KeyUsage: SIGN_VERIFY\n'],
  ])('is said anew where one %s', async (_, before, after) => {
    const first = await lintBeside(before)
    const again = await lintBeside(after, first.entries)
    expect(again.asked).toBe(1)
    expect(again.report).toEqual((await lintBeside(after)).report)
    expect((await lintBeside(after, again.entries)).asked).toBe(0)
  })
})
