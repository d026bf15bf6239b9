import type { Fix } from '../findings/finding.ts'
import type { Settled } from '../findings/observation.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Edit } from '../text/edit.ts'
import { editOf } from './change.ts'

/** The edits of the text that carry out a fix; undefined where one of its changes has no place of its own to be written. */
export function fixOf({ fix }: Settled, tree: Tree): Fix | undefined {
  if (!fix) return undefined
  const edits = fix.changes.map(change => editOf(change, tree))
  if (!edits.every(edit => edit !== undefined)) return undefined
  const { text } = tree.source
  return { title: fix.title, safe: fix.safe, edits: inOne(edits).map(edit => least(edit, text)) }
}

/** What is inserted at one place follows one another, in the order of the changes. */
function inOne(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const at = joined.findIndex(({ start, end }) => start === end && start === edit.start && end === edit.end)
    const before = joined[at]
    if (before) joined[at] = { ...before, text: before.text + edit.text }
    else joined.push(edit)
  }
  return joined
}

/** The edit without what it leaves as it is, so that a report does not repeat the document's own text. */
function least({ start, end, text }: Edit, whole: string): Edit {
  const old = whole.slice(start, end)
  const shorter = Math.min(old.length, text.length)
  let head = 0
  while (head < shorter && old[head] === text[head]) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}
