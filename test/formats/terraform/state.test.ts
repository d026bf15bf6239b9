import { expect, it } from 'vitest'
import { modelOf, saidOf } from './documents.ts'

const ID = '1234abcd-12ab-34cd-56ef-1234567890ab'
const ARN = `arn:aws:kms:eu-west-1:111122223333:key/${ID}`
const KEY = { arn: ARN, id: ID, key_id: ID, customer_master_key_spec: 'RSA_2048', key_usage: 'SIGN_VERIFY' }

function stateFile(...resources: readonly object[]): object {
  return { version: 4, terraform_version: '1.13.4', serial: 1, lineage: 'a', outputs: {}, resources }
}

function resource(type: string, attributes: object, rest: object = {}): object {
  return { mode: 'managed', type, name: 'main', provider: 'x', instances: [{ attributes }], ...rest }
}

it('finds keys by their ids and ARNs', async () => {
  const { aliases, consumers } = await modelOf(
    stateFile(
      resource('aws_kms_key', KEY),
      resource('aws_kms_alias', { name: 'alias/main', target_key_id: ID }),
      resource('aws_sns_topic', { kms_master_key_id: ARN }),
    ),
  )
  expect(aliases).toMatchObject([{ target: { value: { to: 'key', key: { name: 'aws_kms_key.main' } } } }])
  expect(consumers).toMatchObject([{ name: 'aws_sns_topic.main', key: { value: { to: 'key' } } }])
})

it('names instances by their keys, and those of modules by their module', async () => {
  const instances = [
    { index_key: 0, attributes: KEY },
    { index_key: 'a"b', attributes: KEY },
    { deposed: 'x', attributes: KEY },
  ]
  const { keys } = await modelOf(
    stateFile({ ...resource('aws_kms_key', KEY, { module: 'module.m["x"]' }), instances }),
  )
  expect(keys.map(({ name }) => name)).toEqual([
    'module.m["x"].aws_kms_key.main[0]',
    'module.m["x"].aws_kms_key.main["a\\"b"]',
  ])
})

it('leaves sensitive attributes unread', async () => {
  const sensitive = [[{ type: 'get_attr', value: 'policy' }]]
  const key = { ...KEY, policy: '{"Statement":[]}' }
  const { keys } = await modelOf(
    stateFile(
      resource('aws_kms_key', key, { instances: [{ attributes: key, sensitive_attributes: sensitive }] }),
    ),
  )
  expect(keys[0]?.policy).toEqual(expect.objectContaining({ state: 'unknown' }))
})

it('takes blanks for what is left out', async () => {
  const key = {
    ...KEY,
    rotation_period_in_days: 0,
    policy: '',
    custom_key_store_id: '',
    deletion_window_in_days: null,
  }
  const { keys } = await modelOf(stateFile(resource('aws_kms_key', key)))
  expect(keys[0]).toMatchObject({
    rotationPeriod: { state: 'absent' },
    policy: { state: 'absent' },
    deletionWindow: { state: 'absent' },
    maker: { defaults: { origin: 'AWS_KMS' } },
  })
})

it('judges a policy once, by whichever resource sets it', async () => {
  const policy = JSON.stringify({
    Statement: { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
  })
  const one = stateFile(
    resource('aws_kms_key', { ...KEY, policy }),
    resource('aws_kms_key_policy', { key_id: ID, policy }),
  )
  const said = await saidOf(one)
  expect(said.filter(rule => rule.startsWith('public-key-access'))).toEqual([
    'public-key-access aws_kms_key_policy.main',
  ])
})

it('never says what key material is', async () => {
  const material = 'c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3JldCE='
  const { keys } = await modelOf(
    stateFile(resource('aws_kms_external_key', { ...KEY, key_material_base64: material })),
  )
  expect(keys).toHaveLength(1)
  expect(JSON.stringify(keys[0]?.properties)).not.toContain(material)
})
