import { actionsOfKey, KEY_TYPE_ACTIONS } from '../../kms/operations.ts'
import { fixed, list, literal } from '../document/node.ts'
import { policyOf } from '../policies/kind.ts'
import { withUse } from '../policies/statement.ts'
import { mistake } from './mistake.ts'

/** Of a policy that stands alone nobody knows what the key can do. */
export const actionUnusableWithKey = [
  mistake({
    rule: 'action-unusable-with-key',
    subject: 'key',
    property: 'policy',
    make(sample, random) {
      const { spec, usage } = sample.identity
      const possible = actionsOfKey(spec, usage)
      const action = random.pick(KEY_TYPE_ACTIONS.filter(name => !possible.includes(name)))
      const at = fixed(`kms:${action}`)
      const Action = random.pick([at, list(literal('kms:DescribeKey'), at)])
      sample.policy = policyOf(withUse(sample.owner, { Action }))
      sample.policyKind = 'own-role'
      return { severity: 'warning', at }
    },
  }),
]
