import { scalar } from '../document/node.ts'
import { mistake } from './mistake.ts'

const RULE = { rule: 'deprecated-key-spec-property', subject: 'key', property: 'deprecatedSpec' } as const

export const deprecatedKeySpecProperty = [
  mistake({
    ...RULE,
    make({ key, identity: { spec }, maker }) {
      key.properties.delete('spec')
      const severity = maker.deprecatedSpecs.includes(spec) ? 'warning' : 'error'
      return { severity, at: key.mistake('deprecatedSpec', scalar(spec)), name: 'CustomerMasterKeySpec' }
    },
  }),
  mistake({
    ...RULE,
    make({ key, identity: { spec } }) {
      key.set('spec', scalar(spec))
      return {
        severity: 'error',
        at: key.mistake('deprecatedSpec', scalar(spec)),
        name: 'CustomerMasterKeySpec',
      }
    },
  }),
]
