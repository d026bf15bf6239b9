import { createColors } from 'picocolors'
import { describe, expect, it } from 'vitest'
import { accessText } from '../../../src/report/access/text.ts'
import { CONTEXT, fileOf, keyWith, ROOT, tablesOf } from './template.ts'

const ADMIN = "{Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/ops/Admin'}"

describe('the table', () => {
  it('tells direct from delegated access, and under which conditions', async () => {
    const statements = [
      ROOT,
      `${ADMIN}, Action: [kms:Create*, kms:Put*, kms:ScheduleKeyDeletion], Resource: '*'}`,
      "{Effect: Allow, Principal: {AWS: '444455556666'}, Action: kms:Decrypt, Resource: '*', Condition: {StringEquals: {kms:ViaService: [a.amazonaws.com, b.amazonaws.com]}}}",
      "{Effect: Allow, Principal: {Service: sns.amazonaws.com}, Action: ['kms:GenerateDataKey*', kms:Decrypt], Resource: '*'}",
      "{Effect: Allow, Principal: '*', Action: kms:DescribeKey, Resource: '*'}",
    ]
    const told = { account: '111122223333', trustedAccounts: ['444455556666'], administrators: ['Admin'] }
    expect(await tablesOf(keyWith(statements), told)).toBe(`key.yaml:2:3  Key
  KeyUsage ENCRYPT_DECRYPT
  who                            admin  policy  delete  grant  encrypt  decrypt  read
  own account 111122223333       IAM    IAM     IAM     IAM    IAM      IAM      IAM,yes~¹
  role/ops/Admin, administrator  yes~²  yes     yes~³   yes    -        -        -
  account 444455556666, trusted  -      -       -       -      -        IAM~⁴    IAM~¹
  sns.amazonaws.com              -      -       -       -      yes~⁵    yes~⁶    yes~¹
  anyone, of any AWS account     -      -       -       -      -        -        IAM~¹
  ¹ 12:13 only DescribeKey
  ² 9:13 only CreateAlias
  ³ 9:13 only ScheduleKeyDeletion
  ⁴ 10:13 only Decrypt; if kms:ViaService StringEquals a.amazonaws.com or b.amazonaws.com
  ⁵ 11:13 only GenerateDataKey, GenerateDataKeyPair, GenerateDataKeyPairWithoutPlaintext,
    GenerateDataKeyWithoutPlaintext
  ⁶ 11:13 only Decrypt
`)
  })

  it('is one for each way the key can turn out, with the least that must be assumed', async () => {
    const head = `Parameters: {Env: {Type: String, AllowedValues: [dev, test, prod]}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
`
    const open =
      "!If [IsProd, !Ref AWS::NoValue, {Effect: Allow, Principal: '*', Action: kms:Decrypt, Resource: '*'}]"
    expect(await tablesOf(keyWith([ROOT, open], head))).toBe(`key.yaml:4:3  Key

  when Env is dev or test; KeyUsage ENCRYPT_DECRYPT
  who                         admin  policy  delete  grant  encrypt  decrypt    read
  the key's account           IAM    IAM     IAM     IAM    IAM      IAM,yes~¹  IAM
  anyone, of any AWS account  -      -       -       -      -        IAM~¹      -
  ¹ 11:45 only Decrypt

  when Env is prod; KeyUsage ENCRYPT_DECRYPT
  who                admin  policy  delete  grant  encrypt  decrypt  read
  the key's account  IAM    IAM     IAM     IAM    IAM      IAM      IAM
`)
  })

  it("says that a key without a policy gets KMS's own", async () => {
    const text =
      'Resources: {Key: {Type: AWS::KMS::Key, Properties: {KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC}}}'
    expect(await tablesOf({ name: 'key.yaml', text })).toBe(`key.yaml:1:13  Key
  KeyUsage GENERATE_VERIFY_MAC; no policy is given, so KMS gives its default one
  who                admin  policy  delete  grant  MAC  read
  the key's account  IAM    IAM     IAM     IAM    IAM  IAM
`)
  })

  it('says what a value rests on that nobody has given', async () => {
    const head = "Parameters: {Partner: {Type: String, Default: '444455556666'}}\n"
    const open = "{Effect: Allow, Principal: {AWS: !Ref Partner}, Action: kms:Sign, Resource: '*'}"
    const tables = await tablesOf({ ...keyWith([open], head) }, { account: '111122223333' })
    expect(tables).toContain('when Partner is 444455556666')
  })

  it('takes the key to be in the account that may do everything with it, and says so', async () => {
    const own = "{Effect: Allow, Principal: {AWS: '111122223333'}, Action: kms:*, Resource: '*'}"
    expect(await tablesOf(keyWith([own]))).toContain(
      'taken to be in account 111122223333, unless --account says',
    )
    expect(await tablesOf(keyWith([own]), { account: '111122223333' })).not.toContain('taken to be')
  })

  it('counts a condition no more where something allows the same without', async () => {
    const twice = (condition: string) =>
      `{Effect: Allow, Principal: {AWS: '444455556666'}, Action: 'kms:*', Resource: '*'${condition}}`
    const both = keyWith([twice(', Condition: {Bool: {aws:SecureTransport: true}}'), twice('')])
    const tables = await tablesOf(both, { account: '111122223333' })
    expect(tables).toContain('account 444455556666  IAM    IAM')
    expect(tables).not.toContain('¹')
  })

  it('names what is known only by what it stands for', async () => {
    const statements = [
      "{Effect: Allow, Principal: {Service: !Sub 'logs.${AWS::Region}.amazonaws.com'}, Action: kms:Decrypt, Resource: '*'}",
      '{Effect: Allow, Principal: {AWS: !GetAtt Role.Arn}, Action: kms:Decrypt, Resource: "*"}',
    ]
    const source = keyWith(statements)
    const role = '  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}\n'
    const tables = await tablesOf({ ...source, text: source.text + role })
    expect(tables).toContain("  logs.<the key's Region>.amazonaws.com  ")
    expect(tables).toContain('  role/<Role>  ')
  })

  it('has the notes of a cell in short', async () => {
    const twice = ['a', 'b', 'c', 'd'].map(
      name =>
        `{Effect: Allow, Principal: {AWS: '444455556666'}, Action: 'kms:*', Resource: '*', Condition: {StringEquals: {'aws:PrincipalTag/t': ${name}}}}`,
    )
    const at = { account: '111122223333' }
    expect(await tablesOf(keyWith(twice), at)).toContain('account 444455556666  IAM¹⁻⁴')
    expect(await tablesOf(keyWith(twice.slice(2)), at)).toContain('account 444455556666  IAM¹⁺²')
  })

  it('says what denies some of what is allowed', async () => {
    const statements = [
      `${ADMIN}, Action: kms:*, Resource: '*'}`,
      "{Effect: Deny, Principal: '*', Action: [kms:Decrypt, kms:ReEncryptFrom, kms:PutKeyPolicy], Resource: '*', Condition: {BoolIfExists: {'aws:MultiFactorAuthPresent': false}}}",
      "{Effect: Deny, Principal: {AWS: '444455556666'}, Action: kms:*, Resource: '*'}",
    ]
    expect(await tablesOf(keyWith(statements), { account: '111122223333' })).toBe(`key.yaml:2:3  Key
  KeyUsage ENCRYPT_DECRYPT
  who             admin  policy  delete  grant  encrypt  decrypt  read
  role/ops/Admin  yes    yes¹    yes     yes    yes      yes¹     yes
  ¹ 9:13 denied if aws:MultiFactorAuthPresent BoolIfExists false
`)
  })

  it('says so where nobody can do anything', async () => {
    const nothing = "{Effect: Deny, Principal: '*', Action: kms:*, Resource: '*'}"
    expect(await tablesOf(keyWith([nothing]))).toContain('  nobody can do anything\n')
  })
})

