import { ABSENT } from '../../model/field.ts'
import type { Key } from '../../model/model.ts'
import { numberField } from '../../model/read-field.ts'
import { unknownAt } from '../../value/text.ts'
import { entryOf, type ListValue, type MapEntry, type MapValue, type Value } from '../../value/value.ts'
import type { Call } from './call.ts'
import type { Operation } from './operations.ts'
import { placeOfWord } from './values.ts'

/** A call that changes a key, and what it asks for. */
export interface Change {
  readonly call: Call
  readonly request: MapValue
}

/** What one after another call makes of a key that the script has made. */
export class Changes {
  readonly #own: readonly Change[]
  readonly #open: ReadonlySet<Operation>

  /** `open` are the operations that may be about the key, or about any other. */
  constructor(own: readonly Change[], open: ReadonlySet<Operation>) {
    this.#own = own
    this.#open = open
  }

  /** The call that gives a key its policy, where its making gives none. */
  policyOf(request: MapValue): Call | undefined {
    return entryOf(request, 'Policy') ? undefined : this.#only('put-key-policy')?.call
  }

  /** The request that makes a key, with what later calls add to it. */
  with(request: MapValue): MapValue {
    const put = this.#only('put-key-policy')
    const policy = put && entryOf(put.request, 'Policy')?.value
    const unknown = unknownAt(request.span, 'another command gives it')
    const withPolicy = this.#any('put-key-policy') ? added(request, 'Policy', policy ?? unknown) : request
    return this.#any('tag-resource', 'untag-resource') ? withMoreTags(withPolicy) : withPolicy
  }

  /** The call that alone says whether the key is rotated. */
  get rotating(): Call | undefined {
    return this.#only('enable-key-rotation', 'disable-key-rotation')?.call
  }

  /** What is known of a key's rotation: nothing, unless one call is about it. */
  rotation(made: Call): Pick<Key, 'rotation' | 'rotationPeriod'> {
    const only = this.#only('enable-key-rotation', 'disable-key-rotation')
    const because = 'a command of its own turns it on'
    if (!only) {
      const span = placeOfWord(made.at)
      return { rotation: { state: 'unknown', because, span }, rotationPeriod: ABSENT }
    }
    const period = entryOf(only.request, 'RotationPeriodInDays')
    const value = only.call.operation === 'enable-key-rotation'
    return {
      rotation: { state: 'known', value, span: placeOfWord(only.call.at) },
      rotationPeriod: period ? numberField(period.value) : ABSENT,
    }
  }

  #any(...operations: readonly Operation[]): boolean {
    const isOwn = this.#own.some(({ call }) => operations.includes(call.operation))
    return isOwn || operations.some(operation => this.#open.has(operation))
  }

  /** The one change of these that there is; undefined where there are several, or may be. */
  #only(...operations: readonly Operation[]): Change | undefined {
    const [change, ...more] = this.#own.filter(({ call }) => operations.includes(call.operation))
    return more.length > 0 || operations.some(operation => this.#open.has(operation)) ? undefined : change
  }
}

function added(request: MapValue, key: string, value: Value): MapValue {
  if (entryOf(request, key)) return request
  return { ...request, entries: [...request.entries, { key, keySpan: value.span, value }] }
}

/** Tags of which not all are known. */
export function withMoreTags(request: MapValue): MapValue {
  const unknown = unknownAt(request.span, 'another command gives more')
  const tags = entryOf(request, 'Tags')
  if (!tags) return added(request, 'Tags', unknown)
  if (tags.value.kind !== 'list') return request
  const value: ListValue = { ...tags.value, items: [...tags.value.items, unknown] }
  const replaced = (entry: MapEntry) => (entry === tags ? { ...entry, value } : entry)
  return { ...request, entries: request.entries.map(replaced) }
}
