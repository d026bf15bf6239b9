import type { Fix } from '../findings/finding.ts'
import type { Settled } from '../findings/observation.ts'
import type { Change } from '../rule/rule.ts'
import { find } from '../syntax/lookup.ts'
import { nodeAt } from '../syntax/path.ts'
import type { MappingNode, Tree } from '../syntax/tree.ts'
import { insertEntry, removeEntry, replaceScalar } from '../syntax/write.ts'
import type { Edit } from '../text/edit.ts'
import { spansEqual } from '../text/span.ts'

/** The edits of the text that carry out a fix; undefined where one of its changes has no place of its own to be written. */
export function fixOf({ fix }: Settled, tree: Tree): Fix | undefined {
  if (!fix) return undefined
  const edits = fix.changes.map(change => editOf(change, tree))
  if (!edits.every(edit => edit !== undefined)) return undefined
  return { title: fix.title, safe: fix.safe, edits: edits.map(edit => least(edit, tree.source.text)) }
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

function editOf(change: Change, tree: Tree): Edit | undefined {
  if (change.do === 'replace') return replace(change, tree)
  if (change.do === 'insert') return insert(change, tree)
  const { properties, maker } = change.on
  const name = maker.names[change.property]
  const mapping = properties && nodeAt(tree, properties.span)
  if (name === undefined || properties?.use || mapping?.kind !== 'mapping') return undefined
  return change.do === 'remove' ? removeEntry(tree, mapping, name) : set(tree, mapping, name, change.value)
}

/** Only what stands where it is used is replaced: a parameter's default may have other uses. */
function replace({ at, text }: Extract<Change, { do: 'replace' }>, tree: Tree): Edit | undefined {
  if (at.use && !spansEqual(at.use, at.span)) return undefined
  const node = nodeAt(tree, at.span)
  return node?.kind === 'scalar' && node.tag === undefined ? replaceScalar(tree, node, text) : undefined
}

function insert({ into, key, value }: Extract<Change, { do: 'insert' }>, tree: Tree): Edit | undefined {
  const mapping = into.use ? undefined : nodeAt(tree, into.span)
  return mapping?.kind === 'mapping' ? insertEntry(tree, mapping, key, value) : undefined
}

function set(
  tree: Tree,
  mapping: MappingNode,
  name: string,
  value: string | boolean | number,
): Edit | undefined {
  const entry = find(mapping, name)
  if (!entry) return insertEntry(tree, mapping, name, value)
  return entry.value.kind === 'scalar' && entry.value.tag === undefined
    ? replaceScalar(tree, entry.value, String(value))
    : undefined
}
