import { describe, expect, it } from 'vitest'
import { known } from '../../src/model/field.ts'
import type { Policy } from '../../src/model/policy.ts'
import { NO_VALUE, type Plain, UNKNOWN, write } from '../access/plain-value.ts'
import { policyOf, policyWith, textAt } from '../access/policy-of.ts'

const ROOT = 'arn:aws:iam::111122223333:root'

function first(policy: Policy) {
  const [statement] = policy.statements
  if (!statement) throw new Error('no statement')
  return statement
}

function principals(policy: Policy) {
  const element = first(policy).principals
  return element.state === 'absent'
    ? 'absent'
    : element.items.map(({ type, value }) => `${type}: ${known(value) ?? '?'}`)
}

function defects(plain: Plain) {
  return policyOf(plain).defects.map(
    ({ kind, element, at, expected }) =>
      `${kind} ${element} at ${textAt(plain, at)}${expected.length ? ` want ${expected.join('|')}` : ''}`,
  )
}

const whole = (statement: Plain): Plain => ({ Version: '2012-10-17', Statement: [statement] })
const fine = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }

describe('what a policy says', () => {
  it('takes one value and a list of one alike', () => {
    for (const wrap of [(x: string): Plain => x, (x: string): Plain => [x]]) {
      const policy = policyWith({ Principal: { AWS: wrap(ROOT) }, Action: wrap('kms:Decrypt') })
      expect(principals(policy)).toEqual([`AWS: ${ROOT}`])
      expect(first(policy).actions).toMatchObject({
        negated: false,
        complete: true,
        items: [{ value: 'kms:Decrypt' }],
      })
    }
    expect(policyOf({ Statement: fine }).statements).toHaveLength(1)
  })

  it('reads everyone, types and negated forms', () => {
    expect(principals(policyWith({ Principal: '*' }))).toEqual(['*: *'])
    expect(principals(policyWith({ Principal: { AWS: [ROOT, '*'], Service: 's3.amazonaws.com' } }))).toEqual([
      `AWS: ${ROOT}`,
      'AWS: *',
      'Service: s3.amazonaws.com',
    ])
    const statement = first(policyWith({ NotPrincipal: { AWS: ROOT }, NotAction: 'kms:*' }))
    expect(statement).toMatchObject({ principals: { negated: true }, actions: { negated: true } })
  })

  it('reads conditions clause by clause', () => {
    const plain = whole({
      ...fine,
      Condition: { StringEquals: { 'kms:CallerAccount': ['1', '2'] }, Bool: { 'aws:SecureTransport': true } },
    })
    const { conditions, conditionsComplete } = first(policyOf(plain))
    expect(conditionsComplete).toBe(true)
    expect(conditions.map(c => [c.operator, c.key, c.values.map(known)])).toEqual([
      ['StringEquals', 'kms:CallerAccount', ['1', '2']],
      ['Bool', 'aws:SecureTransport', ['true']],
    ])
    expect(conditions.map(c => textAt(plain, { span: c.keySpan }))).toEqual([
      '"kms:CallerAccount"',
      '"aws:SecureTransport"',
    ])
  })

  it('hides Id and Sid', () => {
    const policy = policyOf({ Id: 'secret', Statement: { ...fine, Sid: 'secret' } })
    expect(JSON.stringify([policy.id, first(policy).sid])).not.toContain('secret')
  })
})

describe('what could not be worked out', () => {
  it('is incomplete, not guessed', () => {
    expect(policyOf(UNKNOWN).complete).toBe(false)
    expect(policyOf({ Statement: [fine, UNKNOWN] })).toMatchObject({ complete: false, defects: [] })
    expect(policyOf({ Statement: UNKNOWN })).toMatchObject({ complete: false, defects: [] })
    expect(policyOf({ '...': true })).toMatchObject({ complete: false, defects: [] })
    const included = policyOf(whole({ '...': true, Effect: 'Allow' }))
    expect(included.defects).toEqual([])
    expect(first(included)).toMatchObject({
      principals: { state: 'present', items: [], complete: false },
      conditionsComplete: false,
    })
  })

  it('keeps the known parts of texts', () => {
    const statement = first(
      policyWith({ Principal: { AWS: 'arn:${AWS::Partition}:iam::${?Account}:root' }, Action: [UNKNOWN] }),
    )
    expect(statement.principals).toMatchObject({
      complete: true,
      items: [
        {
          value: {
            state: 'unknown',
            pieces: ['arn:', { kind: 'partition' }, ':iam::', { kind: 'other' }, ':root'],
          },
        },
      ],
    })
    expect(statement.actions).toMatchObject({ complete: true, items: [{ state: 'unknown' }] })
  })

  it('may be a list or an element of its own', () => {
    const statement = first(
      policyWith({
        Principal: UNKNOWN,
        Action: UNKNOWN,
        Condition: { StringEquals: { 'aws:SourceArn': UNKNOWN } },
      }),
    )
    expect(statement.principals).toMatchObject({ items: [], complete: false })
    expect(statement.actions).toMatchObject({ items: [], complete: false })
    expect(statement.conditions).toMatchObject([{ values: [], complete: false }])
    expect(first(policyWith({ Principal: '${?Who}' })).principals).toMatchObject({
      items: [],
      complete: false,
    })
    expect(first(policyWith({ Condition: { Bool: UNKNOWN } })).conditionsComplete).toBe(false)
  })

  it('vanishes where it is left out on purpose', () => {
    const policy = policyOf({
      Version: NO_VALUE,
      Statement: [
        NO_VALUE,
        {
          ...fine,
          Principal: { AWS: [NO_VALUE, ROOT], Service: NO_VALUE },
          NotPrincipal: NO_VALUE,
          Condition: { Bool: { x: NO_VALUE } },
        },
      ],
    })
    expect(policy).toMatchObject({ complete: true, version: { state: 'absent' }, defects: [] })
    expect(principals(policy)).toEqual([`AWS: ${ROOT}`])
    expect(first(policy)).toMatchObject({ index: 0, conditions: [], conditionsComplete: true })
  })
})

