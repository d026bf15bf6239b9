import { expect, it } from 'vitest'
import unsuitable from '../../rules/key-unsuitable-for-service/rule.ts'
import cloudformation from '../../src/formats/cloudformation/format.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import type { Rule } from '../../src/rule/rule.ts'

const catalogue = { formats: [cloudformation], rules: [unsuitable as unknown as Rule] }

const HEAD = `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Env: {Type: String, AllowedValues: [dev, prod]}
  Outside: {Type: String}
  Named: {Type: String, Default: alias/literal}
Mappings:
  Names: {eu-west-1: {Alias: alias/literal}}
Conditions:
  Prod: !Equals [!Ref Env, prod]
Resources:
  Rsa:
    Type: AWS::KMS::Key
    Properties: {KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY}
  Plain:
    Type: AWS::KMS::Key
  Literal:
    Type: AWS::KMS::Alias
    Properties: {AliasName: alias/literal, TargetKeyId: !Ref Rsa}
  Stack:
    Type: AWS::KMS::Alias
    Properties: {AliasName: !Sub 'alias/\${AWS::StackName}-\${Outside}', TargetKeyId: !GetAtt Rsa.Arn}
  Conditional:
    Type: AWS::KMS::Alias
    Condition: Prod
    Properties: {AliasName: alias/conditional, TargetKeyId: !Ref Rsa}
  ToPlain:
    Type: AWS::KMS::Alias
    Properties: {AliasName: alias/plain, TargetKeyId: !Ref Plain}
  Fn::ForEach::Loop:
    - Name
    - [One, Two]
    - Looped\${Name}:
        Type: AWS::KMS::Key
        Properties: {KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC}
`

const queue = (key: string) => `  Queue:
    Type: AWS::SQS::Queue
    Properties:
      KmsMasterKeyId: ${key}
`

async function findings(resources: string, region?: string) {
  const surroundings = { ...DEFAULT_SETTINGS.surroundings, region }
  const source = { name: 'template.yaml', text: HEAD + resources }
  const report = await lintText(source, { ...DEFAULT_SETTINGS, surroundings }, catalogue)
  expect(report.problems).toEqual([])
  return report.findings.map(({ at, assuming }) => ({
    at: source.text.slice(at.start, at.end),
    when: assuming.map(({ name, value }) => `${name}=${value}`).join(' '),
  }))
}

it.each([
  ['!Ref Rsa'],
  ['{Ref: Rsa}'],
  ['!GetAtt Rsa.Arn'],
  ['!GetAtt [Rsa, KeyId]'],
  ['{"Fn::GetAtt": [Rsa, Arn]}'],
  ["!Sub '${Rsa}'"],
  ["!Sub '${Rsa.Arn}'"],
  ["!Sub 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${Rsa}'"],
  ["!Join ['', ['arn:aws:kms:eu-west-1:111122223333:key/', !Ref Rsa]]"],
  ["!Join [':', [arn, aws, kms, !Ref AWS::Region, !Ref AWS::AccountId, !Sub 'key/${Rsa.KeyId}']]"],
  ['!Ref Literal'],
  ['alias/literal'],
  ["!Sub 'alias/${AWS::StackName}-${Outside}'"],
  ["!Join ['-', [!Sub 'alias/${AWS::StackName}', !Ref Outside]]"],
  ["!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/literal'"],
  ['!GetAtt LoopedTwo.Arn'],
])('follows %s to a key of the template', async key => {
  const [found, ...others] = await findings(queue(key))
  expect(others).toEqual([])
  expect(found?.when).toBe('')
  expect(key).toContain(found?.at)
})

it.each([
  ['!Ref Plain'],
  ['!Ref ToPlain'],
  ['alias/plain'],
  ['alias/elsewhere'],
  ['alias/aws/sqs'],
  ['!Ref Outside'],
  ['!Ref Missing'],
  ['!Ref AWS::NoValue'],
  ['!ImportValue Rsa'],
  ["!Sub 'alias/${AWS::StackName}-${Env}'"],
  ["!Sub 'alias/${Outside}-${AWS::StackName}'"],
  ["!Sub '${Rsa}-2'"],
  ["'Rsa'"],
  ['arn:aws:kms:eu-west-1:111122223333:alias/literal'],
  ["!Select [0, !Split [',', !Ref Rsa]]"],
])('says nothing of %s', async key => {
  expect(await findings(queue(key))).toEqual([])
})

