import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import { restsOnDefault } from '../../src/model/revision.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'rotation-turned-off',
  summary: 'A key that was rotated is not rotated any more',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  subject: 'revision',
  messages: {
    absent: () =>
      'this key was rotated and will not be any more, as EnableKeyRotation is left out; add EnableKeyRotation: true',
    off: () => 'this key was rotated and will not be any more; set EnableKeyRotation to true',
  },
  check(revision, report) {
    if (revision.of !== 'key' || !revision.after) return
    const { before, after } = revision
    const [spec, origin] = [effectiveSpec(after), effectiveOrigin(after)]
    if (known(before.rotation) !== true || !spec || !origin || !canRotateAutomatically(spec, origin)) return
    if (restsOnDefault(before.rotation) || restsOnDefault(after.rotation)) return
    if (after.rotation.state === 'absent') report('absent', after.at, {})
    if (after.rotation.state === 'known' && !after.rotation.value) report('off', after.rotation, {})
  },
})
