import { describe, expect, it } from 'vitest'
import { known } from '../../src/model/field.ts'
import { blamed, lint, modelsOf } from './lint.ts'

const ACK_KEY = `apiVersion: kms.services.k8s.aws/v1alpha1
kind: Key
metadata:
  name: ledger
spec:
`
const UPJET_KEY = `apiVersion: kms.aws.upbound.io/v1beta1
kind: Key
metadata:
  name: ledger
spec:
  forProvider:
    region: eu-central-1
`

async function keyOf(text: string) {
  const [key] = (await modelsOf(text)).flatMap(({ keys }) => keys)
  if (!key) throw new Error('no key was read')
  return key
}

describe('ACK', () => {
  it('leaves defaults to the API: a usage left out of a key that is not symmetric is refused', async () => {
    expect(await blamed(`${ACK_KEY}  keySpec: RSA_2048\n`)).toContain('missing-key-usage: RSA_2048')
  })

  it('finds in a policy what is wrong in the text that holds it', async () => {
    const policy = '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"}}'
    expect(await blamed(`${ACK_KEY}  policy: '${policy}'\n`)).toContain('public-key-access: "*"')
  })

  it('says nothing of deletion where the namespace decides, and something where the object does', async () => {
    expect((await blamed(ACK_KEY)).filter(said => said.startsWith('key-deleted'))).toEqual([])
    const text = ACK_KEY.replace(
      'name: ledger',
      'name: ledger\n  annotations:\n    services.k8s.aws/deletion-policy: delete',
    )
    expect(await blamed(text)).toContain('key-deleted-with-stack: delete')
  })

  it('follows a reference to a key in another document, and to none elsewhere', async () => {
    const alias = (name: string) => `---
apiVersion: kms.services.k8s.aws/v1alpha1
kind: Alias
metadata: { name: a }
spec:
  name: alias/a
  targetKeyRef: { from: { name: ${name} } }
`
    const target = async (text: string) =>
      (await modelsOf(text)).flatMap(({ aliases }) => aliases).map(({ target }) => known(target)?.to)
    expect(await target(`${alias('ledger')}---\n${ACK_KEY}`)).toEqual(['key'])
    expect(await target(`${alias('other')}---\n${ACK_KEY}`)).toEqual([undefined])
    expect(await target(`${alias('ledger')}---\n${ACK_KEY}---\n${ACK_KEY}`)).toEqual([undefined])
  })
})

describe('Crossplane', () => {
  it('has Terraform’s defaults in its newer providers and the API’s in the older one', async () => {
    const spec = '    customerMasterKeySpec: RSA_2048\n'
    expect((await lint(UPJET_KEY + spec)).findings.map(({ messageId }) => messageId)).toContain('assumed')
    const older = UPJET_KEY.replace('upbound.io/v1beta1', 'crossplane.io/v1alpha1')
    expect((await lint(older + spec)).findings.map(({ messageId }) => messageId)).toContain('refused')
  })

  it.each([
    ['', false],
    ['  deletionPolicy: Orphan\n', true],
    ['  deletionPolicy: Delete\n', false],
    ['  deletionPolicy: ${POLICY}\n', undefined],
    ['  managementPolicies: ["*"]\n', false],
    ['  managementPolicies: [Observe, Create]\n', true],
    ['  deletionPolicy: Delete\n  managementPolicies: [Observe]\n', true],
  ])('keeps the key or not: %j', async (lines, kept) => {
    const field = (await keyOf(UPJET_KEY + lines)).retention?.keptOnDelete
    expect(field?.state === 'absent' ? false : field && known(field)).toBe(kept)
  })

  it('offers to keep a key by the word, and not where a list would be needed', async () => {
    const fixes = async (text: string) =>
      (await lint(text)).findings.find(({ rule }) => rule === 'key-deleted-with-stack')?.fix?.edits
    expect((await fixes(UPJET_KEY))?.map(({ text }) => text.trim())).toEqual(['deletionPolicy: Orphan'])
    expect(await fixes(UPJET_KEY.replace('kms.aws.', 'kms.aws.m.'))).toBeUndefined()
  })

  it('takes an alias by its external name, else its own, and misses no prefix', async () => {
    const alias = (metadata: string) => `apiVersion: kms.aws.upbound.io/v1beta1
kind: Alias
metadata: ${metadata}
spec: { forProvider: { targetKeyId: 1234abcd-12ab-34cd-56ef-1234567890ab } }
`
    expect(await blamed(alias('{ name: ledger }'))).toEqual([])
    const named = alias('{ name: a, annotations: { crossplane.io/external-name: alias/aws/x } }')
    expect(await blamed(named)).toEqual(['reserved-alias-prefix: alias/aws/x'])
    expect(await blamed(alias('{ name: aws }'))).toEqual([])
  })

  it('knows nothing of what a patch writes to, directly or by a set', async () => {
    const composition = (patch: string) => `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
spec:
  patchSets:
    - name: shared
      patches: [{ fromFieldPath: spec.rotation, toFieldPath: spec.forProvider.enableKeyRotation }]
  resources:
    - name: key
      base:
        apiVersion: kms.aws.upbound.io/v1beta1
        kind: Key
        spec: { deletionPolicy: Orphan, forProvider: { region: eu-central-1, policy: '{}' } }
      patches: [${patch}]
`
    const rotation = async (patch: string) => (await keyOf(composition(patch))).rotation.state
    expect(await rotation('')).toBe('absent')
    expect(await rotation('{ type: PatchSet, patchSetName: shared }')).toBe('unknown')
    expect(await rotation('{ fromFieldPath: spec.forProvider.enableKeyRotation }')).toBe('unknown')
    expect(await rotation('{ fromFieldPath: x, toFieldPath: spec.forProvider }')).toBe('unknown')
    expect(
      await rotation('{ type: ToCompositeFieldPath, fromFieldPath: spec.forProvider.enableKeyRotation }'),
    ).toBe('absent')
  })
})

