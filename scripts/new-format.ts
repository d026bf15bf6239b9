import { parseArgs } from 'node:util'
import { FORMATS } from './generate/folders.ts'
import { create, fail } from './new/create.ts'
import { formatReadme, formatSource } from './new/format-template.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [id, ...rest] = positionals
if (!id || rest.length > 0) fail('usage: npm run new-format -- <id>')

await create(`${FORMATS}/${id}`, id, {
  'format.ts': formatSource(id),
  'README.md': formatReadme(id),
})
