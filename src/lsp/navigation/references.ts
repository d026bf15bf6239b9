import type { ReadText } from '../../lint/read-text.ts'
import { type Field, known } from '../../model/field.ts'
import type { KeyReference, KmsModel } from '../../model/model.ts'
import type { Span } from '../../text/span.ts'
import type { Declaration } from './declarations.ts'

/** Where a text refers to something that it declares. */
export interface Reference {
  readonly at: Span
  readonly to: Declaration
}

/** Names of resources wherever they are used, and whatever else stands for a key of the same document. */
export function referencesIn(read: ReadText, declarations: readonly Declaration[]): Reference[] {
  const byName = new Map(declarations.map(one => [one.subject.name, one]))
  const byPlace = new Map(declarations.map(one => [one.at.start, one]))
  const mentioned = mentionsIn(read).flatMap(({ name, at }) => referenceTo(byName.get(name), at))
  const given = read.groups
    .flat()
    .flatMap(({ model }) => keysGivenIn(model))
    .flatMap(field => {
      const reference = known(field)
      if (field.state !== 'known' || !reference) return []
      const to = 'key' in reference && reference.key ? byPlace.get(reference.key.at.span.start) : undefined
      const named = reference.to === 'replica' ? byName.get(reference.name) : undefined
      const at = field.use ?? field.span
      return read.neighbours.holding(at) ? [] : referenceTo(to ?? named, at)
    })
  const others = given.filter(
    ({ at }) => !mentioned.some(one => at.start <= one.at.start && one.at.end <= at.end),
  )
  const all = new Map([...others, ...mentioned].map(reference => [reference.at.start, reference]))
  return [...all.values()].sort((a, b) => a.at.start - b.at.start)
}

function referenceTo(to: Declaration | undefined, at: Span): Reference[] {
  return to ? [{ at, to }] : []
}

function mentionsIn({ format, tree }: ReadText) {
  return tree.documents.flatMap(document => format?.mentions?.(document, tree) ?? [])
}

function keysGivenIn({ aliases, replicas, consumers, grants }: KmsModel): Field<KeyReference>[] {
  return [
    ...aliases.map(({ target }) => target),
    ...replicas.map(({ primary }) => primary),
    ...consumers.map(({ key }) => key),
    ...grants.map(({ key }) => key),
  ]
}
