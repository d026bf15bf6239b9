import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { NOTHING_SET } from '../../src/config/layer.ts'
import { lintSettingsOf } from '../../src/config/lint-settings.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { settingsFrom } from '../../src/lsp/settings.ts'

const DOCUMENTED = /```json\n([^`]*)```/.exec(
  readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8'),
)?.[1]

describe('settings of an editor', () => {
  it('are all read, as documented', () => {
    const { layer, wrong } = settingsFrom(JSON.parse(DOCUMENTED ?? ''), RULES)
    expect(wrong).toBeUndefined()
    expect(lintSettingsOf(layer)).toEqual({
      preset: 'strict',
      rules: new Map([
        ['not-quantum-safe', { severity: 'off' }],
        ['rotation-disabled', { severity: 'error' }],
      ]),
      mandatory: [],
      surroundings: {
        region: 'eu-central-1',
        account: '111122223333',
        partition: 'aws',
        parameters: new Map([['Env', 'prod']]),
        trustedAccounts: ['444455556666'],
        trustedOrganizations: ['o-a1b2c3d4e5'],
        trustedServices: ['sns.amazonaws.com'],
        administrators: ['KeyAdmin*'],
      },
    })
  })

  it.each([undefined, null, {}, 'nonsense', { preset: '', region: '' }])(
    'are the usual ones where %j is given',
    given => {
      const { layer, wrong } = settingsFrom(given, RULES)
      expect(lintSettingsOf(layer)).toEqual(DEFAULT_SETTINGS)
      expect(wrong).toBeUndefined()
    },
  )

  it.each([
    [{ preset: 'strictest' }, 'strict'],
    [{ rules: { 'rotation-disabled': 'fatal' } }, 'rotation-disabled'],
    [{ rules: { 'rotation-disable': 'off' } }, 'rotation-disabled'],
    [{ region: 'Frankfurt' }, 'eu-central-1'],
    [{ trustedAccounts: ['1234'] }, '12 digits'],
  ])('that cannot be are told of: %j', (given, hint) => {
    const { layer, wrong } = settingsFrom(given, RULES)
    expect(layer).toMatchObject(NOTHING_SET)
    expect(wrong).toContain(hint)
  })
})
