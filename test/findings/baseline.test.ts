import { describe, expect, it } from 'vitest'
import { compareWithBaseline, type FileFate, type KnownFinding } from '../../src/findings/baseline.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { RunReport } from '../../src/findings/run.ts'
import { baselineText } from '../../src/report/baseline.ts'

/** A run over files with findings of these fingerprints. */
function runOf(found: Readonly<Record<string, readonly string[]>>, cleanFiles: string[] = []): RunReport {
  const files = Object.entries(found).map(([name, prints]) => ({
    source: { name, text: '' },
    format: 'test',
    findings: prints.map(findingOf),
    problems: [],
    suppressed: [],
  }))
  return { files, cleanFiles, fileCount: 9, filesWithKms: 9, suppressed: 0 }
}

function findingOf(fingerprint: string): Finding {
  const at = { start: 0, end: 1 }
  const about = {
    rule: 'r',
    messageId: 'm',
    message: 'now',
    severity: 'error',
    confidence: 'certain',
  } as const
  return { ...about, at, related: [], assuming: [], resource: '', path: '', fingerprint }
}

function known(...names: readonly string[]): KnownFinding[] {
  return names.map(name => {
    const [file = '', fingerprint = ''] = name.split(':')
    return { file, rule: 'r', fingerprint, message: 'then' }
  })
}

const names = (entries: readonly KnownFinding[]) => entries.map(one => `${one.file}:${one.fingerprint}`)

function compare(
  run: RunReport,
  baseline: readonly string[],
  fates: Readonly<Record<string, FileFate>> = {},
) {
  const compared = compareWithBaseline(run, known(...baseline), file => fates[file] ?? 'seen')
  const left = compared.run.files.flatMap(({ source, findings }) =>
    findings.map(({ fingerprint }) => `${source.name}:${fingerprint}`),
  )
  const { stale, pruned, updated } = compared
  return { left, stale: names(stale), pruned: names(pruned), updated: names(updated), run: compared.run }
}

describe('a baseline', () => {
  it('lets pass what it knows, and nothing else', () => {
    const { left, stale, run } = compare(runOf({ a: ['1', '2'], b: ['1'] }), ['a:1'])
    expect({ left, stale }).toEqual({ left: ['a:2', 'b:1'], stale: [] })
    expect(run.baselined).toBe(1)
  })

  it('lets as many pass as it knows', () => {
    expect(compare(runOf({ a: ['1', '1', '1'] }), ['a:1', 'a:1']).left).toEqual(['a:1'])
    expect(compare(runOf({ a: ['1'] }), ['a:1', 'a:1']).stale).toEqual(['a:1'])
  })

  it('makes a file clean of which it knows all', () => {
    const { run } = compare(runOf({ b: ['1'] }, ['a', 'c']), ['b:1'])
    expect(run.files).toEqual([])
    expect(run.cleanFiles).toEqual(['a', 'b', 'c'])
  })

  it('keeps a file with a problem in the report', () => {
    const run = runOf({ a: ['1'] })
    const [file] = run.files
    const broken = {
      ...run,
      files: file ? [{ ...file, problems: [{ code: 'invalid-syntax', message: '' } as const] }] : [],
    }
    const { files, cleanFiles } = compare(broken, ['a:1']).run
    expect(files.map(({ findings, problems }) => [findings.length, problems.length])).toEqual([[0, 1]])
    expect(cleanFiles).toEqual([])
  })

  it('follows a file that was renamed, and only then', () => {
    const renamed = compare(runOf({ new: ['1'] }), ['old:1'], { old: 'gone' })
    expect(renamed).toMatchObject({ left: [], stale: [], pruned: ['new:1'] })
    for (const fate of ['seen', 'unseen'] as const)
      expect(compare(runOf({ new: ['1'] }), ['old:1'], { old: fate }).left).toEqual(['new:1'])
  })

  it('prefers the file itself to one that was renamed', () => {
    const { left, stale } = compare(runOf({ a: ['1'], new: ['1'] }), ['old:1', 'a:1'], { old: 'gone' })
    expect({ left, stale }).toEqual({ left: [], stale: [] })
    expect(compare(runOf({ new: ['1'], newer: ['1'] }), ['old:1'], { old: 'gone' }).left).toEqual(['newer:1'])
  })

  it('is stale where a finding is gone, not where nobody looked', () => {
    const fates = { gone: 'gone', unseen: 'unseen' } as const
    const { stale, pruned, updated } = compare(
      runOf({ a: ['2'] }),
      ['a:1', 'a:2', 'gone:3', 'unseen:4'],
      fates,
    )
    expect(stale).toEqual(['a:1', 'gone:3'])
    expect(pruned).toEqual(['a:2', 'unseen:4'])
    expect(updated).toEqual(['a:2', 'unseen:4'])
  })

  it('takes in what is new when it is updated, and keeps its words when it is pruned', () => {
    const run = runOf({ a: ['1', '2'] })
    const { updated, pruned } = compareWithBaseline(run, known('a:1'), () => 'seen')
    expect(names(updated)).toEqual(['a:1', 'a:2'])
    expect(updated.map(({ message }) => message)).toEqual(['now', 'now'])
    expect(pruned).toEqual(known('a:1'))
  })

  it('is written in order, one entry a line, with no character that misleads', () => {
    const misleading = known('b:1').map(one => ({ ...one, message: '\u202e' }))
    expect(baselineText([...misleading, ...known('a:2', 'a:1', 'a:1')])).toBe(`{
  "version": 1,
  "findings": [
    {"file":"a","rule":"r","fingerprint":"1","message":"then"},
    {"file":"a","rule":"r","fingerprint":"1","message":"then"},
    {"file":"a","rule":"r","fingerprint":"2","message":"then"},
    {"file":"b","rule":"r","fingerprint":"1","message":"\\u202e"}
  ]
}
`)
    expect(JSON.parse(baselineText([]))).toEqual({ version: 1, findings: [] })
  })
})
