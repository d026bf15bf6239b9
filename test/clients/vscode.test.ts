import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { settingsFrom } from '../../src/lsp/settings.ts'
import { Editor } from '../lsp/editor.ts'
import { isHere } from './here.ts'

const EXTENSION = fileURLToPath(new URL('../../editors/vscode/', import.meta.url))
const PACKED = join(EXTENSION, 'kmslint.vsix')
const manifest = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'))
const settings: Readonly<Record<string, { readonly properties?: object }>> =
  manifest.contributes.configuration.properties

describe('the extension for VS Code', () => {
  it('is at work in folders that nobody trusts', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true)
  })

  it('offers settings that the server takes, each with effect', () => {
    const example: Readonly<Record<string, unknown>> = {
      preset: 'strict',
      rules: { 'rotation-disabled': 'off' },
      parameters: { Env: 'prod' },
      region: 'eu-central-1',
      account: '111122223333',
      partition: 'aws',
      trustedAccounts: ['444455556666'],
      trustedOrganizations: ['o-a1b2c3d4e5'],
      trustedServices: ['sns.amazonaws.com'],
      administrators: ['KeyAdmin*'],
    }
    const offered = Object.keys(settings).filter(name => name !== 'kmslint.trace.server')
    expect(offered.toSorted()).toEqual(
      Object.keys(example)
        .map(name => `kmslint.${name}`)
        .toSorted(),
    )
    const nothing = settingsFrom({}, RULES).layer
    for (const [name, value] of Object.entries(example)) {
      const { layer, wrong } = settingsFrom({ [name]: value }, RULES)
      expect([name, wrong]).toEqual([name, undefined])
      expect(layer, name).not.toEqual(nothing)
    }
  })

  it('knows the rules there are', () => {
    expect(Object.keys(settings['kmslint.rules']?.properties ?? {})).toEqual(RULES.map(({ id }) => id))
  })
})

/** Made by `npm run package` there. */
describe.skipIf(!existsSync(PACKED) || !isHere('unzip'))('kmslint.vsix', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kmslint-vsix-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds a server that finds a wrong key and has the page of its rule', async () => {
    execFileSync('unzip', ['-q', PACKED, '-d', folder])
    const editor = await Editor.start({ server: join(folder, 'extension/out/server/lsp.cjs') })
    const uri = await editor.open(
      'key.yaml',
      'Resources: {K: {Type: AWS::KMS::Key, Properties: {KeySpec: RSA}}}\n',
    )
    const found = (await editor.diagnostics(uri)).find(({ code }) => code === 'unknown-key-spec')
    const page = join(folder, 'extension/rules/unknown-key-spec/README.md')
    expect(found?.codeDescription?.href).toBe(pathToFileURL(page).href)
    expect(existsSync(page)).toBe(true)
    expect(await editor.end()).toBe(0)
  })

  it('holds nothing but what it needs', () => {
    const names = execFileSync('unzip', ['-Z1', PACKED], { encoding: 'utf8' }).trim().split('\n')
    const others = names.filter(name => !/^extension\/(?:rules\/[a-z-]+\/README\.md|out\/.+)$/.test(name))
    expect(others.toSorted()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/package.json',
      'extension/readme.md',
    ])
  })
})
