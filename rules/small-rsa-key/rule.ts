import { effectiveSpec, effectiveUsage } from '../../src/model/effective.ts'
import { defineRule } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'small-rsa-key',
  summary: 'An RSA key of 2048 bits encrypts data',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/controltower/latest/controlreference/kms-rules.html#ct-kms-pr-2-description',
  ],
  subject: 'key',
  messages: {
    small: () => 'an RSA key of 2048 bits encrypts data here; make it RSA_3072 or RSA_4096, in a new key',
  },
  check(key, report) {
    if (effectiveSpec(key) !== 'RSA_2048' || effectiveUsage(key) !== 'ENCRYPT_DECRYPT') return
    report('small', key.spec.state === 'known' ? key.spec : key.at, {})
  },
})
