import { describe, expect, it } from 'vitest'
import rule from '../../rules/grant-operation-unusable-with-key/rule.ts'
import { API } from '../../src/kms/makers/api.ts'
import type { Maker } from '../../src/kms/makers/maker.ts'
import { known } from '../../src/model/field.ts'
import type { Grant } from '../../src/model/grant.ts'
import type { KeyReference } from '../../src/model/model.ts'
import { readGrant } from '../../src/model/read-grant.ts'
import { readIdentity } from '../../src/model/read-key.ts'
import { parse } from '../../src/syntax/parse.ts'
import { valueOfNode } from '../../src/value/from-node.ts'
import type { Value } from '../../src/value/value.ts'

/** A maker that has constraints in blocks, as those do whose language has no optional mappings. */
const BLOCKS: Maker = {
  ...API,
  grantNames: {
    grantKey: 'key_id',
    grantee: 'grantee_principal',
    granteeService: undefined,
    retiring: 'retiring_principal',
    operations: 'operations',
    constraints: 'constraints',
    contextEquals: 'encryption_context_equals',
    contextSubset: 'encryption_context_subset',
    sourceArn: undefined,
    grantName: 'name',
  },
}

describe('readGrant', () => {
  it('reads what its maker calls so', async () => {
    const grant = await read(
      '{key_id: k, grantee_principal: someone, operations: [Decrypt], Operations: [Sign]}',
      BLOCKS,
    )
    expect(known(grant.grantee)).toBe('someone')
    expect(grant.operations.items.map(known)).toEqual(['Decrypt'])
  })

  it('takes constraints in a block', async () => {
    const { constraints } = await read(
      'constraints: [{encryption_context_equals: {Department: Sales}}]',
      BLOCKS,
    )
    expect(constraints.items.map(({ by, texts }) => [by, texts.length])).toEqual([['contextEquals', 2]])
  })

  it.each(['{}', '{EncryptionContextEquals: {}}', '{EncryptionContextSubset: null}', 'null'])(
    'finds no constraint in %s',
    async constraints => {
      expect((await read(`Constraints: ${constraints}`)).constraints).toEqual({ items: [], complete: true })
    },
  )

  it('knows that it does not know', async () => {
    const grant = await read('Operations: {Fn: x}\nConstraints: text')
    expect([grant.operations.complete, grant.constraints.complete]).toEqual([false, false])
  })
})

describe('a grant on a key of the document', () => {
  it('gives what the key can do', async () => {
    expect(await told('Operations: [Sign, GetPublicKey, DescribeKey]')).toEqual([])
  })

  it('cannot give what it cannot', async () => {
    expect(await told('Operations: [Verify, Decrypt]')).toEqual([
      ['unusable', 'this key (RSA_2048, SIGN_VERIFY)'],
    ])
  })

  it('cannot ask for an encryption context', async () => {
    const constraints = 'Constraints: {EncryptionContextSubset: {a: b}}'
    expect(await told(`Operations: [DescribeKey]\n${constraints}`)).toEqual([
      ['no-context', 'a key of RSA_2048'],
    ])
  })
})

async function told(text: string): Promise<[string, string][]> {
  const key = readIdentity({
    name: 'Key',
    at: { span: { start: 0, end: 0 } },
    maker: API,
    properties: await valueIn('{KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY}'),
  })
  const found: [string, string][] = []
  rule.check(
    await read(text, API, { to: 'key', key, attribute: undefined }),
    (id, _at, facts) => found.push([id, (facts as { key: string }).key]),
    { surroundings: {} as never, options: {} },
  )
  return found
}

async function read(text: string, maker = API, reference?: KeyReference): Promise<Grant> {
  const resolve = ({ span }: Value) =>
    reference ? ({ state: 'known', value: reference, span } as const) : ({ state: 'absent' } as const)
  return readGrant(
    { name: 'g', at: { span: { start: 0, end: 0 } }, maker, properties: await valueIn(text) },
    resolve,
  )
}

async function valueIn(text: string): Promise<Value> {
  const { documents } = await parse({ name: 'g.yaml', text })
  const root = documents[0]?.root
  if (!root) throw new Error('no document')
  return valueOfNode(root)
}
