import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MAX_LENGTH } from '../../src/syntax/limits.ts'
import type { Node, Tree } from '../../src/syntax/tree.ts'
import { flawsOf } from './trees/check.ts'
import { json, problemsOf, rootOf, yaml } from './trees/outline.ts'

const codesOf = ({ problems }: Tree) => problems.map(({ code }) => code)

function depthOf(node: Node | undefined): number {
  if (!node || node.kind === 'scalar') return 0
  const children = node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value)
  return 1 + Math.max(0, ...children.map(depthOf))
}

describe('nesting', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`
  const indented = (depth: number) =>
    Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`)
      .join('\n')
      .concat(' b')

  it.each([
    ['JSON', json, nested],
    ['YAML in brackets', yaml, (depth: number) => `# no JSON\n${nested(depth)}`],
    ['YAML in lines', yaml, indented],
    ['YAML in dashes', yaml, (depth: number) => `${'- '.repeat(depth)}x`],
  ])('is read to 100 levels and told beyond, in %s', async (_, read, write) => {
    const fine = await read(write(100))
    expect(codesOf(fine)).toEqual([])
    expect(depthOf(rootOf(fine))).toBe(100)
    const deep = await read(write(101))
    expect(codesOf(deep)).toEqual(['too-deep'])
    expect(flawsOf(deep)).toEqual([])
  })

  it('leaves what was read before', async () => {
    const tree = await json(`{"a": 1, "b": ${nested(200)}}`)
    expect(codesOf(tree)).toEqual(['too-deep'])
    expect(depthOf(rootOf(tree))).toBe(100)
  })

  it('counts what aliases repeat', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `- &a${index} [[[*a${index - 1}]]]`)
    const tree = await yaml(`- &a-1 x\n${lines.join('\n')}`)
    expect(new Set(codesOf(tree))).toEqual(new Set(['too-deep']))
    expect(depthOf(rootOf(tree))).toBeLessThanOrEqual(100)
  })
})

describe('aliases', () => {
  it('that multiply are capped', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => {
      const before = `*a${index - 1}`
      return `a${index}: &a${index} [${Array.from({ length: 9 }, () => before).join(', ')}]`
    })
    const tree = await yaml(`a-1: &a-1 lol\n${lines.join('\n')}`)
    expect(codesOf(tree)).toEqual(['too-many-aliases'])
    expect(flawsOf(tree).length).toBe(0)
  })

  it('that merge ever more are capped', async () => {
    const maps = Array.from(
      { length: 2000 },
      (_, index) => `a${index}: &a${index} {<<: *a${index - 1}, k${index}: v}`,
    )
    const tree = await yaml(`a-1: &a-1 {}\n${maps.join('\n')}`)
    expect(codesOf(tree)).toEqual(['too-many-aliases'])
  })

  it('are cheap when many are small', async () => {
    const tree = await yaml(`a: &a {b: c}\nd:\n${'  - *a\n'.repeat(20_000)}`)
    expect(codesOf(tree)).toEqual([])
  })
})

describe('size', () => {
  it('is capped', async () => {
    const tree = await yaml(' '.repeat(MAX_LENGTH + 1))
    expect(codesOf(tree)).toEqual(['too-large'])
    expect(tree.documents).toEqual([])
  })

  it('of a map matters in proportion', async () => {
    expect(await growth(lines => lines)).toBeLessThan(TOO_MUCH)
    const tree = await yaml(map(40_000))
    expect(codesOf(tree)).toEqual([])
    const root = rootOf(tree)
    expect(root.kind === 'mapping' && root.entries.length).toBe(40_000)
  })

  it('of a broken text is no reason to be slow', async () => {
    const broken = (lines: string) => `${lines}\na: [b\nc: d\n`
    expect(await growth(broken)).toBeLessThan(TOO_MUCH)
    const tree = await yaml(broken(map(40_000)))
    expect(problemsOf(tree)).toHaveLength(1)
    const root = rootOf(tree)
    expect(root.kind === 'mapping' && root.entries.length).toBe(40_002)
  })
})

describe('text that ended the process', () => {
  // In a process of its own: what this is to prevent could not be caught in this one.
  const survive = fileURLToPath(new URL('trees/survive.ts', import.meta.url))
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url))

  it('is read, or refused, and read again', { timeout: 120_000 }, () => {
    const output = execFileSync(process.execPath, [tsx, survive], { encoding: 'utf8' })
    expect(output.trim().split('\n').at(-1)).toBe('survived')
  })
})

/** Of four times the text: a time in proportion is 4, one that grows with the square 16. */
const TOO_MUCH = 10

function map(entries: number): string {
  return Array.from({ length: entries }, (_, index) => `key${index}: value`).join('\n')
}

/** How much longer it takes to read four times as much: the shortest of some runs each, in turns. */
async function growth(made: (lines: string) => string): Promise<number> {
  const [small, large] = [made(map(10_000)), made(map(40_000))]
  const times: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 3; turn++) {
    times[0].push(await timeOf(small))
    times[1].push(await timeOf(large))
  }
  return Math.min(...times[1]) / Math.min(...times[0])
}

async function timeOf(text: string): Promise<number> {
  const start = performance.now()
  await yaml(text)
  return performance.now() - start
}
