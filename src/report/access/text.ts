import type { Problem } from '../../text/problem.ts'
import type { Source } from '../../text/source.ts'
import { assumptionPhrase } from '../phrases.ts'
import { type Locate, locatorOf } from '../places.ts'
import { visible } from '../visible.ts'
import { wrapped } from '../wrap.ts'
import type { AccessContext, AccessFile } from './access-report.ts'
import { keyName } from './names.ts'
import { caseTable } from './table.ts'
import type { CaseView, KeyView } from './view.ts'

/** For people at a terminal: a table for each key, and what its words mean. */
export function accessText(files: readonly AccessFile[], context: AccessContext): string {
  const parts = files.flatMap(file => fileParts(file, context))
  const tables = files.some(({ keys }) => keys.length > 0)
  return [...parts, ...(tables ? [legend(parts.flat(), context)] : [])]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

function fileParts(file: AccessFile, context: AccessContext): string[][] {
  const locate = locatorOf(file.source)
  const problems = file.problems.map(problem => problemLines(problem, file.source, context))
  return [...problems, ...file.keys.map(key => keyLines(key, file.source.name, locate, context))]
}

/** What could not be done, said before what may be wrong because of it. */
export function problemsText(
  files: readonly Pick<AccessFile, 'source' | 'problems'>[],
  context: AccessContext,
): string {
  const lines = files.flatMap(({ source, problems }) =>
    problems.flatMap(problem => problemLines(problem, source, context)),
  )
  return lines.map(line => `${line}\n`).join('')
}

function problemLines({ at, message, code }: Problem, source: Source, { colours }: AccessContext): string[] {
  const place = at && locatorOf(source)(at)
  const name = visible(source.name)
  const where = colours.underline(place ? `${name}:${place.line}:${place.column}` : name)
  const line = `${where}  ${colours.magenta('problem')}  ${visible(message)}  ${colours.dim(code)}`
  return [line, ...(place ? ['  so what is said of this file may be incomplete'] : [])]
}

function keyLines(key: KeyView, file: string, locate: Locate, context: AccessContext): string[] {
  const { colours } = context
  const { line, column } = locate(key.at)
  const title = `${colours.underline(`${visible(file)}:${line}:${column}`)}  ${colours.bold(keyName(key, file))}`
  return [title, ...key.cases.flatMap(view => ['', ...caseLines(view, locate, context)])].flatMap(
    (text, at) => (at === 1 && key.cases.length === 1 && text === '' ? [] : [text]),
  )
}

function caseLines(view: CaseView, locate: Locate, context: AccessContext): string[] {
  const { colours, width } = context
  const phrase = assumptionPhrase(view.assuming)
  const said = [
    ...(phrase === undefined ? [] : [phrase]),
    ...(view.usage === undefined ? [] : [`KeyUsage ${view.usage}`]),
    ...policyWords(view),
  ].join('; ')
  const lines = said === '' ? [] : wrapped(visible(said), width - 2).map(line => colours.dim(`  ${line}`))
  return view.policy === 'unknown' ? lines : [...lines, ...caseTable(view, locate, width, colours)]
}

function policyWords({ policy, because, complete, defects, account }: CaseView): string[] {
  if (policy === 'unknown') return [`undecided: its policy could not be worked out, ${because ?? ''}`]
  return [
    ...(policy === 'default' ? ['no policy is given, so KMS gives its default one'] : []),
    ...(account ? [`taken to be in account ${account}, unless --account says otherwise`] : []),
    ...(complete ? [] : ['parts of the policy could not be worked out, so nothing here is certain']),
    ...(defects > 0 ? ['AWS refuses this policy as it is written: run `kmslint` on it'] : []),
  ]
}

const WORDS = [
  ['yes', 'directly: the key policy allows it, and no IAM policy is needed'],
  ['IAM', "delegated: allowed if IAM policies of the caller's own account allow it too"],
  ['~', 'some of its actions only'],
  ['?', 'undecided, so it may be: the document leaves it open, or it took too long to prove'],
] as const

const GRANTS =
  'policy: change the key policy; read: read metadata, not data. Grants give access as well, and stand in no template: `aws kms list-grants --key-id KEY` lists them.'

/** The words that were used, and what no table can show. */
function legend(tables: readonly string[], { colours, width }: AccessContext): string[] {
  const used = WORDS.filter(([word]) => tables.some(line => line.includes(word)))
  const words = used.flatMap(([word, meaning]) =>
    wrapped(meaning, width - 5).map((line, at) => `${(at === 0 ? word : '').padEnd(3)}  ${line}`),
  )
  return [...words, ...wrapped(GRANTS, width)].map(line => colours.dim(line))
}
