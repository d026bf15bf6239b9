import type { Comment } from '../tree.ts'
import { isCommentStart, lineEnd } from './blank.ts'

/** Every comment of a text: a `#` outside the stretches scalars take (start, end, start, end, …), after white space. */
export function commentsIn(text: string, scalars: readonly number[]): Comment[] {
  const comments: Comment[] = []
  let next = 0
  let at = text.indexOf('#')
  while (at >= 0) {
    while (next < scalars.length && (scalars[next + 1] ?? 0) <= at) next += 2
    const inside = (scalars[next] ?? text.length) <= at
    if (inside) at = text.indexOf('#', scalars[next + 1])
    else if (!isCommentStart(text, at)) at = text.indexOf('#', at + 1)
    else {
      const end = lineEnd(text, at)
      comments.push({ span: { start: at, end }, text: text.slice(at + 1, end) })
      at = text.indexOf('#', end)
    }
  }
  return comments
}
