import { nameFor } from '../../src/kms/makers/maker.ts'
import { canRotateAutomatically } from '../../src/kms/rotation.ts'
import { effectiveOrigin, effectiveSpec } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import { restsOnDefault } from '../../src/model/revision.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly property: string
}

export default defineRule({
  id: 'rotation-turned-off',
  summary: 'A key that was rotated is not rotated any more',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  subject: 'revision',
  messages: {
    absent: ({ property }: Facts) =>
      `this key was rotated and will not be any more, as ${property} is left out; add ${property}: true`,
    off: ({ property }: Facts) => `this key was rotated and will not be any more; set ${property} to true`,
    'turned-off': ({ request }: { request: string }) =>
      `this key was rotated and is not any more; turn its rotation on again with ${request}`,
  },
  check(revision, report) {
    if (revision.of !== 'key' || !revision.after) return
    const { before, after } = revision
    const [spec, origin] = [effectiveSpec(after), effectiveOrigin(after)]
    if (known(before.rotation) !== true || !spec || !origin || !canRotateAutomatically(spec, origin)) return
    if (restsOnDefault(before.rotation) || restsOnDefault(after.rotation)) return
    const facts = { property: nameFor(after.maker, 'rotation') }
    if (after.rotation.state === 'absent') report('absent', after.at, facts)
    if (after.rotation.state !== 'known' || after.rotation.value) return
    const request = after.maker.requests?.rotation
    if (request) report('turned-off', after.rotation, { request })
    else report('off', after.rotation, facts)
  },
})