it('assumes no more than it must', async () => {
  expect(await findings(queue('!If [Prod, !Ref Rsa, !Ref Plain]'))).toEqual([
    { at: '!Ref Rsa', when: 'Env=prod' },
  ])
  expect(await findings(queue('alias/conditional'))).toEqual([{ at: 'alias/conditional', when: 'Env=prod' }])
  const conditional = queue('!Ref Rsa').replace('Properties', 'Condition: Prod\n    Properties')
  expect(await findings(conditional)).toEqual([{ at: '!Ref Rsa', when: 'Env=prod' }])
})

it('points at where the alias is written', async () => {
  expect(await findings(queue('!Ref Named'))).toEqual([{ at: 'alias/literal', when: 'Named=alias/literal' }])
  expect(await findings(queue('!FindInMap [Names, !Ref AWS::Region, Alias]'), 'eu-west-1')).toEqual([
    { at: 'alias/literal', when: '' },
  ])
})

it('finds properties within others, in lists and behind conditions', async () => {
  const bucket = `  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption: !If
        - Prod
        - ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault: {SSEAlgorithm: aws:kms, KMSMasterKeyID: !GetAtt Plain.Arn}
            - ServerSideEncryptionByDefault: {SSEAlgorithm: aws:kms, KMSMasterKeyID: !GetAtt Rsa.Arn}
        - !Ref AWS::NoValue
      ReplicationConfiguration:
        Role: !Ref Outside
        Rules:
          - Destination: {Bucket: a, EncryptionConfiguration: {ReplicaKmsKeyID: !Ref Literal}}
          - Destination: {Bucket: !If [Prod, b, c], EncryptionConfiguration: {ReplicaKmsKeyID: !Ref ToPlain}}
`
  expect(await findings(bucket)).toEqual([
    { at: '!GetAtt Rsa.Arn', when: 'Env=prod' },
    { at: '!Ref Literal', when: '' },
  ])
})

it('asks nothing that only neighbours of the key depend on', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `P${index}`)
  const rule = (name: string) =>
    `{ServerSideEncryptionByDefault: {SSEAlgorithm: !If [${name}, aws:kms, AES256]}, BucketKeyEnabled: true}`
  const text = `Parameters:
${names.map(name => `  ${name}: {Type: String, AllowedValues: [a, b]}\n`).join('')}Conditions:
${names.map(name => `  ${name}: !Equals [!Ref ${name}, a]\n`).join('')}Resources:
  Rsa:
    Type: AWS::KMS::Key
    Properties: {KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY}
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption: !If
        - P0
        - ServerSideEncryptionConfiguration:
            - ${names.map(rule).join('\n            - ')}
            - ServerSideEncryptionByDefault: {KMSMasterKeyID: !If [P8, !Ref Rsa, !Ref AWS::NoValue]}
        - !Ref AWS::NoValue
`
  const report = await lintText({ name: 'template.yaml', text }, DEFAULT_SETTINGS, catalogue)
  expect(report.findings.map(({ assuming }) => assuming.map(({ name }) => name))).toEqual([['P0', 'P8']])
})

it('carries loops out', async () => {
  const loop = `  Fn::ForEach::Queues:
    - Name
    - [One, Two, Three]
    - Queue\${Name}:
        Type: AWS::SQS::Queue
        Properties:
          KmsMasterKeyId: !GetAtt [!Sub 'Looped\${Name}', Arn]
`
  const at = "!GetAtt [!Sub 'Looped${Name}', Arn]"
  expect(await findings(loop)).toEqual([
    { at, when: '' },
    { at, when: '' },
  ])
})

it('takes time as the number of resources does', { timeout: 60_000 }, async () => {
  const template = (resources: number) =>
    HEAD +
    Array.from({ length: resources }, (_, index) =>
      queue(['!Ref Rsa', '!Ref Plain', 'alias/literal', '!Ref Outside'][index % 4] ?? '').replace(
        'Queue:',
        `Queue${index}:`,
      ),
    ).join('')
  const [small, large] = [template(500), template(2000)]
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 7; round++) {
    for (const [at, text] of [small, large].entries()) {
      const start = performance.now()
      const report = await lintText({ name: 'template.yaml', text }, DEFAULT_SETTINGS, catalogue)
      best[at] = Math.min(best[at] ?? 0, performance.now() - start)
      expect(report.findings).toHaveLength(at === 0 ? 250 : 1000)
    }
  }
  // Four times the resources; each looked up among all the others would be sixteen times the work.
  expect((best[1] ?? 0) / (best[0] ?? 1)).toBeLessThan(8)
})
