import { fixed, type Node } from '../document/node.ts'
import { everyoneByMistake } from './everyone.ts'
import type { PolicyKind } from './kind.ts'
import { condition, policyOf, root, statement, USE } from './statement.ts'

const PUBLIC_ACCESS = 'public-key-access'

/** Everyone may use the key; a condition, where there is one, does not say who. */
function open(conditions: Node | undefined): PolicyKind {
  return {
    public: true,
    lockedOut: false,
    rule: PUBLIC_ACCESS,
    draw(owner, random) {
      const { principal, star } = everyoneByMistake(random, owner)
      const elements = { Principal: principal, Action: USE, ...(conditions && { Condition: conditions }) }
      return policyOf(
        [root(owner), statement(elements)],
        [{ rule: PUBLIC_ACCESS, severity: 'error', at: star }],
      )
    },
  }
}

/** Policies that let strangers in. */
export const PUBLIC_POLICIES = {
  public: open(undefined),
  'public-through-service': open(
    condition('StringEquals', 'kms:ViaService', fixed('s3.eu-central-1.amazonaws.com')),
  ),
} as const satisfies Readonly<Record<string, PolicyKind>>
