import { scalar } from '../document/node.ts'
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
    make(sample) {
      sample.policy = { kind: 'slip', written: undefined, right: sample.policy }
      return { severity: 'info', at: sample.key }
    },
  }),
]
