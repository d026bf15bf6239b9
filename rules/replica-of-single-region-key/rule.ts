import { isKeyId, isMultiRegionKeyId, parseKeyIdentifier } from '../../src/kms/key-identifiers.ts'
import { nameFor } from '../../src/kms/makers/maker.ts'
import { effectiveMultiRegion } from '../../src/model/effective.ts'
import { known } from '../../src/model/field.ts'
import { keyText } from '../../src/model/key-text.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'replica-of-single-region-key',
  summary: 'A replica key is to be made of a key that is no multi-Region key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html'],
  subject: 'replica',
  messages: {
    'single-region-id': ({ property }: { property: string }) =>
      `a key whose id does not begin with mrk- is no multi-Region key and has no replicas; give the ARN of one made with ${property}: true`,
    'single-region-key': ({ property, name }: { property: string; name: string }) =>
      `${name} is no multi-Region key and can have no replicas; make the primary with ${property}: true, which cannot be set later`,
  },
  check({ primary, maker }, report) {
    if (primary.state === 'absent') return
    const reference = known(primary)
    if (reference?.to === 'key') {
      const { key } = reference
      if (effectiveMultiRegion(key) !== false) return
      const at = key.multiRegion.state === 'known' ? key.multiRegion : key.at
      const facts = { property: nameFor(key.maker, 'multiRegion'), name: key.name }
      return report('single-region-key', primary, facts, { related: [{ at, message: 'the primary' }] })
    }
    const named = parseKeyIdentifier(keyText(primary))
    if (!named || !('keyId' in named)) return
    if (isKeyId(named.keyId) && !isMultiRegionKeyId(named.keyId))
      report('single-region-id', primary, { property: nameFor(maker, 'multiRegion') })
  },
})
