import { RULES } from '../../rules/index.ts'
import { findFiles } from '../files/find.ts'
import { mayDeclareKeys, readSource } from '../files/read.ts'
import type { FileReport } from '../findings/finding.ts'
import { FORMATS } from '../formats/index.ts'
import { lintText } from '../lint/lint-text.ts'
import { DEFAULT_SETTINGS, type LintSettings, NO_SURROUNDINGS } from '../lint/settings.ts'
import { json } from '../report/json.ts'
import { stylish } from '../report/stylish.ts'
import type { Severity } from '../rule/rule.ts'
import { type Invocation, parseInvocation, UsageError } from './arguments.ts'
import { HELP, VERSION } from './help.ts'

/** 0 clean, 1 findings at or above `--fail-on`, 2 the work could not be done. */
async function main(args: readonly string[]): Promise<number> {
  const invocation = parseInvocation(args)
  if (invocation.help) return print(HELP, 0)
  if (invocation.version) return print(`${VERSION}\n`, 0)
  const { files, unreadable } = findFiles(invocation.paths)
  for (const path of unreadable)
    process.stderr.write(`kmslint: ${path} cannot be read; check the path and its permissions\n`)
  if (files.length === 0)
    process.stderr.write('kmslint: no file to look at; name files or folders that hold JSON or YAML\n')
  const reports: FileReport[] = []
  for (const file of files) reports.push(await lintFile(file, settingsOf(invocation)))
  const failed =
    unreadable.length > 0 || files.length === 0 || reports.some(report => report.problems.length > 0)
  const color =
    process.env['NO_COLOR'] === undefined &&
    (process.stdout.isTTY || process.env['FORCE_COLOR'] !== undefined)
  print(invocation.format === 'json' ? json(reports, VERSION) : stylish(reports, color), 0)
  return failed ? 2 : Number(hasFailure(reports, invocation.failOn))
}

const NEEDLES = FORMATS.flatMap(format => format.needles)

async function lintFile(path: string, settings: LintSettings): Promise<FileReport> {
  const read = readSource(path)
  const source = 'source' in read ? read.source : { name: path, text: '' }
  const problems = 'problem' in read ? [read.problem] : []
  if (problems.length > 0 || !mayDeclareKeys(source.text, NEEDLES)) {
    return { source, format: undefined, findings: [], problems, suppressed: 0 }
  }
  return lintText(source, settings, { formats: FORMATS, rules: RULES })
}

function settingsOf({ parameters, region, account }: Invocation): LintSettings {
  return { ...DEFAULT_SETTINGS, surroundings: { ...NO_SURROUNDINGS, parameters, region, account } }
}

function hasFailure(reports: readonly FileReport[], failOn: Invocation['failOn']): boolean {
  const failing: readonly Severity[] = {
    error: ['error'],
    warning: ['error', 'warning'],
    info: ['error', 'warning', 'info'],
    never: [],
  }[failOn] as Severity[]
  return reports.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity)))
}

function print(text: string, code: number): number {
  process.stdout.write(text)
  return code
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`kmslint: ${error.message}\n`)
  process.exitCode = 2
}
