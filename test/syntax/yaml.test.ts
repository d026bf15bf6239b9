import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/syntax/tree.ts'
import { flawsOf } from './trees/check.ts'
import { outline, problemsOf, rootOf, spansOf, yaml } from './trees/outline.ts'

const TEMPLATE = `# a key
Resources:
  Key:
    Type: AWS::KMS::Key # of course
    Properties:
      Enabled: yes
      KeySpec: !Ref Spec
      Empty:
      Tags: [a, {b: c}, d: e, ]
      KeyPolicy: |  # text
        {"a": 1} # none
          x

  "Other": !Sub &o
    - 'it''s'
    - >-
      folded
      text
`

describe('well-formed YAML', () => {
  it('is read with the span of each value', async () => {
    const tree = await yaml(TEMPLATE)
    expect(tree.language).toBe('yaml')
    expect(tree.problems).toEqual([])
    expect(flawsOf(tree)).toEqual([])
    expect(spansOf(tree).filter(line => !line.includes('\\n'))).toEqual([
      ' Resources',
      '  Key',
      '   Type',
      '   AWS::KMS::Key',
      '   Properties',
      '    Enabled',
      '    yes',
      '    KeySpec',
      '    Spec',
      '    Empty',
      '    ',
      '    Tags',
      '    [a, {b: c}, d: e, ]',
      '     a',
      '     {b: c}',
      '      b',
      '      c',
      '     d: e',
      '      d',
      '      e',
      '    KeyPolicy',
      '  \\"Other\\"',
      "   'it''s'",
    ])
    expect(
      spansOf(tree)
        .filter(line => line.includes('\\n'))
        .slice(-3),
    ).toEqual([
      '    |  # text\\n        {\\"a\\": 1} # none\\n          x',
      "  - 'it''s'\\n    - >-\\n      folded\\n      text",
      '   >-\\n      folded\\n      text',
    ])
  })

  it('keeps tags apart from the nodes they stand before', async () => {
    const text = 'a: !Ref b\nc: !!str\nd: !GetAtt &x\n  - e\n!k f: !<tag:x> {g: h}\n'
    const tree = await yaml(text)
    const tags: string[] = []
    const walk = (node: Node) => {
      if (node.tagSpan) {
        expect(text.slice(node.tagSpan.start, node.tagSpan.end)).toBe(node.tag)
        tags.push(`${node.tag} ${text.slice(node.span.start, node.span.end)}`)
      }
      if (node.kind === 'sequence') node.items.forEach(walk)
      if (node.kind === 'mapping') for (const { key, value } of node.entries) [key, value].forEach(walk)
    }
    walk(rootOf(tree))
    expect(tags).toEqual(['!Ref b', '!!str ', '!GetAtt - e', '!k f', '!<tag:x> {g: h}'])
  })

  it.each([
    ['2010-09-09', '2010-09-09'],
    [
      'a: yes\nb: "true"\nc: 0777\nd: ~',
      {
        map: [
          ['a', 'yes'],
          ['b', 'true'],
          ['c', '0777'],
          ['d', '~'],
        ],
      },
    ],
    ['a\n b\n\n c', 'a b\nc'],
    ['"a\\x41\\u00e9\\\n  b\n c"', 'aAéb c'],
    ["'a\n  b'''", "a b'"],
    ['|\n a\n  b\n\n c\n\n', 'a\n b\n\nc\n'],
    ['|+\n a\n\n', 'a\n\n'],
    ['|-\n a\n\n', 'a'],
    ['a: |2\n    b\n   c\n', { map: [['a', '  b\n c\n']] }],
    ['>\n a\n b\n\n c\n  d\n e\n', 'a b\nc\n d\ne\n'],
    ['>\n', ''],
    [
      '- \n- a: \n  b: c\n-\n  - d',
      [
        '',
        {
          map: [
            ['a', ''],
            ['b', 'c'],
          ],
        },
        ['d'],
      ],
    ],
    [
      '? a\n? b\n: c\n',
      {
        map: [
          ['a', ''],
          ['b', 'c'],
        ],
      },
    ],
    ['? [a, b]\n: c', { map: [['[a, b]', 'c']] }],
    [
      '1: a\ntrue: b\nnull: c\n2010-01-01: d',
      {
        map: [
          ['1', 'a'],
          ['true', 'b'],
          ['null', 'c'],
          ['2010-01-01', 'd'],
        ],
      },
    ],
    [
      '[a: b, ? c : d, {e}, "f":g, [h]: i]',
      [
        { map: [['a', 'b']] },
        { map: [['c', 'd']] },
        { map: [['e', '']] },
        { map: [['f', 'g']] },
        { map: [['[h]', 'i']] },
      ],
    ],
    ['[{a: 1}: b, {c: d}]', [{ map: [['{a: 1}', 'b']] }, { map: [['c', 'd']] }]],
    [
      '{a, : b, c: , "d":}',
      {
        map: [
          ['a', ''],
          ['', 'b'],
          ['c', ''],
          ['d', ''],
        ],
      },
    ],
    [
      '__proto__: a\nconstructor: b',
      {
        map: [
          ['__proto__', 'a'],
          ['constructor', 'b'],
        ],
      },
    ],
    ['\uFEFFa: 1', { map: [['a', '1']] }],
    [
      'a: 1\r\nb:\r\n  - c\r\n  - |\r\n    d\r\n    e\r\n',
      {
        map: [
          ['a', '1'],
          ['b', ['c', 'd\ne\n']],
        ],
      },
    ],
    ['a:\t1\t# c', { map: [['a', '1']] }],
    [
      'a: 😀\nb: "\\U0001F600"',
      {
        map: [
          ['a', '😀'],
          ['b', '😀'],
        ],
      },
    ],
    ['%YAML 1.1\n---\na: !!binary R0lG\n...\n', { map: [['a', 'R0lG']] }],
    ['%TAG !e! tag:x,1:\n---\n!e!f g', 'g'],
    ['a#b: c#d', { map: [['a#b', 'c#d']] }],
    ['url: http://x:80/#y', { map: [['url', 'http://x:80/#y']] }],
  ])('%j is read', async (text, values) => {
    const tree = await yaml(text)
    expect(tree.problems).toEqual([])
    expect(flawsOf(tree)).toEqual([])
    expect(outline(rootOf(tree))).toEqual(values)
  })

  it.each([
    ['', ['']],
    ['# only a comment\n', ['# only a comment\n']],
    ['---\n---\n', ['---\n', '---\n']],
    ['a\n---\nb\n...\n# c\n---\nd', ['a\n', '---\nb\n', '...\n# c\n---\nd']],
    ['--- |\n ---\n--- a\n', ['--- |\n ---\n', '--- a\n']],
    ['\uFEFF---\na\n\uFEFF---\nb', ['\uFEFF---\na\n\uFEFF', '---\nb']],
  ])('%j has the documents it should', async (text, documents) => {
    const tree = await yaml(text)
    expect(tree.problems).toEqual([])
    expect(tree.documents.map(({ span }) => text.slice(span.start, span.end))).toEqual(documents)
  })

  it('has nothing for a root where a document is empty', async () => {
    const { documents } = await yaml('---\n# nothing\n---\n~\n--- !x\n')
    expect(documents.map(({ root }) => outline(root))).toEqual(['nothing', '~', ''])
  })
})

