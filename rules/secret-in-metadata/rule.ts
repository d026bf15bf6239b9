import type { MetadataText } from '../../src/model/model.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'
import { findSecrets } from '../../src/sensitive/secrets.ts'

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
  messages: {
    secret: ({ what, kind, detector }: Facts) =>
      `this ${what} holds ${kind} (${detector}), which CloudTrail may show in plain text; revoke it and keep the next in AWS Secrets Manager`,
    suspected: ({ what, kind, detector }: Facts) =>
      `this ${what} holds what looks like ${kind} (${detector}), which CloudTrail may show in plain text; if it is one, revoke it and keep the next in AWS Secrets Manager`,
    sample: ({ what, kind, detector }: Facts) =>
      `this ${what} holds a documentation sample of ${kind} (${detector}); put no real one in its place, for CloudTrail may show it in plain text`,
  },
  async check(text: MetadataText, report) {
    for (const { at, kind, detector, confidence, isSample } of await findSecrets(text)) {
      const message = isSample ? 'sample' : confidence === 'certain' ? 'secret' : 'suspected'
      report(
        message,
        at,
        { what: text.what, kind, detector },
        {
          severity: isSample ? 'info' : confidence === 'possible' ? 'warning' : 'error',
          confidence,
          related: labelOf(text),
        },
      )
    }
  },
})

/** The key of a tag, beside its value. */
function labelOf({ label }: MetadataText): Related[] {
  return label?.state === 'known' ? [{ at: label, message: 'the key of this tag' }] : []
}
