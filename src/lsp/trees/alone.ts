import { parse } from '../../syntax/parse.ts'
import type { Comment, Entry, MappingNode, Node, Tree } from '../../syntax/tree.ts'
import { movedEntry, movedSpan } from './moved.ts'
import type { Part } from './part.ts'

/** The entries that the lines of a part come to, placed in the whole text. */
export interface Alone {
  readonly entries: readonly Entry[]
  /** Where the last of them ends. */
  readonly end: number
  readonly comments: readonly Comment[]
}

/** Stand for the section that a part is in, and for what follows. */
const HEAD = 'k:\n'
const NEXT = 'kmslintNext: 1\n'

/** Reads lines between stand-ins for their neighbours; undefined where they come to anything but whole entries of the section. */
export async function readAlone(lines: string, part: Part): Promise<Alone | undefined> {
  const { follows, indent } = part
  const next = { section: indent + NEXT, root: NEXT, nothing: '' }[follows]
  const tree = await parse({ name: '.yaml', text: HEAD + lines + next })
  const start = HEAD.length + indent.length
  const section = sectionIn(
    tree,
    start,
    follows === 'root' ? start - indent.length + lines.length : undefined,
  )
  if (!section) return undefined
  const followed = follows === 'section' ? section.entries.at(-1) : undefined
  if (follows === 'section' && followed?.key.span.start !== start + lines.length) return undefined
  const own = followed ? section.entries.slice(0, -1) : section.entries
  if (own.length === 0 || own.some(({ key, value }) => isJoined(key, lines) || isJoined(value, lines)))
    return undefined
  const by = part.lines.start - HEAD.length
  return {
    entries: own.map(entry => movedEntry(entry, by)),
    end: section.span.end + by,
    comments: tree.comments().map(comment => ({ ...comment, span: movedSpan(comment.span, by) })),
  }
}

/** The section, if it begins where it should and nothing stands beside it but what follows the part in the root. */
function sectionIn(tree: Tree, start: number, following: number | undefined): MappingNode | undefined {
  const { documents, problems, shared } = tree
  const root = documents[0]?.root
  if (problems.length + shared.length > 0 || documents.length !== 1 || root?.kind !== 'mapping')
    return undefined
  const [head, next, ...others] = root.entries
  if (others.length > 0 || root.merges || next?.key.span.start !== following) return undefined
  const section = head?.value
  if (section?.kind !== 'mapping' || section.flow || section.merges) return undefined
  return section.span.start === start ? section : undefined
}

/** Whether brackets or quotes go over several lines: such lines may be joined, which is done for so many of a text only. */
function isJoined(node: Node, lines: string): boolean {
  const mayBe = node.kind === 'scalar' ? node.style === 'single' || node.style === 'double' : node.flow
  if (mayBe) return /[\r\n]/.test(lines.slice(node.span.start - HEAD.length, node.span.end - HEAD.length))
  if (node.kind === 'scalar') return false
  if (node.kind === 'sequence') return node.items.some(item => isJoined(item, lines))
  return node.entries.some(({ key, value }) => isJoined(key, lines) || isJoined(value, lines))
}
