import type { Surroundings } from '../../model/model.ts'
import type { Source } from '../../text/source.ts'
import { EMPTY_MODEL, type Neighbours, type ReadResult } from '../format.ts'
import { readConsumers } from './consumers.ts'
import { isMade } from './keys.ts'
import { readNested } from './nested.ts'
import { Program } from './program.ts'
import { READERS } from './readers.ts'
import { scenariosOf } from './scenarios.ts'
import { Template } from './template.ts'
import { readTogether } from './together.ts'
import type { Wrapped } from './wrapped.ts'

/**
 * Each KMS resource, and each that takes a key, by itself in each of its scenarios; the aliases together; and what is in
 * stacks of the template's own.
 */
export function readTemplate(
  found: Wrapped,
  source: Source,
  surroundings: Surroundings,
  neighbours: Neighbours | undefined,
): ReadResult {
  const hasVariables = found.in === 'serverless'
  const program = new Program(new Template(found.template), surroundings, { hasVariables })
  const { resources } = program
  const groups = resources.flatMap(resource => {
    const read = READERS[resource.type]
    return read
      ? [
          scenariosOf(program, evaluation =>
            isMade(resource, evaluation) ? read(resource, evaluation, source) : EMPTY_MODEL,
          ),
        ]
      : []
  })
  const nested = neighbours ? readNested(program, neighbours) : []
  const together = readTogether(program, resources, source)
  return {
    groups: [...groups, ...together, ...readConsumers(program), ...nested],
    problems: [],
    isOutput: found.in === 'answer',
  }
}
