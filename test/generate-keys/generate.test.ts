import { describe, expect, it } from 'vitest'
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { legalIdentities } from '../../src/generate/draw/identity.ts'
import { randomFor } from '../../src/generate/draw/random.ts'
import { SAMPLE_FORMATS } from '../../src/generate/formats/index.ts'
import { generate } from '../../src/generate/generate.ts'
import { MISTAKES, WRONG_RULES } from '../../src/generate/mistakes/index.ts'
import { type Plan, plan, type Wishes } from '../../src/generate/plan.ts'
import { API } from '../../src/kms/makers/api.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import { familyOf } from '../../src/kms/specs.ts'

const RIGHT: Wishes = { format: 'cloudformation-yaml', shape: 'mixed', seed: 1, wrong: [], alsoRight: true }

describe('samples', () => {
  it('depend on nothing but the seed and their number', () => {
    const mixed = planned({ wrong: WRONG_RULES })
    const forwards = Array.from({ length: 50 }, (_, nth) => generate(mixed, nth))
    const backwards = Array.from({ length: 50 }, (_, nth) => generate(mixed, 49 - nth)).reverse()
    expect(backwards).toEqual(forwards)
    expect(generate(planned({ seed: 2 }), 0).text).not.toBe(generate(planned({}), 0).text)
  })

  it('say the same in YAML and in JSON', () => {
    // JSON has no comments.
    const ofYaml = MISTAKES.filter(({ language }) => language === 'yaml').map(({ rule }) => rule)
    const wrong = WRONG_RULES.filter(rule => !ofYaml.includes(rule))
    const options = { wrong, shape: 'literal' } as const
    const [inYaml, inJson] = [planned(options), planned({ ...options, format: 'cloudformation-json' })]
    for (let nth = 0; nth < 100; nth += 1) {
      const [one, other] = [generate(inYaml, nth), generate(inJson, nth)]
      expect(dataOf(one.text)).toEqual(JSON.parse(other.text, (_, value) => minified(value)))
      expect(one.entry.findings.map(({ rule }) => rule)).toEqual(other.entry.findings.map(({ rule }) => rule))
    }
  })

  it('are of the kind of key that is asked for', () => {
    const wishes = planned({ spec: 'RSA_3072', usage: 'SIGN_VERIFY', shape: 'literal' })
    for (let nth = 0; nth < 20; nth += 1) {
      const { text, entry } = generate(wishes, nth)
      expect(entry.from).toMatchObject({ spec: 'RSA_3072', usage: 'SIGN_VERIFY' })
      expect(text).toContain('KeySpec: RSA_3072\n      KeyUsage: SIGN_VERIFY\n')
    }
  })

  it.each(SAMPLE_FORMATS)('have the policy that is asked for in a %s, or are refused', format => {
    const plans = WRONG_RULES.map(rule =>
      plan({ format, shape: 'literal', seed: 3, policy: 'public', wrong: [rule], alsoRight: false }),
    )
    const made = plans.flatMap(one => ('refused' in one ? [] : [generate(one, 0), generate(one, 1)]))
    const found = made.map(({ entry }) => entry.findings.map(({ rule }) => rule))
    expect(found.filter(rules => !rules.includes('public-key-access'))).toEqual([])
  })

  it('take turns over the rules asked for', () => {
    const wrong = ['rotation-disabled', 'spec-usage-mismatch']
    const made = Array.from({ length: 4 }, (_, nth) => generate(planned({ wrong, alsoRight: false }), nth))
    expect(made.map(({ entry }) => entry.wrong)).toEqual([...wrong, ...wrong])
  })
})

describe('legal kinds of key', () => {
  it.each([CLOUDFORMATION, API])('are all that $title makes', maker => {
    const kinds = legalIdentities(maker)
    expect(new Set(kinds.map(({ spec }) => spec))).toEqual(new Set(maker.specs))
    expect(new Set(kinds.map(({ spec, usage }) => `${spec} ${usage}`)).size).toBe(maker === API ? 28 : 25)
    expect(kinds.filter(({ spec, origin }) => familyOf(spec) === 'ml-dsa' && origin === 'EXTERNAL')).toEqual(
      [],
    )
  })
})

describe('the choices of a seed', () => {
  it('spread evenly over neighbouring samples', () => {
    const counts = new Map<number, number>()
    for (let nth = 0; nth < 20_000; nth += 1) {
      const chosen = randomFor(7, nth).below(20)
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1)
    }
    expect([...counts.values()].filter(count => count < 850 || count > 1150)).toEqual([])
    expect(counts.size).toBe(20)
  })
})

function planned(wishes: Partial<Wishes>): Plan {
  const made = plan({ ...RIGHT, ...wishes })
  if ('refused' in made) throw new Error(made.refused)
  return made
}

/** What YAML says, its tags written out as CloudFormation's functions. */
function dataOf(text: string): unknown {
  return plain(parseDocument(text, { version: '1.1', logLevel: 'error' }).contents as Node)
}

function plain(node: Node): unknown {
  const data = untagged(node)
  if (!node.tag?.startsWith('!') || node.tag.startsWith('!!')) return data
  const name = node.tag.slice(1)
  if (name === 'Ref') return { Ref: data }
  return { [`Fn::${name}`]: name === 'GetAtt' ? String(data).split('.') : data }
}

function untagged(node: Node): unknown {
  if (isSeq<Node>(node)) return node.items.map(plain)
  if (isMap<Node, Node>(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [plain(key), value && plain(value)]))
  return isScalar(node) ? minified(node.value) : undefined
}

/** A policy in a text is written out in YAML, and in JSON without white space. */
function minified(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('{') && value.includes('Statement')
    ? JSON.stringify(JSON.parse(value))
    : value
}