describe('a part of an object', () => {
  const PARTS = [
    ['without its Region', 'key.yaml', UPJET_KEY.replace('region: eu-central-1', 'multiRegion: true')],
    ['in a file that is called a patch', 'overlays/prod/key-patch.yaml', `${ACK_KEY}  multiRegion: true\n`],
    ['in a folder of patches', 'patches/key.yaml', `${ACK_KEY}  multiRegion: true\n`],
    ['that says how it is merged', 'key.yaml', `${ACK_KEY}  $patch: replace\n  multiRegion: true\n`],
  ] as const

  it.each(PARTS)('%s has nothing missing', async (_, file, text) => {
    expect(await blamed(text, file)).toEqual([])
    const [model] = await modelsOf(text, file)
    expect(model?.keys[0]).toMatchObject({ multiRegion: { value: true }, rotation: { state: 'unknown' } })
  })

  it('is judged by what it says', async () => {
    const text = `${ACK_KEY}  keySpec: RSA_2048\n  keyUsage: KEY_AGREEMENT\n`
    expect(await blamed(text, 'patch.yaml')).toContain('spec-usage-mismatch: KEY_AGREEMENT')
  })

  it('is not every file with such letters in its name', async () => {
    expect(await blamed(`${ACK_KEY}  multiRegion: true\n`, 'dispatcher.yaml')).toContain(
      'rotation-disabled: ledger',
    )
  })
})

describe('a graph of kro', () => {
  it('has the templates of its resources, whose expressions are unknown', async () => {
    const text = `apiVersion: kro.run/v1alpha1
kind: ResourceGraphDefinition
metadata: { name: keys }
spec:
  schema: { apiVersion: v1alpha1, kind: Keys }
  resources:
    - id: ledger
      template:
        apiVersion: kms.services.k8s.aws/v1alpha1
        kind: Key
        metadata: { name: "\${schema.spec.name}-ledger" }
        spec: { keySpec: "\${schema.spec.signs ? 'RSA_4096' : 'SYMMETRIC_DEFAULT'}", keyUsage: SIGN_VERIFY }
`
    expect(await keyOf(text)).toMatchObject({
      name: '${schema.spec.name}-ledger',
      spec: { state: 'unknown' },
      usage: { value: 'SIGN_VERIFY' },
    })
  })
})

describe('what is put in later', () => {
  it.each(['"{{ .Values.spec }}"', '${SPEC}', '$SPEC', '$(SPEC)', '${SPEC:-RSA_2048}'])(
    '%s is unknown',
    async text => {
      expect((await keyOf(`${ACK_KEY}  keySpec: ${text}\n`)).spec.state).toBe('unknown')
    },
  )

  it('is not the variable of a policy', async () => {
    const text = `${ACK_KEY}  description: for \${aws:username}\n`
    expect((await keyOf(text)).description.state).toBe('known')
  })
})

describe('broken and strange input', () => {
  it.each([
    `${ACK_KEY}  keySpec: [`,
    `${ACK_KEY}  tags: nothing\n`,
    'apiVersion: kms.services.k8s.aws/v1alpha1\nkind: Key\nspec: 7\n',
    'apiVersion: kms.services.k8s.aws/v1alpha1\nkind: Key\nmetadata: []\nspec: []\n',
    'apiVersion: v1\nkind: List\nitems: { a: 1 }\n',
    'apiVersion: v1\nkind: List\nitems: [1, [], { kind: List, items: [] }]\n',
    'apiVersion: a/v1\nkind: Composition\nspec: { resources: [{ base: 1, patches: [1, {}] }, 2], pipeline: [{ input: [] }] }\n',
    'apiVersion: kms.aws.upbound.io/v1beta1\nkind: Key\nspec: { forProvider: [], initProvider: { a: 1 } }\n',
    'apiVersion: kms.aws.upbound.io/v1beta1\nkind: Alias\nmetadata: { name: [] }\nspec: {}\n',
    'apiVersion: kms.aws.upbound.io/v1beta1\nkind: __proto__\nspec: {}\n',
  ])('never crashes: %j', async text => {
    const { problems } = await lint(text)
    expect(problems.filter(({ code }) => code === 'rule-crashed')).toEqual([])
  })

  it('reads thousands of objects that refer to one another in time', async () => {
    const alias = `apiVersion: kms.services.k8s.aws/v1alpha1
kind: Alias
metadata: { name: a }
spec: { name: alias/a, targetKeyRef: { from: { name: ledger } } }
`
    const started = performance.now()
    const texts = [ACK_KEY, ...Array.from({ length: 1500 }, () => alias)]
    expect((await modelsOf(texts.join('---\n'))).length).toBe(1501)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

it('passes over the text of a template, broken as YAML or not', async () => {
  const key = 'apiVersion: kms.services.k8s.aws/v1alpha1\nkind: Key\n'
  for (const text of [
    `${key}metadata: { name: {{ .Release.Name }} }\n`,
    `{{- if .Values.kms }}\n${key}{{- end }}\n`,
  ]) {
    const { format, findings, problems } = await lint(text)
    expect({ format, findings, problems }).toEqual({ format: undefined, findings: [], problems: [] })
  }
})
