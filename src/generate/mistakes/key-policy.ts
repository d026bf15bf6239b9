import { scalar } from '../document/node.ts'
import { ownerFor } from '../draw/owner.ts'
import { policyKind } from '../policies/policies.ts'
import { mistake } from './mistake.ts'

export const lockoutCheckBypassed = [
  mistake({
    rule: 'lockout-check-bypassed',
    subject: 'key',
    property: 'lockoutCheckBypassed',
    make: ({ key }) => ({ severity: 'warning', at: key.mistake('lockoutCheckBypassed', scalar(true)) }),
  }),
]

export const missingKeyPolicy = [
  mistake({
    rule: 'missing-key-policy',
    strict: true,
    subject: 'key',
    property: 'policy',
    make(sample, random) {
      const owner = ownerFor(sample.maker, sample.identity, false)
      sample.policy = {
        kind: 'slip',
        written: undefined,
        right: policyKind('default').draw(owner, random).policy,
      }
      return { severity: 'info', at: sample.key }
    },
  }),
]
