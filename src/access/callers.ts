import type { Atom } from './atoms.ts'
import { BY_NAME } from './caller-keys.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { concerning, statementsAboutEveryone } from './concerning.ts'
import type { Setting } from './setting.ts'
import { everyone, type Universe } from './universe.ts'

type Callers = ReadonlyMap<CompiledStatement, readonly Atom[]>
/** A policy, and everyone there is. */
type Place = Pick<Setting, 'compiled' | 'universe'>

const CALLERS = new WeakMap<Compiled, Callers>()

/** All callers that a statement is or may be about. Worked out for all statements at once, caller by caller. */
export function callersOf(place: Place, statement: CompiledStatement): readonly Atom[] {
  if (statementsAboutEveryone(place.compiled).has(statement)) return everyone(place.universe)
  const known = CALLERS.get(place.compiled) ?? allCallers(place)
  CALLERS.set(place.compiled, known)
  return known.get(statement) ?? []
}

/** Of the statements that are not about everyone. */
function allCallers({ compiled, universe }: Place): Callers {
  const callers = new Map<CompiledStatement, Atom[]>()
  const aboutEveryone = statementsAboutEveryone(compiled)
  for (const atom of everyone(universe)) {
    for (const statement of concerning(compiled, atom.subject).keys()) {
      if (aboutEveryone.has(statement)) continue
      const list = callers.get(statement)
      if (list) list.push(atom)
      else callers.set(statement, [atom])
    }
  }
  return callers
}

const UNLIKE = new WeakMap<readonly Atom[], readonly Atom[]>()

/**
 * One of each kind of callers whom some condition keys cannot tell apart. It is the same one for all statements, whether they are
 * about it or not, so that what can be known of a kind is found out once.
 */
export function unlike(
  { universe }: Place,
  atoms: readonly Atom[],
  keys: readonly string[],
): readonly Atom[] {
  if (keys.some(key => BY_NAME.has(key))) return atoms
  const known = UNLIKE.get(atoms)
  if (known) return known
  const kinds = kindsIn(universe)
  const made = [...new Set(atoms.map(atom => kinds.get(atom) ?? atom))]
  UNLIKE.set(atoms, made)
  return made
}

const KINDS = new WeakMap<Universe, ReadonlyMap<Atom, Atom>>()

/** Of everyone there is, the first of their kind. */
function kindsIn(universe: Universe): ReadonlyMap<Atom, Atom> {
  const known = KINDS.get(universe)
  if (known) return known
  const firsts = new Map<string, Atom>()
  const kinds = new Map<Atom, Atom>()
  for (const atom of everyone(universe)) {
    const kind = kindOf(atom)
    const first = firsts.get(kind) ?? atom
    firsts.set(kind, first)
    kinds.set(atom, first)
  }
  KINDS.set(universe, kinds)
  return kinds
}

function kindOf({ subject, standing, route, organization, onBehalfOf }: Atom): string {
  const { kind, account, service, unnamed } = subject
  return `${kind} ${account} ${service} ${unnamed} ${standing} ${route} ${organization} ${onBehalfOf}`
}
