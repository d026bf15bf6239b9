import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/index.ts'
import type { LintSettings } from '../../src/lint/settings.ts'
import { findingsIn, templateOf } from './documents.ts'

const text = JSON.stringify({
  Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } } },
})

async function severities(settings: Partial<LintSettings>): Promise<Record<string, string>> {
  const findings = await findingsIn({ name: 'template.json', text }, { ...DEFAULT_SETTINGS, ...settings })
  return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]))
}

it('a rule may be graver in the strict preset, and what the user sets counts most', async () => {
  expect(await severities({})).toEqual({ 'key-deleted-with-stack': 'info' })
  const strict = { 'key-deleted-with-stack': 'warning', 'missing-key-policy': 'info' }
  expect(await severities({ preset: 'strict' })).toEqual(strict)
  expect(await severities({ preset: 'all' })).toEqual(strict)
  const rules = new Map([['key-deleted-with-stack', { severity: 'error' as const }]])
  expect(await severities({ preset: 'strict', rules })).toEqual({
    ...strict,
    'key-deleted-with-stack': 'error',
  })
})

it('options alone leave a rule as the preset has it', async () => {
  const rules = new Map(
    ['key-deleted-with-stack', 'missing-key-policy'].map(id => [id, { options: {} }] as const),
  )
  expect(await severities({ rules })).toEqual({ 'key-deleted-with-stack': 'info' })
  expect(await severities({ preset: 'strict', rules })).toEqual({
    'key-deleted-with-stack': 'warning',
    'missing-key-policy': 'info',
  })
})

it('only the formats asked for are read', async () => {
  expect(await severities({ formats: ['cloudformation'] })).not.toEqual({})
  expect(await severities({ formats: ['key-policy'] })).toEqual({})
})

it('an option changes what a rule says', async () => {
  const source = templateOf({ EnableKeyRotation: true, PendingWindowInDays: 14 })
  const set = (minimumDays: number): LintSettings => ({
    ...DEFAULT_SETTINGS,
    rules: new Map([['deletion-window-short', { severity: 'warning', options: { minimumDays } }]]),
  })
  expect(await findingsIn(source, set(14))).toEqual([])
  expect(await findingsIn(source, set(15))).toMatchObject([
    { rule: 'deletion-window-short', severity: 'warning' },
  ])
})
