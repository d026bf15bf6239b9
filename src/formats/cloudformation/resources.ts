import { ASSUME_NOTHING } from '../../value/scenarios.ts'
import { Evaluation, type Program } from './evaluate.ts'
import { mappingOf } from './intrinsic.ts'
import { expandLoops } from './loops.ts'
import { type Resource, typeOf } from './template.ts'

/** A template's resources in document order, loops carried out where what they run over needs no assumption. */
export function resourcesOf(program: Program): readonly Resource[] {
  const section = program.template.resources
  if (!section) return []
  const { entries } = expandLoops(section, new Evaluation(program, ASSUME_NOTHING))
  return entries.flatMap(({ key, entry, scope }) => {
    const node = mappingOf(entry.value)
    const type = typeOf(node)
    return node && type !== undefined ? [{ logicalId: key, idSpan: entry.key.span, type, node, scope }] : []
  })
}
