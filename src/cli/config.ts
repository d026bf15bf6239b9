import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CATALOGUE } from '../catalogue.ts'
import type { Applied } from '../config/file-settings.ts'
import { originText } from '../config/layer.ts'
import { type Row, rowsOf } from '../config/rows.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { nameOf } from '../files/names.ts'
import { activeRules } from '../lint/active-rules.ts'
import { visible, visibleJson } from '../report/visible.ts'
import { coloursFor } from './colour.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { fileSettings } from './settings.ts'
import { deliver } from './show.ts'
import { STDOUT } from './streams.ts'

/** `kmslint config [PATH]`: what applies to a file, or to the files of a folder, and where each setting was made. */
export async function config(given: Given, words: readonly string[]): Promise<ExitCode> {
  const format = oneOf(given.value('format') ?? 'table', ['table', 'json'], '--format of `kmslint config`')
  const [path = '.', ...more] = words
  if (more.length > 0) throw new WrongSetting('kmslint config takes one path; run it again for the others')
  const applied = await (await fileSettings(given)).at(someFileAt(resolve(path)))
  const name = nameOf(path, process.cwd())
  await deliver(format === 'json' ? json(name, applied) : await text(name, applied, given), given)
  return FINE
}

/** Of a folder, a file whose name fits no pattern but those that fit all. */
function someFileAt(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? resolve(path, '\u0001') : path
}

function json(path: string, { file, settings, lint, leftOut }: Applied): string {
  const rules = activeRules(CATALOGUE.rules, lint).map(({ rule, severity, options }) => [
    rule.id,
    { severity: severity ?? rule.severity, options },
  ])
  return `${visibleJson({
    path,
    config: file === undefined ? null : nameOf(file, process.cwd()),
    leftOut: leftOut ? { by: leftOut.origin } : null,
    settings: rowsOf(settings).map(({ key, value, origin }) => ({ key, value, origin: origin ?? 'default' })),
    rules: Object.fromEntries(rules),
  })}\n`
}

async function text(path: string, { file, settings, leftOut }: Applied, given: Given): Promise<string> {
  const { bold, dim } = await coloursFor(given, STDOUT)
  const from = file === undefined ? 'no configuration file' : nameOf(file, process.cwd())
  const head = leftOut ? `left out, as ${originText(leftOut.origin)} says` : from
  return `${bold(visible(path))}  ${visible(head)}\n${table(rowsOf(settings), dim)}`
}

function table(rows: readonly Row[], dim: (text: string) => string): string {
  const shown = rows.map(({ key, value, origin }) => [
    visible(key),
    visible(valueText(value)),
    visible(origin ? originText(origin) : 'default'),
  ])
  const width = (column: number) => Math.max(...shown.map(row => row[column]?.length ?? 0))
  return shown
    .map(
      ([key = '', value = '', origin = '']) =>
        `  ${key.padEnd(width(0))}  ${value.padEnd(width(1))}  ${dim(origin)}\n`,
    )
    .join('')
}

function valueText(value: unknown): string {
  if (value === undefined) return '(not shown)'
  if (Array.isArray(value)) return value.map(valueText).join(', ') || '(none)'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
