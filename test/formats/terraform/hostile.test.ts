import '../../seed.ts'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, FORMATS, lintText, RULES } from '../../../src/index.ts'
import { configured, planOf, references, textOf } from './documents.ts'

const POLICY = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}'

/** One document of each kind, with all that is read of it. */
const DOCUMENTS = [
  planOf(
    [
      { address: 'aws_kms_key.main', after: { policy: POLICY }, unknown: { key_id: true } },
      {
        address: 'aws_kms_alias.main',
        before: { name: 'alias/a' },
        after: {},
        unknown: { target_key_id: true },
      },
    ],
    {
      resources: [
        configured('aws_kms_alias.main', {
          target_key_id: references('aws_kms_key.main.arn', 'aws_kms_key.main'),
        }),
      ],
    },
  ),
  {
    format_version: '1.0',
    values: {
      root_module: {
        child_modules: [{ resources: [{ address: 'a', type: 'aws_kms_key', values: { policy: POLICY } }] }],
      },
    },
  },
  {
    version: 4,
    terraform_version: '1',
    lineage: 'l',
    resources: [
      {
        type: 'aws_kms_key',
        name: 'a',
        instances: [{ attributes: { policy: POLICY }, sensitive_attributes: [[{ value: 'tags' }]] }],
      },
    ],
  },
  {
    variable: { a: { default: 'RSA_2048' } },
    locals: { b: '${var.a}' },
    data: {
      aws_iam_policy_document: {
        d: {
          statement: [
            {
              actions: ['kms:*'],
              principals: [{ type: '*', identifiers: ['*'] }],
              condition: { test: 'Bool', variable: 'a', values: ['x'] },
            },
          ],
        },
      },
    },
    resource: {
      aws_kms_key: {
        main: { customer_master_key_spec: '${local.b}', policy: '${data.aws_iam_policy_document.d.json}' },
      },
      aws_kms_alias: { main: [{ name_prefix: 'alias/', target_key_id: '${aws_kms_key.main.key_id}' }] },
      aws_kms_key_policy: { main: { key_id: '${aws_kms_key.main.key_id}', policy: POLICY } },
    },
  },
].map(document => JSON.stringify(document))

const JUNK = fc.constantFrom(
  'null',
  '[]',
  '{}',
  '0',
  'true',
  '""',
  '"${"',
  '"${var.a}"',
  '[[]]',
  '{"a":[null]}',
)

async function lint(text: string) {
  return lintText({ name: 'main.tf.json', text }, DEFAULT_SETTINGS, { formats: FORMATS, rules: RULES })
}

it('reads each of them when it is whole', async () => {
  for (const text of DOCUMENTS) {
    const { format, findings } = await lint(text)
    expect(format).toBe('terraform')
    expect(findings.length).toBeGreaterThan(0)
  }
})

it('takes anything in place of any part', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...DOCUMENTS), fc.nat(), JUNK, async (text, nth, junk) => {
      const root = JSON.parse(text)
      const owners = containersIn(root)
      const owner = owners[nth % owners.length] ?? root
      const names = Object.keys(owner)
      const name = names[nth % Math.max(names.length, 1)]
      if (name !== undefined) owner[name] = JSON.parse(junk)
      const { problems } = await lint(textOf(root))
      expect(problems).toEqual([])
    }),
    { numRuns: 600 },
  )
})

it('reads what is there of a text that breaks off, and says so', async () => {
  for (const text of DOCUMENTS) {
    const { problems } = await lint(text.slice(0, -3))
    expect(problems.map(({ code }) => code)).toContain('invalid-syntax')
  }
})

function containersIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containersIn)]
}
