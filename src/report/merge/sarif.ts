import { leftOutNotice, type SarifParts, sarifText, withinLimit } from '../sarif.ts'
import { levelOf } from '../sarif-results.ts'
import { byFileName } from './by-file.ts'
import type { Mergeable } from './merge.ts'
import { at, isListOf, isObject, type Json, parsed } from './shapes.ts'

interface Result extends Json {
  readonly ruleId: string
  readonly level: string
}

interface Report {
  readonly version: string
  readonly rules: readonly Json[]
  readonly notifications: readonly Json[]
  readonly results: readonly Result[]
}

/** The reports of `--format sarif`. */
export const sarifReports: Mergeable<Report> = {
  read: text => readLog(parsed(text)),

  versionOf: ({ version }) => version,

  filesOf: ({ results, notifications }) =>
    [...results, ...notifications].flatMap(thing => fileOf(thing) ?? []),

  merge(reports) {
    const all = byFileName(
      reports.flatMap(({ results }) => results),
      result => fileOf(result) ?? '',
    )
    const { kept: results, missing } = withinLimit(all, ({ level }) => level)
    const told = reports.flatMap(({ notifications }) => notifications)
    const problems = byFileName(
      told.filter(notification => codeOf(notification) !== undefined),
      notification => fileOf(notification) ?? '',
    )
    const before = told.reduce((sum, notification) => sum + leftOutOf(notification), 0)
    const parts = partsOf(reports, results, problems, before + missing)
    const count = (level: string) => all.filter(result => result.level === level).length
    return {
      text: sarifText(parts),
      tally: {
        errors: count(levelOf('error')),
        warnings: count(levelOf('warning')),
        infos: count(levelOf('info')),
        problems: problems.length,
      },
    }
  },
}

function partsOf(
  reports: readonly Report[],
  results: readonly Result[],
  problems: readonly Json[],
  leftOut: number,
): SarifParts {
  const known = new Map(reports.flatMap(({ rules }) => rules.map(rule => [String(rule.id), rule])))
  const spoke = [...new Set(results.map(({ ruleId }) => ruleId))].sort()
  const codes = [...new Set(problems.map(problem => String(codeOf(problem))))].sort()
  return {
    version: reports[0]?.version ?? '',
    rules: spoke.map(id => known.get(id) ?? { id }),
    codes,
    notifications: [
      ...problems.map(problem => {
        const id = String(codeOf(problem))
        return { ...problem, descriptor: { id, index: codes.indexOf(id) } }
      }),
      ...leftOutNotice(leftOut),
    ],
    results: results.map(result => ({ ...result, ruleIndex: spoke.indexOf(result.ruleId) })),
  }
}

function readLog(log: unknown): Report | undefined {
  const driver = at(log, 'runs', 0, 'tool', 'driver')
  const results = at(log, 'runs', 0, 'results')
  const [version, rules] = [at(driver, 'version'), at(driver, 'rules')]
  const notifications = at(log, 'runs', 0, 'invocations', 0, 'toolExecutionNotifications')
  const isOurs =
    at(driver, 'name') === 'kmslint' &&
    typeof version === 'string' &&
    isListOf(rules, isObject) &&
    isListOf(notifications, isNotification) &&
    isListOf(results, isResult)
  return isOurs && at(log, 'runs', 1) === undefined ? { version, rules, notifications, results } : undefined
}

function isResult(value: unknown): value is Result {
  return (
    typeof at(value, 'ruleId') === 'string' &&
    typeof at(value, 'level') === 'string' &&
    fileOf(value) !== undefined
  )
}

function isNotification(value: unknown): value is Json {
  return (
    isObject(value) && (leftOutOf(value) > 0 || (codeOf(value) !== undefined && fileOf(value) !== undefined))
  )
}

function codeOf(notification: unknown): string | undefined {
  const id = at(notification, 'descriptor', 'id')
  return typeof id === 'string' ? id : undefined
}

function leftOutOf(notification: unknown): number {
  const count = at(notification, 'properties', 'leftOut')
  return typeof count === 'number' ? count : 0
}

/** The name of the file that a result or a notification is about: files are in the order of their names, not of their URIs. */
function fileOf(thing: unknown): string | undefined {
  const uri = at(thing, 'locations', 0, 'physicalLocation', 'artifactLocation', 'uri')
  try {
    return typeof uri === 'string' ? decodeURIComponent(uri) : undefined
  } catch {
    return undefined
  }
}
