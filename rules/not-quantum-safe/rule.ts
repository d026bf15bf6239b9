import { isAsymmetric, isPostQuantum, type KeySpec } from '../../src/kms/specs.ts'
import { effectiveSpec, effectiveUsage } from '../../src/model/effective.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts {
  readonly spec: KeySpec
  /** What takes its place where keys are exchanged. */
  readonly kem: string
}

export default defineRule({
  id: 'not-quantum-safe',
  summary: 'A key pair that a quantum computer could break',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/pqkeys.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/mldsa.html',
  ],
  subject: 'key',
  messages: {
    signing: ({ spec }: Facts) =>
      `a quantum computer could forge ${spec} signatures; where they must hold for years sign with an ML_DSA key`,
    agreement: ({ spec, kem }: Facts) =>
      `a later quantum computer could find the secrets that ${spec} keys agree on today; use ${kem}`,
    encryption: ({ spec, kem }: Facts) =>
      `a later quantum computer could read what ${spec} keys encrypt today; use a symmetric key, or ${kem}`,
  },
  check(key, report) {
    const spec = effectiveSpec(key)
    const usage = effectiveUsage(key)
    if (!spec || !isAsymmetric(spec) || isPostQuantum(spec)) return
    const at = key.spec.state === 'known' ? key.spec : key.at
    const isOffered = key.maker.specs.includes('ML_KEM_768')
    const facts = {
      spec,
      kem: isOffered ? 'an ML_KEM key' : `an ML_KEM key, which ${key.maker.title} cannot make yet`,
    }
    if (usage === 'SIGN_VERIFY') report('signing', at, facts)
    if (usage === 'KEY_AGREEMENT') report('agreement', at, facts)
    if (usage === 'ENCRYPT_DECRYPT') report('encryption', at, facts)
  },
})
