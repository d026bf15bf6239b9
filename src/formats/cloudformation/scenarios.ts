import type { Alternatives, KmsModel } from '../../model/model.ts'
import { explore } from '../../value/scenarios.ts'
import { Evaluation } from './evaluate.ts'
import type { Program } from './program.ts'

/** How many scenarios of one part of a template are told apart. */
export const MOST_SCENARIOS = 128

export function scenariosOf(program: Program, read: (evaluation: Evaluation) => KmsModel): Alternatives {
  const scenarios = explore(choose => read(new Evaluation(program, choose)), MOST_SCENARIOS)
  return scenarios.map(({ assuming, result }) => ({ assuming, model: result }))
}
