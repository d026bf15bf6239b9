import { describe, expect, it } from 'vitest'
import { known } from '../../src/model/field.ts'
import { blamed, lint, modelsOf } from './lint.ts'

async function keysOf(text: string) {
  return (await modelsOf(text)).flatMap(({ keys }) => keys)
}

const rotations = async (text: string) => (await keysOf(text)).map(({ rotation }) => rotation.state)

describe('tasks', () => {
  it.each([
    ['- amazon.aws.kms_key: { alias: a }'],
    ['- community.aws.aws_kms: { alias: a }'],
    ['- local_action: { module: kms_key, alias: a }'],
    ['- action: amazon.aws.kms_key\n  args: { alias: a }'],
    ['- hosts: all\n  pre_tasks: [{ block: [], always: [{ aws_kms: { alias: a } }] }]'],
    ['- hosts: all\n  handlers: [{ "kms_key": { key_alias: a } }]'],
  ])('are found: %s', async text => {
    expect((await keysOf(text)).map(({ name }) => name)).toEqual(['a'])
  })

  it('with parameters in one line declare a key of which nothing is known', async () => {
    expect(await rotations('- action: kms_key alias=a state=present')).toEqual(['unknown'])
    expect(await blamed('- action: kms_key alias=a state=present')).toEqual([])
  })

  it.each([
    ['{ alias: a }', ['absent']],
    ['{ alias: a, state: present }', ['absent']],
    ['{ alias: a, state: "{{ state }}" }', ['unknown']],
    ['{ alias: a, state: absent }', ['unknown']],
    ['{ key_id: b, description: c }', ['unknown']],
    ['{ key_arn: b }', ['unknown']],
  ])('make a key or change one: %s', async (parameters, states) => {
    expect(await rotations(`- amazon.aws.kms_key: ${parameters}`)).toEqual(states)
  })

  it('change the key that an earlier one of the same alias made', async () => {
    const task = (alias: string) => `- kms_key: { alias: "${alias}" }\n`
    expect(await rotations(task('a') + task('a') + task('b'))).toEqual(['absent', 'unknown', 'absent'])
    expect(await rotations(task('{{ x }}') + task('{{ x }}'))).toEqual(['absent', 'unknown'])
  })

  it('take what they leave out from args and from defaults, the nearer first', async () => {
    const text = `- hosts: all
  module_defaults: { amazon.aws.kms_key: { enable_key_rotation: true, description: far } }
  tasks:
    - module_defaults: { kms_key: { description: near } }
      kms_key: { alias: a }
`
    const [key] = await keysOf(text)
    expect(key && known(key.rotation)).toBe(true)
    expect(key && known(key.description)?.reveal()).toBe('near')
  })
})

describe('values', () => {
  it('have the prefix that the module gives an alias, and any other fault of a name', async () => {
    expect(
      await blamed('- kms_key: { alias: ledger, enable_key_rotation: true, policy: "{{ p }}" }'),
    ).toEqual([])
    expect(
      await blamed('- kms_key: { alias: aws/s3, policy: "{{ p }}", enable_key_rotation: true }'),
    ).toEqual(['reserved-alias-prefix: aws/s3'])
  })

  it('offer no fix that would write the prefix where the module puts it', async () => {
    const { findings } = await lint('- kms_key: { alias: "my key", enable_key_rotation: true }')
    const found = findings.find(({ rule }) => rule === 'invalid-alias-name')
    expect([found?.messageId !== undefined, found?.fix]).toEqual([true, undefined])
  })

  it('of Jinja’s statements and of vaults are unknown as a whole', async () => {
    const text = `- kms_key:
    alias: a
    description: "before {% if prod %}RSA{% else %}HMAC{% endif %}"
    key_spec: !vault |
      $ANSIBLE_VAULT;1.1;AES256
      6162
`
    const [key] = await keysOf(text)
    expect([key?.description.state, key?.spec.state]).toEqual(['unknown', 'unknown'])
    expect(key?.description).toMatchObject({ pieces: [{ kind: 'other' }] })
  })

  it('of a policy are found in a text, in a mapping, and nowhere in a lookup', async () => {
    const task = (policy: string) => `- kms_key: { alias: a, enable_key_rotation: true, policy: ${policy} }`
    const open =
      '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*" } }'
    expect(await blamed(task(open))).toContain('public-key-access: "*"')
    expect(await blamed(task(`'${open}'`))).toContain('public-key-access: "*"')
    expect(await blamed(task(`"{{ lookup('template', 'p.json.j2') }}"`))).toEqual([])
  })
})

describe('broken and strange input', () => {
  it.each([
    '- kms_key: [',
    '- kms_key:\n',
    '- kms_key: 7\n',
    '- kms_key: []\n',
    '- kms_key: { alias: [], policy: [], tags: x, grants: y, state: {} }\n',
    '- kms_key: { alias: a, grants: [1, [], {}] }\n',
    '- action: { module: [] }\n- action: []\n- local_action: ""\n',
    '- tasks: 1\n  block: { kms_key: {} }\n  module_defaults: []\n',
    '- hosts: all\n  module_defaults: { kms_key: "{{ d }}" }\n  tasks: [{ kms_key: { alias: a } }]\n',
    'kms_key: { alias: a }\n',
  ])('never crashes: %j', async text => {
    const { problems } = await lint(text)
    expect(problems.filter(({ code }) => code === 'rule-crashed')).toEqual([])
  })
})
