import type { FileReport } from '../findings/finding.ts'
import type { RunReport } from '../findings/run.ts'
import { byName } from './names.ts'

/** Gathers the reports of files one by one, and lets go of those that have nothing to say. */
export class RunCollector {
  readonly #files: FileReport[] = []
  readonly #clean: string[] = []
  #fileCount = 0
  #withKms = 0
  #suppressed = 0
  #passedOver = 0

  /** A file that was looked at and holds nothing kmslint knows. */
  passed(): void {
    this.#fileCount += 1
  }

  add(report: FileReport): void {
    this.#fileCount += 1
    if (report.format !== undefined) {
      this.#withKms += 1
      if (isClean(report)) this.#clean.push(report.source.name)
    }
    this.#suppressed += report.suppressed.length
    if (report.passedOver !== undefined) this.#passedOver += 1
    this.keep(report)
  }

  /** A path that is no file to count: it is missing, or could not be entered. */
  keep(report: FileReport): void {
    if (!isClean(report)) this.#files.push(report)
  }

  finish(): RunReport {
    return {
      files: this.#files.sort((a, b) => byName(a.source.name, b.source.name)),
      cleanFiles: this.#clean.sort(byName),
      fileCount: this.#fileCount,
      filesWithKms: this.#withKms,
      suppressed: this.#suppressed,
      ...(this.#passedOver > 0 && { passedOver: this.#passedOver }),
    }
  }
}

export function isClean({ findings, problems }: FileReport): boolean {
  return findings.length === 0 && problems.length === 0
}
