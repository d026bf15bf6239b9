import { describe, expect, it } from 'vitest'
import { wrongs } from './configured.ts'

describe('what is wrong in a configuration', () => {
  it.each([
    ['ruels: {}', '1:1: there is no setting "ruels"; did you mean "rules"?'],
    ['x: 1', '1:1: there is no setting "x"; choose one of: $schema, extends, rules'],
    ['extends: strickt', '1:10: extends cannot be "strickt"; did you mean "strict"?'],
    [
      'extends: base.yaml',
      '1:10: extends cannot be "base.yaml"; choose one of: recommended, strict, all, or write it like ./kmslint.base.yaml',
    ],
    [
      'rules:\n  secret-in-metadata:\n    options:\n      allow: [ok.*, "AKIA["]',
      '4:21: rules.secret-in-metadata.options.allow[1] is no pattern of RE2: missing closing ]; mend it',
    ],
    [
      'rules: { confidential-wording-in-metadata: { options: { patterns: ["(?=x)"] } } }',
      '1:68: rules.confidential-wording-in-metadata.options.patterns[0] is no pattern of RE2: invalid or unsupported Perl syntax',
    ],
    ['extends: [strict, ""]', '1:19: extends[1] may not be empty'],
    [
      'rules:\n  rotation-disable: off',
      '2:3: there is no rule "rotation-disable"; did you mean "rotation-disabled"?',
    ],
    ['rules: { zzzzzzzz: off }', '1:10: there is no rule "zzzzzzzz"; `kmslint rules` lists them all'],
    [
      'rules: { rotation-disabled: warn }',
      '1:29: rules.rotation-disabled cannot be "warn"; choose one of: error, warning, info, off',
    ],
    [
      'rules: { rotation-disabled: [off] }',
      '1:29: rules.rotation-disabled takes a text or a mapping, not a list',
    ],
    ['rules: { rotation-disabled: { severity: 1 } }', '1:41: rules.rotation-disabled.severity cannot be "1"'],
    [
      'rules: { rotation-disabled: { options: {} } }',
      '1:31: rotation-disabled has no setting "options"; choose one of: severity',
    ],
    [
      'rules: { deletion-window-short: { options: { minimumDay: 9 } } }',
      '1:46: deletion-window-short has no option "minimumDay"; did you mean "minimumDays"?',
    ],
    [
      'rules: { deletion-window-short: { options: { minimumDays: 3 } } }',
      '1:59: rules.deletion-window-short.options.minimumDays takes a whole number from 7 to 30, not 3',
    ],
    [
      'rules: { deletion-window-short: { options: { minimumDays: 9.5 } } }',
      '1:59: rules.deletion-window-short.options.minimumDays takes a whole number from 7 to 30, not 9.5',
    ],
    [
      'rules: { deletion-window-short: { options: { minimumDays: "9" } } }',
      '1:59: rules.deletion-window-short.options.minimumDays takes a whole number, not a text',
    ],
    [
      'mandatory: [public-key-acces]',
      '1:13: mandatory[0] cannot be "public-key-acces"; did you mean "public-key-access"?',
    ],
    ['formats: [cloudfront]', '1:11: formats[0] cannot be "cloudfront"'],
    ['region: Frankfurt', '1:9: region cannot be "Frankfurt"; write it like eu-central-1'],
    ['account: 12', '1:10: account cannot be "12"; write it like 111122223333'],
    ['partition: AWS', '1:12: partition cannot be "AWS"; write it like aws-cn'],
    ['trustedAccounts: "111122223333"', '1:18: trustedAccounts takes a list, not a text'],
    [
      'trustedOrganizations: [acme]',
      '1:24: trustedOrganizations[0] cannot be "acme"; write it like o-a1b2c3d4e5',
    ],
    ['trustedServices: [sns]', '1:19: trustedServices[0] cannot be "sns"; write it like sns.amazonaws.com'],
    ['administrators: [""]', '1:18: administrators[0] may not be empty'],
    [
      'parameters: { Password: { hidden: 1 } }',
      '1:25: parameters.Password takes a text, a number, true or false or a list, not a mapping',
    ],
    ['overrides:\n  - rules: {}', '2:5: overrides[0] needs files; add it'],
    ['overrides: [{ files: a, ignore: b }]', '1:25: there is no setting "ignore"'],
    ['constructor: 1', '1:1: there is no setting "constructor"'],
    ['rules:', '1:7: rules is empty; write a mapping, or leave it out'],
    ['- extends: strict', '1:1: a configuration takes a mapping, not a list'],
    ['extends: strict\n---\nextends: all', ': a configuration is one document; leave out the others'],
    ['extends: strict\nextends: all', '2:1: '],
    ['rules: {', '1:'],
    ['extends: ./gone.yaml', '1:10: ./gone.yaml cannot be read: no such file or directory'],
  ])('%j is told with its place', async (text, message) => {
    const [first, ...more] = await wrongs({ 'kmslint.yaml': text })
    expect(first).toContain(`kmslint.yaml:`)
    expect(first).toContain(message)
    expect(more).toEqual([])
  })

  it('is told all at once, in files it extends too', async () => {
    const files = {
      'kmslint.yaml': 'extends: ./b/base.yaml\nregion: eu-central-1',
      'b/base.yaml': 'a: 1\nregion: x',
    }
    const all = await wrongs(files)
    expect(all.map(text => text.split(': ')[0])).toEqual(['b/base.yaml:1:1', 'b/base.yaml:2:9'])
  })

  it('may stand in package.json, where the rest is none of our business', async () => {
    const manifest = '{\n  "name": "x",\n  "kmslint": { "region": 3 }\n}\n'
    expect(await wrongs({ 'package.json': manifest })).toEqual([
      'package.json:3:26: region cannot be "3"; write it like eu-central-1',
    ])
    expect(await wrongs({ 'package.json': '{ "devDependencies": { "kmslint": 1 } }' })).toEqual([])
    expect(await wrongs({ 'package.json': '{ "kmslint": ' })).toEqual([])
  })

  it('may be a circle of files', async () => {
    const files = {
      'kmslint.yaml': 'extends: ./b.yaml',
      'b.yaml': 'extends:\n  - strict\n  - ./kmslint.yaml',
    }
    expect(await wrongs(files)).toEqual([
      'b.yaml:3:5: files extend each other in a circle: kmslint.yaml extends b.yaml extends kmslint.yaml; take one of them out',
    ])
    expect(await wrongs({ 'kmslint.yaml': 'extends: ./kmslint.yaml' })).toHaveLength(1)
  })

  it('is told once, though its file is extended twice', async () => {
    const files = { 'kmslint.yaml': 'extends: [./b.yaml, ./b.yaml]', 'b.yaml': 'region: x' }
    expect(await wrongs(files)).toEqual(['b.yaml:1:9: region cannot be "x"; write it like eu-central-1'])
  })

  it('may be that files extend each other so often that reading them would never end', async () => {
    const twice = (next: number) => `extends: [./${next}.yaml, ./${next}.yaml]`
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.yaml`, twice(at + 1)]))
    const [first] = await wrongs({ ...files, '40.yaml': '', 'kmslint.yaml': twice(0) })
    expect(first).toMatch(/^\d+\.yaml:1:\d+: more than 100 files are extended; extend each once$/)
  })

  it('may be that there are two of them', async () => {
    const [message] = await wrongs({ 'kmslint.yaml': '', '.kmslintrc.json': '{}' })
    expect(message).toMatch(/kmslint\.yaml and .*\.kmslintrc\.json both configure kmslint; keep one of them$/)
  })

  it.each(['', '# nothing yet\n', 'null', '{}', '$schema: ./x.json'])(
    'is nothing where %j stands',
    async text => {
      expect(await wrongs({ 'kmslint.yaml': text })).toEqual([])
    },
  )
})
