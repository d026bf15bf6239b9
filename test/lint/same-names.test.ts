import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../src/index.ts'

/** What is wrong with aliases and tags that two of them make wrong, as `rule at line when …`. */
async function told(text: string): Promise<string[]> {
  const report = await lintText({ name: 'template.yaml', text }, DEFAULT_SETTINGS, {
    formats: FORMATS,
    rules: RULES.filter(({ id }) => id.startsWith('duplicate-') || id === 'too-many-tags'),
  })
  expect(report.problems).toEqual([])
  return report.findings.map(({ rule, resource, assuming }) =>
    [rule, resource, ...assuming.map(({ name, value }) => `${name}=${value}`)].join(' '),
  )
}

const PARAMETERS = `Transform: AWS::LanguageExtensions
Parameters:
  Env: {Type: String, AllowedValues: [dev, test, prod]}
  One: {Type: String, Default: alias/shared}
  Two: {Type: String, Default: alias/shared}
  Free: {Type: String}
Conditions:
  IsDev: !Equals [!Ref Env, dev]
  IsProd: !Equals [!Ref Env, prod]
  IsNotDev: !Not [!Condition IsDev]
`

interface Named {
  readonly name: string
  readonly when?: string
}

function aliases(...list: readonly Named[]): string {
  const resources = list.map(
    ({ name, when }, index) => `  A${index + 1}:
    Type: AWS::KMS::Alias
${when ? `    Condition: ${when}\n` : ''}    Properties: {AliasName: ${name}, TargetKeyId: !ImportValue key}
`,
  )
  return `${PARAMETERS}Resources:\n${resources.join('')}`
}

describe('aliases of one name', () => {
  it.each([
    ['the same text', [{ name: 'alias/a' }, { name: 'alias/a' }], ['duplicate-alias A2']],
    [
      'three of them',
      [{ name: 'alias/a' }, { name: 'alias/a' }, { name: 'alias/a' }],
      ['duplicate-alias A2', 'duplicate-alias A3'],
    ],
    ['another case', [{ name: 'alias/a' }, { name: 'alias/A' }], []],
    ['a prefix left out', [{ name: 'a' }, { name: 'alias/a' }], ['duplicate-alias A2']],
    ['a prefix in other letters', [{ name: 'Alias/a' }, { name: 'alias/a' }], ['duplicate-alias A2']],
    ['one parameter twice', [{ name: '!Ref Free' }, { name: "!Sub '${Free}'" }], ['duplicate-alias A2']],
    ['a parameter and a text', [{ name: '!Ref Free' }, { name: 'alias/a' }], []],
    [
      'two exports',
      [
        { name: "!Sub ['alias/${N}', {N: !ImportValue a}]" },
        { name: "!Sub ['alias/${N}', {N: !ImportValue b}]" },
      ],
      [],
    ],
    ['two resources', [{ name: "!Sub 'alias/${A}'" }, { name: "!Sub 'alias/${B}'" }], []],
    ['two attributes of one', [{ name: "!Sub 'alias/${A}'" }, { name: "!Sub 'alias/${A.Name}'" }], []],
    [
      'two defaults',
      [{ name: '!Ref One' }, { name: '!Ref Two' }],
      ['duplicate-alias A2 One=alias/shared Two=alias/shared'],
    ],
    [
      'never together',
      [
        { name: 'alias/a', when: 'IsDev' },
        { name: 'alias/a', when: 'IsProd' },
      ],
      [],
    ],
    [
      'one or the other',
      [
        { name: 'alias/a', when: 'IsDev' },
        { name: 'alias/a', when: 'IsNotDev' },
      ],
      [],
    ],
    [
      'together in prod',
      [
        { name: 'alias/a', when: 'IsNotDev' },
        { name: 'alias/a', when: 'IsProd' },
      ],
      ['duplicate-alias A2 Env=prod'],
    ],
    [
      'a name that is chosen',
      [{ name: '!If [IsDev, alias/a, alias/b]' }, { name: '!If [IsProd, alias/b, alias/a]' }],
      ['duplicate-alias A2 Env=prod', 'duplicate-alias A2 Env=dev'],
    ],
    ['no name', [{ name: '!Ref AWS::NoValue' }, { name: '!Ref AWS::NoValue' }], []],
  ])('%s', async (_, list, findings) => {
    expect(await told(aliases(...list))).toEqual(findings)
  })

  it('are told apart however many conditions other aliases have', async () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `  C${index}: !Equals [!Ref Free, v${index}]\n`,
    ).join('')
    const others = Array.from(
      { length: 40 },
      (_, index) =>
        `  O${index}:\n    Type: AWS::KMS::Alias\n    Condition: C${index}\n    Properties: {AliasName: alias/o${index}, TargetKeyId: x}\n`,
    ).join('')
    const text = aliases({ name: 'alias/a', when: 'IsNotDev' }, { name: 'alias/a', when: 'IsProd' })
    const crowded = text.replace('Resources:\n', `${many}Resources:\n${others}`)
    expect(await told(crowded)).toEqual(['duplicate-alias A2 Env=prod'])
  })

  it('are told apart by the values that matter of a long list', async () => {
    const values = Array.from({ length: 200 }, (_, index) => `v${index}`).join(', ')
    const listed = (...list: readonly Named[]) =>
      told(aliases(...list).replace('[dev, test, prod]', `[dev, prod, ${values}]`))
    expect(await listed({ name: 'alias/a', when: 'IsDev' }, { name: 'alias/a', when: 'IsProd' })).toEqual([])
    expect(await listed({ name: 'alias/a', when: 'IsNotDev' }, { name: 'alias/a', when: 'IsProd' })).toEqual([
      'duplicate-alias A2 Env=prod',
    ])
  })

  it('are not guessed at where there are more scenarios than are told apart', async () => {
    const values = Array.from({ length: 30 }, (_, index) => `v${index}`).join(', ')
    const head = `Parameters:
  Other: {Type: String, AllowedValues: [${values}]}
  Stage: {Type: String, AllowedValues: [${values}]}
Conditions:
  Always: !Or [!Equals [!Ref Other, v1], !Not [!Equals [!Ref Other, v1]]]
  IsOne: !And [!Condition Always, !Equals [!Ref Stage, v1]]
  IsTwo: !And [!Condition Always, !Equals [!Ref Stage, v2]]
`
    const text = aliases({ name: 'alias/a', when: 'IsOne' }, { name: 'alias/a', when: 'IsTwo' })
    expect(await told(text.replace(PARAMETERS, head))).toEqual([])
  })

  it('may be made in a loop', async () => {
    const loop = (name: string) => `${PARAMETERS}Resources:
  Fn::ForEach::Aliases:
    - Name
    - [One, Two]
    - Alias\${Name}:
        Type: AWS::KMS::Alias
        Properties: {AliasName: !Sub '${name}', TargetKeyId: x}
`
    expect(await told(loop('alias/${Name}'))).toEqual([])
    expect(await told(loop('alias/${AWS::StackName}'))).toEqual(['duplicate-alias AliasTwo'])
  })
})

