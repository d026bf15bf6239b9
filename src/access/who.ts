import type { Statement } from '../model/policy.ts'
import { type ActionSet, actionsIn, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { actionsFor, CAPABILITIES, type Capability } from './capabilities.ts'
import type { CompiledStatement } from './compile.ts'
import { concerning } from './concerning.ts'
import { atomsOf, describeGroup, type Group, groupsOf, statementsAbout } from './groups.ts'
import { type Access, type Reached, reach } from './reach.ts'
import type { Setting } from './setting.ts'
import { NO } from './tri.ts'
import { type Witness, witnessOf } from './witness.ts'

/** Somebody, and what they can do with the key. */
export interface Holder {
  readonly group: Group
  /** `group` in words. */
  readonly name: string
  /** Whether the group is of the key's own account. */
  readonly own: boolean
  readonly can: ReadonlyMap<Capability, Permission>
}

/** By which statements someone can do something. A permission is of some of the capability's actions, not always of all. */
export interface Permission {
  /** Whether at least one statement does not ask the caller's own IAM policies. */
  readonly directly: boolean
  /** 'undecided' where it depends on what is not known. */
  readonly answer: 'yes' | 'undecided'
  readonly by: readonly Statement[]
  /** Whether every one of the statements has conditions. */
  readonly conditional: boolean
  readonly witness: Witness | undefined
  /** Each of the ways there are or may be. */
  readonly ways: readonly Way[]
}

/** What one statement lets somebody do. */
export interface Way {
  readonly statement: Statement
  /** Whether the caller's own IAM policies are not asked. */
  readonly directly: boolean
  readonly answer: 'yes' | 'undecided'
  /** Those of the capability's that the statement lets them do. */
  readonly actions: readonly string[]
  /** Deny statements that take some of it back, or may. */
  readonly limitedBy: readonly Statement[]
}

/**
 * Everyone who can do anything with the key, in the likeliest world. Principals that the policy names are listed with what it
 * gives to them by name; what they have as members of their account, or of everyone, stands in the rows of those.
 */
export function whoCan(setting: Setting | undefined): readonly Holder[] {
  if (!setting) return []
  const own = setting.compiled.world.account
  return groupsOf(setting).flatMap(group => {
    const can = permissionsOf(setting, group)
    if (can.size === 0) return []
    return [{ group, name: describeGroup(group), own: 'account' in group && group.account === own, can }]
  })
}

function permissionsOf(setting: Setting, group: Group): ReadonlyMap<Capability, Permission> {
  const atoms = atomsOf(setting, group)
  const found = statementsAbout(setting, group).flatMap(by => foundBy(setting, atoms, by))
  const denying = found.length > 0 ? statementsDenying(setting, atoms) : []
  const can = new Map<Capability, Permission>()
  for (const capability of found.length > 0 ? CAPABILITIES : []) {
    const permission = permissionFrom(found, denying, actionsFor(capability))
    if (permission) can.set(capability, permission)
  }
  return can
}

/** What a statement lets the callers do, of actions that the policy does not tell apart. */
interface Found {
  readonly by: CompiledStatement
  readonly actions: ActionSet
  readonly directly: boolean
  /** Undefined: it could not be told. */
  readonly witness: Witness | undefined
}

function foundBy(setting: Setting, atoms: readonly Atom[], by: CompiledStatement): readonly Found[] {
  // KMS refuses requests that are not signed: what they are allowed counts where nobody signed in is allowed it.
  const signed = atoms.filter(({ standing }) => standing !== 'anonymous')
  return setting.compiled.classes.flatMap(group => {
    const actions = group & by.mayActions
    if (actions === NO_ACTION) return []
    const asked = { by, actions }
    const found = foundFor(setting, { ...asked, atoms: signed })
    return found ?? (signed.length < atoms.length ? foundFor(setting, { ...asked, atoms }) : undefined) ?? []
  })
}

function foundFor(setting: Setting, asked: Asked): Found | undefined {
  const { by, actions } = asked
  const directly = permitted(setting, asked, 'directly')
  const found = isSure(directly) ? directly : (permitted(setting, asked, 'at all') ?? directly)
  if (!found) return undefined
  const witness = isSure(found) ? witnessOf(setting.compiled, found) : undefined
  return { by, actions, directly: witness ? found === directly : directly !== undefined, witness }
}

/** The Deny statements that are or may be about any of the callers. */
function statementsDenying({ compiled }: Setting, atoms: readonly Atom[]): readonly CompiledStatement[] {
  const concerned = new Set(atoms.flatMap(({ subject }) => [...concerning(compiled, subject).keys()]))
  return compiled.statements.filter(statement => statement.denies !== NO && concerned.has(statement))
}

function permissionFrom(
  found: readonly Found[],
  denying: readonly CompiledStatement[],
  wanted: ActionSet,
): Permission | undefined {
  const all = found.filter(({ actions }) => (actions & wanted) !== NO_ACTION)
  const certain = all.filter(({ witness }) => witness !== undefined)
  const counted = certain.length > 0 ? certain : all
  if (counted.length === 0) return undefined
  return {
    directly: counted.some(({ directly }) => directly),
    answer: certain.length > 0 ? 'yes' : 'undecided',
    by: [...new Set(counted.map(({ by }) => by.source))],
    conditional: counted.every(({ by }) => by.source.conditions.length > 0),
    witness: certain[0]?.witness,
    ways: waysOf(all, denying, wanted),
  }
}

/** Actions that a statement lets someone do alike are one way. */
function waysOf(
  found: readonly Found[],
  denying: readonly CompiledStatement[],
  wanted: ActionSet,
): readonly Way[] {
  const ways = new Map<string, Found>()
  for (const one of found) {
    const name = `${one.by.at} ${one.directly} ${one.witness !== undefined}`
    const before = ways.get(name)?.actions ?? NO_ACTION
    ways.set(name, { ...one, actions: before | one.actions })
  }
  return [...ways.values()].map(({ by, directly, witness, actions }) => ({
    statement: by.source,
    directly,
    answer: witness ? 'yes' : 'undecided',
    actions: actionsIn(actions & wanted),
    limitedBy: denying
      .filter(({ mayActions }) => (mayActions & actions & wanted) !== NO_ACTION)
      .map(({ source }) => source),
  }))
}

interface Asked {
  readonly atoms: readonly Atom[]
  readonly by: CompiledStatement
  readonly actions: ActionSet
}

/** A request of one of the callers that is allowed; undefined where there certainly is none. */
function permitted(
  { compiled, budget }: Setting,
  { atoms, by, actions }: Asked,
  access: Access,
): Reached | 'undecided' | undefined {
  let doubtful = false
  for (const atom of atoms) {
    const { sure, possible } = reach(compiled, { atom, actions, access, by }, budget)
    if (sure) return sure
    doubtful ||= possible !== false
  }
  return doubtful ? 'undecided' : undefined
}

function isSure(found: Reached | 'undecided' | undefined): found is Reached {
  return typeof found === 'object'
}
