import type { Finding } from '../../findings/finding.ts'
import type { Format } from '../../formats/format.ts'
import type { ReadText } from '../../lint/read-text.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, Tree } from '../../syntax/tree.ts'
import { insertEntry } from '../../syntax/write.ts'
import type { Edit } from '../../text/edit.ts'
import { LineIndex } from '../../text/lines.ts'

/** Stands where the reason goes, for whoever chose to ignore to write it. */
export const REASON = 'TODO: say why'

/** What may be done so that a rule is silent: an order, and the edit that carries it out. */
export interface IgnoreProposal {
  readonly title: string
  readonly edit: Edit
}

/** How a document can say that a finding is to be ignored, there and in the whole of it; empty where it cannot. */
export function ignoreProposals(finding: Finding, { tree, format }: ReadText): IgnoreProposal[] {
  const found = tree.language === 'json' ? inJson(finding, tree, format) : inComments(finding, tree)
  return found.filter(proposal => proposal !== undefined)
}

function inComments({ rule, at }: Finding, tree: Tree): IgnoreProposal[] {
  const { text } = tree.source
  const lines = new LineIndex(text)
  const line = lines.startOf(lines.positionAt(outermostScalar(tree, at.start)).line)
  const [indent = ''] = /^[ \t]*/.exec(text.slice(line)) ?? []
  const breakAfter = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const top = text.startsWith('\uFEFF') ? 1 : 0
  const comment = (words: string): string => `# ${words} ${rule} -- ${REASON}${breakAfter}`
  return [
    {
      title: `Ignore ${rule} here, with a reason`,
      edit: insertion(Math.max(line, top), indent + comment('kmslint-ignore')),
    },
    {
      title: `Ignore ${rule} in this file, with a reason`,
      edit: insertion(top, comment('kmslint-ignore-file')),
    },
  ]
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

/** Where the scalar begins that an offset lies in: between the lines of one there is no room for a comment. */
function outermostScalar({ documents }: Tree, offset: number): number {
  let node: Node | undefined = documents.find(({ root }) => root && covers(root, offset))?.root
  while (node && node.kind !== 'scalar') {
    const children: readonly Node[] =
      node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
    node = children.find(child => covers(child, offset))
  }
  return node?.span.start ?? offset
}

function covers({ span }: Node, offset: number): boolean {
  return span.start <= offset && offset < span.end
}

/** JSON has no comments; a template's Metadata may say the same, where there is none yet. */
function inJson(finding: Finding, tree: Tree, format: Format | undefined): (IgnoreProposal | undefined)[] {
  const [document] = tree.documents
  const sections = document && format?.ignores ? format.sections?.(document) : undefined
  const { rule, at } = finding
  const resource = sections?.resources.entries.find(({ value }) => covers(value, at.start))
  return [
    resource?.value.kind === 'mapping'
      ? metadata(`Ignore ${rule} in ${resource.key.value}, with a reason`, rule, resource.value, tree)
      : undefined,
    sections?.whole && metadata(`Ignore ${rule} in this file, with a reason`, rule, sections.whole, tree),
  ]
}

function metadata(title: string, rule: string, owner: MappingNode, tree: Tree): IgnoreProposal | undefined {
  if (find(owner, 'Metadata')) return undefined
  const edit = insertEntry(tree, owner, 'Metadata', { kmslint: { ignore: [{ rule, reason: REASON }] } })
  return edit && { title, edit }
}
