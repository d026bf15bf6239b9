import { describe, expect, it } from 'vitest'
import { known } from '../../src/model/field.ts'
import { blamed, lint, modelsOf } from './lint.ts'

const key = (properties: string, rest = '') =>
  `resources: { k: { type: "aws:kms:Key", properties: { ${properties} } } }\n${rest}`

async function keyOf(text: string) {
  const [first] = (await modelsOf(text)).flatMap(({ keys }) => keys)
  if (!first) throw new Error('no key was read')
  return first
}

const specOf = async (text: string) => (await keyOf(text)).spec

describe('expressions', () => {
  it('stand for the default of a configuration value, which is blamed', async () => {
    const text = key(
      'customerMasterKeySpec: "${spec}"',
      'config: { spec: { type: string, default: RSA_1024 } }',
    )
    expect(await blamed(text)).toContain('unknown-key-spec: RSA_1024')
    expect(await specOf(text)).toMatchObject({ supposing: [{ name: 'spec', value: 'RSA_1024' }] })
  })

  it('stand for a variable, a part of it, and a variable of a variable', async () => {
    const rest = 'variables: { a: HMAC_256, b: { c: ["${a}"] } }'
    for (const path of ['a', 'b.c[0]'])
      expect(known(await specOf(key(`customerMasterKeySpec: "\${${path}}"`, rest)))).toBe('HMAC_256')
  })

  it.each(['${nothing}', '${a.b}', 'RSA_${size}', '${loop}'])(
    'are unknown where nothing tells: %s',
    async text => {
      const rest = 'variables: { a: { fn::invoke: { function: "x:y:z" } }, loop: "${loop}" }'
      expect((await specOf(key(`customerMasterKeySpec: "${text}"`, rest))).state).toBe('unknown')
    },
  )

  it('are none behind a second dollar', async () => {
    const { description } = await keyOf(key('description: "for $${aws:username}"'))
    expect(known(description)?.reveal()).toBe('for ${aws:username}')
  })

  it.each([
    ['{ fn::join: ["_", [RSA, "4096"]] }', 'RSA_4096'],
    ['{ fn::select: [1, [a, RSA_4096]] }', 'RSA_4096'],
    ['{ fn::secret: RSA_4096 }', 'RSA_4096'],
    ['{ Fn::Join: ["", ["RSA_", "${n}"]] }', undefined],
    ['{ fn::select: [7, [a]] }', undefined],
    ['{ fn::readFile: a }', undefined],
  ])('%s', async (expression, spec) => {
    expect(known(await specOf(key(`customerMasterKeySpec: ${expression}`)))).toBe(spec)
  })
})

describe('resources', () => {
  it('refer to one another by name', async () => {
    const text = `resources:
  k: { type: aws:kms/key:Key }
  a: { type: aws:kms:Alias, properties: { name: alias/a, targetKeyId: "\${k.keyId}" } }
  b: { type: aws:kms:Alias, properties: { name: alias/b, targetKeyId: "\${a.name}" } }
`
    const targets = (await modelsOf(text))
      .flatMap(({ aliases }) => aliases)
      .map(({ target }) => known(target))
    expect(targets.map(target => target?.to)).toEqual(['key', 'alias'])
  })

  it('are kept by an option or by protection', async () => {
    const kept = async (options: string) => {
      const { retention } = await keyOf(`resources:\n  k:\n    type: aws:kms:Key\n    options: ${options}\n`)
      return retention && known(retention.keptOnDelete)
    }
    expect(await kept('{ protect: true }')).toBe(true)
    expect(await kept('{ retainOnDelete: true }')).toBe(true)
    expect(await kept('{ protect: false, retainOnDelete: false }')).toBe(false)
    expect(await kept('{}')).toBeUndefined()
  })

  it('have the usage that the provider assumes', async () => {
    const { findings } = await lint(key('customerMasterKeySpec: RSA_4096'))
    expect(findings.map(({ messageId }) => messageId)).toContain('assumed')
  })

  it('that put a policy on a key leave it with one', async () => {
    const policy = (id: string) => `resources:
  k: { type: aws:kms:Key, properties: { enableKeyRotation: true }, options: { protect: true } }
  p: { type: aws:kms:KeyPolicy, properties: { keyId: "${id}", policy: "\${doc.json}" } }
`
    expect(await blamed(policy('${k.id}'))).toEqual([])
    expect(await blamed(policy('1234abcd-12ab-34cd-56ef-1234567890ab'))).toEqual(['missing-key-policy: k'])
  })
})

