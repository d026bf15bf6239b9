import type { Field } from '../../model/field.ts'
import type { KeyIdentity, KeyReference } from '../../model/model.ts'
import { keyNamedBy, type ResolveKey } from '../../model/read-key.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { at, textAt } from './lookup.ts'
import type { Manifest } from './manifests.ts'

/** The keys of a file that others in it may refer to, by group and name; undefined where several have one name. */
export type Keys = ReadonlyMap<string, KeyIdentity | undefined>

export function keyNamed(group: string, name: string): string {
  return `${group}/${name}`
}

/** A text that is filled in with the id of another object, once that has one. */
export function referenceTo(name: Value): Value {
  const text = name.kind === 'text' ? name.pieces.map(String).join('') : ''
  return {
    ...placeOf(name),
    kind: 'text',
    pieces: [{ name: text, kind: 'resource', resourceType: 'Key' }],
    plain: false,
  }
}

/** What a property that takes a key is given: a key of this file and group, or a name or ARN. */
export function resolverAmong(keys: Keys, group: string): ResolveKey {
  return value => {
    const hole = value.kind === 'text' ? onlyHole(value) : undefined
    if (hole?.kind !== 'resource') return keyNamedBy(value)
    const key = keys.get(keyNamed(group, hole.name))
    return key
      ? known(value, key)
      : { ...placeOf(value), state: 'unknown', because: `${hole.name} is not in this file` }
  }
}

function known(value: Value, key: KeyIdentity): Field<KeyReference> {
  return { ...placeOf(value), state: 'known', value: { to: 'key', key, attribute: undefined } }
}

/** The one key of this group in the file that has these labels, by its name. */
export function selected(
  labels: Value | undefined,
  group: string,
  among: readonly Manifest[],
): Value | undefined {
  if (labels?.kind !== 'map' || labels.entries.length === 0) return undefined
  const wanted = labels.entries.map(({ key, value }) => [key, textAt(value) ?? '?'] as const)
  const found = among.filter(
    ({ group: own, kind, value }) =>
      own === group &&
      kind.endsWith('Key') &&
      wanted.every(([key, label]) => textAt(value, 'metadata', 'labels', key) === label),
  )
  const name = found.length === 1 ? at(found[0]?.value, 'metadata', 'name') : undefined
  return name && { ...name, ...placeOf(labels) }
}
