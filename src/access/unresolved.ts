import type { PrincipalEntry, Statement } from '../model/policy.ts'
import { actionsIn, NO_ACTION } from './action-sets.ts'
import type { Setting } from './setting.ts'
import { namedText, reasonOf } from './statement-words.ts'
import { NO } from './tri.ts'

/** Whomever an Allow statement names by a text that the document leaves open, such as a parameter. It may be anybody. */
export interface UnresolvedPrincipal {
  readonly statement: Statement
  /** Undefined where principals may be missing altogether. */
  readonly entry: PrincipalEntry | undefined
  /** As far as it is known: `arn:aws:iam::111122223333:role/<Name>`. */
  readonly name: string
  /** What stands in the way. */
  readonly because: string
  /** All they may do. */
  readonly actions: readonly string[]
}

export function unresolvedPrincipals(setting: Setting | undefined): readonly UnresolvedPrincipal[] {
  if (!setting) return []
  const { world, statements } = setting.compiled
  return statements.flatMap(({ source: statement, allows, mayActions }) => {
    const { principals } = statement
    if (allows === NO || mayActions === NO_ACTION || principals.state === 'absent') return []
    const actions = actionsIn(mayActions)
    const open = principals.items.flatMap((entry): readonly UnresolvedPrincipal[] => {
      const [because] = reasonOf(entry.value, world)
      return because === undefined
        ? []
        : [{ statement, entry, name: namedText(entry.value, world), because, actions }]
    })
    const rest = principals.complete ? [] : [{ statement, entry: undefined, ...MISSING, actions }]
    return [...open, ...rest]
  })
}

const MISSING = { name: '<unknown>', because: 'not all of its principals could be worked out' }
