import type { Atom } from './atoms.ts'
import type { Compiled, CompiledStatement } from './compile.ts'
import {
  AS_MEMBER,
  AS_SELF,
  type Covered,
  covers,
  coversEveryone,
  namesIn,
  type Subject,
} from './principal-match.ts'
import { NO } from './tri.ts'

/** The statements that are or may be about some callers, in order, and how far. */
export type Concerning = ReadonlyMap<CompiledStatement, Covered>

/** The statements that are or may be about callers; asked often, and worked out once for each subject. */
export function concerning(compiled: Compiled, subject: Subject): Concerning {
  const { found, index } = knownOf(compiled)
  const known = found.get(subject)
  if (known) return known
  const concerned = concernedWith(compiled, index, subject)
  found.set(subject, concerned)
  return concerned
}

const NOT_AT_ALL: Covered = { atAll: NO, asSelf: NO }

/** Whether a statement is about callers. */
export function coverage(compiled: Compiled, statement: CompiledStatement, atom: Atom): Covered {
  return concerning(compiled, atom.subject).get(statement) ?? NOT_AT_ALL
}

/**
 * The statements that may be about callers of no name: strangers, requests that are not signed, services not named. The names
 * of all these are such as no document can spell, so that a statement that lists whom it is about is never about them.
 */
export function openStatements(compiled: Compiled): readonly CompiledStatement[] {
  return knownOf(compiled).index.open
}

/** Of the statements that list whom they are about, those that list an account: of these alone its unnamed principals are. */
export function statementsNaming(compiled: Compiled, account: string): readonly CompiledStatement[] {
  return knownOf(compiled).index.byAccount.get(account) ?? []
}

/** The statements that are about all callers there are. */
export function statementsAboutEveryone(compiled: Compiled): ReadonlySet<CompiledStatement> {
  return knownOf(compiled).index.everyone
}

type ByName = ReadonlyMap<string, readonly CompiledStatement[]>

/** Statements by whom they name, so that of many only those are looked at that may be about a caller. */
interface Index {
  readonly byAccount: ByName
  readonly byArn: ByName
  readonly byService: ByName
  /** Those that may be about anyone. */
  readonly open: readonly CompiledStatement[]
  /** Those of them that are. */
  readonly everyone: ReadonlySet<CompiledStatement>
}

interface Known {
  readonly index: Index
  readonly found: WeakMap<Subject, Concerning>
}

const KNOWN = new WeakMap<Compiled, Known>()

function knownOf(compiled: Compiled): Known {
  const known = KNOWN.get(compiled)
  if (known) return known
  const made = { index: indexOf(compiled), found: new WeakMap() }
  KNOWN.set(compiled, made)
  return made
}

function indexOf({ statements, world }: Compiled): Index {
  const [byAccount, byArn, byService] = [newIndex(), newIndex(), newIndex()]
  const open: CompiledStatement[] = []
  const everyone = new Set<CompiledStatement>()
  for (const statement of statements) {
    const names = namesIn(statement.source.principals, world)
    if (!names) {
      open.push(statement)
      if (coversEveryone(statement.source.principals, world)) everyone.add(statement)
      continue
    }
    enter(byAccount, names.accounts, statement)
    enter(byArn, names.arns, statement)
    enter(byService, names.services, statement)
  }
  return { byAccount, byArn, byService, open, everyone }
}

function newIndex(): Map<string, CompiledStatement[]> {
  return new Map()
}

function enter(
  index: Map<string, CompiledStatement[]>,
  names: readonly string[],
  statement: CompiledStatement,
): void {
  for (const name of names) {
    const list = index.get(name)
    if (!list) index.set(name, [statement])
    else if (list.at(-1) !== statement) list.push(statement)
  }
}

function concernedWith({ world }: Compiled, index: Index, subject: Subject): Concerning {
  const concerned = new Map<CompiledStatement, Covered>()
  for (const statement of named(index.byAccount, subject.account)) concerned.set(statement, AS_MEMBER)
  for (const name of [subject.arn, subject.session])
    for (const statement of named(index.byArn, name)) concerned.set(statement, AS_SELF)
  for (const statement of named(index.byService, subject.service)) concerned.set(statement, AS_SELF)
  const byName = concerned.size
  for (const statement of index.open) {
    const all = index.everyone.has(statement)
    const covered = all ? AS_SELF : covers(statement.source.principals, subject, world)
    if (covered.atAll !== NO) concerned.set(statement, covered)
  }
  return byName > 0 && concerned.size > 1 ? inOrder(concerned) : concerned
}

function named(index: ByName, name: string | undefined): readonly CompiledStatement[] {
  return (name !== undefined && index.get(name)) || []
}

function inOrder(concerned: Concerning): Concerning {
  return new Map([...concerned].sort(([a], [b]) => a.at - b.at))
}
