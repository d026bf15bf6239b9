import { CATALOGUE } from '../catalogue.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import { reasonOf } from '../files/path-problem.ts'
import { NO_COLOURS } from '../report/colours.ts'
import { REPORTERS, type ReportFormat } from '../report/report.ts'
import type { RunReport } from '../report/run.ts'
import { VERSION } from '../version.ts'
import { coloursFor } from './colour.ts'
import type { Given } from './flags.ts'
import { onInterrupt } from './interrupt.ts'
import { print, STDOUT } from './streams.ts'

/** Writes the report of a run to standard output, or to the file asked for. Throws WrongSetting where that cannot be. */
export async function show(run: RunReport, format: ReportFormat, given: Given): Promise<void> {
  const report = await REPORTERS[format]()
  const file = given.value('output-file')
  const text = report(run, {
    version: VERSION,
    rules: CATALOGUE.rules,
    colours: file === undefined || given.on('color') ? await coloursFor(given, STDOUT) : NO_COLOURS,
    showInfo: given.on('info'),
    pages: format === 'sarif' ? await pagesFor(run) : new Map(),
  })
  if (file === undefined) print(STDOUT, text)
  else await writeTo(file, text)
}

/** The pages of the rules that spoke. */
async function pagesFor(run: RunReport): Promise<Map<string, string>> {
  const { readRulePage } = await import('../files/rule-page.ts')
  const ids = new Set(run.files.flatMap(file => file.findings.map(finding => finding.rule)))
  return new Map([...ids].map(id => [id, readRulePage(id)]))
}

async function writeTo(file: string, text: string): Promise<void> {
  const { writeWhole } = await import('../files/write-whole.ts')
  const release = onInterrupt(() => {})
  try {
    writeWhole(file, text)
  } catch (error) {
    throw new WrongSetting(`the report could not be written to ${file}: ${reasonOf(error)}`)
  }
  release()
}
