import type { PrincipalEntry, Statement } from '../model/policy.ts'
import { ALL_ACTIONS } from './action-sets.ts'
import { type Answer, answer } from './answer.ts'
import type { Atom } from './atoms.ts'
import { openStatements } from './concerning.ts'
import { coversStrangers } from './principal-match.ts'
import type { Setting } from './setting.ts'
import { OUTSIDE_ACCOUNT } from './symbols.ts'
import { NO } from './tri.ts'
import { ANY_SERVICE, anonymousAtoms, outsiders, serviceAtoms, type Universe } from './universe.ts'

export interface PublicStatement {
  readonly statement: Statement
  /** The item of the principal element that takes in everyone, where one does. */
  readonly entry: PrincipalEntry | undefined
  readonly answer: Exclude<Answer, { answer: 'no' }>
}

export interface PublicAccess {
  /** Whether a stranger can do anything with the key: someone of no account, organisation or service that the policy or the user names. */
  readonly answer: Answer
  /** Each statement that lets strangers in, or may. */
  readonly statements: readonly PublicStatement[]
}

export function publicAccess(settings: readonly Setting[]): PublicAccess {
  const [first] = settings
  if (!first) return { answer: { answer: 'no' }, statements: [] }
  const { policy, world, statements: compiled } = first.compiled
  const statements = compiled.flatMap(({ source, allows }, by): readonly PublicStatement[] => {
    if (allows === NO || !mayBeOpen(settings, by)) return []
    const found = ofStatement(settings, by)
    return found.answer === 'no'
      ? []
      : [{ statement: source, entry: coversStrangers(source.principals, world), answer: found }]
  })
  const [worst] = [...statements].sort((a, b) => RANK[a.answer.answer] - RANK[b.answer.answer])
  if (worst) return { answer: worst.answer, statements }
  return {
    answer: policy.complete ? { answer: 'no' } : { answer: 'undecided', likely: undefined },
    statements,
  }
}

/** Whether a statement can be about strangers in any world: most are not, and nobody has to be made up to ask. */
function mayBeOpen(settings: readonly Setting[], by: number): boolean {
  return settings.some(({ compiled }) => openStatements(compiled).some(({ at }) => at === by))
}

const RANK = { yes: 0, undecided: 1 } as const

function ofStatement(settings: readonly Setting[], by: number): Answer {
  const signed = answer(settings, { atoms: strangers, actions: ALL_ACTIONS, by })
  if (signed.answer === 'yes') return signed
  // KMS refuses requests that are not signed, so it is not worth a doubt whether it may be asked for them.
  const unsigned = answer(settings, {
    atoms: ({ universe }) => anonymousAtoms(universe),
    actions: ALL_ACTIONS,
    by,
  })
  return unsigned.answer === 'yes' ? unsigned : signed
}

/** Strangers: signed in to an account of their own, and any service that acts for them. */
export function strangers({ universe }: Setting): readonly Atom[] {
  const found = STRANGERS.get(universe) ?? [
    ...outsiders(universe),
    ...serviceAtoms(universe, ANY_SERVICE, [OUTSIDE_ACCOUNT]),
  ]
  STRANGERS.set(universe, found)
  return found
}

const STRANGERS = new WeakMap<Universe, readonly Atom[]>()
