import type { Statement } from '../model/policy.ts'
import { type ActionSet, NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { actionsFor, CAPABILITIES, type Capability } from './capabilities.ts'
import type { CompiledStatement } from './compile.ts'
import { atomsOf, describeGroup, type Group, groupsOf, statementsAbout } from './groups.ts'
import { type Access, type Reached, reach } from './reach.ts'
import type { Setting } from './setting.ts'
import { type Witness, witnessOf } from './witness.ts'

/** Somebody, and what they can do with the key. */
export interface Holder {
  readonly group: Group
  /** `group` in words. */
  readonly name: string
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
}

/**
 * Everyone who can do anything with the key, in the likeliest world. Principals that the policy names are listed with what it
 * gives to them by name; what they have as members of their account, or of everyone, stands in the rows of those.
 */
export function whoCan(setting: Setting | undefined): readonly Holder[] {
  if (!setting) return []
  return groupsOf(setting).flatMap(group => {
    const can = permissionsOf(setting, group)
    return can.size > 0 ? [{ group, name: describeGroup(group), can }] : []
  })
}

function permissionsOf(setting: Setting, group: Group): ReadonlyMap<Capability, Permission> {
  const can = new Map<Capability, Permission>()
  const atoms = atomsOf(setting, group)
  const by = statementsAbout(setting, group)
  for (const capability of by.length > 0 ? CAPABILITIES : []) {
    const permission = permissionBy(setting, atoms, capability, by)
    if (permission) can.set(capability, permission)
  }
  return can
}

function permissionBy(
  setting: Setting,
  atoms: readonly Atom[],
  capability: Capability,
  statements: readonly CompiledStatement[],
): Permission | undefined {
  const actions = actionsFor(capability)
  const found = statements.flatMap(by => {
    const question = { atoms, by, actions: actions & by.mayActions }
    if (question.actions === NO_ACTION) return []
    const directly = permitted(setting, question, 'directly')
    const result =
      directly === 'undecided' || !directly ? (permitted(setting, question, 'at all') ?? directly) : directly
    return result ? [{ by, result, directly: directly !== undefined }] : []
  })
  const certain = found.filter(({ result }) => result !== 'undecided')
  const counted = certain.length > 0 ? certain : found
  if (counted.length === 0) return undefined
  const witness = firstWitness(
    setting,
    certain.map(({ result }) => result),
  )
  return {
    directly: counted.some(one => one.directly),
    answer: witness ? 'yes' : 'undecided',
    by: counted.map(({ by }) => by.source),
    conditional: counted.every(({ by }) => by.source.conditions.length > 0),
    witness,
  }
}

function firstWitness({ compiled }: Setting, found: readonly (Reached | 'undecided')[]): Witness | undefined {
  const [first] = found
  return first === undefined || first === 'undecided' ? undefined : witnessOf(compiled, first)
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
