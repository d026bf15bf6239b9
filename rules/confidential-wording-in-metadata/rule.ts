import type { MetadataText } from '../../src/model/model.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { whenFound } from '../../src/sensitive/reveal.ts'
import { findConfidentialWording } from '../../src/sensitive/wording.ts'

const NONE: readonly string[] = []

export default defineRule({
  id: 'confidential-wording-in-metadata',
  summary: 'A description, tag, alias name or Sid says that it is not meant for everyone',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html'],
  subject: 'text',
  isSensitive: true,
  messages: {
    marker: ({ what, kind }: { what: string; kind: string }) =>
      `this ${what} is marked as "${kind}", yet CloudTrail may show it in plain text; say here only what anyone may read`,
    word: ({ what, kind }: { what: string; kind: string }) =>
      `this ${what} has word ${kind} of the option words, and CloudTrail may show it in plain text; leave it out`,
    pattern: ({ what, kind }: { what: string; kind: string }) =>
      `this ${what} fits pattern ${kind} of the option patterns, and CloudTrail may show it in plain text; leave it out`,
  },
  options: {
    words: {
      default: NONE,
      description: 'words and phrases of your own, such as names of projects; letter case does not matter',
      schema: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
    patterns: {
      default: NONE,
      description: 'patterns of your own (RE2), such as numbers of customers',
      schema: { type: 'array', items: { type: 'string', minLength: 1, format: 're2' } },
    },
  },
  check(text: MetadataText, report, { options }) {
    return whenFound(
      findConfidentialWording(text, options),
      ({ at, part, related, kind, detector, confidence }) => {
        report(detector, at, { what: text.what, kind }, { confidence, part, related })
      },
    )
  },
})
