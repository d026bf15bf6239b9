import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/index.ts'
import type { Edit } from '../../src/text/edit.ts'
import { contains, type Span } from '../../src/text/span.ts'
import { findingsIn, type Written } from './documents.ts'

/** A document by what is particular about it, and what is told of it, as `told` gives it. */
type Case = [what: string, document: Written, ...told: string[]]

/** The account that documents are for, which is deployed to eu-west-1. */
export const ACCOUNT = '111122223333'

/** Tests what a rule says of each document. */
export function tells(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases)('%s', async (_, document, ...expected) => {
      expect(await told(rule, document)).toEqual(expected)
    })
  })
}

/**
 * What a rule says of a document: severity, message, how sure, what is blamed, and what a fix makes of that: safe `=>`, or
 * not `~>`. Of a fix elsewhere, what it writes.
 */
async function told(rule: string, document: Written): Promise<string[]> {
  const { surroundings } = DEFAULT_SETTINGS
  const settings = {
    ...DEFAULT_SETTINGS,
    preset: 'all',
    surroundings: { ...surroundings, account: ACCOUNT, region: 'eu-west-1' },
  } as const
  const findings = (await findingsIn(document, settings)).filter(finding => finding.rule === rule)
  return findings.map(({ severity, messageId, confidence, at, fix }) => {
    const blamed = document.text.slice(at.start, at.end)
    const short = blamed.length > 60 ? `${blamed.slice(0, 20)}…` : blamed
    const arrow = fix ? ` ${fix.safe ? '=>' : '~>'} ${madeBy(fix.edits, at, blamed)}` : ''
    return `${severity} ${messageId} ${confidence}: ${short}${arrow}`
  })
}

function madeBy(edits: readonly Edit[], at: Span, blamed: string): string {
  if (!edits.every(edit => contains(at, edit))) return edits.map(({ text }) => text).join(' & ')
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start - at.start) + edit.text + text.slice(edit.end - at.start),
    blamed,
  )
}
