import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../src/lsp/trees/change.ts'
import { spliced } from '../../src/lsp/trees/spliced.ts'
import { parse } from '../../src/syntax/parse.ts'
import type { Tree } from '../../src/syntax/tree.ts'

const TEXT = `# a template
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Env: { Type: String, Default: prod }   # which
  Spec:
    Type: String
Resources:
  Key:
    Type: AWS::KMS::Key
    # of the first
    Properties:
      KeySpec: !Ref Spec
      Description: >-
        several
        lines

      KeyPolicy:
        Statement:
          - { Effect: Allow, Principal: "*",
              Action: "kms:*" }
  "Other":
    Type: AWS::KMS::Key
    Properties: !If [IsProd, {Enabled: true}, !Ref AWS::NoValue]
  Text:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: |+
        kept

  Left:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: "closed too
   far left"
      TopicName: '
   '
  Name: !Sub
    - a
    - {}
# behind
Outputs:
  Arn:
    Value: !GetAtt Key.Arn
`

/** What makes and breaks YAML. */
const PIECES = [
  '\n',
  '\r\n',
  ' ',
  '  ',
  '    ',
  ':',
  ': ',
  '- ',
  '? ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  ' # x',
  '&a ',
]
const MORE = [
  '*a',
  '!Ref ',
  '|',
  '>+',
  '\t',
  'x',
  '\n  X: 1\n',
  '\n  Key: 1\n',
  '\n---\n',
  '\n...\n',
  '<<: ',
  '%',
  'Y',
  '\uFEFF',
]
/** A soak edits longer: KMSLINT_SOAK=10. */
const EDITS = 500 * Number(process.env.KMSLINT_SOAK ?? 1)

async function edited(tree: Tree, from: number, length: number, piece: string) {
  const { text } = tree.source
  const start = from % (text.length + 1)
  const source = { name: 'a.yaml', text: text.slice(0, start) + piece + text.slice(start + length) }
  return { made: await spliced(tree, source), read: await parse(source) }
}

function plain({ comments, ...tree }: Tree) {
  return { ...tree, comments: comments() }
}

describe('a tree put together of an older one', () => {
  it('is what reading the whole text gives, after any change', {
    timeout: 60_000 * Number(process.env.KMSLINT_SOAK ?? 1),
  }, async () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 9 }), fc.constantFrom(...PIECES, ...MORE))
    let made = 0
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 4 }), async edits => {
        let tree = await parse({ name: 'a.yaml', text: TEXT })
        for (const one of edits) {
          const outcome = await edited(tree, ...one)
          if (outcome.made) expect(plain(outcome.made)).toEqual(plain(outcome.read))
          made += outcome.made ? 1 : 0
          tree = outcome.made ?? outcome.read
        }
      }),
      { numRuns: EDITS },
    )
    expect(made).toBeGreaterThan(EDITS / 10)
  })
})

describe('the change between two texts', () => {
  it('is all that differs, however long they are', () => {
    const long = fc.string({ maxLength: 3 }).map(text => text.repeat(5_000))
    fc.assert(
      fc.property(long, fc.string(), fc.string(), long, (head, before, after, tail): void => {
        const [old, text] = [head + before + tail, head + after + tail]
        const change = changeBetween(old, text)
        const { start, end } = change?.old ?? { start: 0, end: 0 }
        expect(old.slice(0, start) + text.slice(start, end + (change?.by ?? 0)) + old.slice(end)).toBe(text)
        expect(end - start).toBeLessThanOrEqual(before.length)
      }),
    )
  })
})
