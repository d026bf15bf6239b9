import type { Span } from '../text/span.ts'
import { entryOf, knownText, type MapEntry, type MapValue, type Value } from '../value/value.ts'

/** What the arguments of a block are called in a policy. */
type Words = Readonly<Record<string, string>>
const POLICY: Words = { version: 'Version', policy_id: 'Id' }
const STATEMENT: Words = {
  sid: 'Sid',
  effect: 'Effect',
  actions: 'Action',
  not_actions: 'NotAction',
  resources: 'Resource',
  not_resources: 'NotResource',
}
const PRINCIPALS: Words = { principals: 'Principal', not_principals: 'NotPrincipal' }

/**
 * The policy that a block of aws_iam_policy_document is rendered to, which Terraform's AWS provider has and what is made of it,
 * used at the place that asks for it: so no change is written into the block in words of JSON. Without a version it is of 2012-10-17, and statements without an effect allow.
 * https://registry.terraform.io/providers/hashicorp/aws/6.66.0/docs/data-sources/iam_policy_document, 2026-11-24
 */
export function policyOfDocument(document: Value, use: Span): Value {
  if (document.kind !== 'map') return document
  const has = (name: string) => entryOf(document, name) !== undefined
  if (has('override_policy_documents') || has('override_json'))
    return { kind: 'unknown', span: use, because: 'another document may override it' }
  const statement = entryOf(document, 'statement')
  const statements = blocksOf(statement?.value).map(statementOf)
  const span = statement?.value.span ?? document.span
  const entries = [
    ...(has('version') ? [] : [entry('Version', text('2012-10-17', document.span))]),
    ...renamed(document, POLICY),
    entry('Statement', { kind: 'list', span, items: statements }, statement?.keySpan),
  ]
  const isWhole = document.complete && !has('source_policy_documents') && !has('source_json')
  return usedAt({ kind: 'map', span: document.span, entries, complete: isWhole }, use)
}

function statementOf(block: MapValue): Value {
  const hasEffect = entryOf(block, 'effect') !== undefined
  const entries = [
    ...(hasEffect ? [] : [entry('Effect', text('Allow', block.span))]),
    ...renamed(block, STATEMENT),
    ...Object.entries(PRINCIPALS).flatMap(([name, word]) => principals(entryOf(block, name), word)),
    ...conditions(entryOf(block, 'condition')),
  ]
  return { kind: 'map', span: block.span, entries, complete: block.complete }
}

function principals(found: MapEntry | undefined, word: string): MapEntry[] {
  if (!found) return []
  const blocks = blocksOf(found.value)
  const [only] = blocks
  const everyone =
    only && blocks.length === 1 && wordAt(only, 'type') === '*' ? entryOf(only, 'identifiers') : undefined
  const value = everyone ? firstOf(everyone.value) : groupedBy('type', 'identifiers', blocks, found.value)
  return [entry(word, value, found.keySpan)]
}

function conditions(found: MapEntry | undefined): MapEntry[] {
  if (!found) return []
  const blocks = blocksOf(found.value)
  const operators = new Set(blocks.flatMap(block => wordAt(block, 'test') ?? []))
  const entries = [...operators].flatMap(operator => {
    const own = blocks.filter(block => wordAt(block, 'test') === operator)
    const keySpan = own[0] && entryOf(own[0], 'test')?.value.span
    return entry(operator, groupedBy('variable', 'values', own, found.value), keySpan)
  })
  const isWhole = blocks.every(block => wordAt(block, 'test') !== undefined)
  return [
    entry('Condition', { kind: 'map', span: found.value.span, entries, complete: isWhole }, found.keySpan),
  ]
}

/** Blocks that name a thing and list its values, as a map of the lists: those of one name together. */
function groupedBy(name: string, values: string, blocks: readonly MapValue[], whole: Value): Value {
  const entries = new Map<string, MapEntry>()
  for (const block of blocks) {
    const [word, named, list] = [wordAt(block, name), entryOf(block, name), entryOf(block, values)]
    if (word === undefined || !named || !list) continue
    const earlier = entries.get(word)
    const items = [...itemsOf(earlier?.value), ...itemsOf(list.value)]
    const value = earlier ? { ...list.value, kind: 'list' as const, items } : list.value
    entries.set(word, entry(word, value, named.value.span))
  }
  const isWhole = blocks.every(block => wordAt(block, name) !== undefined && entryOf(block, values))
  return { kind: 'map', span: whole.span, entries: [...entries.values()], complete: isWhole }
}

/** A block written once, or several in a list. */
function blocksOf(value: Value | undefined): readonly MapValue[] {
  return itemsOf(value).flatMap(item => (item.kind === 'map' ? item : []))
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (!value || value.kind === 'absent') return []
  return value.kind === 'list' ? value.items : [value]
}

function firstOf(value: Value): Value {
  return (value.kind === 'list' && value.items.length === 1 && value.items[0]) || value
}

function wordAt(block: MapValue, name: string): string | undefined {
  const value = entryOf(block, name)?.value
  return value?.kind === 'text' ? knownText(value) : undefined
}

function renamed(block: MapValue, words: Words): MapEntry[] {
  return block.entries.flatMap(one => {
    const word = words[one.key]
    return word === undefined ? [] : [{ ...one, key: word }]
  })
}

function entry(key: string, value: Value, keySpan: Span = value.span): MapEntry {
  return { key, keySpan, value }
}

function text(word: string, span: Span): Value {
  return { kind: 'text', span, pieces: [word], plain: false }
}

/** The value and all in it as used at another place than it is written at. */
export function usedAt<V extends Value>(value: V, use: Span): V {
  const used = { ...value, use }
  if (used.kind === 'list') return { ...used, items: used.items.map(item => usedAt(item, use)) }
  if (used.kind !== 'map') return used
  return { ...used, entries: used.entries.map(one => ({ ...one, value: usedAt(one.value, use) })) }
}
