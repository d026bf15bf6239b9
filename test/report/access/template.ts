import { ownersIn, type PolicyOwner } from '../../../src/access/index.ts'
import { FORMATS } from '../../../src/formats/index.ts'
import { readText } from '../../../src/lint/read-text.ts'
import { NO_SURROUNDINGS } from '../../../src/lint/settings.ts'
import type { Surroundings } from '../../../src/model/model.ts'
import type { AccessContext } from '../../../src/report/access/access-report.ts'
import { accessText } from '../../../src/report/access/text.ts'
import { viewOf } from '../../../src/report/access/view.ts'
import { NO_COLOURS } from '../../../src/report/colours.ts'
import type { Source } from '../../../src/text/source.ts'

export const CONTEXT: AccessContext = { version: '1.2.3', colours: NO_COLOURS, width: 120 }

export const ROOT =
  "{Effect: Allow, Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}, Action: kms:*, Resource: '*'}"

/** A template with one symmetric encryption key that has these statements, each a line of YAML; `head` comes before. */
export function keyWith(statements: readonly string[], head = ''): Source {
  const list = statements.map(statement => `          - ${statement}\n`).join('')
  const text = `${head}Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: '2012-10-17'
        Statement:
${list}`
  return { name: 'key.yaml', text }
}

export function ownersOf(
  source: Source,
  surroundings: Surroundings = NO_SURROUNDINGS,
): Promise<readonly PolicyOwner[]> {
  return readText(source, surroundings, FORMATS).then(({ groups }) => ownersIn(groups))
}

/** The file as reports take it. */
export async function fileOf(source: Source, told: Partial<Surroundings> = {}) {
  const surroundings = { ...NO_SURROUNDINGS, ...told }
  const { groups, problems } = await readText(source, surroundings, FORMATS)
  return { source, keys: ownersIn(groups).map(owner => viewOf(owner, surroundings)), problems }
}

/** The tables of a file, without the legend that ends the report. */
export async function tablesOf(
  source: Source,
  told: Partial<Surroundings> = {},
  context: Partial<AccessContext> = {},
): Promise<string> {
  const text = accessText([await fileOf(source, told)], { ...CONTEXT, ...context })
  return text.slice(0, text.lastIndexOf('\n\n') + 1)
}
