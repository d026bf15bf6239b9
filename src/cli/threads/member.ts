import { parentPort, workerData } from 'node:worker_threads'
import { CATALOGUE } from '../../catalogue.ts'
import { WrongSetting } from '../../config/wrong-setting.ts'
import { lintInto } from '../../files/lint-files.ts'
import { isClean } from '../../files/run-collector.ts'
import { lookerAt, turns } from '../../files/visit-files.ts'
import type { FileReport } from '../../findings/finding.ts'
import { openCache } from '../cache.ts'
import { type ExitCode, FINE } from '../exit-code.ts'
import type { Given } from '../flags.ts'
import { settingsForFiles } from '../left-out.ts'
import { type Task, type Told, takeNext } from './messages.ts'

/** What a thread beside the first does: it looks at files as long as there are any, and tells the first of them. */
export async function member(given: Given, words: readonly string[]): Promise<ExitCode> {
  const task: Task = workerData
  const telling = new Telling()
  const cache = given.on('cache') ? openCache(given) : undefined
  const visitor = lintInto(telling, {
    settingsFor: await settingsForFiles(given, words),
    catalogue: CATALOGUE,
    ...(cache && { lintText: cache.lintText }),
  })
  const look = lookerAt(task.files, task.named, { formats: CATALOGUE.formats, cwd: process.cwd() }, visitor)
  try {
    await lookAtAll(task, telling, look)
    telling.tell({ remembered: cache?.made() ?? [] })
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    telling.tell({ wrong: { index: telling.index, messages: error.messages } })
  }
  return FINE
}

async function lookAtAll(
  { files, state, place }: Task,
  telling: Telling,
  look: (index: number) => void | Promise<void>,
): Promise<void> {
  const isTurn = turns()
  for (let index = takeNext(state); index < files.length; index = takeNext(state)) {
    Atomics.store(state, place, index + 1)
    telling.index = index
    await look(index)
    if (isTurn()) telling.tell()
  }
}

/** Gathers what there is to tell, for each message costs. */
class Telling {
  /** The file that is looked at. */
  index = 0
  #passed: number[] = []
  #reports: [number, FileReport][] = []

  passed(): void {
    this.#passed.push(this.index)
  }

  /** Of a file of which there is nothing to say nobody needs the text. */
  add(report: FileReport): void {
    const { name } = report.source
    this.#reports.push([this.index, isClean(report) ? { ...report, source: { name, text: '' } } : report])
  }

  /** No thread but the first finds files, so that no other has a path that is missing. */
  keep(report: FileReport): void {
    this.add(report)
  }

  tell(more: Partial<Told> = {}): void {
    parentPort?.postMessage({ passed: this.#passed, reports: this.#reports, ...more } satisfies Told)
    this.#passed = []
    this.#reports = []
  }
}
