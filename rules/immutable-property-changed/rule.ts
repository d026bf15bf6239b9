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

/** The properties that KMS has no request to change. */
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
  summary: 'A property changes that no key can change, so the update fails or deletes the key',
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
    replaced: ({ property, from, to, maker }: Facts & { maker: string }) =>
      `${property} of a key can never change, from ${from} to ${to} here, and ${maker} deletes the key to make another in its place; set it back, or add another key`,
  },
  check(revision, report) {
    if (revision.of !== 'key' || !revision.after?.maker.onImmutable) return
    const { before, after } = revision
    const isReplaced = after.maker.onImmutable === 'replaced'
    for (const { property, effective } of IMMUTABLE) {
      const [from, to] = [effective(before), effective(after)]
      if (from === undefined || to === undefined || from === to) continue
      if (restsOnDefault(before[property]) || restsOnDefault(after[property])) continue
      const written = after[property]
      // Terraform leaves this one alone where it is told nothing of it.
      if (isReplaced && property === 'multiRegion' && written.state === 'absent') continue
      const at = written.state === 'absent' ? after.at : written
      const facts = { property: nameFor(after.maker, property), from, to }
      if (isReplaced) report('replaced', at, { ...facts, maker: after.maker.title })
      else report('changed', at, facts)
    }
  },
})
