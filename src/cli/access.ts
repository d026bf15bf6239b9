import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import type { AccessContext } from '../report/access/access-report.ts'
import { type Assertion, outcomeOf } from '../report/access/assertions.ts'
import { compareOwners } from '../report/access/comparison.ts'
import { accessJson, assertionsJson, comparisonJson } from '../report/access/json.ts'
import { accessText, problemsText } from '../report/access/text.ts'
import { assertionsText, comparisonText } from '../report/access/verdicts.ts'
import { viewOf } from '../report/access/view.ts'
import { visible } from '../report/visible.ts'
import { VERSION } from '../version.ts'
import { assertionsOf } from './assertions.ts'
import { type ExitCode, FAILED, FINE, FOUND } from './exit-code.ts'
import type { Given } from './flags.ts'
import { keysAsked, type OwnersOfFile, readOwners } from './owners.ts'
import { checkedPaths } from './paths.ts'
import { deliver, reportColours } from './show.ts'
import { print, STDERR } from './streams.ts'
import { reportWidth } from './width.ts'

const FORMATS = ['table', 'json'] as const

interface Run {
  readonly given: Given
  readonly context: AccessContext
  readonly json: boolean
}

/** `kmslint access`: who can do what with each key; or whether that is what the user asserts, or what it was before. */
export async function access(given: Given, words: readonly string[]): Promise<ExitCode> {
  const format = oneOf(given.value('format') ?? 'table', FORMATS, '--format of `kmslint access`')
  const assertions = assertionsOf(given)
  const context = { version: VERSION, colours: await reportColours(given), width: await reportWidth(given) }
  const run: Run = { given, context, json: format === 'json' }
  if (given.on('compare')) return compare(run, words, assertions)
  const read = await readOwners(await checkedPaths(given, words), given)
  const files = keysAsked(read, given.values('key'))
  if (isEmpty(files)) return sayEmpty(words, given)
  return assertions.length > 0 ? assert(run, files, assertions) : show(run, files)
}

async function show({ given, context, json }: Run, read: readonly OwnersOfFile[]): Promise<ExitCode> {
  const files = read.map(({ source, surroundings, owners, problems }) => ({
    source,
    keys: owners.map(owner => viewOf(owner, surroundings)),
    problems,
  }))
  await deliver((json ? accessJson : accessText)(files, context), given)
  return exitCode(read, false)
}

async function assert(
  { given, context, json }: Run,
  files: readonly OwnersOfFile[],
  assertions: readonly Assertion[],
): Promise<ExitCode> {
  const outcomes = files.flatMap(({ source, surroundings, owners }) =>
    owners.flatMap(owner =>
      assertions.map(assertion => ({ source, ...outcomeOf(assertion, owner, surroundings) })),
    ),
  )
  const text = json
    ? assertionsJson(outcomes, files, context)
    : problemsText(files, context) + assertionsText(outcomes, context)
  await deliver(text, given)
  return exitCode(
    files,
    outcomes.some(({ answer }) => answer !== 'holds'),
  )
}

async function compare(
  { given, context, json }: Run,
  words: readonly string[],
  assertions: readonly Assertion[],
): Promise<ExitCode> {
  const [older, newer, ...more] = words
  if (older === undefined || newer === undefined || more.length > 0)
    throw new WrongSetting('--compare needs two files: `kmslint access --compare OLD NEW`')
  if (assertions.length > 0)
    throw new WrongSetting('--compare and assertions are two questions; run kmslint access once for each')
  const files = keysAsked([await readOne(older, given), await readOne(newer, given)], given.values('key'))
  const [old, now] = files as [OwnersOfFile, OwnersOfFile]
  const views = compareOwners(old.owners, now.owners, now.surroundings)
  const comparison = { old: old.source, now: now.source, views }
  const text = json
    ? comparisonJson(comparison, files, context)
    : problemsText(files, context) + comparisonText(comparison, context)
  await deliver(text, given)
  return exitCode(
    files,
    views.some(({ answer }) => answer === 'new access' || answer === 'undecided'),
  )
}

async function readOne(path: string, given: Given): Promise<OwnersOfFile> {
  const [file, ...more] = await readOwners([path], given)
  if (!file) throw new WrongSetting(`there is no key or key policy in ${path} to compare`)
  if (more.length > 0) throw new WrongSetting(`--compare needs two files, and ${path} is several`)
  return file
}

/** To assert of no key that it is safe would say nothing, and look as if it were. */
function isEmpty(files: readonly OwnersOfFile[]): boolean {
  return files.every(({ owners, problems }) => owners.length + problems.length === 0)
}

function sayEmpty(words: readonly string[], given: Given): ExitCode {
  const where = words.length > 0 ? words.map(visible).join(', ') : 'this folder'
  print(STDERR, `kmslint: no key or key policy in ${where}\n`)
  return given.on('allow-empty') ? FINE : FAILED
}

function exitCode(files: readonly OwnersOfFile[], bad: boolean): ExitCode {
  if (files.some(({ problems }) => problems.length > 0)) return FAILED
  return bad ? FOUND : FINE
}
