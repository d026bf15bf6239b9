import type { Ignore } from '../../model/suppression.ts'
import { find } from '../../syntax/lookup.ts'
import type { MappingNode, Node, Tree } from '../../syntax/tree.ts'
import { removeEntry, removeItem } from '../../syntax/write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { mappingOf } from './intrinsic.ts'
import { entryIn } from './template.ts'

/**
 * What a template and its resources say to ignore in their Metadata, which JSON can hold and CDK carries on:
 * `Metadata: { kmslint: { ignore: [a-rule, { rule: another, reason: why }] } }`.
 */
export function ignoresOf(root: MappingNode, tree: Tree): Ignore[] {
  const resources = entryIn(root, 'Resources')?.value
  const owners = resources?.kind === 'mapping' ? resources.entries : []
  return [
    ...ignoresIn(root, { covers: root.span }, tree),
    ...owners.flatMap(({ key, value }) => {
      const covers = { start: key.span.start, end: value.span.end }
      return value.kind === 'mapping' ? ignoresIn(value, { covers, resource: key.value }, tree) : []
    }),
  ]
}

interface Scope {
  readonly covers: Span
  readonly resource?: string
}

function ignoresIn(owner: MappingNode, scope: Scope, tree: Tree): Ignore[] {
  const metadata = mappingOf(entryIn(owner, 'Metadata')?.value)
  const own = mappingOf(entryIn(metadata, 'kmslint')?.value)
  const list = entryIn(own, 'ignore')
  if (!metadata || !own || !list) return []
  const items = list.value.kind === 'sequence' ? list.value.items : [list.value]
  return items.flatMap((item, index) => {
    const named = nameIn(item)
    const removal = () => removalOf({ owner, metadata, own, list: list.value, index }, tree)
    return named
      ? [{ ...named, ...scope, removal }]
      : [{ rule: '', at: list.key.span, reason: undefined, ...scope, removal }]
  })
}

function nameIn(item: Node): Pick<Ignore, 'rule' | 'at' | 'reason'> | undefined {
  if (item.kind === 'scalar') return { rule: item.value, at: item.span, reason: undefined }
  const name = item.kind === 'mapping' ? find(item, 'rule')?.value : undefined
  if (item.kind !== 'mapping' || name?.kind !== 'scalar') return undefined
  const reason = find(item, 'reason')?.value
  return {
    rule: name.value,
    at: name.span,
    reason: (reason?.kind === 'scalar' && reason.value.trim()) || undefined,
  }
}

interface Written {
  readonly owner: MappingNode
  readonly metadata: MappingNode
  readonly own: MappingNode
  readonly list: Node
  readonly index: number
}

/** The item alone where others stay; else as much around it as would be left empty. */
function removalOf({ owner, metadata, own, list, index }: Written, tree: Tree): Edit | undefined {
  if (list.kind === 'sequence' && list.items.length > 1) return removeItem(tree, list, index)
  if (own.entries.length > 1) return removeEntry(tree, own, 'ignore')
  if (metadata.entries.length > 1) return removeEntry(tree, metadata, 'kmslint')
  return removeEntry(tree, owner, 'Metadata')
}
