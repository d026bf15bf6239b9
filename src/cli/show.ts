import { CATALOGUE } from '../catalogue.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import { reasonOf } from '../files/path-problem.ts'
import { type Colours, NO_COLOURS } from '../report/colours.ts'
import { REPORTERS, type ReportContext } from '../report/report.ts'
import type { RunReport } from '../report/run.ts'
import { VERSION } from '../version.ts'
import { coloursFor, isTerminal } from './colour.ts'
import type { Given } from './flags.ts'
import { onInterrupt } from './interrupt.ts'
import type { Output } from './outputs.ts'
import { print, STDERR, STDOUT } from './streams.ts'

/** Writes each report of a run to where it belongs. Throws WrongSetting, after all others, for those that cannot be. */
export async function show(run: RunReport, outputs: readonly Output[], given: Given): Promise<void> {
  const failures: string[] = []
  for (const output of outputs) {
    try {
      await deliver(await reportText(run, output, given), given, output.file)
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error
      failures.push(...error.messages)
    }
  }
  const [first, ...more] = failures
  if (first !== undefined) throw new WrongSetting(first, ...more)
}

async function reportText(run: RunReport, { format, file }: Output, given: Given): Promise<string> {
  const report =
    format === 'statistics' ? (await import('../report/statistics.ts')).statistics : await REPORTERS[format]()
  return report(run, {
    version: VERSION,
    rules: CATALOGUE.rules,
    colours: await reportColours(given, file),
    showInfo: given.on('info'),
    linkTo: await linksFor(file, given),
    pages: format === 'sarif' ? await pagesFor(run) : new Map(),
  })
}

/** Colours for a report: a file has none unless they are asked for. */
export async function reportColours(given: Given, file = given.value('output-file')): Promise<Colours> {
  return file !== undefined && !given.on('color') ? NO_COLOURS : await coloursFor(given, streamFor(given))
}

/** Writes a text to standard output, or to the file asked for. Throws WrongSetting where that cannot be. */
export async function deliver(text: string, given: Given, file = given.value('output-file')): Promise<void> {
  if (file === undefined) print(streamFor(given), text)
  else await writeTo(file, text)
}

/** Where standard input is mended, standard output is for the mended text. */
function streamFor(given: Given): number {
  return given.on('fix') && !given.on('diff') && given.words[0] === '-' ? STDERR : STDOUT
}

/** To the rules' pages, on a terminal that has links; what is plainly none loads nothing for that. */
async function linksFor(file: string | undefined, given: Given): Promise<ReportContext['linkTo']> {
  const stream = streamFor(given)
  if (file !== undefined || !(await isTerminal(stream))) return undefined
  return (await import('./links.ts')).linksToPages()
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
    throw new WrongSetting(`the report could not be written to ${file}: ${reasonOf(error, 'write')}`)
  }
  release()
}
