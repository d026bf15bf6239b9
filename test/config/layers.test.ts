import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { FileSettings } from '../../src/config/file-settings.ts'
import { layer, originText } from '../../src/config/layer.ts'
import { rowsOf } from '../../src/config/rows.ts'
import { folderWith } from '../files/folder.ts'
import { applied } from './configured.ts'

/** What is set for a file, each with its place. */
async function told(files: Readonly<Record<string, string>>, path: string): Promise<Record<string, string>> {
  const { settings } = await applied(files, path)
  const rows = rowsOf(settings).map(({ key, value, origin }) => [
    key,
    `${value === undefined ? '?' : String(value)} ${origin ? originText(origin) : 'default'}`,
  ])
  return Object.fromEntries(rows)
}

describe('a configuration file', () => {
  it('is the nearest one, whatever its name', async () => {
    const named = (name: string, text: string) =>
      told({ [`a/${name}`]: text, 'kmslint.yaml': 'extends: all' }, 'a/b/c.yaml')
    for (const name of [
      'kmslint.yaml',
      'kmslint.yml',
      '.kmslintrc.yaml',
      '.kmslintrc.yml',
      '.kmslintrc.json',
    ])
      expect(await named(name, '{"extends": "strict"}')).toEqual({ extends: `strict a/${name}:1:13` })
    expect(await named('package.json', '{\n"kmslint": {"extends": "strict"}}')).toEqual({
      extends: 'strict a/package.json:2:24',
    })
    expect(await named('package.json', '{"name": "x"}')).toEqual({ extends: 'all kmslint.yaml:1:10' })
  })

  it('is not looked for beyond the repository', async () => {
    const files = { 'kmslint.yaml': 'extends: all', 'inner/.git/HEAD': '' }
    expect(await told(files, 'inner/a.yaml')).toEqual({ extends: 'recommended default' })
    expect(await told(files, 'a.yaml')).toEqual({ extends: 'all kmslint.yaml:1:10' })
  })

  it('may be chosen, or none be', async () => {
    const files = { 'kmslint.yaml': 'extends: all' }
    expect((await applied(files, 'a.yaml', { config: 'none' })).lint.preset).toBe('recommended')
    const config = resolve(folderWith({ 'chosen.yaml': 'extends: strict' }), 'chosen.yaml')
    expect((await applied(files, 'a.yaml', { config })).lint.preset).toBe('strict')
  })
})

describe('what is set', () => {
  it('is passed on and may be set anew, by name or as a whole', async () => {
    const files = {
      'base.yaml': `
extends: strict
region: eu-west-1
trustedAccounts: ["1111-2222-3333"]
administrators: [Admin]
mandatory: [public-key-access]
parameters: { Env: test, Size: 3, Flag: yes }
rules: { rotation-disabled: off, small-rsa-key: info }
`,
      'kmslint.yaml': `
extends: ./base.yaml
trustedAccounts: [444455556666]
mandatory: [secret-in-metadata]
parameters: { Env: [a, 1] }
rules: { rotation-disabled: error, deletion-window-short: { options: { minimumDays: 9 } } }
`,
    }
    expect(await told(files, 'a.yaml')).toEqual({
      extends: 'strict base.yaml:2:10',
      region: 'eu-west-1 base.yaml:3:1',
      trustedAccounts: '444455556666 kmslint.yaml:3:1',
      administrators: 'Admin base.yaml:5:1',
      mandatory: 'secret-in-metadata kmslint.yaml:4:13',
      'parameters.Env': '? kmslint.yaml:5:15',
      'parameters.Size': '? base.yaml:7:26',
      'parameters.Flag': '? base.yaml:7:35',
      'rules.rotation-disabled': 'error kmslint.yaml:6:29',
      'rules.small-rsa-key': 'info base.yaml:8:49',
      'rules.deletion-window-short.options.minimumDays': '9 kmslint.yaml:6:72',
    })
    const { lint } = await applied(files, 'a.yaml')
    expect(lint).toEqual({
      preset: 'strict',
      rules: new Map([
        ['rotation-disabled', { severity: 'error' }],
        ['small-rsa-key', { severity: 'info' }],
        ['deletion-window-short', { options: { minimumDays: 9 } }],
      ]),
      mandatory: ['public-key-access', 'secret-in-metadata'],
      surroundings: {
        region: 'eu-west-1',
        account: undefined,
        partition: undefined,
        trustedAccounts: ['444455556666'],
        trustedOrganizations: [],
        trustedServices: [],
        administrators: ['Admin'],
        parameters: new Map([
          ['Env', 'a,1'],
          ['Size', '3'],
          ['Flag', 'yes'],
        ]),
      },
    })
  })

  it('of several that are extended is the last', async () => {
    const files = { 'a.yaml': 'region: eu-west-1\naccount: "111122223333"', 'b.yaml': 'region: eu-west-2' }
    const kmslint = 'extends: [all, ./a.yaml, ./b.yaml, strict]'
    expect(await told({ ...files, 'kmslint.yaml': kmslint }, 'x.yaml')).toEqual({
      extends: 'strict kmslint.yaml:1:36',
      region: 'eu-west-2 b.yaml:1:1',
      account: '111122223333 a.yaml:2:1',
    })
  })

  it('by flags wins over every file', async () => {
    const region = { value: 'eu-west-3', origin: { flag: '--region' } }
    const files = { 'kmslint.yaml': 'region: eu-west-1\noverrides: [{ files: a.yaml, region: eu-west-2 }]' }
    const { lint } = await applied(files, 'a.yaml', { flags: layer({ single: { region } }) })
    expect(lint.surroundings.region).toBe('eu-west-3')
  })

  it('keeps options in the types their rule wants', async () => {
    const text = 'rules: { secret-in-metadata: { options: { allow: [12, on] } } }'
    const { lint } = await applied({ 'kmslint.yaml': text }, 'a.yaml')
    expect(lint.rules.get('secret-in-metadata')).toEqual({ options: { allow: ['12', 'on'] } })
  })
})

