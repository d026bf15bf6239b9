import type { ActionSet } from './action-sets.ts'
import type { Atom } from './atoms.ts'
import { type Access, reach } from './reach.ts'
import type { Product } from './search.ts'
import type { Setting } from './setting.ts'
import { type Witness, witnessOf } from './witness.ts'

/**
 * Whether something can be done with a key. 'no' is proved. 'yes' has a witness, and holds whatever could not be worked out.
 * 'undecided' is neither, and never to be taken as safe; `likely` is a witness that holds if statements or worlds that
 * could not be seen do not speak against it.
 */
export type Answer =
  | { readonly answer: 'no' }
  | { readonly answer: 'yes'; readonly witness: Witness }
  | { readonly answer: 'undecided'; readonly likely: Witness | undefined }

/** The request to show for an answer, and how sure it is; undefined where there is none. */
export function shown(
  found: Answer,
): { readonly witness: Witness; readonly confidence: 'certain' | 'likely' } | undefined {
  if (found.answer === 'yes') return { witness: found.witness, confidence: 'certain' }
  const likely = found.answer === 'undecided' ? found.likely : undefined
  return likely && { witness: likely, confidence: 'likely' }
}

/** In a world: whether any of the callers can. */
export interface Ask {
  readonly atoms: (setting: Setting) => readonly Atom[]
  readonly actions: ActionSet
  readonly access?: Access
  /** Only by the statement of this index. */
  readonly by?: number
  /** Only by requests that meet these requirements as well. */
  readonly given?: Product
}

/** The answer of all worlds together. */
export function answer(settings: readonly Setting[], ask: Ask): Answer {
  return combine(settings.map(setting => answerIn(setting, ask)))
}

/** Certain is what is so in every world. */
export function combine(answers: readonly Answer[]): Answer {
  const [first] = answers
  if (first && answers.every(one => one.answer === first.answer)) return first
  const likeliest = first && first.answer !== 'no' ? first : undefined
  const likely = likeliest?.answer === 'yes' ? likeliest.witness : likeliest?.likely
  return { answer: 'undecided', likely }
}

/** Whether it is not certain that none of the callers can. Costs less than the answer, for nothing is proved. */
export function mayBe(settings: readonly Setting[], ask: Ask): boolean {
  return settings.some(setting => {
    const question = questionIn(setting, ask)
    const { compiled, budget } = setting
    return ask.atoms(setting).some(atom => reach(compiled, { ...question, atom }, budget).possible !== false)
  })
}

function questionIn({ compiled }: Setting, { actions, access = 'at all', by, given }: Ask) {
  const statement = by === undefined ? undefined : compiled.statements[by]
  return { actions, access, ...(statement && { by: statement }), ...(given && { given }) }
}

function answerIn(setting: Setting, ask: Ask): Answer {
  const { compiled, budget } = setting
  const question = questionIn(setting, ask)
  let doubtful = false
  for (const atom of ask.atoms(setting)) {
    const { sure, possible } = reach(compiled, { ...question, atom }, budget)
    const witness = sure && witnessOf(compiled, sure)
    if (witness) {
      return compiled.policy.complete ? { answer: 'yes', witness } : { answer: 'undecided', likely: witness }
    }
    if (possible !== false) doubtful = true
  }
  return doubtful ? { answer: 'undecided', likely: undefined } : { answer: 'no' }
}
