import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import { nameFor } from '../../src/kms/makers/maker.ts'
import {
  effectiveMultiRegion,
  effectiveOrigin,
  effectiveSpec,
  effectiveUsage,
} from '../../src/model/effective.ts'
import type { Key } from '../../src/model/model.ts'
import { restsOnDefault } from '../../src/model/revision.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Immutable {
  readonly property: 'spec' | 'usage' | 'origin' | 'multiRegion'
  /** What the property comes to, defaults included; undefined where that is not known. */
  readonly effective: (key: Key) => string | boolean | undefined
}

/** The properties whose change CloudFormation refuses. */
const IMMUTABLE: readonly Immutable[] = [
  { property: 'spec', effective: effectiveSpec },
  { property: 'usage', effective: effectiveUsage },
  { property: 'origin', effective: effectiveOrigin },
  { property: 'multiRegion', effective: effectiveMultiRegion },
]

interface Facts {
  readonly property: string
  readonly from: string | boolean
  readonly to: string | boolean
}

export default defineRule({
  id: 'immutable-property-changed',
  summary: 'A property changes that no key can change, so the update fails',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html',
  ],
  subject: 'revision',
  messages: {
    changed: ({ property, from, to }: Facts) =>
      `${property} of a key can never change, from ${from} to ${to} here, and the update fails; set it back, or add another key`,
  },
  check(revision, report) {
    if (revision.of !== 'key' || !revision.after || revision.after.maker !== CLOUDFORMATION) return
    const { before, after } = revision
    for (const { property, effective } of IMMUTABLE) {
      const [from, to] = [effective(before), effective(after)]
      if (from === undefined || to === undefined || from === to) continue
      if (restsOnDefault(before[property]) || restsOnDefault(after[property])) continue
      const written = after[property]
      const facts = { property: nameFor(after.maker, property), from, to }
      report('changed', written.state === 'absent' ? after.at : written, facts)
    }
  },
})