describe('aliases and merge keys', () => {
  it('repeat the node itself', async () => {
    const tree = await yaml('a: &x {b: 1}\nc: *x\nd: [*x]')
    const root = rootOf(tree)
    const [first, second, third] = root.kind === 'mapping' ? root.entries.map(({ value }) => value) : []
    expect(second).toBe(first)
    expect(third?.kind === 'sequence' && third.items[0]).toBe(first)
    expect(tree.shared).toEqual([first?.span])
  })

  it('merge in place: own keys win, then earlier merges', async () => {
    const text =
      'x: &x {a: x, b: x, c: x}\ny: &y {b: y, d: y}\nz:\n  a: z\n  <<: [*x, *y]\n  e: z\nq:\n  <<: *y\n  <<: *x\n  d: q\n'
    const root = rootOf(await yaml(text))
    const [, , z, q] = root.kind === 'mapping' ? root.entries : []
    expect(outline(z?.value)).toEqual({
      map: [
        ['a', 'z'],
        ['b', 'x'],
        ['c', 'x'],
        ['d', 'y'],
        ['e', 'z'],
      ],
    })
    expect(outline(q?.value)).toEqual({
      map: [
        ['b', 'y'],
        ['a', 'x'],
        ['c', 'x'],
        ['d', 'q'],
      ],
    })
    expect(z?.value.kind === 'mapping' && z.value.merges).toBe(true)
    expect(root.kind === 'mapping' && root.merges).toBe(undefined)
  })

  it('leave a quoted << as the key it is', async () => {
    expect(outline(rootOf(await yaml('"<<": a')))).toEqual({ map: [['<<', 'a']] })
  })

  it('take anchors again, keys too, each document by itself', async () => {
    expect(outline(rootOf(await yaml('- &a 1\n- &a 2\n- *a\n- {*a : b}')))).toEqual([
      '1',
      '2',
      '2',
      { map: [['2', 'b']] },
    ])
    expect(problemsOf(await yaml('&a a\n---\n*a'))).toEqual(['invalid-syntax at "*a" 9'])
  })

  it.each([
    ['a: *b', ['invalid-syntax at "*b" 3']],
    ['a: &a [b, *a]', ['too-many-aliases at "*a" 10']],
    ['<<: a', ['invalid-syntax at "<<" 0']],
    ['a: &a {<<: *a}', ['too-many-aliases at "*a" 11']],
  ])('%j is told', async (text, problems) => {
    const tree = await yaml(text)
    expect(problemsOf(tree).sort()).toEqual([...problems].sort())
    expect(flawsOf(tree)).toEqual([])
  })
})

