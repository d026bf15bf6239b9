import type { Entry, MappingNode, Node } from '../../syntax/tree.ts'
import type { Value } from '../../value/value.ts'
import { knownText } from '../../value/value.ts'
import { mappingOf } from './intrinsic.ts'
import type { Scope } from './template.ts'

const LOOP = 'Fn::ForEach::'
/** More turns than any template can have resources (500), so only a mistake or an attack is cut short. */
const MOST_TURNS = 1000

/** Whether an entry of this name stands for those that a loop makes. */
export function isLoop(key: string): boolean {
  return key.startsWith(LOOP)
}

/** What loops need of whoever works out expressions. */
export interface LoopContext {
  readonly scope: Scope
  evaluate(node: Node): Value
}

export interface ExpandedEntry {
  readonly key: string
  readonly entry: Entry
  readonly scope: Scope
}

export interface Expansion {
  readonly entries: readonly ExpandedEntry[]
  /** False when a loop's collection is not known, so entries are missing. */
  readonly complete: boolean
}

/** A mapping's entries with each `Fn::ForEach` carried out, where what it runs over is known. */
export function expandLoops(node: MappingNode, context: LoopContext): Expansion {
  const { scope } = context
  if (!node.entries.some(entry => isLoop(entry.key.value))) {
    return { entries: node.entries.map(entry => ({ key: entry.key.value, entry, scope })), complete: true }
  }
  const parts = node.entries.map(entry =>
    isLoop(entry.key.value)
      ? expandLoop(entry.value, context)
      : { entries: [{ key: entry.key.value, entry, scope }], complete: true },
  )
  return { entries: parts.flatMap(part => part.entries), complete: parts.every(part => part.complete) }
}

/** `[identifier, collection, {outputKey: outputValue}]`; loops may stand inside loops. */
function expandLoop(loop: Node, context: LoopContext): Expansion {
  const [identifier, collection, body] = loop.kind === 'sequence' ? loop.items : []
  const output = mappingOf(body)
  if (identifier?.kind !== 'scalar' || !collection || !output) return { entries: [], complete: false }
  const turns = turnsOf(context.evaluate(collection))
  if (!turns) return { entries: [], complete: false }
  const parts = turns.map(turn => {
    const scope = new Map(context.scope).set(identifier.value, turn)
    return expandTurn(output, { scope, evaluate: node => context.evaluate(node) })
  })
  return { entries: parts.flatMap(part => part.entries), complete: parts.every(part => part.complete) }
}

function expandTurn(output: MappingNode, context: LoopContext): Expansion {
  const { entries, complete } = expandLoops(output, context)
  return {
    entries: entries.map(expanded => ({ ...expanded, key: fill(expanded.key, expanded.scope) })),
    complete,
  }
}

/** `${Name}` in a key, and `&{Name}` with what is not alphanumeric left out. */
function fill(key: string, scope: Scope): string {
  return key.replace(/([$&])\{([^}]*)\}/g, (whole, sign, name) => {
    const value = scope.get(name)
    if (value === undefined) return whole
    return sign === '&' ? value.replace(/[^A-Za-z0-9]/g, '') : value
  })
}

function turnsOf(collection: Value): string[] | undefined {
  if (collection.kind !== 'list' || collection.items.length > MOST_TURNS) return undefined
  const turns = collection.items.map(item => (item.kind === 'text' ? knownText(item) : undefined))
  return turns.every(turn => turn !== undefined) ? turns : undefined
}
