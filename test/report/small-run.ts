import type { FileReport, Finding } from '../../src/findings/finding.ts'
import type { RunReport } from '../../src/findings/run.ts'
import { NO_COLOURS } from '../../src/report/colours.ts'
import type { ReportContext } from '../../src/report/report.ts'
import { RULE } from './sample-run.ts'

export const TEXT =
  'Resources:\n  Mac:\n    Type: AWS::KMS::Key\n    Properties:\n      KeySpec: HMAC_256\n      KeyUsage: SIGN_VERIFY\n'

/** The span of the first place where TEXT has `words`. */
export function spanOf(words: string) {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'spec-usage-mismatch',
    messageId: 'unsupported',
    message: 'HMAC_256 keys cannot be used for SIGN_VERIFY; use GENERATE_VERIFY_MAC',
    severity: 'error',
    confidence: 'certain',
    at: spanOf('SIGN_VERIFY'),
    related: [{ at: spanOf('HMAC_256'), message: 'its KeySpec' }],
    assuming: [],
    resource: 'Mac',
    path: 'Resources/Mac/Properties/KeyUsage',
    fix: {
      title: 'set KeyUsage to GENERATE_VERIFY_MAC',
      safe: true,
      edits: [{ ...spanOf('SIGN_VERIFY'), text: 'GENERATE_VERIFY_MAC' }],
    },
    fingerprint: '0123456789abcdef',
    ...part,
  }
}

/** A finding without related places and fix. */
export function plainFinding(part: Partial<Finding> = {}): Finding {
  const { fix: _, ...rest } = finding({ related: [], ...part })
  return rest
}

export function file(part: Partial<FileReport> & { readonly name?: string } = {}): FileReport {
  const { name = 'templates/mac.yaml', ...rest } = part
  return {
    source: { name, text: TEXT },
    format: 'cloudformation',
    findings: [],
    problems: [],
    suppressed: [],
    ...rest,
  }
}

export function run(...files: FileReport[]): RunReport {
  return { files, cleanFiles: ['clean.yaml'], fileCount: 12, filesWithKms: 3, suppressed: 0 }
}

export function context(part: Partial<ReportContext> = {}): ReportContext {
  return { version: '1.2.3', rules: [RULE], colours: NO_COLOURS, showInfo: false, pages: new Map(), ...part }
}
