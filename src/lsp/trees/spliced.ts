import { MAX_LENGTH } from '../../syntax/limits.ts'
import type { Comment, Document, Entry, MappingNode, Tree } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { type Alone, readAlone } from './alone.ts'
import { changeBetween } from './change.ts'
import { movedEntry, movedSpan } from './moved.ts'
import { type Part, partWith } from './part.ts'

/**
 * The tree of a text of which another version has been read. The entry of a section that the change lies in is read by itself;
 * all else is taken from the other version. Undefined wherever that might not come to what reading the whole would: where a
 * version has problems, anchors or several documents, or where the change may reach beyond its entry.
 */
export async function spliced(old: Tree, source: Source): Promise<Tree | undefined> {
  const change = changeBetween(old.source.text, source.text)
  if (!change) return { ...old, source }
  const part = isSimple(old) && source.text.length <= MAX_LENGTH ? partWith(change.old, old) : undefined
  if (!part) return undefined
  const { start, end } = part.lines
  const lines = source.text.slice(start, end + change.by)
  if (mayReachOut(old.source.text.slice(start, end)) || mayReachOut(lines) || !isPlaced(lines, part))
    return undefined
  const read = await readAlone(lines, part)
  return read && treeWith(read, part, old, source)
}

function isSimple({ language, problems, shared, documents: [only, ...others], source }: Tree): boolean {
  const isWhole = only?.span.start === 0 && only.span.end === source.text.length && others.length === 0
  return language === 'yaml' && problems.length === 0 && shared.length === 0 && isWhole
}

/** Anchors may be meant elsewhere; marks and directives end a document. */
function mayReachOut(lines: string): boolean {
  return /[&\uFEFF]|(?:^|[\r\n])(?:[.%]|---)/.test(lines)
}

/** The first line begins with a key, indented as it was, and the last one is ended where another follows. */
function isPlaced(lines: string, { indent, follows }: Part): boolean {
  const isIndented = lines.startsWith(indent) && /[^\s#:?]/.test(lines.charAt(indent.length))
  return isIndented && (follows === 'nothing' || /[\r\n]$/.test(lines))
}

function treeWith(read: Alone, part: Part, old: Tree, source: Source): Tree | undefined {
  const by = source.text.length - old.source.text.length
  const section = part.root.entries[part.section]
  if (section?.value.kind !== 'mapping') return undefined
  const entries = replaced(section.value.entries, part.entry, read.entries, by)
  const end = part.follows === 'section' ? section.value.span.end + by : read.end
  if (!areDifferent(entries)) return undefined
  const value = { ...section.value, entries, span: { start: section.value.span.start, end } }
  const isLast = part.section === part.root.entries.length - 1
  const root = {
    ...part.root,
    entries: replaced(part.root.entries, part.section, [{ ...section, value }], by),
    span: { start: part.root.span.start, end: isLast ? end : part.root.span.end + by },
  }
  const documents: Document[] = [{ root, span: { start: 0, end: source.text.length } }]
  const comments = commentsWith(read.comments, part, old, by)
  return { source, language: 'yaml', documents, problems: [], shared: [], comments: () => comments }
}

function replaced(entries: readonly Entry[], at: number, by: readonly Entry[], moved: number): Entry[] {
  const after = entries.slice(at + 1)
  return [
    ...entries.slice(0, at),
    ...by,
    ...(moved === 0 ? after : after.map(entry => movedEntry(entry, moved))),
  ]
}

function areDifferent(entries: MappingNode['entries']): boolean {
  return new Set(entries.map(({ key }) => key.value)).size === entries.length
}

function commentsWith(own: readonly Comment[], { lines }: Part, old: Tree, by: number): readonly Comment[] {
  if (!old.source.text.includes('#') && own.length === 0) return []
  const all = old.comments()
  const after = all.filter(({ span }) => span.start >= lines.end)
  return [
    ...all.filter(({ span }) => span.start < lines.start),
    ...own,
    ...after.map(comment => ({ ...comment, span: movedSpan(comment.span, by) })),
  ]
}
