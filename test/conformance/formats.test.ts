import { describe, expect, it } from 'vitest'
import rotationDisabled from '../../rules/rotation-disabled/rule.ts'
import unknownAction from '../../rules/unknown-action/rule.ts'
import { isAbout, reasonsOf } from '../../scripts/generate/conformance/cannot-say.ts'
import { seen } from '../../scripts/generate/conformance/evidence.ts'
import { CONFORMANCE_PAGE } from '../../scripts/generate/conformance/page.ts'
import { formatIds, loadFormats, loadRules, readText } from '../../scripts/generate/folders.ts'
import { SUBJECTS } from '../../scripts/new/rule-template.ts'
import type { Rule } from '../../src/rule/rule.ts'

/** The table of rules and formats: `npm run generate -- --check` says whether it is true, this whether it is whole. */
const [rules, formats] = await Promise.all([loadRules(), loadFormats()])
const [head = [], , ...rows] = (readText(CONFORMANCE_PAGE) ?? '').split('\n').flatMap(cellsOf)

describe('the table of rules and formats', () => {
  it('has a row for each rule and a column for each format', () => {
    expect(head.slice(1).map(titleOf)).toEqual(formatIds())
    expect(rows.map(([rule = '']) => titleOf(rule))).toEqual(rules.map(({ id }) => id))
  })
})

const explained = formatIds().flatMap(id => {
  const reasons = reasonsOf(id)
  return reasons ? [[id, reasons] as const] : []
})

describe.each(explained)('what %s cannot say', (id, reasons) => {
  const column = formatIds().indexOf(id) + 1
  const blanks = rows.filter(row => row[column] !== '✓').map(([rule = '']) => titleOf(rule))

  it('is all told', () => {
    const untold = rows.filter(row => row[column] === '–').map(([rule = '']) => titleOf(rule))
    expect(untold, `say why under "Cannot say" in src/formats/${id}/README.md`).toEqual([])
  })

  it('is told of rules and subjects that there are, and that it cannot say', () => {
    const subjects: readonly string[] = SUBJECTS
    for (const reason of reasons) {
      const about = rules.filter(rule => isAbout(reason, rule)).map(rule => rule.id)
      expect(blanks, reason.text).toEqual(
        expect.arrayContaining(reason.names.some(name => subjects.includes(name)) ? [] : about),
      )
      expect(about, reason.text).not.toEqual([])
      for (const name of reason.names.filter(one => !subjects.includes(one)))
        expect(
          rules.some(rule => isAbout({ names: [name], text: '' }, rule)),
          name,
        ).toBe(true)
    }
  })
})

describe('seen', () => {
  it('is what a rule finds', async () => {
    const evidence = await seen({ rules: [unknownAction as unknown as Rule], formats })
    expect([...(evidence.get('unknown-action') ?? [])]).toEqual(
      expect.arrayContaining(['cloudformation', 'create-key-request', 'key-policy']),
    )
  })

  it('is nothing of a rule that finds nothing, or finds it elsewhere', async () => {
    const rule = rotationDisabled as unknown as Rule
    const foundBy = async (check: Rule['check']) =>
      (await seen({ rules: [{ ...rule, check }], formats })).get(rule.id) ?? new Set()
    expect(await foundBy(rule.check)).toContain('kubernetes')
    expect(await foundBy(() => undefined)).toEqual(new Set())
    // In the formats that its own page shows, the tests of READMEs see to the places.
    const astray: Rule['check'] = (subject, report, context) =>
      rule.check(subject, (id, _at, facts) => report(id, { start: 0, end: 1 }, facts), context)
    expect(await foundBy(astray)).not.toContain('kubernetes')
  })
})

function cellsOf(line: string): string[][] {
  return line.startsWith('|')
    ? [
        line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim()),
      ]
    : []
}

function titleOf(link: string): string {
  return /^\[(.+?)\]/.exec(link)?.[1] ?? ''
}