describe('keys given twice', () => {
  it('are a problem at each but the first, which is named', async () => {
    const tree = await yaml('a: 1\n"a": 2\nb: {c: 1, c: 2}\n? a\n')
    expect(problemsOf(tree)).toEqual([
      'duplicate-key at "\\"a\\"" 5',
      'duplicate-key at "c" 22',
      'duplicate-key at "a" 30',
    ])
    expect(tree.problems.map(({ message }) => /line \d+/.exec(message)?.[0])).toEqual([
      'line 1',
      'line 3',
      'line 1',
    ])
  })

  it('are found among many', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `k${index % 19}: v`)
    expect(problemsOf(await yaml(keys.join('\n')))).toEqual(['duplicate-key at "k0" 123'])
  })

  it('are no problem for a merged key', async () => {
    expect((await yaml('a: &a {b: 1}\nc: {<<: *a, b: 2}')).problems).toEqual([])
  })
})

describe('comments', () => {
  it('are found wherever they stand, and nowhere else', async () => {
    const text = `# one
a: "x # no" # two
b: 'y
  # no' #three
c: z#no
d: | # four
  # no

  text # no
  # no
# five
e: [a, # six
  b#no, "#no", c #seven
  ]
f: >-
    no # no
  #eight
g:
#nine
  - plain
    text #ten
--- # eleven
h: &a#no !b#no i`
    const comments = (await yaml(text)).comments()
    expect(comments.map(({ text: words }) => words.trim())).toEqual(
      'one two three four five six seven eight nine ten eleven'.split(' '),
    )
    expect(comments.map(({ span }) => text.slice(span.start, span.end))[1]).toBe('# two')
  })

  it('end before the line break, CRLF too', async () => {
    const [comment] = (await yaml('a: 1 # b\r\nc: 2')).comments()
    expect(comment).toEqual({ span: { start: 5, end: 8 }, text: ' b' })
  })

  it('are found in broken text as well', async () => {
    const comments = (await yaml('# one\na: "x # no" # two\nb: [\nc: d # three\n')).comments()
    expect(comments.map(({ text }) => text.trim())).toEqual(['one', 'two', 'three'])
  })
})
