import { CATALOGUE } from '../catalogue.ts'
import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { visibleJson } from '../report/visible.ts'
import type { Rule, Severity } from '../rule/rule.ts'
import { coloursFor } from './colour.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { print, STDOUT } from './streams.ts'

/** `kmslint rules`: all rules in a table, or as JSON. */
export async function rules(given: Given, words: readonly string[]): Promise<ExitCode> {
  if (words.length > 0) {
    throw new WrongSetting(`kmslint rules takes no path; \`kmslint ./rules\` lints a folder of that name`)
  }
  const format = oneOf(given.value('format') ?? 'table', ['table', 'json'], '--format of `kmslint rules`')
  print(
    STDOUT,
    format === 'json' ? `${visibleJson(CATALOGUE.rules.map(metadataOf))}\n` : await tableFor(given),
  )
  return FINE
}

function metadataOf({ id, summary, severity, strictSeverity, preset, since, references, subject }: Rule) {
  return { id, summary, severity, strictSeverity, preset, since, subjects: [subject].flat(), references }
}

async function tableFor(given: Given): Promise<string> {
  const colours = await coloursFor(given, STDOUT)
  const paints: Record<Severity, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
  }
  const width = Math.max(...CATALOGUE.rules.map(rule => rule.id.length))
  return CATALOGUE.rules
    .map(rule => {
      const { id, severity, summary } = rule
      const note = noteOn(rule)
      return `${id.padEnd(width)}  ${paints[severity](severity.padEnd(7))}  ${summary}${note && colours.dim(` (${note})`)}\n`
    })
    .join('')
}

function noteOn({ preset, strictSeverity }: Rule): string {
  if (preset === 'strict') return 'preset strict'
  return strictSeverity ? `preset strict: ${strictSeverity}` : ''
}
