import type { SubjectKind } from '../../src/rule/rule.ts'

/** What rules may be about. */
export const SUBJECTS = [
  'key',
  'replica',
  'alias',
  'grant',
  'consumer',
  'policy',
  'statement',
  'tag',
  'text',
  'document',
  'suppression',
  'revision',
] as const satisfies readonly SubjectKind[]

/** A rule that compiles and says nothing yet. */
export function ruleSource(id: string, subject: SubjectKind, version: string): string {
  const [place, name] =
    subject === 'statement' ? [subject, 'statement.policy.name'] : [`${subject}.at`, `${subject}.name`]
  return `import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: '${id}',
  summary: '${SUMMARY}',
  severity: 'warning',
  preset: 'recommended',
  since: '${version}',
  references: [],
  subject: '${subject}',
  messages: {
    wrong: ({ name }: { name: string }) => \`TODO: what is wrong with \${name}; what to write instead\`,
  },
  check(${subject}, report) {
    const wrong = false // TODO: silent where a field is unknown; blame the smallest text that is wrong
    if (wrong) report('wrong', ${place}, { name: ${name} })
  },
})
`
}

/** Its page: documents to be flagged and allowed, outputs to be written by the linter. */
export function ruleReadme(id: string): string {
  return `# ${id}

${SUMMARY}

## Why

TODO: what happens to whom, and when. Say where AWS's documentation has it, with a link.

## Flagged

${fence('yaml', TEMPLATE)}

${fence('json', REQUEST)}

## Allowed

${fence('yaml', TEMPLATE)}
`
}

const SUMMARY = 'TODO: what is wrong, in one line and without a full stop'

const TEMPLATE = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  ExampleKey:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: SYMMETRIC_DEFAULT`

const REQUEST = `{
  "KeySpec": "SYMMETRIC_DEFAULT"
}`

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}
