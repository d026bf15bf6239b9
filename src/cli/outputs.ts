import { oneOf, WrongSetting } from '../config/wrong-setting.ts'
import { REPORT_FORMATS, type ReportFormat } from '../report/report.ts'
import type { Given } from './flags.ts'

/** A report to be written, and the file it goes to; standard output where there is none. */
export interface Output {
  readonly format: ReportFormat | 'statistics'
  readonly file: string | undefined
}

/** What `--format` and `--output-file` ask for. Throws WrongSetting where two reports would go to the same place. */
export function outputsOf(given: Given): readonly Output[] {
  const single = given.value('output-file')
  const outputs = given.values('format').map(text => outputOf(text, single))
  if (given.on('statistics')) outputs.push({ format: 'statistics', file: single })
  if (outputs.length === 0) return [{ format: 'stylish', file: single }]
  if (single !== undefined && !outputs.some(({ file }) => file === single))
    throw new WrongSetting('--output-file is for a --format without a file of its own; leave it out')
  for (const [at, { file }] of outputs.entries())
    if (outputs.findIndex(other => other.file === file) < at)
      throw new WrongSetting(given.on('statistics') ? STATISTICS_CLASH : clash(file))
  return outputs
}

function outputOf(text: string, single: string | undefined): Output {
  const equals = text.indexOf('=')
  const format = oneOf(equals < 0 ? text : text.slice(0, equals), REPORT_FORMATS, '--format')
  if (equals < 0) return { format, file: single }
  const file = text.slice(equals + 1)
  if (file === '') throw new WrongSetting(`--format ${text} names no file; write --format ${text}FILE`)
  return { format, file }
}

const STATISTICS_CLASH =
  '--statistics counts findings in place of listing them; give each --format a file: --format sarif=FILE'

function clash(file: string | undefined): string {
  return file === undefined
    ? 'only one --format can go to standard output; give the others a file: --format sarif=FILE'
    : `two reports cannot both be written to ${file}; give each --format a file of its own`
}
