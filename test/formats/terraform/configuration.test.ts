import { describe, expect, it } from 'vitest'
import { NO_SURROUNDINGS } from '../../../src/lint/settings.ts'
import { lint } from '../lint.ts'
import { configuration, modelOf, saidOf } from './documents.ts'

const KEY = { enable_key_rotation: true }

async function keyOf(key: object, rest: object = {}) {
  const { keys } = await modelOf(configuration({ aws_kms_key: { main: key } }, rest))
  return keys[0]
}

describe('blocks', () => {
  it.each([
    ['objects', { aws_kms_key: { a: KEY, b: KEY } }],
    ['lists of resources', { aws_kms_key: [{ a: KEY }, { b: KEY }] }],
    ['lists of types', [{ aws_kms_key: { a: KEY } }, { aws_kms_key: { b: KEY } }]],
    ['lists of bodies', { aws_kms_key: { a: [KEY], b: [KEY] } }],
    ['objects with comments', { aws_kms_key: { '//': 'two keys', a: { '//': {}, ...KEY }, b: KEY } }],
  ])('may be %s', async (_, resource) => {
    const { keys } = await modelOf({ resource })
    expect(keys.map(({ name }) => name)).toEqual(['aws_kms_key.a', 'aws_kms_key.b'])
  })

  it('of which none is made are not read', async () => {
    expect(await keyOf({ ...KEY, count: 0 })).toBeUndefined()
    expect(await keyOf({ ...KEY, count: '${var.on ? 1 : 0}' })).toBeDefined()
  })
})

describe('expressions', () => {
  it.each([
    [
      '${var.usage}',
      { state: 'known', value: 'SIGN_VERIFY', supposing: [{ name: 'usage', value: 'SIGN_VERIFY' }] },
    ],
    ['${local.usage}', { state: 'known', value: 'SIGN_VERIFY' }],
    ['${local.both}', { state: 'known', value: 'SIGN_VERIFY' }],
    ['SIGN_${var.half}', { state: 'known', value: 'SIGN_VERIFY' }],
    ['$${var.usage}', { state: 'known', value: '${var.usage}' }],
    ['%{ if true }x%{ endif }', { state: 'unknown' }],
    ['${upper("sign_verify")}', { state: 'unknown' }],
    ['${var.free}', { state: 'unknown' }],
    ['${local.round}', { state: 'unknown' }],
    ['${var.usage', { state: 'unknown' }],
    ['${each.value["}"]}', { state: 'unknown' }],
  ])('%s', async (key_usage, field) => {
    const key = await keyOf(
      { key_usage },
      {
        variable: { usage: { default: 'SIGN_VERIFY' }, half: [{ default: 'VERIFY' }], free: {} },
        locals: [
          { usage: 'SIGN_VERIFY', round: '${local.circle}' },
          { circle: '${local.round}', both: '${local.usage}' },
        ],
      },
    )
    expect(key?.usage).toMatchObject(field)
  })

  it('take what the user gives', async () => {
    const document = configuration(
      { aws_kms_key: { main: { key_usage: '${var.usage}' } } },
      { variable: { usage: { default: 'X' } } },
    )
    const surroundings = { ...NO_SURROUNDINGS, parameters: new Map([['usage', 'SIGN_VERIFY']]) }
    const { keys } = await modelOf(document, surroundings)
    expect(keys[0]?.usage).toMatchObject({ state: 'known', value: 'SIGN_VERIFY' })
  })

  it('may be in the JSON of a policy', async () => {
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '${var.who}' }, Action: 'kms:*', Resource: '*' }],
    })
    const key = await keyOf({ policy }, { variable: { who: { default: '*' } } })
    expect(key?.policy).toMatchObject({
      value: { statements: [{ principals: { items: [{ value: { value: '*' } }] } }] },
    })
  })

  it('that grow without end are given up, and quickly', async () => {
    const locals = Object.fromEntries(
      Array.from({ length: 40 }, (_, nth) => [`l${nth}`, `\${local.l${nth + 1}}\${local.l${nth + 1}}`]),
    )
    const key = await keyOf({ description: '${local.l0}' }, { locals: { ...locals, l40: 'long' } })
    expect(key?.description.state).toBe('unknown')
  })
})

