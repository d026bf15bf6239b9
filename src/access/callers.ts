import type { Atom } from './atoms.ts'
import { BY_NAME } from './caller-keys.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { concerning } from './concerning.ts'
import type { Setting } from './setting.ts'
import { everyone } from './universe.ts'

type Callers = ReadonlyMap<CompiledStatement, readonly Atom[]>
/** A policy, and everyone there is. */
type Place = Pick<Setting, 'compiled' | 'universe'>

const CALLERS = new WeakMap<Compiled, Callers>()

/** All callers that a statement is or may be about. Worked out for all statements at once, caller by caller. */
export function callersOf(place: Place, statement: CompiledStatement): readonly Atom[] {
  const known = CALLERS.get(place.compiled) ?? allCallers(place)
  CALLERS.set(place.compiled, known)
  return known.get(statement) ?? []
}

function allCallers({ compiled, universe }: Place): Callers {
  const callers = new Map<CompiledStatement, Atom[]>()
  for (const atom of everyone(universe)) {
    for (const statement of concerning(compiled, atom.subject).keys()) {
      const list = callers.get(statement)
      if (list) list.push(atom)
      else callers.set(statement, [atom])
    }
  }
  return callers
}

const UNLIKE = new WeakMap<readonly Atom[], readonly Atom[]>()

/** One of each kind of callers whom some condition keys cannot tell apart. */
export function unlike(atoms: readonly Atom[], keys: readonly string[]): readonly Atom[] {
  if (keys.some(key => BY_NAME.has(key))) return atoms
  const known = UNLIKE.get(atoms)
  if (known) return known
  const kinds = new Map<string, Atom>()
  for (const atom of atoms) kinds.set(kindOf(atom), atom)
  const made = [...kinds.values()]
  UNLIKE.set(atoms, made)
  return made
}

const KINDS = new WeakMap<Atom, string>()

function kindOf(atom: Atom): string {
  const known = KINDS.get(atom)
  if (known !== undefined) return known
  const { subject, standing, route, organization, onBehalfOf } = atom
  const { kind, account, service, unnamed } = subject
  const made = [kind, account, service, unnamed, standing, route, organization, onBehalfOf].join(' ')
  KINDS.set(atom, made)
  return made
}
