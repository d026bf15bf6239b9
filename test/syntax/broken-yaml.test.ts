import { describe, expect, it } from 'vitest'
import { flawsOf } from './trees/check.ts'
import { outline, problemsOf, rootOf, yaml } from './trees/outline.ts'

describe('broken YAML', () => {
  it.each([
    [
      'a:\n\t- b\n\t- c\nd: e',
      'invalid-syntax at "\\t" 3',
      {
        map: [
          ['a', ['b', 'c']],
          ['d', 'e'],
        ],
      },
      /tab/i,
    ],
    ['a: b: c\nd: e', 'invalid-syntax at ":" 4', undefined, /quotes/],
    [
      'a:\n  b: 1\n c: 2\nd: 3\n',
      'invalid-syntax at "c" 11',
      {
        map: [
          ['a', { map: [['b', '1']] }],
          ['c', '2'],
          ['d', '3'],
        ],
      },
      /line up/,
    ],
    [
      'a: [b, c\nd: e\n',
      'invalid-syntax at "d" 9',
      {
        map: [
          ['a', ['b', 'c']],
          ['d', 'e'],
        ],
      },
      /bracket/,
    ],
    ['a: {b: 1 c: 2}\nd: e\n', 'invalid-syntax at ":" 10', undefined, /comma/],
    [
      'Action: *\nb: c',
      'invalid-syntax at "*" 8',
      {
        map: [
          ['Action', '*'],
          ['b', 'c'],
        ],
      },
      /quotes/,
    ],
    [
      'a: @b\nc: d',
      'invalid-syntax at "@" 3',
      {
        map: [
          ['a', '@b'],
          ['c', 'd'],
        ],
      },
      /quotes/,
    ],
    ['a: "\\q"\nb: c', 'invalid-syntax at "q" 5', undefined, /escape/],
    ['a: "x\n  y\nb: c', 'invalid-syntax at "b" 10', undefined, /quote/],
    [
      'a:\n  b: "x\n    y',
      'invalid-syntax at "\\"" 8',
      { map: [['a', { map: [['b', 'x y']] }]] },
      /not closed/,
    ],
    ["a:\n  b: 'x", 'invalid-syntax at "\'" 8', { map: [['a', { map: [['b', 'x']] }]] }, /not closed/],
    ['a: !e!x y\nb: c', 'invalid-syntax at " " 7', undefined, /tag/],
    ['a: 1\nb\nc: 2\n', 'invalid-syntax at ":" 8', undefined, /":"/],
    ['- a\nb: c\n', 'invalid-syntax at "b" 4', ['a'], /complete/],
    ['a: |x\n  b\nc: d', 'invalid-syntax at "x" 4', undefined, /next lines/],
    ['a: b\u0007\nc: d', 'invalid-syntax at "\\u0007" 4', undefined, /character/],
    ['a: \ud800\nc: d', 'invalid-syntax at "\\ud800" 3', undefined, /surrogates/],
    ['a: b\0\nc: d', 'invalid-syntax at "\\u0000" 4', undefined, /NUL/],
    ['a: &x *y', 'invalid-syntax at "*" 6', undefined, /alias/],
  ])('%j gives its error and what can be read', async (text, problem, values, words) => {
    const tree = await yaml(text)
    expect(problemsOf(tree)[0]).toBe(problem)
    expect(tree.problems[0]?.message).toMatch(words)
    expect(flawsOf(tree)).toEqual([])
    if (values) expect(outline(rootOf(tree))).toEqual(values)
  })

  it('keeps tags, anchors, aliases, merges and duplicates', async () => {
    const text = 'a: !Ref &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: !GetAtt f\ng: 1\ng: 2\nh: [\n'
    const tree = await yaml(text)
    const root = rootOf(tree)
    const entries = root.kind === 'mapping' ? root.entries : []
    expect(entries[0]?.value.tag).toBe('!Ref')
    expect(entries[1]?.value).toBe(entries[0]?.value)
    expect(outline(entries[2]?.value)).toEqual({
      map: [
        ['b', '1'],
        ['e', 'f'],
      ],
    })
    const merged = entries[2]?.value
    expect(merged?.kind === 'mapping' && merged.entries[1]?.value.tag).toBe('!GetAtt')
    expect(tree.problems.map(({ code }) => code)).toEqual(['duplicate-key', 'invalid-syntax'])
  })

  it('has each message free of the text', async () => {
    for (const text of [
      'a: !hunter2!x y',
      'a: !hunter2,x y',
      'a: *hunter2',
      'a: "\\hunter2"',
      'hunter2: 1\nhunter2: 2',
    ]) {
      const { problems } = await yaml(text)
      expect(problems.length, text).toBeGreaterThan(0)
      for (const { message } of problems) expect(message).not.toContain('hunter2')
    }
  })
})