describe('policy documents', () => {
  const document = (body: object) => ({ data: { aws_iam_policy_document: { main: body } } })
  const policy = '${data.aws_iam_policy_document.main.json}'
  const open = { principals: { type: '*', identifiers: ['*'] }, actions: ['kms:Decrypt'], resources: ['*'] }
  const own = {
    principals: { type: 'AWS', identifiers: ['111122223333'] },
    actions: ['kms:*'],
    resources: ['*'],
  }

  it('are judged where their statements are written, and changed nowhere', async () => {
    const said = await saidOf(
      configuration({ aws_kms_key: { main: { ...KEY, policy } } }, document({ statement: [own, open] })),
    )
    expect(said).toEqual(['public-key-access aws_kms_key.main'])
  })

  it('merged with others may be other than they say', async () => {
    const overridden = await keyOf(
      { policy },
      document({ statement: open, override_policy_documents: ['{}'] }),
    )
    expect(overridden?.policy.state).toBe('unknown')
    const added = await keyOf(
      { policy },
      document({ statement: open, source_policy_documents: ['${var.more}'] }),
    )
    expect(added?.policy).toMatchObject({ value: { complete: false } })
  })

  it('put several principals and conditions together', async () => {
    const statement = {
      ...own,
      principals: [
        own.principals,
        { type: 'AWS', identifiers: ['444455556666'] },
        { type: 'Service', identifiers: ['sns.amazonaws.com'] },
      ],
      condition: [
        { test: 'StringEquals', variable: 'aws:SourceAccount', values: ['111122223333'] },
        { test: 'StringEquals', variable: 'kms:ViaService', values: ['s3.eu-west-1.amazonaws.com'] },
      ],
    }
    const key = await keyOf({ policy }, document({ statement }))
    const value = key?.policy.state === 'known' ? key.policy.value : undefined
    expect(value?.defects).toEqual([])
    expect(value?.statements[0]?.conditions.map(({ key }) => key)).toHaveLength(2)
    expect(value?.statements[0]).toMatchObject({
      principals: { items: [{ type: 'AWS' }, { type: 'AWS' }, { type: 'Service' }] },
    })
  })

  it('elsewhere are not known', async () => {
    expect((await keyOf({ policy }))?.policy.state).toBe('unknown')
  })
})

describe('key stores', () => {
  it.each([
    [{}, 'absent', 'AWS_KMS'],
    [{ custom_key_store_id: 'cks-1234567890abcdef0' }, 'absent', 'AWS_CLOUDHSM'],
    [
      { custom_key_store_id: '${aws_kms_custom_key_store.x.id}', xks_key_id: 'k' },
      'absent',
      'EXTERNAL_KEY_STORE',
    ],
    [{ custom_key_store_id: '${var.store}' }, 'unknown', 'AWS_KMS'],
  ])('%j', async (key, origin, fallback) => {
    expect(await keyOf(key)).toMatchObject({
      origin: { state: origin },
      maker: { defaults: { origin: fallback } },
    })
  })
})

it('completes the name of an alias of which the beginning is given', async () => {
  const { aliases } = await modelOf(configuration({ aws_kms_alias: { main: { name_prefix: 'alias/aws/' } } }))
  expect(aliases[0]?.aliasName).toMatchObject({ state: 'unknown', pieces: ['alias/aws/', { opaque: true }] })
})

it('tells of no Region that only a provider knows', async () => {
  const replica = { primary_key_arn: '${aws_kms_key.main.arn}', provider: 'aws.west' }
  const resource = {
    aws_kms_key: { main: { ...KEY, multi_region: true } },
    aws_kms_replica_key: { copy: replica },
  }
  expect(await saidOf(configuration(resource))).toEqual([])
  const single = { ...resource, aws_kms_key: { main: KEY } }
  expect(await saidOf(configuration(single))).toEqual([
    'replica-of-single-region-key aws_kms_replica_key.copy',
  ])
})

it('judges what keys are for', async () => {
  const resource = {
    aws_kms_key: { main: { customer_master_key_spec: 'RSA_2048', key_usage: 'ENCRYPT_DECRYPT' } },
    aws_sqs_queue: { main: { kms_master_key_id: '${aws_kms_key.main.arn}' } },
  }
  expect(await saidOf(configuration(resource))).toContain('key-unsuitable-for-service aws_sqs_queue.main')
})

