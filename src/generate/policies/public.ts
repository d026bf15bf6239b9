import { fixed, type Node } from '../document/node.ts'
import { everyone } from './everyone.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, condition, withUse } from './statement.ts'

const RULE = 'public-key-access'
const VERDICT = { public: true } as const

/** Everyone may use the key, under a condition that does not say who. Were they not everyone, it could be wrong in another way. */
function open(Condition: Node): PolicyKind {
  return wrong(
    RULE,
    'error',
    (owner, random) => {
      const { principal, star } = everyone(random, owner)
      return { statements: withUse(owner, { Principal: principal, Condition }), at: star }
    },
    VERDICT,
  )
}

/** Policies that let strangers in. */
export const PUBLIC_POLICIES = {
  public: wrong(
    RULE,
    'error',
    (owner, random) => {
      const { principal, star } = everyone(random, owner)
      // As a mistake: the account would be right.
      const Principal: Node = { kind: 'slip', written: principal, right: aws(owner.iam('root')) }
      return { statements: withUse(owner, { Principal }), at: star }
    },
    VERDICT,
  ),
  'public-through-service': open(
    condition('StringEquals', 'kms:ViaService', fixed('s3.eu-central-1.amazonaws.com')),
  ),
  'public-if-absent': open(condition('StringEqualsIfExists', 'aws:PrincipalOrgID', fixed('o-a1b2c3d4e5'))),
  'everyone-else': wrong(
    RULE,
    'error',
    owner => {
      const at = aws(owner.iam('role/Ledger'))
      return {
        statements: withUse(owner, { Principal: undefined, NotPrincipal: at }),
        at,
        name: 'NotPrincipal',
      }
    },
    VERDICT,
  ),
} as const satisfies Readonly<Record<string, PolicyKind>>
