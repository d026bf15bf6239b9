import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from 'vscode-languageserver-protocol/node'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { clientOf } from '../../src/lsp/client.ts'
import { diagnosticsOf } from '../../src/lsp/diagnostics.ts'
import { OpenText } from '../../src/lsp/open-text.ts'
import { RulePages } from '../../src/lsp/rule-pages.ts'
import { ABLE, Editor } from './editor.ts'

const START = `Resources:
  K:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: RSA_2048
      KeyUsage: GENERATE_VERIFY_MAC
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: "*", Action: "kms:*", Resource: "*" }
`
/** What templates are made of, so that random edits break and mend them. */
const PIECES = [
  '\n',
  ' ',
  '  ',
  ':',
  '- ',
  '{',
  '}',
  '"',
  '#',
  'KeySpec',
  'RSA_4096',
  '!Ref ',
  'x',
  '🔑',
  '\t',
  '[',
  ']',
]
const EDITS_EACH = 20
/** A soak edits longer: KMSLINT_SOAK=50 is 15,000 edits. */
const TIMES = Number(process.env.KMSLINT_SOAK ?? 1)

const CLIENT = clientOf({ processId: null, rootUri: null, capabilities: ABLE })
const PAGES = new RulePages(CATALOGUE.rules)

describe('random edits', () => {
  it('leave the server alive, with the diagnostics of the text as it then is', {
    timeout: 120_000 * TIMES,
  }, async () => {
    const editor = await Editor.start()
    let nth = 0
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom(...PIECES))
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: EDITS_EACH, maxLength: EDITS_EACH }), async edits => {
        nth += 1
        const name = `random-${nth}.yaml`
        const uri = await editor.open(name, START)
        let open = new OpenText(uri, 1, START, 'utf-16')
        for (const [from, length, text] of edits) {
          const range = rangeIn(open, from, length)
          open = open.changed(await editor.change(uri, range, text), [{ range, text }])
          // What an editor asks meanwhile must not disturb.
          const textDocument = { uri }
          void editor.connection.sendRequest('textDocument/hover', { textDocument, position: range.start })
          await editor.connection.sendRequest('textDocument/completion', {
            textDocument,
            position: range.end,
          })
        }
        const pushed = await editor.diagnostics(uri, open.version)
        const source = { name, text: open.text }
        const report = await lintText(source, DEFAULT_SETTINGS, CATALOGUE)
        expect(pushed).toEqual(diagnosticsOf(report, open, CLIENT, PAGES.addressOf))
        await editor.closeDocument(uri)
      }),
      { numRuns: 15 * TIMES },
    )
    expect(await editor.end()).toBe(0)
  })
})

function rangeIn(open: OpenText, from: number, length: number): Range {
  const start = from % (open.text.length + 1)
  return open.rangeOf({ start, end: Math.min(open.text.length, start + length) })
}
