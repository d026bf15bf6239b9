import { GRANT_OPERATIONS } from '../kms/operations.ts'
import type { Surroundings } from '../model/model.ts'
import type { Statement } from '../model/policy.ts'
import { NO_ACTION, setOf } from './action-sets.ts'
import { isAdministrator } from './administrators.ts'
import { type Answer, answer } from './answer.ts'
import type { Requirement } from './clause.ts'
import type { CompiledStatement } from './compile.ts'
import { coverage } from './concerning.ts'
import { atomsOf, describeGroup, type Group, groupsOf, statementsAbout } from './groups.ts'
import { NOTHING, oneOf } from './literal.ts'
import type { Product } from './search.ts'
import type { Setting } from './setting.ts'
import { FRESH } from './symbols.ts'
import { NO } from './tri.ts'

/** Somebody who may pass on what a key can do, to whom they like, without limit. */
export interface UnboundedGrant {
  readonly statement: Statement
  readonly group: Group
  readonly name: string
  readonly answer: Exclude<Answer, { answer: 'no' }>
}

/**
 * A grant that nothing limits: to a grantee that no policy names, for any operation, and not by a service for its own use.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html, 2026-11-24.
 */
const UNLIMITED: Product = [
  {
    key: 'kms:granteeprincipal',
    absent: false,
    quantifier: 'all',
    literal: oneOf(`arn:aws:iam::${FRESH}:role/x`),
  },
  ...GRANT_OPERATIONS.map(
    (operation): Requirement => ({
      key: 'kms:grantoperations',
      absent: false,
      quantifier: 'some',
      literal: oneOf(operation),
    }),
  ),
  { key: 'kms:grantisforawsresource', absent: true, quantifier: 'all', literal: oneOf('false') },
  { key: 'kms:viaservice', absent: true, quantifier: 'some', literal: NOTHING },
]

/** The account itself, which may pass anything on by IAM policies, and the administrators the user names, are left out. */
export function unboundedGrants(
  settings: readonly Setting[],
  surroundings: Surroundings,
): readonly UnboundedGrant[] {
  const [first] = settings
  if (!first) return []
  const actions = setOf(['CreateGrant'])
  return groupsOf(first).flatMap(group => {
    if (isAdministrator(group, surroundings)) return []
    const atoms = (setting: Setting) => atomsOf(setting, group)
    return statementsAbout(first, group).flatMap(statement => {
      const { source, at, mayActions } = statement
      if ((mayActions & actions) === NO_ACTION || delegates(statement, group, first)) return []
      const found = answer(settings, { atoms, actions, by: at, given: UNLIMITED })
      if (found.answer === 'no') return []
      return [{ statement: source, group, name: describeGroup(group), answer: found }]
    })
  })
}

/** Whether a statement leaves it to the key's own account whom of its principals to allow. */
function delegates(statement: CompiledStatement, group: Group, setting: Setting): boolean {
  const { compiled } = setting
  if (group.kind !== 'account' || group.account !== compiled.world.account) return false
  return atomsOf(setting, group).every(atom => coverage(compiled, statement, atom).asSelf === NO)
}
