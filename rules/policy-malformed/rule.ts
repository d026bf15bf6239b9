import type { Field } from '../../src/model/field.ts'
import { isMisspelt } from '../../src/model/misspelt-element.ts'
import type { Policy, PolicyDefect } from '../../src/model/policy.ts'
import { type Misspelt, misspelt, respelling } from '../../src/rule/misspelt.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { quoteName } from '../../src/text/quote.ts'
import { spansEqual } from '../../src/text/span.ts'

type Defect = Pick<PolicyDefect, 'element' | 'expected'>
type MessageId =
  | 'unreadable'
  | 'missing'
  | 'unknown-element'
  | 'bad-value'
  | 'wrong-type'
  | 'empty'
  | 'both-forms'

const MESSAGES: Readonly<Record<PolicyDefect['kind'], MessageId>> = {
  'not-a-policy': 'unreadable',
  'invalid-json': 'unreadable',
  'no-statement': 'missing',
  'no-effect': 'missing',
  'no-principal': 'missing',
  'unknown-element': 'unknown-element',
  'bad-effect': 'bad-value',
  'bad-version': 'bad-value',
  'wrong-type': 'wrong-type',
  'empty-list': 'empty',
  'both-forms': 'both-forms',
}

/** Names that a message may repeat; operators and condition keys may be anything. */
const ELEMENTS =
  /^(Version|Id|Statement|Sid|Effect|Condition|(Not)?(Principal|Action|Resource)|AWS|Service|Federated|CanonicalUser|Policy)$/

export default defineRule({
  id: 'policy-malformed',
  summary: 'The policy does not follow the grammar of policies, so KMS refuses it',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html#key-policy-elements',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
  ],
  subject: 'policy',
  messages: {
    unreadable: () => 'this is no policy; write an object with Version and Statement',
    missing: ({ element, expected }: Defect) =>
      `${element} is missing here; add it${expected.length > 0 ? `: ${expected.join(' or ')}` : ''}`,
    'unknown-element': ({ element, expected: [meant] }: Defect) =>
      meant === undefined
        ? `${element} is no element of a policy; remove it`
        : `${element} is no element of a policy; did you mean ${meant}?`,
    'bad-value': ({ element, expected, name, nearest }: Defect & Misspelt) =>
      nearest === undefined
        ? `${name} is no ${element}; use ${expected.join(' or ')}`
        : `${name} is no ${element}; did you mean ${nearest}?`,
    'wrong-type': ({ element, expected }: Defect) => `${element} must be ${expected.join(' or ')}`,
    empty: ({ element }: Defect) => `${element} is empty; name what it is about`,
    'both-forms': ({ element, expected }: Defect) =>
      `${element} and ${expected.join()} exclude each other; keep one of them`,
  },
  check(policy: Policy, report) {
    for (const defect of policy.defects) {
      const { at, expected } = defect
      const id = MESSAGES[defect.kind]
      if (id === 'missing' && isMisspelt(policy, defect.element, at)) continue
      if (id === 'unknown-element') {
        const [meant] = expected
        const fix = meant === undefined ? undefined : respelling(at, defect.element, meant)
        report(id, at, { element: quoteName(defect.element, meant), expected }, { fix })
        continue
      }
      const element = ELEMENTS.test(defect.element) ? defect.element : 'this'
      const { facts, fix } = writtenValue(policy, defect)
      report(id, at, { element, expected, ...facts }, { fix })
    }
  },
})

/** What is written where only certain values may be. */
function writtenValue({ version, statements }: Policy, { kind, at, element, expected }: PolicyDefect) {
  const fields: readonly Field<string>[] =
    kind === 'bad-version' ? [version] : statements.map(({ effect }) => effect)
  const field = fields.find(candidate => candidate.state === 'known' && spansEqual(candidate.span, at.span))
  const isValue = kind === 'bad-version' || kind === 'bad-effect'
  if (isValue && field?.state === 'known') return misspelt(field, element, expected)
  return { facts: { name: 'this', nearest: undefined }, fix: undefined }
}
