import { afterEach, expect, it } from 'vitest'
import { CHILD, PARENT } from '../cli/templates.ts'
import { Editor } from './editor.ts'

let editor: Editor
afterEach(() => editor.process.kill())

it('a document is told of what comes of another one that is open, and again when that changes', async () => {
  editor = await Editor.start()
  const child = await editor.open('child.yaml', CHILD)
  expect(await editor.diagnostics(child)).toEqual([])
  const parent = await editor.open('parent.yaml', PARENT.replace('sub/', ''))
  const [found] = await editor.diagnostics(parent)
  expect(found).toMatchObject({
    code: 'spec-usage-mismatch',
    range: { start: { line: 4, character: 19 }, end: { line: 4, character: 29 } },
  })
  expect(found?.relatedInformation?.[0]).toMatchObject({
    location: { uri: child, range: { start: { line: 2, character: 34 } } },
    message: 'written here',
  })
  const usage = { start: { line: 2, character: 34 }, end: { line: 2, character: 49 } }
  await editor.change(child, usage, 'GENERATE_VERIFY_MAC')
  for (let last = [found]; last.length > 0; last = await editor.diagnostics(parent)) await editor.nextPush()
  await editor.change(child, { ...usage, end: { line: 2, character: 53 } }, 'SIGN_VERIFY')
  for (let last: unknown[] = []; last.length === 0; last = await editor.diagnostics(parent))
    await editor.nextPush()
})
