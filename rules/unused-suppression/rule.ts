import type { Suppression } from '../../src/model/suppression.ts'
import { defineRule, type ProposedFix } from '../../src/rule/rule.ts'
import { quoteName } from '../../src/text/quote.ts'

export default defineRule({
  id: 'unused-suppression',
  summary: 'What is ignored here would not be reported',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-metadata.html',
  ],
  subject: 'suppression',
  messages: {
    unused: ({ rule }: { rule: string }) => `${rule} has nothing to say here; take this away`,
    unknown: ({ name, nearest }: { name: string; nearest: string | undefined }) =>
      `${name} is not a rule${nearest ? `; did you mean ${nearest}?` : '; `kmslint rules` lists them all'}`,
    unnamed: () => 'this names no rule and ignores nothing; name the rules to ignore',
    mandatory: ({ rule }: { rule: string }) =>
      `${rule} is mandatory here and is reported all the same; take this away`,
  },
  check(suppression, report) {
    const { name: rule, at, state } = suppression
    const fix = takingAway(suppression)
    if (state === 'unused' || state === 'mandatory') report(state, at, { rule }, { fix })
    if (state === 'unnamed') report(state, at, {}, { fix })
    if (state !== 'unknown') return
    const { nearest } = suppression
    report(state, at, { name: quoteName(rule, nearest), nearest }, { fix })
  },
})

/** Nothing that is deployed changes. */
function takingAway({ removal }: Suppression): ProposedFix {
  return { title: 'take it away', safe: true, changes: [{ do: 'edit', edit: removal }] }
}