describe('overrides', () => {
  const files = {
    'conf/strict.yaml': 'extends: strict\noverrides: [{ files: in-conf.yaml, region: us-east-1 }]',
    'kmslint.yaml': `
region: eu-west-1
overrides:
  - files: prod/
    extends: ./conf/strict.yaml
  - files: ["*.json", "!keep.json"]
    region: eu-west-2
    rules: { rotation-disabled: off }
  - files: /top.json
    region: eu-west-3
`,
  }

  it.each([
    ['a.yaml', { extends: 'recommended default', region: 'eu-west-1 kmslint.yaml:2:1' }],
    ['prod/a.yaml', { extends: 'strict conf/strict.yaml:1:10', region: 'eu-west-1 kmslint.yaml:2:1' }],
    ['deep/prod/a.yaml', { extends: 'strict conf/strict.yaml:1:10', region: 'eu-west-1 kmslint.yaml:2:1' }],
    [
      'a.json',
      {
        extends: 'recommended default',
        region: 'eu-west-2 kmslint.yaml:7:5',
        'rules.rotation-disabled': 'off kmslint.yaml:8:33',
      },
    ],
    ['keep.json', { extends: 'recommended default', region: 'eu-west-1 kmslint.yaml:2:1' }],
    [
      'top.json',
      {
        extends: 'recommended default',
        region: 'eu-west-3 kmslint.yaml:10:5',
        'rules.rotation-disabled': 'off kmslint.yaml:8:33',
      },
    ],
  ])('are for the files they name: %s', async (path, settings) => {
    expect(await told(files, path)).toEqual(settings)
  })

  it('name files from their own folder', async () => {
    const { 'kmslint.yaml': _, ...conf } = files
    const told = await applied(
      { ...conf, 'kmslint.yaml': 'extends: ./conf/strict.yaml' },
      'conf/in-conf.yaml',
    )
    expect(told.lint.surroundings.region).toBe('us-east-1')
    const outside = await applied({ ...conf, 'kmslint.yaml': 'extends: ./conf/strict.yaml' }, 'in-conf.yaml')
    expect(outside.lint.surroundings.region).toBeUndefined()
  })
})

it('one and the same asker keeps files apart', async () => {
  const cwd = folderWith({
    'kmslint.yaml': 'region: eu-west-1\noverrides: [{ files: "*.json", region: eu-west-2 }]',
    'b/kmslint.yaml': 'region: eu-west-3\noverrides: [{ files: "*.json", region: eu-west-4 }]',
  })
  const settings = new FileSettings({ catalogue: CATALOGUE, flags: layer({}), nameOf: path => path })
  const regions = []
  for (const name of ['a.yaml', 'a.json', 'b/a.yaml', 'b/a.json', 'a.yaml'])
    regions.push((await settings.at(resolve(cwd, name))).lint.surroundings.region)
  expect(regions).toEqual(['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-west-4', 'eu-west-1'])
})

describe('ignore', () => {
  const files = {
    'base.yaml': 'ignore: [gen/, "*.tmp.yaml"]',
    'kmslint.yaml': 'extends: ./base.yaml\nignore:\n  - "!b.tmp.yaml"\n  - old.json',
  }

  it.each([
    ['gen/a.yaml', 'base.yaml:1:10'],
    ['x/gen/deep/a.yaml', 'base.yaml:1:10'],
    ['a.tmp.yaml', 'base.yaml:1:16'],
    ['b.tmp.yaml', undefined],
    ['old.json', 'kmslint.yaml:4:5'],
    ['new.json', undefined],
  ])('adds to what is extended, and takes in again: %s', async (path, origin) => {
    const { leftOut } = await applied(files, path)
    expect(leftOut && originText(leftOut.origin)).toBe(origin)
  })
})
