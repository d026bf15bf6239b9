import { type Event, parseEvents, YAMLException } from 'js-yaml'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import { Builder } from './build.ts'
import { commentsOf } from './comments.ts'
import type { Document, Tree } from './tree.ts'

/** Reads a text into a tree. Never rejects: what is wrong with the text is among the tree's problems. */
export async function parse(source: Source): Promise<Tree> {
  return parseText(source)
}

/** JSON is read as the YAML it is a part of. */
export function parseText(source: Source): Tree {
  const { documents, problems } = read(source.text)
  const language = /^\uFEFF?\s*[{[]/.test(source.text) ? 'json' : 'yaml'
  return { source, language, documents, problems, comments: () => commentsOf(source.text, documents) }
}

function read(text: string): { documents: readonly Document[]; problems: readonly Problem[] } {
  try {
    const events: Event[] = parseEvents(blankFirst(text), {})
    const builder = new Builder(text)
    builder.build(events)
    return builder
  } catch (error) {
    return { documents: [], problems: [syntaxProblem(error, text)] }
  }
}

/** A byte order mark is no part of the document; a blank in its place keeps all offsets. */
function blankFirst(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
}

function syntaxProblem(error: unknown, text: string): Problem {
  const known = error instanceof YAMLException ? error : undefined
  const start = Math.min(known?.mark?.position ?? 0, text.length)
  const deep = known?.reason.includes('depth') || known?.reason.includes('nest')
  return {
    code: deep ? 'too-deep' : 'invalid-syntax',
    message: `${known?.reason ?? 'this is neither JSON nor YAML'}; mend this place and run again`,
    at: { start, end: Math.min(start + 1, text.length) },
  }
}
