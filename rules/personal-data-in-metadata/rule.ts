import type { MetadataText } from '../../src/model/model.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { SHARED_MAILBOXES } from '../../src/sensitive/personal/mailboxes.ts'
import { findPersonalData, PERSONAL_DATA } from '../../src/sensitive/personal-data.ts'
import { whenFound } from '../../src/sensitive/reveal.ts'

const NONE: readonly string[] = []

interface Facts {
  /** `description`, `tag value`, … */
  readonly what: string
  /** What was found, never what it reads: "an e-mail address". */
  readonly kind: string
  readonly detector: string
}

export default defineRule({
  id: 'personal-data-in-metadata',
  summary: 'A description, tag, alias name or Sid holds personal data',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html',
    'https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/overview.html',
  ],
  subject: 'text',
  isSensitive: true,
  messages: {
    'personal-data': ({ what, kind, detector }: Facts) =>
      `this ${what} holds ${kind} (${detector}), which CloudTrail may show in plain text; take it out, or name a team instead`,
    suspected: ({ what, kind, detector }: Facts) =>
      `this ${what} holds what looks like ${kind} (${detector}), which CloudTrail may show in plain text; if it is a person's, take it out, or name a team instead`,
    sample: ({ what, kind, detector }: Facts) =>
      `this ${what} holds a documentation sample of ${kind} (${detector}); put no real one in its place, for CloudTrail may show it in plain text`,
  },
  options: {
    mailboxes: {
      default: SHARED_MAILBOXES,
      description: 'e-mail addresses that are of no person and may stay; * stands for any characters',
      schema: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
    leaveOut: {
      default: NONE,
      description: `kinds of personal data that may stay: ${PERSONAL_DATA.join(', ')}`,
      schema: { type: 'array', items: { enum: PERSONAL_DATA } },
    },
  },
  check(text: MetadataText, report, { options }) {
    return whenFound(
      findPersonalData(text, options),
      ({ at, part, related, kind, detector, confidence, isSample }) => {
        const message = isSample ? 'sample' : confidence === 'certain' ? 'personal-data' : 'suspected'
        const severity = confidence === 'possible' ? 'info' : 'warning'
        report(message, at, { what: text.what, kind, detector }, { severity, confidence, part, related })
      },
    )
  },
})
