import fc from 'fast-check'
import { expect, it } from 'vitest'
import cloudformation from '../../src/formats/cloudformation/format.ts'
import { NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import { parse } from '../../src/syntax/parse.ts'
import { explore } from '../../src/value/scenarios.ts'

it('explores only what is asked, completely, and never beyond the bound', () => {
  const a = { name: 'a', id: 'a', choices: ['0', '1'] }
  const b = { name: 'b', id: 'b', choices: ['x', 'y', 'z'] }
  const told = explore(choose => (choose(a) === 0 ? 'short' : `long ${choose(b)}`), 100)
  expect(told.map(({ result }) => result)).toEqual(['short', 'long 0', 'long 1', 'long 2'])
  expect(told.at(-1)?.assuming).toEqual([
    { name: 'a', value: '1' },
    { name: 'b', value: 'z' },
  ])
})

it('holds its bound whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 50 }),
      (sizes, bound) => {
        const variables = sizes.map((size, at) => ({
          name: `${at}`,
          id: `${at}`,
          choices: Array.from({ length: size }, (_, i) => `${i}`),
        }))
        expect(explore(choose => variables.map(choose), bound).length).toBeLessThanOrEqual(bound)
      },
    ),
  )
})

it("does not multiply an alias by what only its key's policy depends on", async () => {
  const text = `Parameters:
  Env: {Type: String, AllowedValues: [dev, prod]}
Conditions:
  Prod: !Equals [!Ref Env, prod]
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: RSA_2048
      KeyPolicy: {Statement: [!If [Prod, {Effect: Allow}, !Ref AWS::NoValue]]}
  Alias:
    Type: AWS::KMS::Alias
    Properties: {AliasName: alias/a, TargetKeyId: !Ref Key}
`
  const tree = await parse({ name: 'template.yaml', text })
  const [document] = tree.documents
  const groups = document ? cloudformation.read(document, tree, NO_SURROUNDINGS).groups : []
  expect(groups.map(readings => readings.length)).toEqual([2, 1])
  const target = groups[1]?.[0]?.model.aliases[0]?.target
  expect(target).toMatchObject({ value: { to: 'key', key: { spec: { value: 'RSA_2048' } } } })
})
