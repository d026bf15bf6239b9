import { YAMLException } from 'js-yaml'
import { Builder } from '../build.ts'
import { MAX_DEPTH } from '../limits.ts'
import { commentsIn } from './comments.ts'
import { EventReader } from './events.ts'
import { problemOf } from './explain.ts'
import { eventsOf } from './indentation.ts'
import type { YamlReading } from './reading.ts'

/** Room for a scalar and its key below the deepest collection: the builder then counts exactly. */
const PARSER_DEPTH = MAX_DEPTH + 2

/** Reads well-formed YAML. Of text that is not, tells the first error; what can still be read is up to `recover.ts`. */
export function readYaml(text: string): YamlReading {
  const builder = new Builder(text)
  try {
    const reader = new EventReader(text, builder)
    reader.read(eventsOf(text, PARSER_DEPTH))
    return { builder, comments: () => commentsIn(text, reader.ranges) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const problem = problemOf(error, text)
    builder.problems.push(problem)
    builder.endDocument({ start: 0, end: text.length })
    const none = { builder, comments: () => [] }
    return problem.code === 'invalid-syntax' ? { ...none, error: problem } : none
  }
}
