import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'suppression-without-reason',
  summary: 'Something is ignored and nothing says why',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-metadata.html',
  ],
  subject: 'suppression',
  messages: {
    missing: ({ rule }: { rule: string }) =>
      `nothing says why ${rule} is ignored; write the reason behind --, or as "reason" in Metadata`,
  },
  check({ name: rule, at, reason, state }, report) {
    const isRule = state !== 'unknown' && state !== 'unnamed'
    if (isRule && reason === undefined) report('missing', at, { rule })
  },
})