function tagged(...tags: readonly string[]): string {
  const list = tags.map(tag => `        - ${tag}\n`).join('')
  return `${PARAMETERS}Resources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties:\n      Tags:\n${list}`
}

describe('tags of one key', () => {
  it.each([
    ['the same text', ['{Key: a, Value: x}', '{Key: a, Value: y}'], ['duplicate-tag Key']],
    ['another case', ['{Key: a, Value: x}', '{Key: A, Value: y}'], []],
    [
      'one parameter twice',
      ['{Key: !Ref Free, Value: x}', '{Key: !Ref Free, Value: y}'],
      ['duplicate-tag Key'],
    ],
    ['two exports', ['{Key: !ImportValue a, Value: x}', '{Key: !ImportValue b, Value: y}'], []],
    [
      'no value',
      ['{Key: a, Value: x}', '!Ref AWS::NoValue', '!If [IsDev, !Ref AWS::NoValue, !Ref AWS::NoValue]'],
      [],
    ],
    [
      'one or the other',
      [
        '!If [IsDev, {Key: a, Value: x}, !Ref AWS::NoValue]',
        '!If [IsDev, !Ref AWS::NoValue, {Key: a, Value: x}]',
      ],
      [],
    ],
    [
      'a key that is chosen',
      ['{Key: !If [IsProd, a, b], Value: x}', '{Key: b, Value: x}'],
      ['duplicate-tag Key Env=dev Env=test'],
    ],
  ])('%s', async (_, tags, findings) => {
    expect(await told(tagged(...tags))).toEqual(findings)
  })

  it('are counted as they will be', async () => {
    const tags = (count: number) => Array.from({ length: count }, (_, index) => `{Key: k${index}, Value: x}`)
    expect(await told(tagged(...tags(50)))).toEqual([])
    expect(await told(tagged(...tags(51)))).toEqual(['too-many-tags Key'])
    expect(await told(tagged(...tags(50), '{Key: k0, Value: y}'))).toEqual(['duplicate-tag Key'])
    expect(await told(tagged(...tags(50), '!If [IsDev, {Key: more, Value: y}, !Ref AWS::NoValue]'))).toEqual([
      'too-many-tags Key Env=dev',
    ])
  })
})