describe('what cannot be known', () => {
  it('is undecided, for a principal, and told by its name', async () => {
    const head = 'Parameters: {Who: {Type: String}}\n'
    const open = "{Effect: Allow, Principal: {AWS: !Ref Who}, Action: kms:Decrypt, Resource: '*'}"
    expect(await tablesOf(keyWith([ROOT, open], head))).toBe(`key.yaml:3:3  Key
  KeyUsage ENCRYPT_DECRYPT
  who                         admin  policy  delete  grant  encrypt  decrypt  read
  the key's account           IAM    IAM     IAM     IAM    IAM      IAM      IAM
  anyone, of any AWS account  -      -       -       -      -        ?~¹      -
  <Who>, who may be anyone    -      -       -       -      -        ?~¹      -
  ¹ 10:13 only Decrypt; Who is not known
`)
  })

  it('is undecided, for statements that cannot be seen, and no answer is certain then', async () => {
    const statements = [`${ADMIN}, Action: kms:Decrypt, Resource: '*'}`, '!ImportValue x']
    expect(await tablesOf(keyWith(statements), { account: '111122223333' })).toBe(`key.yaml:2:3  Key
  KeyUsage ENCRYPT_DECRYPT; parts of the policy could not be worked out, so nothing here is certain
  who             admin  policy  delete  grant  encrypt  decrypt  read
  role/ops/Admin  ?      ?       ?       ?      ?        yes?~¹   ?
  anybody else    ?      ?       ?       ?      ?        ?        ?
  ¹ 8:13 only Decrypt
`)
  })

  it('is undecided for a whole policy', async () => {
    const text = 'Resources: {Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: !ImportValue x}}}'
    expect(await tablesOf({ name: 'key.yaml', text })).toBe(`key.yaml:1:13  Key
  KeyUsage ENCRYPT_DECRYPT; undecided: its policy could not be worked out, another stack's export is known when the
  stack is made
`)
  })

  it('is undecided of a key that DescribeKey answers with', async () => {
    const text =
      '{"KeyMetadata": {"KeyId": "k", "KeySpec": "SYMMETRIC_DEFAULT", "KeyUsage": "ENCRYPT_DECRYPT"}}'
    expect(await tablesOf({ name: 'key.json', text })).toMatch(/undecided: .*DescribeKey does not answer/)
  })
})

