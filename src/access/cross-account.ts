import { known } from '../model/field.ts'
import type { Surroundings } from '../model/model.ts'
import type { PrincipalEntry, Statement } from '../model/policy.ts'
import type { Place } from '../value/value.ts'
import { type ActionSet, ALL_ACTIONS, NO_ACTION, setOf } from './action-sets.ts'
import { type Answer, answer, mayBe } from './answer.ts'
import type { Atom } from './atoms.ts'
import { ADMINISTRATION, actionsFor, CAPABILITIES, type Capability } from './capabilities.ts'
import type { CompiledStatement } from './compile.ts'
import { atomsOf, type Group, groupsOf, isForeign, isTrusted, ownerOf, statementsAbout } from './groups.ts'
import { entryFor } from './parties.ts'
import type { Setting } from './setting.ts'
import { hasHole, spell } from './spelling.ts'
import { NO } from './tri.ts'
import { UNLIMITED } from './unbounded-grants.ts'

/** What a statement gives to someone of another account, or to an organisation, that the user has not called trusted. */
export interface ForeignAccess {
  readonly statement: Statement
  /** The item of the principal element that names them or takes them in; undefined where conditions do. */
  readonly entry: PrincipalEntry | undefined
  /** The text that names them: of a principal, else of a condition. */
  readonly at: Place
  readonly group: Group
  /** The account's number, or the organisation's id. */
  readonly owner: string
  /** 'undecided' with a likely witness: the account may be the key's own. */
  readonly answer: Exclude<Answer, { answer: 'no' }>
  readonly capabilities: readonly Capability[]
  /** Whether they may change the key, or who may use it, grants without limits among that. */
  readonly administration: Answer
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
function foreignGroups(first: Setting, surroundings: Surroundings): readonly Group[] {
  return groupsOf(first).filter(group => isForeign(group, first) && !isTrusted(group, surroundings))
}

function foreignAccess(
  settings: readonly Setting[],
  by: CompiledStatement,
  group: Group,
): readonly ForeignAccess[] {
  const { source: statement, at: index, mayActions } = by
  // In a world whose own account it is, nobody of it is foreign.
  const atoms = (setting: Setting) => (isForeign(group, setting) ? atomsOf(setting, group) : [])
  const found = answer(settings, { atoms, actions: ALL_ACTIONS, by: index })
  if (found.answer === 'no') return []
  const reached = classesOf(settings).filter(actions => mayBe(settings, { atoms, actions, by: index }))
  const capabilities = CAPABILITIES.filter(capability =>
    reached.some(actions => (actionsFor(capability) & mayActions & actions) !== NO_ACTION),
  )
  const setting = settings.find(one => isForeign(group, one))
  const entry = setting && entryFor(setting, statement, group)
  const owner = ownerOf(group) ?? ''
  const at = placeOf(statement, entry, owner)
  const managed = administration(settings, atoms, by)
  return [{ statement, entry, at, group, owner, answer: found, capabilities, administration: managed }]
}

/** Actions that the policy tells apart in one of the worlds, in the likeliest first. */
function classesOf(settings: readonly Setting[]): readonly ActionSet[] {
  return settings[0]?.compiled.classes ?? []
}

function placeOf(statement: Statement, entry: PrincipalEntry | undefined, owner: string): Place {
  const value = entry?.value
  if (value && value.state !== 'absent' && entry.type !== '*' && known(value) !== '*') return value
  const named = statement.conditions.flatMap(({ values }) => values).find(one => known(one)?.includes(owner))
  const { principals } = statement
  const element = principals.state === 'present' ? { span: principals.keySpan } : statement
  if (named?.state === 'known') return named
  return value && value.state !== 'absent' ? value : element
}

/** What of the managing of a key is given: its administration, else the giving of grants without limits. */
function administration(
  settings: readonly Setting[],
  atoms: (setting: Setting) => readonly Atom[],
  { at: by, mayActions }: CompiledStatement,
): Answer {
  const ask = { atoms, by }
  const changed: Answer =
    (mayActions & ADMINISTRATION) === NO_ACTION
      ? { answer: 'no' }
      : answer(settings, { ...ask, actions: ADMINISTRATION })
  const grant = setOf(['CreateGrant'])
  if (changed.answer !== 'no' || (mayActions & grant) === NO_ACTION) return changed
  return answer(settings, { ...ask, actions: grant, given: UNLIMITED })
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