describe('arguments', () => {
  it.each([
    [{ enable_rotation: true }, ['rotation-disabled', 'schema-violation']],
    [{ ...KEY, multi_region: 'primary' }, ['schema-violation']],
    [{ ...KEY, tags: [{ Key: 'Team' }] }, ['schema-violation']],
    [
      { ...KEY, multi_region: '${var.primary}', lifecycle: { prevent_destroy: true }, region: 'eu-west-1' },
      [],
    ],
    [{ ...KEY, dynamic: { timeouts: {} }, tags: '${var.tags}' }, []],
  ])('%j', async (key, rules) => {
    const said = await saidOf(configuration({ aws_kms_key: { main: key } }))
    expect(said).toEqual(rules.map(rule => `${rule} aws_kms_key.main`))
  })

  it('that must be there are missed', async () => {
    const said = await saidOf(configuration({ aws_kms_alias: { main: { name: 'alias/main' } } }))
    expect(said).toEqual(['schema-violation aws_kms_alias.main'])
  })
})

it('reads grants of its keys', async () => {
  const grant = {
    key_id: '${aws_kms_key.main.key_id}',
    grantee_principal: 'arn:aws:iam::444455556666:role/Reports',
    operations: ['Decrypt', 'Sign'],
    constraints: { encryption_context_equals: { Department: 'Finance' } },
  }
  const document = configuration({ aws_kms_key: { main: KEY }, aws_kms_grant: { main: grant } })
  const { grants } = await modelOf(document)
  expect(grants).toMatchObject([
    {
      key: { value: { to: 'key' } },
      operations: { complete: true },
      constraints: { items: [{ by: 'contextEquals' }] },
    },
  ])
  expect(await saidOf(document)).toEqual([
    'grant-operation-unusable-with-key aws_kms_grant.main',
    'grant-to-other-account aws_kms_grant.main',
  ])
})

describe('what is written out for jsonencode', () => {
  const policyIn = async (policy: string) => {
    const key = await keyOf({ policy }, { locals: { who: 'arn:aws:iam::111122223333:root' } })
    return key?.policy.state === 'known' ? key.policy.value : key?.policy.state
  }

  it('is read with all its forms of names, lists and strings', async () => {
    const policy = await policyIn(`\${ jsonencode({
      # who may use it
      Version = "2012-10-17" // of the language
      "Statement" : [{ Effect = "Allow", Principal = { AWS = [local.who, "arn:aws:iam::\${var.other}:root"] },
        Action = ["kms:*",], Resource = "*", Condition = { Bool = { "aws:SecureTransport" = true } } /* all */ }]
    }) }`)
    const statement = typeof policy === 'object' ? policy.statements[0] : undefined
    expect(policy).toMatchObject({
      version: { state: 'known', value: '2012-10-17' },
      complete: true,
      defects: [],
    })
    expect(statement).toMatchObject({ effect: { value: 'Allow' }, actions: { items: [{ value: 'kms:*' }] } })
    expect(statement?.principals).toMatchObject({
      items: [
        { value: { state: 'known', value: 'arn:aws:iam::111122223333:root' } },
        { value: { state: 'unknown', pieces: ['arn:aws:iam::', { name: 'var.other' }, ':root'] } },
      ],
    })
  })

  it.each([
    ['another function', '${jsonencode(merge({ Statement = [] }, var.more))}'],
    ['a loop', '${jsonencode({ for one in var.all : one => "Allow" })}'],
    ['an operator', '${jsonencode({ Statement = [] } == null ? {} : {})}'],
    ['no end', '${jsonencode({ Statement = [ })}'],
    ['something behind', '${jsonencode({ Statement = [] }).x}'],
    ['a heap of brackets', `\${jsonencode(${'['.repeat(5000)}${']'.repeat(5000)})}`],
  ])('is unknown with %s', async (_, expression) => {
    const policy = await policyIn(expression)
    expect(policy === 'unknown' || (typeof policy === 'object' && !policy.complete)).toBe(true)
  })

  it('is pointed at where it stands, and left as it is', async () => {
    const text = JSON.stringify({
      resource: {
        aws_kms_key: {
          main: {
            policy:
              '${jsonencode({ Statement = { Effect = "Allow", Principal = "*", Action = "kms:Decrypt", Resource = "*" } })}',
          },
        },
      },
    })
    const { findings } = await lint(text, 'main.tf.json')
    const found = findings.find(({ rule }) => rule === 'public-key-access')
    expect(found && text.slice(found.at.start, found.at.end)).toBe('\\"*\\"')
    expect(findings.filter(({ fix, rule }) => fix && rule.startsWith('policy-'))).toEqual([])
  })
})
