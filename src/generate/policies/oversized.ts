import { KEY_POLICY_BYTES } from '../../kms/limits.ts'
import { fixed } from '../document/node.ts'
import { OWN_ACCOUNT } from '../draw/owner.ts'
import { type PolicyKind, policyOf, wrong } from './kind.ts'
import { aws, root, statement, withUse } from './statement.ts'

const RULE = 'policy-too-large'

/** Policies that KMS does not take for what they are made of. */
export const OVERSIZED_POLICIES = {
  'too-large': {
    public: false,
    lockedOut: false,
    rule: RULE,
    // The account is written out: what CloudFormation fills in has no length yet.
    draw(_, random) {
      const word = random.pick(['ledger ', 'größer '])
      const Sid = fixed(word.repeat(Math.ceil(KEY_POLICY_BYTES.max / word.length)))
      const Principal = aws(fixed(`arn:aws:iam::${OWN_ACCOUNT}:root`))
      const policy = policyOf([statement({ Sid, Principal, Action: fixed('kms:*') })])
      return { policy, findings: [{ rule: RULE, severity: 'error', at: policy }] }
    },
  },
  'foreign-character': wrong(RULE, 'error', (owner, random) => {
    const part = random.pick(['’', '–', '€'])
    const at = fixed(`The role${part}s own`)
    return { statements: [root(owner), withUse(owner, { Sid: at })[1]], at, part }
  }),
} as const satisfies Readonly<Record<string, PolicyKind>>
