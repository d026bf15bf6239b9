import { nameFor } from '../../src/kms/makers/maker.ts'
import type { KeySpec } from '../../src/kms/specs.ts'
import { isKeySpec } from '../../src/kms/specs.ts'
import { known } from '../../src/model/field.ts'
import { writtenName } from '../../src/model/written-name.ts'
import { leavingOut } from '../../src/rule/properties.ts'
import { defineRule, oneChange } from '../../src/rule/rule.ts'

interface Names {
  readonly older: string
  readonly name: string
}

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
    deprecated: ({ older, name }: Names) =>
      `${older} is deprecated; call it ${name}, which takes the same values`,
    'too-new': ({ older, name, spec }: Names & { spec: KeySpec }) =>
      `${older} is deprecated and KMS refuses ${spec} there; call it ${name}`,
    both: ({ older, name }: Names) =>
      `KMS refuses ${older} beside ${name}, whose older name it is; leave it out`,
  },
  check(key, report) {
    const at = writtenName(key, 'deprecatedSpec')
    if (!at || key.deprecatedSpec.state === 'absent') return
    const value = known(key.deprecatedSpec)
    const names = { older: nameFor(key.maker, 'deprecatedSpec'), name: nameFor(key.maker, 'spec') }
    if (key.spec.state === 'known') {
      // Of two different specs, the one meant may be either.
      const fix = leavingOut(key, 'deprecatedSpec', value === key.spec.value)
      const related = [{ at: key.spec, message: names.name }]
      return report('both', at, names, { severity: 'error', related, fix })
    }
    if (key.spec.state === 'unknown') return
    const fix = oneChange(`call it ${names.name}`, true, {
      do: 'rename',
      on: key,
      property: 'deprecatedSpec',
      to: 'spec',
    })
    if (value !== undefined && isKeySpec(value) && !key.maker.deprecatedSpecs.includes(value)) {
      return report('too-new', at, { ...names, spec: value }, { severity: 'error', fix })
    }
    report('deprecated', at, names, { fix })
  },
})
