import { describe, expect, it } from 'vitest'
import { configured, modelOf, planOf, references, saidOf } from './documents.ts'

const KEY = {
  address: 'aws_kms_key.main',
  after: {
    customer_master_key_spec: 'SYMMETRIC_DEFAULT',
    key_usage: 'ENCRYPT_DECRYPT',
    enable_key_rotation: true,
  },
  unknown: { arn: true, id: true, key_id: true, policy: true, multi_region: true },
}
const ALIAS = {
  address: 'aws_kms_alias.main',
  after: { name: 'alias/main' },
  unknown: { target_key_id: true },
}

describe('what is known only after apply', () => {
  it('is left out where nothing is configured for it', async () => {
    const { keys } = await modelOf(planOf([KEY], { resources: [configured(KEY.address, {})] }))
    expect(keys[0]).toMatchObject({ policy: { state: 'absent' }, multiRegion: { state: 'absent' } })
  })

  it('is unknown where something is, or where the plan has no configuration', async () => {
    const policy = references('data.aws_iam_policy_document.main.json', 'data.aws_iam_policy_document.main')
    const resources = [configured(KEY.address, { policy })]
    const [one, other] = [await modelOf(planOf([KEY], { resources })), await modelOf(planOf([KEY]))]
    for (const { keys } of [one, other]) expect(keys[0]?.policy.state).toBe('unknown')
  })

  it.each([
    ['the key itself', ['aws_kms_key.main.key_id', 'aws_kms_key.main'], 'aws_kms_key.main'],
    [
      'the key and its index',
      ['aws_kms_key.main[0].arn', 'aws_kms_key.main[0]', 'aws_kms_key.main'],
      undefined,
    ],
    ['another attribute of it', ['aws_kms_key.main.description', 'aws_kms_key.main'], undefined],
    [
      'one of two',
      ['aws_kms_key.main.arn', 'aws_kms_key.main', 'aws_kms_key.other.arn', 'aws_kms_key.other'],
      undefined,
    ],
    ['a local', ['local.key', 'aws_kms_key.main.arn', 'aws_kms_key.main'], undefined],
    [
      'a variable that is known, else the key',
      ['var.key', 'aws_kms_key.main.arn', 'aws_kms_key.main'],
      'aws_kms_key.main',
    ],
    ['nothing there is', ['aws_kms_key.gone.arn', 'aws_kms_key.gone'], undefined],
  ])('refers to %s', async (_, names, key) => {
    const resources = [configured(ALIAS.address, { target_key_id: references(...names) })]
    const { aliases } = await modelOf(
      planOf([KEY, ALIAS, { ...KEY, address: 'aws_kms_key.other' }], { resources }),
    )
    const target = aliases[0]?.target
    expect(target).toMatchObject(
      key === undefined ? { state: 'unknown' } : { state: 'known', value: { to: 'key', key: { name: key } } },
    )
  })

  it('is found in the block that it stands in', async () => {
    const bucket = {
      address: 'aws_s3_bucket_server_side_encryption_configuration.main',
      after: { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }] }] },
      unknown: { rule: [{ apply_server_side_encryption_by_default: [{ kms_master_key_id: true }] }] },
    }
    const block = { kms_master_key_id: references('aws_kms_key.main.arn', 'aws_kms_key.main') }
    const rule = [{ apply_server_side_encryption_by_default: [block] }]
    const { consumers } = await modelOf(
      planOf([KEY, bucket], { resources: [configured(bucket.address, { rule })] }),
    )
    expect(consumers).toMatchObject([{ name: bucket.address, resourceType: 'AWS::S3::Bucket' }])
  })
})

describe('modules', () => {
  const inModule = (module: string, index = '') => ({
    ...KEY,
    address: `module.${module}.aws_kms_key.this${index}`,
  })
  const outputs = {
    arn: { expression: references('aws_kms_key.this[0].arn', 'aws_kms_key.this[0]', 'aws_kms_key.this') },
  }
  const module = { outputs, resources: [configured('aws_kms_key.this', {})] }

  it('pass a key on by an output and a variable', async () => {
    const queue = {
      address: 'module.queue.aws_sqs_queue.this',
      after: {},
      unknown: { kms_master_key_id: true },
    }
    const taker = configured('aws_sqs_queue.this', { kms_master_key_id: references('var.key') })
    const calls = {
      keys: { module },
      queue: {
        expressions: { key: references('module.keys.arn', 'module.keys') },
        module: { resources: [taker] },
      },
    }
    const { consumers } = await modelOf(planOf([inModule('keys', '[0]'), queue], { module_calls: calls }))
    expect(consumers).toMatchObject([
      { name: queue.address, key: { value: { key: { name: 'module.keys.aws_kms_key.this[0]' } } } },
    ])
  })

  it('of which there are several do not tell which key', async () => {
    const resources = [
      configured(ALIAS.address, {
        target_key_id: references('module.keys["a"].arn', 'module.keys["a"]', 'module.keys'),
      }),
    ]
    const changes = [ALIAS, inModule('keys["a"]', '[0]'), inModule('keys["b"]', '[0]')]
    const { aliases } = await modelOf(planOf(changes, { resources, module_calls: { keys: { module } } }))
    expect(aliases[0]?.target.state).toBe('unknown')
  })

  it('that call themselves are given up', async () => {
    const loop = { key: references('var.key') }
    const calls = {
      a: {
        expressions: { key: references('module.a.key') },
        module: { outputs: { key: { expression: loop.key } } },
      },
    }
    const resources = [configured(ALIAS.address, { target_key_id: references('module.a.key') })]
    const { aliases } = await modelOf(planOf([ALIAS], { resources, module_calls: calls }))
    expect(aliases[0]?.target.state).toBe('unknown')
  })
})

