import { describe, expect, it } from 'vitest'
import { asNumber } from '../../src/syntax/scalar.ts'
import { flawsOf } from './trees/check.ts'
import { json, outline, problemsOf, rootOf, spansOf } from './trees/outline.ts'

describe('well-formed JSON', () => {
  it('is read with the span of each value', async () => {
    const tree = await json('{"a": [1, {"b": null}], "c d": "x\\ty" }')
    expect(tree.language).toBe('json')
    expect(tree.problems).toEqual([])
    expect(spansOf(tree)).toEqual([
      '{\\"a\\": [1, {\\"b\\": null}], \\"c d\\": \\"x\\\\ty\\" }',
      ' \\"a\\"',
      ' [1, {\\"b\\": null}]',
      '  1',
      '  {\\"b\\": null}',
      '   \\"b\\"',
      '   null',
      ' \\"c d\\"',
      ' \\"x\\\\ty\\"',
    ])
  })

  it('has escapes undone, lone surrogates kept', async () => {
    const text = String.raw`["\"\\\/\b\f\n\r\t", "\u0041\uD83D\uDE00", "\ud800", "é\u2028"]`
    expect(outline(rootOf(await json(text)))).toEqual(JSON.parse(text))
  })

  it.each([
    ['', []],
    [' \n', []],
    ['\uFEFF{"a":1}\r\n', [{ map: [['a', '1']] }]],
    ['"text"', ['text']],
    ['[]', [[]]],
    ['{"__proto__": {"constructor": 1}}', [{ map: [['__proto__', { map: [['constructor', '1']] }]] }]],
    ['{"": ""}', [{ map: [['', '']] }]],
  ])('%j has its root, or none', async (text, roots) => {
    const tree = await json(text)
    expect(tree.problems).toEqual([])
    expect(tree.documents.flatMap(({ root }) => (root ? [outline(root)] : []))).toEqual(roots)
    expect(tree.documents).toHaveLength(1)
  })

  it('is told from YAML by its name, or else by being JSON', async () => {
    const { parse } = await import('../../src/syntax/parse.ts')
    const languageOf = async (name: string, text: string) => (await parse({ name, text })).language
    expect(await languageOf('a.template', ' {"a": 1}')).toBe('json')
    expect(await languageOf('a.template', '[1]')).toBe('json')
    expect(await languageOf('a.yaml', '{"a": 1}')).toBe('json')
    expect(await languageOf('a.template', '{a: 1}')).toBe('yaml')
    expect(await languageOf('a.template', '{"a": !Ref b}')).toBe('yaml')
    expect(await languageOf('a.template', '{"a": 1, "b": "}')).toBe('json')
    expect(await languageOf('A.JSON', 'a: 1')).toBe('json')
    expect(await languageOf('a.template', '"text"')).toBe('yaml')
  })

  it('reads numbers as they are written', async () => {
    const root = rootOf(await json('[1, -0, 1.5e3]'))
    const numbers =
      root.kind === 'sequence' ? root.items.map(item => item.kind === 'scalar' && asNumber(item)) : []
    expect(numbers).toEqual([1, -0, 1500])
  })
})

