import type { FileReport, Finding } from '../../src/findings/finding.ts'
import type { RunReport } from '../../src/findings/run.ts'
import { NO_COLOURS } from '../../src/report/colours.ts'
import type { ReportContext } from '../../src/report/report.ts'
import { defineRule, type Rule } from '../../src/rule/rule.ts'

export const TEXT = 'Resources:\r\n  Key:\r\n    KeySpec: HMAC_256\r\n    KeyUsage: 💥 \u202eTPYRCNE\r\n'

export const SPEC = spanOf('HMAC_256')
export const USAGE = spanOf('\u202eTPYRCNE')

export function spanOf(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

export const FINDING: Finding = {
  rule: 'spec-usage-mismatch',
  messageId: 'unsupported',
  message: 'HMAC_256 keys cannot be used for [this](https://example.com)\u001b[2J',
  severity: 'error',
  confidence: 'certain',
  at: USAGE,
  related: [{ at: SPEC, message: 'its KeySpec' }],
  assuming: [
    { name: 'Env', value: 'prod' },
    { name: 'Env', value: 'stage' },
    { name: 'Kind', value: '' },
  ],
  resource: 'Key',
  path: 'Resources/Key/KeyUsage',
  fix: {
    title: 'set KeyUsage to GENERATE_VERIFY_MAC',
    safe: true,
    edits: [{ ...USAGE, text: 'GENERATE_VERIFY_MAC' }],
  },
  fingerprint: '0123456789abcdef',
}

export function fileReport(over: Partial<FileReport> = {}): FileReport {
  const source = { name: 'stacks/my keys#1.yaml', text: TEXT }
  return { source, format: 'cloudformation', findings: [FINDING], problems: [], suppressed: [], ...over }
}

export function runOf(...files: readonly FileReport[]): RunReport {
  return { files, cleanFiles: [], fileCount: files.length + 2, filesWithKms: files.length, suppressed: 3 }
}

export const UNREADABLE: FileReport = {
  source: { name: 'locked.yaml', text: '' },
  format: undefined,
  findings: [],
  problems: [{ code: 'unreadable-file', message: 'permission denied' }],
  suppressed: [],
}

export const BROKEN: FileReport = fileReport({
  findings: [],
  problems: [{ code: 'invalid-syntax', message: 'a colon is missing', at: SPEC }],
})

export const RULE: Rule = defineRule({
  id: 'spec-usage-mismatch',
  summary: 'KeyUsage is not one its KeySpec supports',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html'],
  subject: 'key',
  messages: { unsupported: () => 'unsupported' },
  check() {},
}) as Rule

export const CONTEXT: ReportContext = {
  version: '1.2.3',
  rules: [RULE],
  colours: NO_COLOURS,
  showInfo: false,
  pages: new Map([
    [
      'spec-usage-mismatch',
      '# spec-usage-mismatch\n\nsummary\n\n## Why\n\nIt is\n[refused](https://example.com).\n\nMore.\n',
    ],
  ]),
}
