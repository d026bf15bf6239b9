import { describe, expect, it } from 'vitest'
import { readText } from '../../scripts/generate/folders.ts'
import { transcriptsIn } from '../../scripts/generate/transcripts.ts'
import { STARTER } from '../../src/config/starter.ts'
import { kmslint } from '../cli/program.ts'
import { folderWith } from '../files/folder.ts'
import { applied } from './configured.ts'

const transcripts = transcriptsIn(readText('docs/configuration.md') ?? '')

describe('the page on configuration', () => {
  it('shows runs', () => expect(transcripts.length).toBeGreaterThan(3))

  it.each(transcripts)('shows what the command says: $args', ({ files, args, output }) => {
    const { stdout, stderr } = kmslint(args, { cwd: folderWith(files), env: { NO_COLOR: '1' } })
    expect(stdout + stderr).toBe(output)
    expect(output).not.toBe('')
  })
})

it('the README shows a configuration that is right', async () => {
  const [, text = ''] = /^## Configuration\n.*?^```yaml\n(.*?)^```$/ms.exec(readText('README.md') ?? '') ?? []
  const { lint } = await applied({ 'kmslint.yaml': text }, 'sandbox/a.yaml')
  expect(lint.preset).toBe('strict')
  expect(lint.rules.get('key-deleted-with-stack')).toEqual({ severity: 'off' })
})

describe('the file that kmslint init writes', () => {
  it('sets nothing but the preset that is on anyway', async () => {
    const { settings } = await applied({ 'kmslint.yaml': STARTER }, 'a.yaml')
    expect(Object.keys(settings.single)).toEqual(['preset'])
    expect(settings.single.preset?.value).toBe('recommended')
  })

  it('is right with all its examples brought in', async () => {
    const text = STARTER.replaceAll(/^# (?!yaml-)( *)([\w-]+:|- )/gm, '$1$2')
    const { settings } = await applied({ 'kmslint.yaml': text }, 'sandbox/a.yaml')
    expect(settings.named.severities.get('rotation-disabled')?.value).toBe('error')
    expect(settings.named.severities.get('key-deleted-with-stack')?.value).toBe('off')
    expect(Object.keys(settings.single)).toHaveLength(7)
  })
})