describe('lines', () => {
  const statements = [
    ROOT,
    "{Effect: Allow, Principal: {AWS: 'arn:aws:iam::444455556666:role/a/rather/long/path/to/a/rather/long/name'}, Action: kms:*, Resource: '*', Condition: {StringLike: {'kms:EncryptionContext:tenant': ['a-*', 'b-*', 'c-*', 'd-*', 'e-*']}}}",
  ]
  const anyKey = () => {
    const { text } = keyWith(statements)
    return {
      name: 'key.yaml',
      text: text.replace('Properties:', 'Properties:\n      KeySpec: !ImportValue x'),
    }
  }

  it.each([80, 100, 120])('fit %i columns', async width => {
    const all = accessText([await fileOf(anyKey())], { ...CONTEXT, width })
    expect(all.split('\n').filter(line => line.length > width)).toEqual([])
    expect(all).toContain('a-* or b-* or c-* or 2 more')
  })

  it('have names above their cells where names are long, and columns in blocks where there are many', async () => {
    const tables = await tablesOf(anyKey(), {}, { width: 60 })
    expect(tables).toContain(`  who
    admin  policy  delete  grant  encrypt  decrypt  sign
  the key's account
    IAM    IAM     IAM     IAM    IAM      IAM      IAM
`)
    expect(tables).toContain(`
  who
    verify  MAC  derive  read
  the key's account
    IAM     IAM  IAM     IAM
`)
  })

  it('are coloured, and the same without colours', async () => {
    const plain = await tablesOf(anyKey())
    const coloured = await tablesOf(anyKey(), {}, { colours: createColors(true) })
    expect(coloured).toContain('\u001b[36mIAM')
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain)
  })

  it('hold no characters that mislead', async () => {
    const name = 'arn:aws:iam::111122223333:role/\\u202eevil'
    const statement = `{Effect: Allow, Principal: {AWS: "${name}"}, Action: kms:*, Resource: '*', Condition: {StringEquals: {"aws:PrincipalTag/\\e[31m": x}}}`
    const tables = await tablesOf(keyWith([statement]))
    expect(tables).toContain('\\u202eevil')
    expect(tables).toContain('\\x1b[31m')
    expect(tables).not.toMatch(/[\u202e\u001b]/)
  })
})

it('the report says what its words mean, and that grants stand in no template', async () => {
  const text = accessText([await fileOf(keyWith([ROOT]))], CONTEXT)
  expect(text).toContain('IAM  delegated: ')
  expect(text).not.toContain('yes  directly')
  expect(text).toContain('Grants give access as well, and stand in no template')
})
