import type { Finding } from '../../src/findings/finding.ts'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../src/index.ts'
import type { LintSettings } from '../../src/lint/settings.ts'

/** A document, by the name its format is told by. */
export interface Written {
  readonly name: string
  readonly text: string
}

export function templateOf(properties: object): Written {
  const Key = { Type: 'AWS::KMS::Key', DeletionPolicy: 'Retain', Properties: properties }
  return { name: 'template.json', text: JSON.stringify({ Resources: { Key } }) }
}

export function requestOf(members: object): Written {
  return { name: 'request.json', text: JSON.stringify(members) }
}

/** What the rules say of a document, which must be readable. */
export async function findingsIn(
  source: Written,
  settings: LintSettings = DEFAULT_SETTINGS,
): Promise<readonly Finding[]> {
  const { findings, problems } = await lintText(source, settings, { formats: FORMATS, rules: RULES })
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '))
  return findings
}

/** The rules that report errors, in alphabetical order, one for each error. */
export async function errorsOf(source: Written): Promise<string[]> {
  const findings = await findingsIn(source)
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)
    .sort()
}