it('leaves what is marked as sensitive unread', async () => {
  const after = { ...KEY.after, policy: '{"Statement":[]}', description: 'x' }
  const { keys } = await modelOf(planOf([{ ...KEY, after, unknown: {}, sensitive: { policy: true } }]))
  expect(keys[0]).toMatchObject({ policy: { state: 'unknown', because: 'it is marked as sensitive' } })
  expect(keys[0]?.description.state).toBe('known')
})

it('reads planned values where there are no changes, child modules too, and no data sources', async () => {
  const resource = (mode: string, address: string) => ({
    address,
    mode,
    type: 'aws_kms_key',
    name: 'k',
    values: { key_usage: 'SIGN_VERIFY' },
  })
  const inner = { address: 'module.a', resources: [resource('managed', 'module.a.aws_kms_key.k')] }
  const root_module = { resources: [resource('data', 'data.aws_kms_key.k')], child_modules: [inner] }
  const { keys } = await modelOf({ format_version: '1.2', planned_values: { root_module } })
  expect(keys.map(({ name }) => name)).toEqual(['module.a.aws_kms_key.k'])
})

it('offers no fixes', async () => {
  const after = { customer_master_key_spec: 'SYMMETRIC_DEFAULT', enable_key_rotation: false }
  expect(await saidOf(planOf([{ ...KEY, after }]))).toEqual(['rotation-disabled aws_kms_key.main'])
})

describe('aliases of one name', () => {
  const two = (provider: string, region?: string) => {
    const [a, b] = ['aws_kms_alias.a', 'aws_kms_alias.b']
    const after = { name: 'alias/same', target_key_id: '1234abcd-12ab-34cd-56ef-1234567890ab' }
    return planOf(
      [
        { address: 'aws_kms_alias.a', after },
        { address: 'aws_kms_alias.b', after: { ...after, region } },
      ],
      { resources: [configured(a, {}), configured(b, {}, provider)] },
    )
  }

  it('are told of in one account and Region', async () => {
    expect(await saidOf(two('aws'))).toEqual(['duplicate-alias aws_kms_alias.b'])
  })

  it.each([
    ['another provider', two('aws.west')],
    ['a Region of its own', two('aws', 'us-west-2')],
  ])('are not where one has %s', async (_, plan) => {
    expect(await saidOf(plan)).toEqual([])
  })
})

describe('a planned change', () => {
  const before = { ...KEY.after, multi_region: false, policy: own('111122223333') }
  const changed = (after: object | null, unknown = {}) => saidOf(planOf([{ ...KEY, before, after, unknown }]))

  function own(principal: string): string {
    const statement = { Effect: 'Allow', Principal: { AWS: principal }, Action: 'kms:*', Resource: '*' }
    return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  }

  it.each([
    ['of nothing', before, []],
    ['that destroys the key', null, ['key-removed']],
    ['that makes another key', { ...before, multi_region: true }, ['immutable-property-changed']],
    [
      'that turns rotation off',
      { ...before, enable_key_rotation: false },
      ['rotation-disabled', 'rotation-turned-off'],
    ],
  ])('%s', async (_, after, rules) => {
    expect(await changed(after)).toEqual(rules.map(rule => `${rule} aws_kms_key.main`))
  })

  it('that lets more people in', async () => {
    const said = await changed({ ...before, policy: own('444455556666') })
    expect(said).toContain('access-widened aws_kms_key.main')
  })

  it('of an attribute that nobody sets is none', async () => {
    const unknown = { multi_region: true }
    const { multi_region: _, ...after } = before
    const plan = planOf([{ ...KEY, before: { ...before, multi_region: true }, after, unknown }], {
      resources: [configured(KEY.address, {})],
    })
    expect(await saidOf(plan)).toEqual([])
  })

  it('of the name of an alias', async () => {
    const target_key_id = '1234abcd-12ab-34cd-56ef-1234567890ab'
    const [old, after] = ['alias/old', 'alias/new'].map(name => ({ name, target_key_id }))
    const said = await saidOf(planOf([{ address: ALIAS.address, before: old ?? null, after: after ?? null }]))
    expect(said).toEqual(['alias-name-changed aws_kms_alias.main'])
  })
})
