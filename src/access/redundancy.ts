import type { Statement } from '../model/policy.ts'
import { NO_ACTION } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { callersOf } from './callers.ts'
import { anyOf, type CompiledStatement } from './compile.ts'
import { concerning, coverage } from './concerning.ts'
import { type Covered, namesAll } from './principal-match.ts'
import { applies, domainFor, productOf } from './products.ts'
import { findContext } from './search.ts'
import type { Setting } from './setting.ts'
import { NO, YES } from './tri.ts'

/** A statement that could go without any request being judged otherwise. */
export interface Redundancy {
  readonly statement: Statement
  /** covered: another statement of the same effect does all it does. denied: Deny statements take back all it allows. */
  readonly reason: 'covered' | 'denied'
  readonly by: readonly Statement[]
}

export function redundancies(settings: readonly Setting[]): readonly Redundancy[] {
  const [first] = settings
  if (!first) return []
  const found = new Map<Statement, Redundancy>()
  for (const [index, { source }] of first.compiled.statements.entries()) {
    const redundancy = coveredBy(settings, index, found) ?? deniedBy(settings, index)
    if (redundancy) found.set(source, redundancy)
  }
  return [...found.values()]
}

/** Of two statements that do the same, only the second is redundant. */
function coveredBy(
  settings: readonly Setting[],
  index: number,
  found: ReadonlyMap<Statement, Redundancy>,
): Redundancy | undefined {
  const [first] = settings
  const statement = first?.compiled.statements[index]
  if (!first || !statement) return undefined
  const by = candidatesFor(first, statement).find(
    candidate =>
      !found.has(candidate.source) &&
      settings.every(setting => isWithin(setting, index, [candidate.at])) &&
      (candidate.at < index || !settings.every(setting => isWithin(setting, candidate.at, [index]))),
  )
  return by && { statement: statement.source, reason: 'covered', by: [by.source] }
}

/** Others of the same effect and at least the same actions that are about the first of a statement's callers, if it has any. */
function candidatesFor(setting: Setting, statement: CompiledStatement): readonly CompiledStatement[] {
  const [caller] = callersOf(setting, statement)
  const about = caller
    ? [...concerning(setting.compiled, caller.subject).keys()]
    : setting.compiled.statements
  return about.filter(
    candidate =>
      candidate !== statement &&
      sameEffect(statement, candidate) &&
      (statement.mayActions & ~candidate.sureActions) === NO_ACTION,
  )
}

function deniedBy(settings: readonly Setting[], index: number): Redundancy | undefined {
  const statements = settings[0]?.compiled.statements ?? []
  const statement = statements[index]
  if (!statement || statement.allows !== YES) return undefined
  const denying = [...statements.keys()].filter(at => statements[at]?.denies === YES)
  const covers = (list: readonly number[]) => settings.every(setting => isWithin(setting, index, list))
  if (denying.length === 0 || !covers(denying)) return undefined
  const enough = denying.filter(at => covers([at])).slice(0, 1)
  const by = (enough.length > 0 ? enough : denying).flatMap(at => statements[at]?.source ?? [])
  return { statement: statement.source, reason: 'denied', by }
}

/** Whether every request that a statement may be about is one that the others, of one effect, are certainly about. */
function isWithin(setting: Setting, index: number, others: readonly number[]): boolean {
  const { compiled } = setting
  const inner = compiled.statements[index]
  const outer = others.flatMap(at => compiled.statements[at] ?? [])
  const [first] = outer
  if (!inner || !first) return false
  const same = sameEffect(inner, first)
  const actions = outer.reduce((set, { sureActions }) => set | sureActions, NO_ACTION)
  if ((inner.mayActions & ~actions) !== NO_ACTION || inner.mayActions === NO_ACTION) return false
  if (!same && !(inner.allows === YES && first.denies === YES)) return false
  // Within an Allow, being allowed directly is more than being allowed.
  const ways: readonly (keyof Covered)[] = same && inner.allows === YES ? ['atAll', 'asSelf'] : ['atAll']
  const atoms = callersOf(setting, inner)
  // Whom the document does not spell out, no atom stands for; and a statement about nobody is another matter.
  if (atoms.length === 0 || !namesAll(inner.source, setting.compiled.world)) return false
  const isOutside = (atom: Atom) => ways.some(way => !isWithinFor(setting, inner, outer, atom, way))
  const last = OUTSIDE.get(atoms)
  if (last && isOutside(last)) return false
  const outside = atoms.find(isOutside)
  if (outside) OUTSIDE.set(atoms, outside)
  return outside === undefined
}

/** Of a statement's callers, those that it alone was last found to be about: they tell it from most others too. */
const OUTSIDE = new WeakMap<readonly Atom[], Atom>()

function sameEffect(a: CompiledStatement, b: CompiledStatement): boolean {
  return (a.allows === YES && b.allows === YES) || (a.denies === YES && b.denies === YES)
}

function isWithinFor(
  { compiled, budget }: Setting,
  inner: CompiledStatement,
  outer: readonly CompiledStatement[],
  atom: Atom,
  way: keyof Covered,
): boolean {
  if (coverage(compiled, inner, atom)[way] === NO) return true
  const around = outer.filter(statement => applies('sure', YES, coverage(compiled, statement, atom)[way]))
  if (around.length === 0) return false
  return compiled.classes.every(group => {
    const wanted = group & inner.mayActions
    if (wanted === NO_ACTION) return true
    const domain = domainFor(compiled, atom, anyOf(wanted))
    const avoid = around
      .filter(({ sureActions }) => (sureActions & wanted) === wanted)
      .map(statement => productOf(compiled, statement, 'sure', domain))
    return findContext(productOf(compiled, inner, 'may', domain), avoid, domain, budget) === undefined
  })
}
