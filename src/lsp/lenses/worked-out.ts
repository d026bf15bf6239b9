import { leastAssumption } from '../../findings/merge.ts'
import type { Alternatives, Reading } from '../../model/model.ts'
import { assumptionPhrase } from '../../report/phrases.ts'
import type { Node, Tree } from '../../syntax/tree.ts'
import { type Assumption, knownText, type MapEntry, type Value } from '../../value/value.ts'

/** What an expression comes to. */
export interface WorkedOut {
  /** Where the expression ends. */
  readonly at: number
  /** `RSA_2048`, or `RSA_4096 when IsProd is true, RSA_2048 when IsProd is false`. */
  readonly text: string
}

/** What people may write anything into, and so secrets: it is not repeated anywhere. */
const FREE = new Set(['Description', 'Tags', 'Sid', 'Id', 'Condition'])

/** Expressions that come to more values than this are not told better by a list of them. */
const MOST = 3

/** The expressions in properties of keys, replica keys and aliases that are known in at least one scenario. */
export function workedOutIn(groups: readonly Alternatives[], tree: Tree): WorkedOut[] {
  const nodes = valuesByKey(tree)
  const found = groups.flatMap(group => {
    const values = new Values(nodes)
    for (const reading of group) values.read(reading)
    return [...values.found].map(([at, said]) => ({ at, text: textOf(said, group) }))
  })
  return found.filter(({ text }) => text !== '').sort((a, b) => a.at - b.at)
}

/** Each entry's value, by where its key begins. */
function valuesByKey(tree: Tree): ReadonlyMap<number, Node> {
  const found = new Map<number, Node>()
  const visit = (node: Node): void => {
    if (node.kind === 'sequence') node.items.forEach(visit)
    if (node.kind !== 'mapping') return
    for (const { key, value } of node.entries) {
      found.set(key.span.start, value)
      visit(value)
    }
  }
  for (const { root } of tree.documents) if (root) visit(root)
  return found
}

/** Holds what is written against what it was worked out to be. */
class Values {
  /** By where an expression ends: what it comes to in each scenario that has it. */
  readonly found = new Map<number, Map<Reading, Value>>()
  readonly #nodes: ReadonlyMap<number, Node>

  constructor(nodes: ReadonlyMap<number, Node>) {
    this.#nodes = nodes
  }

  read(reading: Reading): void {
    const { keys, replicas, aliases } = reading.model
    for (const { properties } of [...keys, ...replicas, ...aliases])
      this.#entries(properties?.entries ?? [], reading)
  }

  #entries(entries: readonly MapEntry[], reading: Reading): void {
    for (const { key, keySpan, value } of entries) {
      const node = this.#nodes.get(keySpan.start)
      if (node && !FREE.has(key)) this.#pair(node, value, reading)
    }
  }

  #pair(node: Node, value: Value, reading: Reading): void {
    if (value.kind === 'map') this.#entries(value.entries, reading)
    else if (value.kind === 'list') {
      // Items that are left out would shift those behind them.
      const items = node.kind === 'sequence' && node.items.length === value.items.length ? node.items : []
      for (const [at, item] of items.entries()) this.#pair(item, value.items[at] ?? value, reading)
    } else if (isExpression(node, value)) {
      const at = Math.max(node.span.end, node.tagSpan?.end ?? 0)
      this.found.set(at, (this.found.get(at) ?? new Map<Reading, Value>()).set(reading, value))
    }
  }
}

/** A function of a template, or a text that comes to another one, as where Terraform puts in a variable. */
function isExpression(node: Node, value: Value): boolean {
  if (node.tag?.startsWith('!') || node.kind === 'mapping') return true
  if (node.kind === 'sequence') return false
  const known = value.kind === 'text' ? knownText(value) : undefined
  return known !== undefined && known !== node.value
}

/** Empty where no value is known. */
function textOf(said: ReadonlyMap<Reading, Value>, group: Alternatives): string {
  const alike = new Map<string, { value: Value; where: Set<Reading> }>()
  for (const [reading, value] of said) {
    const identity = JSON.stringify([wordOf(value), value.supposing])
    const known = alike.get(identity) ?? { value, where: new Set() }
    known.where.add(reading)
    alike.set(identity, known)
  }
  const told = [...alike.values()]
  if (told.length > MOST || !told.some(({ value }) => isKnown(value))) return ''
  // The scenarios in which the whole subject is missing say nothing of it.
  const all = group.filter(reading => said.has(reading))
  return told
    .map(({ value, where }) => {
      const assuming: Assumption[] = [...leastAssumption(where, all), ...(value.supposing ?? [])]
      const when = assumptionPhrase(assuming)
      return when === undefined ? wordOf(value) : `${wordOf(value)} ${when}`
    })
    .join(', ')
}

function isKnown(value: Value): boolean {
  return value.kind === 'text' && knownText(value) !== undefined
}

function wordOf(value: Value): string {
  if (value.kind === 'absent') return 'left out'
  return (value.kind === 'text' ? knownText(value) : undefined) ?? 'undecided'
}
