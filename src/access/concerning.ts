import type { Atom } from './atoms.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import { type Covered, covers, namesIn, namesOf, type Subject } from './principal-match.ts'
import { NO } from './tri.ts'

/** The statements that are or may be about some callers, in order, and how far. */
export type Concerning = ReadonlyMap<CompiledStatement, Covered>

/** The statements that are or may be about callers; asked often, and worked out once for each subject. */
export function concerning(compiled: Compiled, subject: Subject): Concerning {
  const { found, index } = knownOf(compiled)
  const concerned = found.get(subject) ?? concernedWith(compiled, index, subject)
  found.set(subject, concerned)
  return concerned
}

const NOT_AT_ALL: Covered = { atAll: NO, asSelf: NO }

/** Whether a statement is about callers. */
export function coverage(compiled: Compiled, statement: CompiledStatement, atom: Atom): Covered {
  return concerning(compiled, atom.subject).get(statement) ?? NOT_AT_ALL
}

/** Statements by whom they name, so that of many only those are looked at that may be about a caller. */
interface Index {
  readonly byName: ReadonlyMap<string, readonly CompiledStatement[]>
  /** Those that may be about anyone. */
  readonly open: readonly CompiledStatement[]
}

interface Known {
  readonly index: Index
  readonly found: WeakMap<Subject, Concerning>
}

const KNOWN = new WeakMap<Compiled, Known>()

function knownOf(compiled: Compiled): Known {
  const known = KNOWN.get(compiled) ?? { index: indexOf(compiled), found: new WeakMap() }
  KNOWN.set(compiled, known)
  return known
}

function indexOf({ statements, world }: Compiled): Index {
  const byName = new Map<string, CompiledStatement[]>()
  const open: CompiledStatement[] = []
  for (const statement of statements) {
    const names = namesIn(statement.source.principals, world)
    if (!names) open.push(statement)
    for (const name of names ?? []) {
      const list = byName.get(name)
      if (list) list.push(statement)
      else byName.set(name, [statement])
    }
  }
  return { byName, open }
}

function concernedWith({ world }: Compiled, { byName, open }: Index, subject: Subject): Concerning {
  const named = namesOf(subject).flatMap(name => byName.get(name) ?? [])
  const candidates = named.length > 0 ? [...open, ...named].sort((a, b) => a.at - b.at) : open
  const concerned = new Map<CompiledStatement, Covered>()
  for (const statement of candidates) {
    if (concerned.has(statement)) continue
    const covered = covers(statement.source.principals, subject, world)
    if (covered.atAll !== NO) concerned.set(statement, covered)
  }
  return concerned
}
