import type { Finding } from './finding.ts'
import type { RunReport } from './run.ts'

/** A finding that was there when a baseline was made, and is let pass. */
export interface KnownFinding {
  readonly file: string
  readonly rule: string
  readonly fingerprint: string
  /** For whoever reads the baseline; nothing is compared with it. */
  readonly message: string
}

/** Of the form a baseline is written in; another one could not be read. */
export const BASELINE_VERSION = 1

/** What is written of a known finding, in this order. */
export const BASELINE_MEMBERS = ['file', 'rule', 'fingerprint', 'message'] as const

/** What became of a file that a baseline names: this run looked at all of it, did not, or it is not there any more. */
export type FileFate = 'seen' | 'unseen' | 'gone'

interface Compared {
  /** The run without the findings that the baseline knows. */
  readonly run: RunReport
  /** What the baseline knows and the run did not find, though it looked. */
  readonly stale: readonly KnownFinding[]
  /** The baseline without what is stale; findings of renamed files go by their new names. */
  readonly pruned: readonly KnownFinding[]
  /** A baseline that lets all pass that the run found, and what it did not look at. */
  readonly updated: readonly KnownFinding[]
}

interface Found extends KnownFinding {
  readonly finding: Finding
}

/**
 * Compares a run with what a baseline knows. Each known finding lets one pass: that of its fingerprint in its own file,
 * or in another if its own is gone, for then it was likely renamed.
 */
export function compareWithBaseline(
  run: RunReport,
  known: readonly KnownFinding[],
  fateOf: (file: string) => FileFate,
): Compared {
  const found = run.files.flatMap(({ source, findings }) =>
    findings.map(finding => foundIn(source.name, finding)),
  )
  const inPlace = pair(found, known, ({ file, fingerprint }) => `${fingerprint} ${file}`)
  const lost = without(known, inPlace.values()).filter(({ file }) => fateOf(file) === 'gone')
  const renamed = pair(without(found, inPlace.keys()), lost, ({ fingerprint }) => fingerprint)
  const pairs = new Map([...inPlace, ...renamed])
  const left = without(known, pairs.values())
  const unseen = left.filter(({ file }) => fateOf(file) === 'unseen')
  return {
    run: lettingPass(run, new Set([...pairs.keys()].map(({ finding }) => finding))),
    stale: without(left, unseen),
    pruned: [...[...pairs].map(([{ file }, one]) => ({ ...one, file })), ...unseen],
    updated: [...found.map(({ finding: _, ...one }) => one), ...unseen],
  }
}

function foundIn(file: string, finding: Finding): Found {
  const { rule, fingerprint, message } = finding
  return { file, rule, fingerprint, message, finding }
}

/** Pairs what was found with what is known, one to one, by a key that both have. */
function pair(
  found: readonly Found[],
  known: readonly KnownFinding[],
  keyOf: (one: KnownFinding) => string,
): Map<Found, KnownFinding> {
  const groups = new Map<string, KnownFinding[]>()
  for (const one of known) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  const waiting = new Map([...groups].map(([key, group]) => [key, group.values()]))
  const pairs = new Map<Found, KnownFinding>()
  for (const one of found) {
    const match = waiting.get(keyOf(one))?.next()
    if (match && !match.done) pairs.set(one, match.value)
  }
  return pairs
}

function without<T>(all: readonly T[], some: Iterable<T>): T[] {
  const left = new Set(some)
  return all.filter(one => !left.has(one))
}

/** The run without some findings. A file of which nothing else is to be said is clean. */
function lettingPass(run: RunReport, passed: ReadonlySet<Finding>): RunReport {
  const files = run.files.map(file => ({ ...file, findings: without(file.findings, passed) }))
  const isClean = (file: (typeof files)[number]) => file.findings.length + file.problems.length === 0
  const clean = files.filter(isClean).map(({ source }) => source.name)
  return {
    ...run,
    files: files.filter(file => !isClean(file)),
    cleanFiles: [...run.cleanFiles, ...clean].sort(),
    baselined: passed.size,
  }
}