describe('what IAM refuses', () => {
  it.each<[string, Plain, string[]]>([
    ['a list', [], ['not-a-policy Policy at [] want an object']],
    ['JSON of something else', '7', ['not-a-policy Policy at "7" want an object']],
    ['broken JSON', '{', ['invalid-json Policy at "{" want an object']],
    ['no statement', {}, ['no-statement Statement at {}']],
    ['no statements', { Statement: [] }, ['empty-list Statement at []']],
    ['a statement that is a text', { Statement: ['x'] }, ['wrong-type Statement at "x" want an object']],
    [
      'lower case',
      { Statement: fine, version: '2012-10-17' },
      ['unknown-element version at "version" want Version'],
    ],
    [
      'a misspelt element',
      whole({ Efect: 'Allow', Principal: '*' }),
      [
        'unknown-element Efect at "Efect" want Effect',
        'no-effect Effect at {"Efect":"Allow","Principal":"*"} want Allow|Deny',
      ],
    ],
    [
      'an element that is there already',
      whole({ ...fine, Efect: 'x' }),
      ['unknown-element Efect at "Efect"'],
    ],
    [
      'a made-up date',
      { Version: '2024-01-01', Statement: fine },
      ['bad-version Version at "2024-01-01" want 2012-10-17|2008-10-17'],
    ],
    [
      'effect in lower case',
      whole({ ...fine, Effect: 'allow' }),
      ['bad-effect Effect at "allow" want Allow|Deny'],
    ],
    [
      'both forms',
      whole({ ...fine, NotAction: 'kms:*' }),
      ['both-forms NotAction at "NotAction" want Action'],
    ],
    ['an empty list', whole({ ...fine, Action: [] }), ['empty-list Action at []']],
    ['no principals', whole({ ...fine, Principal: { AWS: [] } }), ['empty-list AWS at []']],
    ['no principal types', whole({ ...fine, Principal: {} }), ['empty-list Principal at {}']],
    [
      'a bare ARN',
      whole({ ...fine, Principal: ROOT }),
      [`wrong-type Principal at "${ROOT}" want "*"|an object with AWS, Service, Federated or CanonicalUser`],
    ],
    ['null', whole({ ...fine, Action: null }), ['wrong-type Action at null want a text']],
    [
      'a condition that is a text',
      whole({ ...fine, Condition: 'x' }),
      ['wrong-type Condition at "x" want an object'],
    ],
    [
      'an operator that is a list',
      whole({ ...fine, Condition: { Bool: ['x'] } }),
      ['wrong-type Bool at ["x"] want an object'],
    ],
  ])('%s', (_, plain, expected) => {
    expect(defects(plain)).toEqual(expected)
  })

  it('names what is missing', () => {
    expect(policyOf(whole({})).defects.map(defect => defect.kind)).toEqual(['no-effect', 'no-principal'])
    expect(policyOf(whole(fine)).defects).toEqual([])
    expect(policyOf(whole({ Effect: 'Allow', Principal: '*' })).defects).toEqual([])
  })
})

describe('size', () => {
  it('is that of minified JSON in UTF-8', () => {
    const plain: Plain = {
      Version: '2012-10-17',
      Statement: [{ ...fine, Sid: 'ÄÖ "x"\n', Condition: { Bool: { x: true }, NumericEquals: { y: 7 } } }],
    }
    expect(known(policyOf(plain).bytes)).toBe(Buffer.byteLength(JSON.stringify(plain)))
    expect(known(policyOf({ a: NO_VALUE, b: [NO_VALUE, 'x', 'y'] }).bytes)).toBe('{"b":["x","y"]}'.length)
    expect(policyOf({ b: '${AWS::Region}' }).bytes.state).toBe('unknown')
  })

  it('is of characters that KMS takes', () => {
    const plain = whole({ ...fine, Sid: '\t~ÿ', Condition: { Bool: { x: ['a’b’', '💥'] } } })
    const found = policyOf(plain).foreignCharacters.map(({ codePoint, at }) => [codePoint, textAt(plain, at)])
    expect(found).toEqual([
      [0x2019, '"a’b’"'],
      [0x1f4a5, '"💥"'],
    ])
  })

  it('writes what it reads', () => {
    expect(write({ a: ['x', true] }).text).toBe('{"a":["x",true]}')
  })
})
