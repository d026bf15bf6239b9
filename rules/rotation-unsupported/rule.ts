import { nameFor } from '../../src/kms/makers/maker.ts'
import type { KeyOrigin } from '../../src/kms/origins.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { isSymmetricEncryption, type KeySpec } from '../../src/kms/specs.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { itsOwn, leavingOut } from '../../src/rule/properties.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'rotation-unsupported',
  summary: 'Automatic rotation is enabled for a key that cannot have it',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
  ],
  subject: 'key',
  messages: {
    spec: ({ property, spec }: { property: string; spec: KeySpec }) =>
      `KMS cannot rotate ${spec} keys by itself and refuses ${property}; leave it out, and plan to change keys by hand`,
    origin: ({ property, name, origin }: { property: string; name: string; origin: KeyOrigin }) =>
      `KMS cannot rotate by itself a key whose ${name} is ${origin} and refuses ${property}; leave it out`,
  },
  check(key, report) {
    if (key.rotation.state !== 'known' || !key.rotation.value) return
    const fix = leavingOut(key, 'rotation', true)
    const property = nameFor(key.maker, 'rotation')
    const spec = effectiveSpec(key)
    if (spec && !isSymmetricEncryption(spec)) {
      return report('spec', key.rotation, { property, spec }, { related: itsOwn(key, 'spec'), fix })
    }
    const origin = effectiveOrigin(key)
    if (!spec || !origin || canRotateAutomatically(spec, origin)) return
    const facts = { property, name: nameFor(key.maker, 'origin'), origin }
    report('origin', key.rotation, facts, { related: itsOwn(key, 'origin'), fix })
  },
})
