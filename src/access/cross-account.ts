import type { Surroundings } from '../model/model.ts'
import type { PrincipalEntry, Statement } from '../model/policy.ts'
import { type ActionSet, ALL_ACTIONS, NO_ACTION } from './action-sets.ts'
import { type Answer, answer, mayBe } from './answer.ts'
import { actionsFor, CAPABILITIES, type Capability } from './capabilities.ts'
import type { CompiledStatement } from './compile.ts'
import { atomsOf, type Group, groupsOf, isForeign, statementsAbout } from './groups.ts'
import { coversItem } from './principal-match.ts'
import type { Setting } from './setting.ts'
import { hasHole, spell } from './spelling.ts'
import { NO } from './tri.ts'

/** What a statement gives to someone of another account, or to an organisation, that the user has not called trusted. */
export interface ForeignAccess {
  readonly statement: Statement
  /** The item of the principal element that names them or takes them in; undefined where conditions do. */
  readonly entry: PrincipalEntry | undefined
  readonly group: Group
  /** 'undecided' with a likely witness: the account may be the key's own. */
  readonly answer: Exclude<Answer, { answer: 'no' }>
  readonly capabilities: readonly Capability[]
}

/** A principal of an account that the document does not spell out: a parameter, an import. */
export interface UnknownAccount {
  readonly statement: Statement
  readonly entry: PrincipalEntry
}

export interface CrossAccount {
  readonly foreign: readonly ForeignAccess[]
  readonly unknown: readonly UnknownAccount[]
}

export function crossAccount(settings: readonly Setting[], surroundings: Surroundings): CrossAccount {
  const [first] = settings
  if (!first) return { foreign: [], unknown: [] }
  const foreign = foreignGroups(first, surroundings).flatMap(group =>
    statementsAbout(first, group).flatMap(statement => foreignAccess(settings, statement, group)),
  )
  const { statements } = first.compiled
  return {
    foreign: foreign.sort((a, b) => a.statement.index - b.statement.index),
    unknown: statements.flatMap(({ source, allows }) =>
      allows === NO ? [] : unknownAccounts(first, source),
    ),
  }
}

/** Foreign in the likeliest world. */
function foreignGroups(
  first: Setting,
  { trustedAccounts, trustedOrganizations }: Surroundings,
): readonly Group[] {
  const trusted = [...trustedAccounts, ...trustedOrganizations]
  return groupsOf(first).filter(group => isForeign(group, first) && !trusted.includes(ownerOf(group) ?? ''))
}

function ownerOf(group: Group): string | undefined {
  return group.kind === 'organization' ? group.organization : 'account' in group ? group.account : undefined
}

function foreignAccess(
  settings: readonly Setting[],
  { source: statement, at: by, mayActions }: CompiledStatement,
  group: Group,
): readonly ForeignAccess[] {
  // In a world whose own account it is, nobody of it is foreign.
  const atoms = (setting: Setting) => (isForeign(group, setting) ? atomsOf(setting, group) : [])
  const found = answer(settings, { atoms, actions: ALL_ACTIONS, by })
  const entry = entryFor(settings, statement, group)
  if (found.answer === 'no') return []
  const reached = classesOf(settings).filter(actions => mayBe(settings, { atoms, actions, by }))
  const capabilities = CAPABILITIES.filter(capability =>
    reached.some(actions => (actionsFor(capability) & mayActions & actions) !== NO_ACTION),
  )
  return [{ statement, entry, group, answer: found, capabilities }]
}

/** Actions that the policy tells apart in one of the worlds, in the likeliest first. */
function classesOf(settings: readonly Setting[]): readonly ActionSet[] {
  return settings[0]?.compiled.classes ?? []
}

function entryFor(
  settings: readonly Setting[],
  { principals }: Statement,
  group: Group,
): PrincipalEntry | undefined {
  const setting = settings.find(one => isForeign(group, one))
  if (!setting || principals.state === 'absent' || principals.negated) return undefined
  const [atom] = atomsOf(setting, group)
  const covered = 'arn' in group ? 'asSelf' : 'atAll'
  return (
    atom &&
    principals.items.find(item => coversItem(item, atom.subject, setting.compiled.world)[covered] !== NO)
  )
}

function unknownAccounts(setting: Setting, statement: Statement): readonly UnknownAccount[] {
  const { principals } = statement
  if (principals.state === 'absent' || principals.negated) return []
  const unknown = principals.items.filter(({ type, value }) => {
    const text = spell(value, setting.compiled.world)
    return type === 'AWS' && hasHole(text.split(':')[4] ?? text)
  })
  return unknown.map(entry => ({ statement, entry }))
}
