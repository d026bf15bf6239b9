import type { KeySpec } from '../../src/kms/specs.ts'
import { isKeySpec } from '../../src/kms/specs.ts'
import { known } from '../../src/model/field.ts'
import type { Key } from '../../src/model/model.ts'
import { writtenName } from '../../src/model/written-name.ts'
import { defineRule, oneChange, type ProposedFix } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'deprecated-key-spec-property',
  summary: 'CustomerMasterKeySpec is given, the deprecated name of KeySpec',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html#KMS-CreateKey-request-CustomerMasterKeySpec',
  ],
  subject: 'key',
  messages: {
    deprecated: () => 'CustomerMasterKeySpec is deprecated; call it KeySpec, which takes the same values',
    'too-new': ({ spec }: { spec: KeySpec }) =>
      `CustomerMasterKeySpec is deprecated and KMS refuses ${spec} there; call it KeySpec`,
    both: () => 'KMS refuses CustomerMasterKeySpec beside KeySpec, whose older name it is; leave it out',
  },
  check(key, report) {
    const at = writtenName(key, 'deprecatedSpec')
    if (!at || key.deprecatedSpec.state === 'absent') return
    const value = known(key.deprecatedSpec)
    if (key.spec.state === 'known') {
      const fix = leavingOut(key, value === key.spec.value)
      return report(
        'both',
        at,
        {},
        { severity: 'error', related: [{ at: key.spec, message: 'KeySpec' }], fix },
      )
    }
    if (key.spec.state === 'unknown') return
    const fix = oneChange('call it KeySpec', true, {
      do: 'rename',
      on: key,
      property: 'deprecatedSpec',
      to: 'spec',
    })
    if (value !== undefined && isKeySpec(value) && !key.maker.deprecatedSpecs.includes(value)) {
      return report('too-new', at, { spec: value }, { severity: 'error', fix })
    }
    report('deprecated', at, {}, { fix })
  },
})

/** Of two different specs, the one meant may be either. */
function leavingOut(key: Key, isRepeated: boolean): ProposedFix {
  return oneChange('leave CustomerMasterKeySpec out', isRepeated, {
    do: 'remove',
    on: key,
    property: 'deprecatedSpec',
  })
}
