import { generate, plan } from '../../src/generate/index.ts'

const RULE = 'spec-usage-mismatch'
const SEED = 12

/** What `kmslint generate` makes, and what the manifest expects of it, for the README. */
export function samplesOutput(): string {
  const planned = plan({
    format: 'cloudformation-yaml',
    shape: 'mapping',
    seed: SEED,
    wrong: [RULE],
    alsoRight: false,
  })
  if ('refused' in planned) throw new Error(planned.refused)
  const { text, entry } = generate(planned, 0)
  const findings = entry.findings.map(finding => `${JSON.stringify(finding)}\n`).join('')
  return [
    `This is \`npx kmslint generate --wrong ${RULE} --shape mapping --seed ${SEED}\`:`,
    `\`\`\`yaml\n${text}\`\`\``,
    'Of this, the manifest expects:',
    `\`\`\`json\n${findings}\`\`\``,
  ].join('\n\n')
}
