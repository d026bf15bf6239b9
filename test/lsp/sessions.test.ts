import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { recordIn } from './record.ts'
import { replay, type Session } from './replay.ts'

const FOLDER = fileURLToPath(new URL('sessions', import.meta.url))

/** `KMSLINT_RECORD=1 npx vitest run test/lsp/sessions` writes down what the server says now: read it before it is kept. */
const RECORDS = process.env.KMSLINT_RECORD !== undefined

describe('a recorded session', () => {
  it.each(readdirSync(FOLDER))('%s goes as it went', async name => {
    const file = join(FOLDER, name)
    const document = parseDocument(readFileSync(file, 'utf8'))
    const session: Session = document.toJS()
    const messages = await replay(session)
    if (RECORDS) writeFileSync(file, recordIn(document, messages))
    else expect(messages).toEqual(session.messages)
  })
})
