import type { Declared, Writing } from '../model/model.ts'
import { type Content, TextWithHoles } from '../rule/content.ts'
import type { Change } from '../rule/rule.ts'
import { find } from '../syntax/lookup.ts'
import { nodeAt } from '../syntax/path.ts'
import type { MappingNode, Tree } from '../syntax/tree.ts'
import { type Data, insertEntry, removeEntry, removeItem, replaceScalar } from '../syntax/write.ts'
import type { Edit } from '../text/edit.ts'
import { spansEqual } from '../text/span.ts'
import type { Place } from '../value/value.ts'

type ChangeTo<Kind extends Change['do']> = Extract<Change, { do: Kind }>

/** The edit of the text that makes a change; undefined where it cannot be made there, or the format has no words for it. */
export function editOf(change: Change, tree: Tree): Edit | undefined {
  if (change.do === 'edit') return change.edit()
  if (tree.language === 'other') return undefined
  switch (change.do) {
    case 'replace':
      return replace(change, tree)
    case 'insert':
      return insert(change, tree)
    case 'set':
      return set(change, tree)
    case 'remove':
      return remove(change, tree)
    case 'drop':
      return drop(change, tree)
    case 'rename':
      return rename(change, tree)
    case 'retain':
      return retain(change, tree)
  }
}

/** Only what stands where it is used is replaced: a parameter's default may have other uses. */
function replace({ at, text }: ChangeTo<'replace'>, tree: Tree): Edit | undefined {
  if (at.use && !spansEqual(at.use, at.span)) return undefined
  const node = nodeAt(tree, at.span)
  return node?.kind === 'scalar' && node.tag === undefined ? replaceScalar(tree, node, text) : undefined
}

function insert({ into, key, value }: ChangeTo<'insert'>, tree: Tree): Edit | undefined {
  const mapping = into.use ? undefined : nodeAt(tree, into.span)
  return mapping?.kind === 'mapping' ? insertEntry(tree, mapping, key, value) : undefined
}

function set({ on, property, value }: ChangeTo<'set'>, tree: Tree): Edit | undefined {
  const name = on.maker.names[property]
  const data = dataOf(value, on.writing)
  if (name === undefined || data === undefined) return undefined
  const section = on.writing?.section
  if (section) return put(tree, mappingAt(section.in, tree), section.name, { [name]: data })
  return put(tree, propertiesOf(on, tree), name, data)
}

function remove({ on, property }: ChangeTo<'remove'>, tree: Tree): Edit | undefined {
  const name = on.maker.names[property]
  const mapping = propertiesOf(on, tree)
  return mapping && name !== undefined ? removeEntry(tree, mapping, name) : undefined
}

/** Not where it is used and written elsewhere: what stands there may have other uses. */
function drop({ from, at }: ChangeTo<'drop'>, tree: Tree): Edit | undefined {
  const list = from.use || at.use ? undefined : nodeAt(tree, from.span)
  if (list?.kind !== 'sequence' || list.tag !== undefined) return undefined
  const index = list.items.findIndex(({ span }) => spansEqual(span, at.span))
  return index < 0 ? undefined : removeItem(tree, list, index)
}

function rename({ on, property, to }: ChangeTo<'rename'>, tree: Tree): Edit | undefined {
  const { [property]: name, [to]: better } = on.maker.names
  const mapping = propertiesOf(on, tree)
  if (!mapping || name === undefined || better === undefined || find(mapping, better)) return undefined
  const [entry, ...others] = mapping.entries.filter(({ key }) => key.value === name)
  return entry && others.length === 0 ? replaceScalar(tree, entry.key, better) : undefined
}

function retain({ on, when }: ChangeTo<'retain'>, tree: Tree): Edit | undefined {
  const mapping = mappingAt(on.in, tree)
  const after = mapping && find(mapping, on.words.onDelete) ? on.words.onDelete : on.after
  const word = on.words[when]
  return word === undefined ? undefined : put(tree, mapping, word, on.words.kept, after)
}

/** In a new entry, or in place of what an entry has. */
function put(
  tree: Tree,
  mapping: MappingNode | undefined,
  name: string,
  data: Data,
  after?: string,
): Edit | undefined {
  const entry = mapping && find(mapping, name)
  if (!entry) return mapping && insertEntry(tree, mapping, name, data, after)
  const isPlain = entry.value.kind === 'scalar' && entry.value.tag === undefined
  return isPlain && typeof data !== 'object' ? replaceScalar(tree, entry.value, String(data)) : undefined
}

/** The mapping of a declaration's own properties, where it has one to itself. */
function propertiesOf({ properties, writing }: Declared, tree: Tree): MappingNode | undefined {
  return properties && !writing?.section && !properties.use ? mappingAt(properties, tree) : undefined
}

function mappingAt({ span }: Place, tree: Tree): MappingNode | undefined {
  const node = nodeAt(tree, span)
  return node?.kind === 'mapping' ? node : undefined
}

/** What is to be written, its holes spelt as the document's format has them. */
function dataOf(content: Content, writing: Writing | undefined): Data | undefined {
  if (content instanceof TextWithHoles) return writing?.spell(content.pieces)
  if (typeof content !== 'object') return content
  if (Array.isArray(content)) return allOf(content.map(item => dataOf(item, writing)))
  const values = allOf(Object.values(content).map(value => dataOf(value, writing)))
  return values && Object.fromEntries(Object.keys(content).map((key, at) => [key, values[at] as Data]))
}

function allOf(items: readonly (Data | undefined)[]): readonly Data[] | undefined {
  return items.every(item => item !== undefined) ? items : undefined
}
