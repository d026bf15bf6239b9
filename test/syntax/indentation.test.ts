import { describe, expect, it } from 'vitest'
import { flawsOf } from './trees/check.ts'
import { outline, outlineOf, problemsOf, rootOf, yaml } from './trees/outline.ts'

describe('a quote or bracket that goes on further left than YAML has it', () => {
  it.each([
    [
      'a quote',
      "Key:\n    Policy: '{\n  x\n\n  y\n }'\n    Enabled: yes\n",
      { Key: { Policy: '{ x\ny }', Enabled: 'yes' } },
    ],
    ['a quote of two lines', "Key:\r\n  - 'x\r\n y'\r\n  - z\r\n", { Key: ['x y', 'z'] }],
    [
      'brackets',
      'Key:\n    Tags: {\n      a: b,\n    }\n    Names: [1,\n  2\n ]\n',
      { Key: { Tags: { a: 'b' }, Names: ['1', '2'] } },
    ],
    [
      'quotes that close alike',
      "Key:\n    A: '{\n  }'\n    B: '{\n  }'\n    C: '{\n  }'\n",
      { Key: { A: '{ }', B: '{ }', C: '{ }' } },
    ],
    [
      'a quote that closes as a line behind a comment reads',
      "Key:\n    A: '(\n  )'\nText: # a note\n  )'\n",
      { Key: { A: '( )' }, Text: ")'" },
    ],
  ])('is read as CloudFormation reads it: %s', async (_, text, expected) => {
    const tree = await yaml(text)
    expect(tree.problems).toEqual([])
    expect(flawsOf(tree)).toEqual([])
    expect(outline(rootOf(tree))).toEqual(outlineOf(expected))
  })

  it.each([
    ['the mark that ends a document', "Key: 'x\n---\n'", 'invalid-syntax at "-" 8'],
    ['a tab for indentation', 'Key: {\n\tb: 1}\n', 'invalid-syntax at "b" 8'],
    ['a quote that is not closed either', "Key:\n    a: 'x\n  y\n", 'invalid-syntax at "y" 17'],
  ])('stays an error with %s', async (_, text, expected) => {
    expect(problemsOf(await yaml(text))).toEqual([expected])
  })
})
