import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS, NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import type { ReadNeighbour, Surroundings } from '../../src/model/model.ts'

/** A template of one key, with a parameter for each of its properties. */
const CHILD = `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Spec: { Type: String, Default: RSA_2048 }
  Usage: { Type: String, Default: ENCRYPT_DECRYPT }
Resources:
  Key:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      KeySpec: !Ref Spec
      KeyUsage: !Ref Usage
`

const parent = (parameters: string, type = 'AWS::CloudFormation::Stack', url = 'TemplateURL: ./child.yaml') =>
  `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Env: { Type: String, AllowedValues: [dev, prod] }
  Open: { Type: String }
Conditions:
  Prod: !Equals [!Ref Env, prod]
Resources:
  Keys:
    Type: ${type}
    Properties:
      ${url}
      Parameters: ${parameters}
`

async function lint(
  text: string,
  files: Readonly<Record<string, string>>,
  given: Partial<Surroundings> = {},
) {
  const neighbour: ReadNeighbour = path => {
    const found = files[path]
    return found === undefined ? undefined : { name: path, text: found }
  }
  const surroundings = { ...NO_SURROUNDINGS, ...given, neighbour }
  const settings = { ...DEFAULT_SETTINGS, surroundings }
  const { findings, problems } = await lintText({ name: 'parent.yaml', text }, settings, CATALOGUE)
  expect(problems).toEqual([])
  return findings.map(({ rule, at, assuming, path, related }) => ({
    rule,
    at: text.slice(at.start, at.end),
    path,
    assuming: assuming.map(({ name, value }) => `${name}=${value}`),
    related: related.map(({ source, at: place }) =>
      `${source?.name ?? ''} ${(source?.text ?? text).slice(place.start, place.end)}`.trim(),
    ),
  }))
}

const FILES = { './child.yaml': CHILD }

describe('a stack of a template beside this one', () => {
  it('has what is passed to it: the value is blamed, and where it is used is told', async () => {
    expect(await lint(parent('{ Spec: RSA_2048, Usage: GENERATE_VERIFY_MAC }'), FILES)).toEqual([
      {
        rule: 'spec-usage-mismatch',
        at: 'GENERATE_VERIFY_MAC',
        path: 'Resources/Keys/Properties/Parameters/Usage',
        assuming: [],
        related: ['./child.yaml !Ref Usage', 'RSA_2048'],
      },
    ])
  })

  it('has its own defaults where nothing is passed: the reference is blamed', async () => {
    const [finding] = await lint(parent('{ Spec: HMAC_256 }'), FILES)
    expect(finding).toMatchObject({ at: './child.yaml', assuming: [] })
    expect(finding?.related[0]).toBe('./child.yaml ENCRYPT_DECRYPT')
  })

  it('is read in each scenario of what is passed', async () => {
    const found = await lint(parent('{ Spec: !If [Prod, HMAC_256, RSA_2048] }'), FILES)
    expect(found.map(({ assuming }) => assuming)).toEqual([['Env=prod']])
  })

  it.each([
    ['what is right', '{ Spec: HMAC_256, Usage: GENERATE_VERIFY_MAC }'],
    ['what is not known', '{ Spec: HMAC_256, Usage: !Ref Open }'],
    ['what is imported', '{ Spec: HMAC_256, Usage: !ImportValue usage }'],
    ['what may be anything', '!Ref Open'],
    ['nothing', '{}'],
    ['no value', '{ Spec: !Ref AWS::NoValue }'],
    ['what is no parameter of it', '{ Other: HMAC_256 }'],
  ])('is not complained of where it is passed %s', async (_, parameters) => {
    expect(await lint(parent(parameters), FILES)).toEqual([])
  })

  it('is not told what its template is told by itself', async () => {
    const wrong = CHILD.replace('!Ref Usage', 'GENERATE_VERIFY_MAC').replace('!Ref Spec', 'RSA_2048')
    expect(await lint(parent('{ Spec: HMAC_256 }'), { './child.yaml': wrong })).toEqual([])
  })

  it('is not told of parts of texts again, be they in YAML or in JSON', async () => {
    const policy =
      '{"Statement": [{"Sid": "AKIAIOSFODNN7REALKEY", "Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}]}'
    const properties = `Description: see AKIAIOSFODNN7REALKEY\n      KeyPolicy: |\n        ${policy}\n      KeySpec: `
    const child = CHILD.replace('KeySpec: ', properties)
    const alone = await lint(child, {})
    expect(new Set(alone.map(({ rule }) => rule))).toEqual(
      new Set(['secret-in-metadata', 'public-key-access', 'policy-version-outdated']),
    )
    expect(await lint(parent('{ Spec: RSA_4096 }'), { './child.yaml': child })).toEqual([])
    for (const quoted of [`'${policy}'`, JSON.stringify(policy), `!Sub '${policy}'`]) {
      const other = CHILD.replace('KeySpec: ', `KeyPolicy: ${quoted}\n      KeySpec: `)
      expect(await lint(other, {})).not.toEqual([])
      expect(await lint(parent('{ Spec: RSA_4096 }'), { './child.yaml': other })).toEqual([])
    }
  })

  it('may have stacks of its own', async () => {
    const leaf = parent('{ Spec: !Ref Kind }').replace('child.yaml', 'leaf.yaml')
    const middle = leaf.replace('Parameters:\n', 'Parameters:\n  Kind: { Type: String }\n')
    const files = { './child.yaml': middle, './leaf.yaml': CHILD }
    const found = await lint(parent('{ Kind: HMAC_256 }'), files)
    expect(found).toMatchObject([{ rule: 'spec-usage-mismatch', at: './child.yaml' }])
    expect(found[0]?.related[0]).toBe('./leaf.yaml ENCRYPT_DECRYPT')
  })

  it.each([
    ['AWS::Serverless::Application', 'Location: ./child.yaml', '{ Spec: HMAC_256 }'],
    [
      'AWS::CloudFormation::StackSet',
      'TemplateURL: ./child.yaml',
      '[{ ParameterKey: Spec, ParameterValue: HMAC_256 }]',
    ],
  ])('may be an %s', async (type, url, parameters) => {
    expect(await lint(parent(parameters, type, url), FILES)).toMatchObject([{ at: './child.yaml' }])
  })

  it.each([
    'TemplateURL: https://s3.amazonaws.com/bucket/child.yaml',
    'TemplateURL: !Sub ./child.yaml',
    'TemplateURL: ./missing.yaml',
    'TemplateURL: [./child.yaml]',
    'Template: ./child.yaml',
  ])('is passed over with %s', async url => {
    expect(await lint(parent('{ Spec: HMAC_256 }', 'AWS::CloudFormation::Stack', url), FILES)).toEqual([])
  })

  it.each([
    ['broken', `${CHILD}  - : [`],
    ['no template', 'a: 1\n'],
    ['empty', ''],
    ['this one again', parent('{ Spec: HMAC_256 }')],
  ])('is passed over where its template is %s', async (_, text) => {
    expect(await lint(parent('{ Spec: HMAC_256 }'), { './child.yaml': text })).toEqual([])
  })

  it('does not have the parameters that are given for the template around it', async () => {
    const given = { parameters: new Map([['Spec', 'HMAC_256']]) }
    expect(await lint(parent('{ Usage: ENCRYPT_DECRYPT }'), FILES, given)).toEqual([])
  })
})
