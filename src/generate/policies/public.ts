import { fixed, type Node } from '../document/node.ts'
import { everyone } from './everyone.ts'
import { type PolicyKind, wrong } from './kind.ts'
import { aws, condition, root, statement } from './statement.ts'

const RULE = 'public-key-access'

/** Everyone may use the key, under a condition that does not say who. Were they not everyone, it could be wrong in another way. */
function open(Condition: Node): PolicyKind {
  return wrong(
    RULE,
    'error',
    (owner, random) => {
      const { principal, star } = everyone(random, owner)
      const strangers = statement({ Principal: principal, Action: owner.use(), Condition })
      return { statements: [root(owner), strangers], at: star }
    },
    { public: true },
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
      const slip: Node = { kind: 'slip', written: principal, right: aws(owner.iam('root')) }
      return { statements: [root(owner), statement({ Principal: slip, Action: owner.use() })], at: star }
    },
    { public: true },
  ),
  'public-through-service': open(
    condition('StringEquals', 'kms:ViaService', fixed('s3.eu-central-1.amazonaws.com')),
  ),
  'public-if-absent': open(condition('StringEqualsIfExists', 'aws:PrincipalOrgID', fixed('o-a1b2c3d4e5'))),
} as const satisfies Readonly<Record<string, PolicyKind>>
