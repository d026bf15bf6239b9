import type { KeyOrigin } from '../../src/kms/origins.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { isSymmetricEncryption, type KeySpec } from '../../src/kms/specs.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

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
    spec: ({ spec }: { spec: KeySpec }) =>
      `KMS cannot rotate ${spec} keys by itself and refuses EnableKeyRotation; leave it out, and plan to change keys by hand`,
    origin: ({ origin }: { origin: KeyOrigin }) =>
      `KMS cannot rotate by itself a key whose Origin is ${origin} and refuses EnableKeyRotation; leave it out`,
  },
  check(key, report) {
    if (key.rotation.state !== 'known' || !key.rotation.value) return
    const fix = oneChange('leave EnableKeyRotation out', true, {
      do: 'remove',
      on: key,
      property: 'rotation',
    })
    const spec = effectiveSpec(key)
    if (spec && !isSymmetricEncryption(spec)) {
      const related = key.spec.state === 'known' ? [{ at: key.spec, message: 'its KeySpec' }] : []
      return report('spec', key.rotation, { spec }, { related, fix })
    }
    const origin = effectiveOrigin(key)
    if (!spec || !origin || canRotateAutomatically(spec, origin)) return
    const related = key.origin.state === 'known' ? [{ at: key.origin, message: 'its Origin' }] : []
    report('origin', key.rotation, { origin }, { related, fix })
  },
})
