import type { Statement } from '../model/policy.ts'
import type { Atom } from './atoms.ts'
import { WORK_PER_QUESTION } from './budget.ts'
import { actionsFor, CAPABILITIES, type Capability } from './capabilities.ts'
import type { CompiledStatement } from './compile.ts'
import { atomsOf, describeGroup, type Group, groupsOf } from './groups.ts'
import { coverage } from './products.ts'
import { type Access, reach } from './reach.ts'
import type { Setting } from './setting.ts'
import { NO } from './tri.ts'
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
 * gives to them by name, or as members of everyone; what comes to them through their account stands in the account's row.
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
  const named = 'arn' in group
  const by = setting.compiled.statements.filter(statement => concerns(setting, statement, atoms, named))
  for (const capability of by.length > 0 ? CAPABILITIES : []) {
    const permission = permissionBy(setting, atoms, capability, by)
    if (permission) can.set(capability, permission)
  }
  return can
}

function concerns(
  { compiled }: Setting,
  statement: CompiledStatement,
  atoms: readonly Atom[],
  named: boolean,
): boolean {
  if (statement.allows === NO) return false
  return atoms.some(atom => coverage(compiled, statement, atom)[named ? 'asSelf' : 'atAll'] !== NO)
}

function permissionBy(
  setting: Setting,
  atoms: readonly Atom[],
  capability: Capability,
  statements: readonly CompiledStatement[],
): Permission | undefined {
  const found = statements.flatMap(by => {
    const directly = permitted(setting, atoms, capability, by, 'directly')
    const result = directly?.witness ? directly : permitted(setting, atoms, capability, by, 'at all')
    return result ? [{ by: by.source, ...result }] : []
  })
  const certain = found.filter(({ witness }) => witness !== undefined)
  const [first] = certain
  if (found.length === 0) return undefined
  const counted = first ? certain : found
  return {
    directly: counted.some(({ witness }) => witness?.directly ?? false),
    answer: first ? 'yes' : 'undecided',
    by: counted.map(({ by }) => by),
    conditional: counted.every(({ by }) => by.conditions.length > 0),
    witness: first?.witness,
  }
}

function permitted(
  { compiled }: Setting,
  atoms: readonly Atom[],
  capability: Capability,
  by: CompiledStatement,
  access: Access,
): { readonly witness: Witness | undefined } | undefined {
  const actions = actionsFor(capability)
  let doubtful = false
  for (const atom of atoms) {
    const { sure, possible } = reach(compiled, { atom, actions, access, by }, { left: WORK_PER_QUESTION })
    const witness = sure && witnessOf(compiled, sure)
    if (witness) return { witness }
    doubtful ||= possible !== false
  }
  return doubtful ? { witness: undefined } : undefined
}
