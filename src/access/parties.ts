import type { Surroundings } from '../model/model.ts'
import type { PrincipalEntry, Statement } from '../model/policy.ts'
import type { ActionSet } from './action-sets.ts'
import { type Answer, answer } from './answer.ts'
import type { CompiledStatement } from './compile.ts'
import { coverage, openStatements } from './concerning.ts'
import {
  atomsOf,
  describeGroup,
  type Group,
  groupsOf,
  isForeign,
  isTrusted,
  statementsAbout,
} from './groups.ts'
import { coversItem } from './principal-match.ts'
import type { Setting } from './setting.ts'
import { NO, YES } from './tri.ts'

/** Callers whom an Allow statement is about. */
export interface Party {
  readonly group: Group
  /** `group` in words. */
  readonly name: string
  /** The item of the principal element that names them or takes them in; undefined where the negated form or conditions do. */
  readonly entryOf: () => PrincipalEntry | undefined
  /**
   * delegated: the key's own account, whose IAM policies choose whom to allow. own: somebody of that account, or all of it, by the
   * key policy alone. foreign, trusted: of another account or of an organisation. In the likeliest world.
   */
  readonly standing: Standing
}

export type Standing = 'delegated' | 'own' | 'foreign' | 'trusted' | 'service' | 'anyone'

export function partiesOf(
  settings: readonly Setting[],
  statement: Statement,
  surroundings: Surroundings,
): readonly Party[] {
  const [first] = settings
  if (!first) return []
  return groupsOf(first).flatMap(group => {
    const about = statementsAbout(first, group).find(({ source }) => source === statement)
    if (!about) return []
    const entryOf = () => entryFor(first, statement, group)
    const standing = standingOf(first, about, group, surroundings)
    return [{ group, name: describeGroup(group), entryOf, standing }]
  })
}

export function standingOf(
  setting: Setting,
  statement: CompiledStatement,
  group: Group,
  surroundings: Surroundings,
): Standing {
  if (group.kind === 'anyone' || group.kind === 'service') return group.kind
  if (isForeign(group, setting)) return isTrusted(group, surroundings) ? 'trusted' : 'foreign'
  return delegates(statement, group, setting) ? 'delegated' : 'own'
}

/** Whether a statement leaves it to the key's own account whom of its principals to allow. */
function delegates(statement: CompiledStatement, group: Group, setting: Setting): boolean {
  const { compiled } = setting
  if (group.kind !== 'account' || group.account !== compiled.world.account) return false
  // One that lists the account, and not everyone, is about it as such.
  if (!openStatements(compiled).includes(statement)) return true
  return atomsOf(setting, group).every(atom => coverage(compiled, statement, atom).asSelf === NO)
}

/** The item of a statement's principal element that is about a group: one that surely is, where there is any. */
export function entryFor(
  setting: Setting,
  { principals }: Statement,
  group: Group,
): PrincipalEntry | undefined {
  if (principals.state === 'absent' || principals.negated) return undefined
  const [atom] = atomsOf(setting, group)
  const covered = 'arn' in group ? 'asSelf' : 'atAll'
  if (!atom) return undefined
  const isAbout = (item: PrincipalEntry) => coversItem(item, atom.subject, setting.compiled.world)[covered]
  const { items } = principals
  return items.find(item => isAbout(item) === YES) ?? items.find(item => isAbout(item) !== NO)
}

/** Whether a statement, the Deny statements considered, lets a group do any of some actions. */
export function allowedBy(
  settings: readonly Setting[],
  statement: Statement,
  group: Group,
  actions: ActionSet,
): Answer {
  const by = settings[0]?.compiled.statements.find(({ source }) => source === statement)?.at
  if (by === undefined) return { answer: 'no' }
  return answer(settings, { atoms: setting => atomsOf(setting, group), actions, by })
}

/** What the statements that are about a group by its own name, taken together, let it do of some actions. */
export function given(settings: readonly Setting[], group: Group, actions: ActionSet): Answer {
  const [first] = settings
  const answers = (first ? statementsAbout(first, group) : []).map(({ at: by }) =>
    answer(settings, { atoms: setting => atomsOf(setting, group), actions, by }),
  )
  const told = answers.find(one => one.answer === 'yes')
  return told ?? answers.find(one => one.answer === 'undecided') ?? { answer: 'no' }
}