it('takes properties that are missing where the fix puts them in a section of its own', async () => {
  const { findings } = await lint('resources:\n  k:\n    type: aws:kms:Key\n')
  const edits = findings.find(({ rule }) => rule === 'rotation-disabled')?.fix?.edits
  expect(edits?.map(({ text }) => text)).toEqual(['\n    properties:\n      enableKeyRotation: true'])
})

describe('broken and strange input', () => {
  it.each([
    'resources: { k: { type: "aws:kms:Key", properties: [',
    'resources: { k: { type: "aws:kms:Key", properties: 7, options: [] } }\n',
    'resources: { k: { type: "aws:kms:constructor" } }\n',
    'resources: { k: { type: "aws:kms:KeyPolicy" }, g: { type: "aws:kms:Grant", properties: { constraints: 1 } } }\n',
    'variables: []\nconfig: { a: }\nresources: { k: { type: "aws:kms:Key", properties: { description: "${a}${}${[}" } } }\n',
    'components: { c: 1, d: { resources: { k: { type: "aws:kms:Key" } } } }\nresources: []\n',
    `variables: { ${Array.from({ length: 200 }, (_, n) => `v${n}: "\${v${n + 1}}"`).join(', ')} }\n${key('description: "${v0}"')}`,
  ])('never crashes: %#', async text => {
    const { problems } = await lint(text)
    expect(problems.filter(({ code }) => code === 'rule-crashed')).toEqual([])
  })

  it.each([
    (n: number) => `"\${v${n + 1}}-\${v${n + 1}}"`,
    (n: number) => `{ fn::join: ["-", ["\${v${n + 1}}", "\${v${n + 1}}"]] }`,
    (n: number) => `"\${v${n + 1}}aaaaaaaaaa\${v${n + 1}}"`,
  ])('gives up on variables that multiply one another (%#)', async doubled => {
    const variables = Array.from({ length: 45 }, (_, n) => `v${n}: ${doubled(n)}`)
    const text = `variables: { ${variables.join(', ')}, v45: x }\n${key('description: "${v0}"')}`
    expect((await keyOf(text)).description.state).toBe('unknown')
  })
})

describe('the document of a policy', () => {
  const DOCUMENT = `
      function: aws:iam:getPolicyDocument
      arguments:
        statements:
          - principals: [{ type: AWS, identifiers: ["111122223333", "444455556666"] }]
            actions: [kms:Decrypt]
            notResources: ["*"]
            conditions: [{ test: StringEquals, variable: kms:ViaService, values: [s3.eu-west-1.amazonaws.com] }]`

  it.each([
    ['a variable', '${document.json}', `variables:\n  document:\n    fn::invoke:${DOCUMENT}\n`],
    [
      'a call that returns it',
      `\n        fn::invoke:${DOCUMENT.replaceAll('\n', '\n    ')}\n          return: json`,
      '',
    ],
  ])('is read from %s', async (_, policy, variables) => {
    const text = `${variables}resources:\n  k:\n    type: aws:kms:Key\n    properties:\n      policy: ${policy}\n`
    const [key] = (await modelsOf(text)).flatMap(({ keys }) => keys)
    const read = key?.policy.state === 'known' ? key.policy.value : undefined
    expect(read).toMatchObject({ version: { value: '2012-10-17' }, defects: [], complete: true })
    expect(read?.statements).toMatchObject([
      {
        effect: { value: 'Allow' },
        principals: { items: [{ value: { value: '111122223333' } }, { value: { value: '444455556666' } }] },
        actions: { items: [{ value: 'kms:Decrypt' }] },
        conditions: [{ operator: 'StringEquals', key: 'kms:ViaService' }],
      },
    ])
  })

  it('is unknown by what else is told of it, and where another may override it', async () => {
    const state = async (attribute: string, more = '') => {
      const text = `variables:\n  document:\n    fn::invoke:${DOCUMENT}${more}\nresources:\n  k: { type: aws:kms:Key, properties: { policy: "\${document.${attribute}}" } }\n`
      const [key] = (await modelsOf(text)).flatMap(({ keys }) => keys)
      return key?.policy.state
    }
    expect(await state('json')).toBe('known')
    expect(await state('id')).toBe('unknown')
    expect(await state('json', '\n        overridePolicyDocuments: ["${x}"]')).toBe('unknown')
  })
})
