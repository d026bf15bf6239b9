import { parseArgs } from 'node:util'
import { RULES, readText } from './generate/folders.ts'
import { create, fail } from './new/create.ts'
import { ruleReadme, ruleSource, SUBJECTS } from './new/rule-template.ts'

const USAGE = `usage: npm run new-rule -- <id> [--subject ${SUBJECTS.join(' | ')}]`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { subject: { type: 'string', default: 'key' } },
})
const [id, ...rest] = positionals
const subject = SUBJECTS.find(known => known === values.subject)
if (!id || rest.length > 0) fail(USAGE)
if (!subject) fail(`"${values.subject}" is no subject.\n${USAGE}`)

const { version } = JSON.parse(readText('package.json') ?? '{}') as { version: string }
await create(`${RULES}/${id}`, id, {
  'rule.ts': ruleSource(id, subject, version),
  'README.md': ruleReadme(id),
})