describe('broken JSON', () => {
  it.each([
    ['{"a": 1,}', { map: [['a', '1']] }, ['invalid-syntax at "}" 8']],
    ['[1, 2,]', ['1', '2'], ['invalid-syntax at "]" 6']],
    ['[1 2]', ['1', '2'], ['invalid-syntax at "" 2']],
    [
      '{"a": 1 "b": 2}',
      {
        map: [
          ['a', '1'],
          ['b', '2'],
        ],
      },
      ['invalid-syntax at "" 7'],
    ],
    [
      '{"a": , "b": 2}',
      {
        map: [
          ['a', ''],
          ['b', '2'],
        ],
      },
      ['invalid-syntax at "," 6'],
    ],
    ['{"a": }', { map: [['a', '']] }, ['invalid-syntax at "}" 6']],
    ['{"a" 1}', { map: [['a', '1']] }, ['invalid-syntax at "" 4']],
    ['{"a"}', { map: [['a', '']] }, ['invalid-syntax at "" 4']],
    [
      '{"a", "b": 1}',
      {
        map: [
          ['a', ''],
          ['b', '1'],
        ],
      },
      ['invalid-syntax at "" 4'],
    ],
    ['{a: 1}', { map: [['a', '1']] }, ['invalid-syntax at "a" 1']],
    ["{'a': 1}", { map: [['a', '1']] }, ['invalid-syntax at "\'" 1']],
    ['{"a": yes}', { map: [['a', 'yes']] }, ['invalid-syntax at "yes" 6']],
    ['[01]', ['01'], ['invalid-syntax at "01" 1']],
    [
      '{"a": "x\n, "b": 1}',
      {
        map: [
          ['a', 'x'],
          ['b', '1'],
        ],
      },
      ['invalid-syntax at "\\"x" 6'],
    ],
    ['["a\tb"]', ['a\tb'], ['invalid-syntax at "\\t" 3']],
    ['["\\q"]', ['\\q'], ['invalid-syntax at "\\\\q" 2']],
    ['{"a": 1} // end', { map: [['a', '1']] }, ['invalid-syntax at "// end" 9']],
    ['/* a */ [1, # b\n 2]', ['1', '2'], ['invalid-syntax at "/* a */" 0']],
    ['{"a": {"b": 1}', { map: [['a', { map: [['b', '1']] }]] }, ['invalid-syntax at "{" 0']],
    ['{"a": [1, {"b": 2', { map: [['a', ['1', { map: [['b', '2']] }]]] }, ['invalid-syntax at "{" 10']],
    ['{"a": [1, 2}', { map: [['a', ['1', '2']]] }, ['invalid-syntax at "[" 6']],
    ['[1]]', ['1'], ['invalid-syntax at "]" 3']],
    ['{"a": 1}}, "b": 2}', { map: [['a', '1']] }, ['invalid-syntax at "}" 8']],
    ['[,1]', ['1'], ['invalid-syntax at "," 1']],
    [
      '{"a": 1, {"b": 2}}',
      {
        map: [
          ['a', '1'],
          ['', { map: [['b', '2']] }],
        ],
      },
      ['invalid-syntax at "{" 9'],
    ],
    [
      '{"a": 1, : 2}',
      {
        map: [
          ['a', '1'],
          ['', ''],
        ],
      },
      ['invalid-syntax at ":" 9'],
    ],
  ])('%j is told and read on', async (text, values, problems) => {
    const tree = await json(text)
    expect(flawsOf(tree)).toEqual([])
    if (!text.includes(', : 2')) {
      expect(outline(rootOf(tree))).toEqual(values)
      expect(problemsOf(tree)).toEqual(problems)
    } else {
      expect(problemsOf(tree)[0]).toBe(problems[0])
    }
  })

  it('is told in words that say what to do, and repeat nothing of the text', async () => {
    const { problems } = await json('{"hunter2": hunter2, "hunter2": "hunter2')
    expect(problems.map(({ message }) => message)).toEqual([
      'This "{" is never closed; its "}" is missing.',
      'This is no JSON value: a text needs double quotes; numbers, true, false and null are written as such.',
      'This key was already given on line 1; only one of the two would count, so remove one.',
      'This text is not closed; put a " at its end, on the same line.',
    ])
  })

  it('tells the first few errors only', async () => {
    const { problems } = await json(`[${'x '.repeat(1000)}]`)
    expect(problems).toHaveLength(10)
  })
})

describe('keys given twice in JSON', () => {
  it('are a problem at the second, which names the line of the first', async () => {
    const tree = await json('{"a": 1,\n "b": 2,\n "\\u0061": 3}')
    expect(problemsOf(tree)).toEqual(['duplicate-key at "\\"\\\\u0061\\"" 19'])
    expect(tree.problems[0]?.message).toContain('line 1')
  })
})
