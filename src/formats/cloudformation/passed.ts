import {
  entryOf,
  knownText,
  type ListValue,
  type MapValue,
  type Piece,
  type Value,
} from '../../value/value.ts'
import type { Evaluation } from './evaluate.ts'
import { mappingOf } from './intrinsic.ts'
import { entryIn, type Resource } from './template.ts'

/** The parameters that a template passes to a stack. */
export class Passed {
  readonly #values: ReadonlyMap<string, Value>
  readonly #complete: boolean

  /** Unless they are `complete`, others may be passed as well. */
  constructor(values: ReadonlyMap<string, Value>, complete: boolean) {
    this.#values = values
    this.#complete = complete
  }

  /** Tells it from others. */
  get identity(): string {
    return JSON.stringify([...this.#values].map(([name, value]) => [name, wordsOf(value)]))
  }

  /** What is passed for a parameter: nothing if it is left at its default. */
  for(name: string): Value | 'nothing' | 'unknown' {
    const value = this.#values.get(name)
    if (!value) return this.#complete ? 'nothing' : 'unknown'
    return isKnown(value) ? value : 'unknown'
  }
}

export function passedBy({ node }: Resource, evaluation: Evaluation): Passed {
  const section = entryIn(mappingOf(entryIn(node, 'Properties')?.value), 'Parameters')?.value
  if (!section) return new Passed(new Map(), true)
  const value = evaluation.evaluate(section)
  if (value.kind === 'map') return fromMap(value)
  return value.kind === 'list' ? fromList(value) : new Passed(new Map(), value.kind === 'absent')
}

function fromMap({ entries, complete }: MapValue): Passed {
  const given = entries.filter(({ value }) => value.kind !== 'absent')
  return new Passed(new Map(given.map(({ key, value }) => [key, value])), complete)
}

/** As a stack set takes them: `ParameterKey` and `ParameterValue`. */
function fromList({ items }: ListValue): Passed {
  const pairs = items.map(item => {
    const name = item.kind === 'map' ? entryOf(item, 'ParameterKey')?.value : undefined
    const value = item.kind === 'map' ? entryOf(item, 'ParameterValue')?.value : undefined
    const key = name?.kind === 'text' ? knownText(name) : undefined
    return key !== undefined && value ? ([key, value] as const) : undefined
  })
  const known = pairs.filter(pair => pair !== undefined)
  return new Passed(new Map(known), known.length === pairs.length)
}

/** Whether a value means the same in the stack: names of resources do not. */
function isKnown(value: Value): boolean {
  if (value.kind === 'text') return value.pieces.every(isSameInside)
  return value.kind === 'list' && value.items.every(item => item.kind === 'text' && isKnown(item))
}

function isSameInside(piece: Piece): boolean {
  return typeof piece === 'string' || ['account', 'region', 'partition'].includes(piece.kind)
}

function wordsOf(value: Value): unknown {
  if (value.kind === 'text') return [value.pieces, value.span.start, value.supposing]
  return value.kind === 'list' ? value.items.map(wordsOf) : value.kind
}
