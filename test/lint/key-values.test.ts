import { expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { DEFAULT_SETTINGS } from '../../src/index.ts'
import { errorsOf, findingsIn, requestOf } from './documents.ts'

/** What rules on keys say of values that are written elsewhere, or that depend on something. */

const ENV = `Parameters:
  Env: {Type: String, AllowedValues: [dev, prod]}
Conditions:
  Prod: !Equals [!Ref Env, prod]
`

function template(head: string, properties: string, attributes = 'DeletionPolicy: Retain'): string {
  return `${head}Resources:
  Key:
    Type: AWS::KMS::Key
    ${attributes}
    Properties:
      EnableKeyRotation: true
${properties.replace(/^/gm, '      ')}
`
}

/** The one finding of a template. */
async function only(text: string, surroundings = {}): Promise<Finding & { readonly blamed: string }> {
  const settings = {
    ...DEFAULT_SETTINGS,
    surroundings: { ...DEFAULT_SETTINGS.surroundings, ...surroundings },
  }
  const [finding, ...more] = await findingsIn({ name: 'template.yaml', text }, settings)
  expect(more).toEqual([])
  if (!finding) throw new Error('nothing was found')
  return { ...finding, blamed: text.slice(finding.at.start, finding.at.end) }
}

/** The texts that a finding relates to. */
function relatedTo({ related }: Finding, text: string): string[] {
  return related.map(({ at, message }) => `${message}: ${text.slice(at.start, at.end)}`)
}

it('blames a rotation period in the mapping it is looked up in, and does not rewrite it', async () => {
  const head = 'Mappings:\n  Rotation:\n    Keys: {Monthly: 30, Quarterly: 90}\n'
  const text = template(head, 'RotationPeriodInDays: !FindInMap [Rotation, Keys, Monthly]')
  const finding = await only(text)
  expect(finding).toMatchObject({
    rule: 'rotation-period-out-of-range',
    path: 'Mappings/Rotation/Keys/Monthly',
    blamed: '30',
    assuming: [],
  })
  expect(relatedTo(finding, text)).toEqual(['used here: !FindInMap [Rotation, Keys, Monthly]'])
  expect(finding.fix).toBeUndefined()
})

it('tells every use of a value that is blamed once', async () => {
  const head = 'Mappings:\n  Rotation:\n    Keys: {Monthly: 30}\n'
  const first = template(head, 'RotationPeriodInDays: !FindInMap [Rotation, Keys, Monthly]')
  const text = first + first.slice(first.indexOf('  Key:')).replace('Key:', 'Other:')
  const finding = await only(text)
  const use = 'used here: !FindInMap [Rotation, Keys, Monthly]'
  expect(relatedTo(finding, text)).toEqual([use, use])
  expect(finding.related.map(({ at }) => at.start)).toEqual([
    text.indexOf('!Find'),
    text.lastIndexOf('!Find'),
  ])
})

it('says for which key of a mapping its value is wrong', async () => {
  const head = `${ENV}Mappings:\n  Rotation:\n    dev: {Days: 30}\n    prod: {Days: 180}\n`
  const finding = await only(template(head, 'RotationPeriodInDays: !FindInMap [Rotation, !Ref Env, Days]'))
  expect(finding).toMatchObject({
    path: 'Mappings/Rotation/dev/Days',
    assuming: [{ name: 'Env', value: 'dev' }],
  })
})

it('blames a deletion window in the default of a parameter, as long as nobody gives another', async () => {
  const head = 'Parameters:\n  Window: {Type: Number, Default: 3}\n'
  const text = template(head, 'PendingWindowInDays: !Ref Window')
  const finding = await only(text)
  expect(finding).toMatchObject({
    rule: 'deletion-window-out-of-range',
    path: 'Parameters/Window/Default',
    blamed: '3',
    assuming: [{ name: 'Window', value: '3' }],
  })
  expect(relatedTo(finding, text)).toEqual(['used here: !Ref Window'])
  expect(finding.fix).toBeUndefined()
  const given = { parameters: new Map([['Window', '14']]) }
  expect(await only(text, given)).toMatchObject({ rule: 'deletion-window-short', assuming: [] })
})

it('says in which branch an origin does not fit', async () => {
  const properties = 'KeySpec: ML_DSA_65\nKeyUsage: SIGN_VERIFY\nOrigin: !If [Prod, EXTERNAL, AWS_KMS]'
  const text = template(ENV, properties).replace('EnableKeyRotation: true', 'Enabled: true')
  const finding = await only(text)
  expect(finding).toMatchObject({
    rule: 'spec-origin-mismatch',
    blamed: 'EXTERNAL',
    assuming: [{ name: 'Env', value: 'prod' }],
  })
  expect(relatedTo(finding, text)).toEqual(['its KeySpec: ML_DSA_65'])
})

it('says when a key goes with its stack', async () => {
  const text = template(ENV, 'Enabled: true', 'DeletionPolicy: !If [Prod, Retain, Delete]')
  expect(await only(text)).toMatchObject({
    rule: 'key-deleted-with-stack',
    blamed: 'Delete',
    assuming: [{ name: 'Env', value: 'dev' }],
  })
})

it('knows which branch a Region takes', async () => {
  const head = 'Conditions:\n  China: !Equals [!Ref AWS::Region, cn-north-1]\n'
  const properties = 'KeySpec: !If [China, SM2, RSA_3072]\nKeyUsage: SIGN_VERIFY'
  const text = template(head, properties).replace('EnableKeyRotation: true', 'Enabled: true')
  const source = { name: 'template.yaml', text }
  expect(await findingsIn(source)).toEqual([])
  for (const region of ['cn-north-1', 'eu-west-1']) {
    const surroundings = { ...DEFAULT_SETTINGS.surroundings, region }
    expect(await findingsIn(source, { ...DEFAULT_SETTINGS, surroundings })).toEqual([])
  }
  expect(await only(text.replace('SM2, RSA_3072', 'RSA_3072, SM2'), { region: 'eu-west-1' })).toMatchObject({
    rule: 'spec-unavailable-in-region',
    blamed: 'SM2',
  })
})

it('takes an alias name of 256 characters, and none of more', async () => {
  const called = (length: number) =>
    requestOf({
      AliasName: 'alias/'.padEnd(length, 'x'),
      TargetKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
    })
  expect(await errorsOf(called(256))).toEqual([])
  expect(await errorsOf(called(257))).toEqual(['invalid-alias-name'])
})
