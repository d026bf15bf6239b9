import type { Maker, PropertyName } from '../../src/kms/makers/maker.ts'
import { namedElsewhere } from '../../src/kms/other-names.ts'
import { namesIn, type SchemaName } from '../../src/kms/schema-faults.ts'
import type { Grant } from '../../src/model/grant.ts'
import type { Alias, Key, Replica } from '../../src/model/model.ts'
import { schemaViolations, type Violation } from '../../src/model/schema-violations.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'
import { nearest, sameLetters } from '../../src/text/nearest.ts'
import { quoteName } from '../../src/text/quote.ts'
import { actual, expected, nameOf, ownerOf } from './words.ts'

const CERTAIN = ['cloudformation', 'terraform']

/** What other rules say of a property, and say better. */
const SAID_ELSEWHERE: readonly (readonly [PropertyName, readonly string[]])[] = [
  ['aliasName', ['pattern', 'minLength', 'maxLength']],
  ['policy', ['type']],
  ['spec', ['enum']],
  ['usage', ['enum']],
  ['origin', ['enum']],
  ['deletionWindow', ['minimum', 'maximum']],
  ['rotationPeriod', ['minimum', 'maximum']],
]

interface Unknown {
  readonly name: string
  readonly owner: string
  readonly nearest: string | undefined
  readonly names: readonly string[]
}

export default defineRule({
  id: 'schema-violation',
  summary: 'A property has a name, a type or a length that its schema does not allow, or is missing',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_KMS.html',
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html',
  ],
  subject: ['key', 'replica', 'alias', 'grant'],
  messages: {
    unknown: ({ name, owner, nearest, names }: Unknown) =>
      nearest === undefined
        ? `${name} is not a property of ${owner}; leave it out, or use one of ${names.join(', ')}`
        : `${name} is not a property of ${owner}; did you mean ${nearest}?`,
    missing: ({ owner, property }: { owner: string; property: string }) =>
      `${owner} needs ${property}; add it`,
    'wrong-type': ({ name, expected, actual }: { name: string; expected: string; actual: string }) =>
      `${name} takes ${expected}, not ${actual}`,
    empty: ({ name }: { name: string }) => `${name} may not be empty; write what it should be`,
    'too-long': ({ name, limit }: { name: string; limit: number }) =>
      `${name} may have at most ${limit} characters; shorten it`,
  },
  check(subject: Key | Replica | Alias | Grant, report) {
    const { schema } = subject
    if (!schema) return
    const violations = schemaViolations(subject).filter(
      violation => !isSaidElsewhere(violation, subject.maker),
    )
    const meant = new Set<string>()
    for (const violation of violations) {
      if (violation.fault.keyword !== 'additionalProperties') continue
      const { facts, fix } = unknownName(violation, schema)
      if (facts.nearest) meant.add([...violation.path, facts.nearest].join('/'))
      // A request is told by its members alone, so a strange one may mean that it is none; a list of names may grow old.
      report('unknown', violation.at, facts, {
        fix,
        confidence: CERTAIN.includes(subject.maker.id) ? 'certain' : 'likely',
      })
    }
    for (const { fault, path, value, at } of violations) {
      const { params } = fault
      const name = nameOf(path)
      const owner = ownerOf(path, schema)
      const property = String(params.missingProperty)
      if (fault.keyword === 'required' && !meant.has([...path, property].join('/')))
        report('missing', path.length > 0 ? at : subject.at, { owner, property })
      if (fault.keyword === 'type')
        report('wrong-type', at, {
          name,
          expected: expected(params.type),
          actual: actual(value, params.type),
        })
      if (fault.keyword === 'minLength') report('empty', at, { name })
      if (fault.keyword === 'maxLength') report('too-long', at, { name, limit: Number(params.limit) })
    }
  },
})

function isSaidElsewhere({ fault, path }: Violation, { names }: Maker): boolean {
  return SAID_ELSEWHERE.some(
    ([property, keywords]) =>
      path.length === 1 && path[0] === names[property] && keywords.includes(fault.keyword),
  )
}

function unknownName({ fault, path, value, at }: Violation, schema: SchemaName) {
  const written = String(fault.params.additionalProperty)
  const names = namesIn(schema, path)
  const taken = value.kind === 'map' ? value.entries.map(({ key }) => key) : []
  const free = names.filter(name => !taken.includes(name))
  const like = namedElsewhere(written, free) ?? nearest(written, free)
  const near = like ?? (free.length === 1 ? free[0] : undefined)
  const facts: Unknown = {
    name: quoteName(written, like),
    owner: ownerOf(path, schema),
    nearest: near,
    names: free,
  }
  return { facts, fix: near === undefined ? undefined : renaming(at, written, near) }
}

/** Case and separators apart it is the same name; any other is a guess. */
function renaming(at: Violation['at'], written: string, near: string): ProposedFix {
  return oneChange(`rename it to ${near}`, sameLetters(written, near), { do: 'replace', at, text: near })
}
