import type { Observation, Settled } from '../findings/observation.ts'
import type { KmsModel } from '../model/model.ts'
import type { Change } from '../rule/rule.ts'
import type { Span } from '../text/span.ts'
import type { Value } from '../value/value.ts'

/** What was observed of a part of a document in one scenario. */
export interface Observed {
  readonly model: KmsModel
  readonly observations: readonly Observation[]
}

/**
 * Fixes that call themselves safe and would not be. A text may be read in several scenarios, and by each turn of a loop:
 * what mends one may break another, and so a change is safe only where all that read the text ask for it.
 */
export function unsafeWhereShared(settled: readonly Settled[], observed: readonly Observed[]): Settled[] {
  const readers = observed.map(readerOf)
  return settled.map(observation => {
    const { fix } = observation
    if (!fix?.safe || fix.changes.every(change => readers.every(reader => reader.agrees(change))))
      return observation
    return { ...observation, fix: { ...fix, safe: false } }
  })
}

interface Reader {
  agrees(change: Change): boolean
}

/** Works nothing out before it is asked: most documents have no fix. */
function readerOf({ model, observations }: Observed): Reader {
  let read: Set<string> | undefined
  let asked: Set<string> | undefined
  return {
    agrees(change) {
      read ??= placesIn(model)
      if (!read.has(placeOf(change))) return true
      asked ??= new Set(observations.flatMap(({ fix }) => fix?.changes.map(wordsOf) ?? []))
      return asked.has(wordsOf(change))
    },
  }
}

function placeOf(change: Change): string {
  const span = spanOf(change)
  return span ? named(span) : ''
}

function spanOf(change: Change): Span | undefined {
  switch (change.do) {
    case 'replace':
    case 'drop':
      return change.at.span
    case 'insert':
      return change.into.span
    case 'retain':
      return change.on.in.span
    case 'edit':
      return undefined
    default:
      return change.on.properties?.span
  }
}

/** The change without the places it names. */
function wordsOf(change: Change): string {
  const words = Object.entries(change).filter(
    ([, part]) => typeof part !== 'object' && typeof part !== 'function',
  )
  const value = change.do === 'set' ? change.value : undefined
  return JSON.stringify([placeOf(change), words, value])
}

function named({ start, end }: Span): string {
  return `${start}-${end}`
}

/** Where what the model is made of stands. */
function placesIn({ keys, replicas, aliases, grants }: KmsModel): Set<string> {
  const places = new Set<string>()
  const pending: Value[] = [...keys, ...replicas, ...aliases, ...grants].flatMap(
    ({ properties }) => properties ?? [],
  )
  for (let value = pending.pop(); value; value = pending.pop()) {
    places.add(named(value.span))
    if (value.kind === 'map') for (const entry of value.entries) pending.push(entry.value)
    if (value.kind === 'list') pending.push(...value.items)
  }
  return places
}
