import type { Tally } from '../run.ts'
import { gitlabReports } from './gitlab.ts'
import { jsonReports } from './json.ts'
import { junitReports } from './junit.ts'
import { sarifReports } from './sarif.ts'

/** A report of a run over a part of the files. */
export interface PartReport {
  /** Of the file it was read from. */
  readonly name: string
  readonly text: string
}

export interface MergedReport {
  /** What one run over all the files would have written. */
  readonly text: string
  readonly tally: Tally
}

/** Reports of one format: how they are told from others, and made one. */
export interface Mergeable<Report> {
  /** Undefined for a text that is no such report of kmslint. */
  read(text: string): Report | undefined
  /** Of the kmslint that wrote it, where it says that. */
  versionOf(report: Report): string | undefined
  /** The files that it tells of. */
  filesOf(report: Report): readonly string[]
  merge(reports: readonly Report[]): MergedReport
}

/** Why reports cannot be made one, in words for people. */
export class UnmergeableReports extends Error {
  override readonly name = 'UnmergeableReports'
}

type Format = Mergeable<unknown>

const FORMATS: Readonly<Record<string, Format>> = {
  json: jsonReports,
  sarif: sarifReports,
  junit: junitReports,
  gitlab: gitlabReports,
}

interface Read {
  readonly name: string
  /** Its name, and what it is read and merged by. */
  readonly format: string
  readonly by: Format
  readonly report: unknown
}

/**
 * Makes one report of several, all of one format and of one version of kmslint, and none telling of a file that another
 * tells of. Throws UnmergeableReports.
 */
export function mergeReports(parts: readonly PartReport[]): MergedReport {
  const read = parts.map(readPart)
  const [first, ...more] = read
  if (!first) throw new UnmergeableReports('there is no report to merge')
  const other = more.find(({ format }) => format !== first.format)
  if (other)
    throw new UnmergeableReports(
      `${first.name} is ${first.format} and ${other.name} is ${other.format}; merge reports of one format at a time`,
    )
  checkVersions(read, first.by)
  checkFiles(read, first.by)
  return first.by.merge(read.map(({ report }) => report))
}

function readPart({ name, text }: PartReport): Read {
  for (const [format, by] of Object.entries(FORMATS)) {
    const report = by.read(text)
    if (report !== undefined) return { name, format, by, report }
  }
  const formats = Object.keys(FORMATS).join(', ')
  throw new UnmergeableReports(
    `${name} is no report that can be merged; write it with \`kmslint --format\` in one of: ${formats}`,
  )
}

function checkVersions(read: readonly Read[], format: Format): void {
  const versions = read.map(({ name, report }) => ({ name, version: format.versionOf(report) }))
  const other = versions.find(({ version }) => version !== versions[0]?.version)
  if (other)
    throw new UnmergeableReports(
      `${versions[0]?.name} is of kmslint ${versions[0]?.version} and ${other.name} of ${other.version}; write them with one version`,
    )
}

/** What is told twice would be counted twice. */
function checkFiles(read: readonly Read[], format: Format): void {
  const tellers = new Map<string, string>()
  for (const { name, report } of read) {
    const files = new Set(format.filesOf(report))
    for (const file of files) {
      const teller = tellers.get(file)
      if (teller !== undefined)
        throw new UnmergeableReports(
          `${teller} and ${name} both tell of ${file}; merge reports of different files, such as those of shards`,
        )
      tellers.set(file, name)
    }
  }
}
