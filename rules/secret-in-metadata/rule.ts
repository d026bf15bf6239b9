import type { MetadataText } from '../../src/model/model.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { whenFound } from '../../src/sensitive/reveal.ts'
import { findSecrets } from '../../src/sensitive/secrets.ts'

const NONE: readonly string[] = []

interface Facts {
  /** `description`, `tag value`, … */
  readonly what: string
  /** What was found, never what it reads: "a GitHub token". */
  readonly kind: string
  readonly detector: string
}

export default defineRule({
  id: 'secret-in-metadata',
  summary: 'A description, tag, alias name or Sid holds a secret',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html',
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_Tag.html',
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html',
  ],
  subject: 'text',
  isSensitive: true,
  messages: {
    secret: ({ what, kind, detector }: Facts) =>
      `this ${what} holds ${kind} (${detector}), which CloudTrail may show in plain text; revoke it and keep the next in AWS Secrets Manager`,
    suspected: ({ what, kind, detector }: Facts) =>
      `this ${what} holds what looks like ${kind} (${detector}), which CloudTrail may show in plain text; if it is one, revoke it and keep the next in AWS Secrets Manager`,
    sample: ({ what, kind, detector }: Facts) =>
      `this ${what} holds a documentation sample of ${kind} (${detector}); put no real one in its place, for CloudTrail may show it in plain text`,
  },
  options: {
    allow: {
      default: NONE,
      description: 'patterns (RE2) of what may stay: a secret that one of them fits whole is not reported',
      schema: { type: 'array', items: { type: 'string', minLength: 1, format: 're2' } },
    },
  },
  check(text: MetadataText, report, { options }) {
    return whenFound(
      findSecrets(text, options),
      ({ at, part, related, kind, detector, confidence, isSample }) => {
        const message = isSample ? 'sample' : confidence === 'certain' ? 'secret' : 'suspected'
        const severity = isSample ? 'info' : confidence === 'possible' ? 'warning' : 'error'
        report(message, at, { what: text.what, kind, detector }, { severity, confidence, part, related })
      },
    )
  },
})
