import type { PropertyName } from '../kms/makers/maker.ts'
import type { ReadText } from '../lint/read-text.ts'
import type { Alias, Key, Replica } from '../model/model.ts'
import type { Cursor } from './cursor.ts'

/** What a document declares by properties. */
export type Subject = Key | Replica | Alias

/** A property of KMS, or something within it, whatever the kind of document. */
export interface Place {
  /** What has the property, in each scenario in which it is there. */
  readonly subjects: readonly [Subject, ...Subject[]]
  /** As the maker calls it, even where the document has another word for it. */
  readonly property: string
  /** The names that lead on from there; none at the property itself. */
  readonly within: readonly string[]
}

/** Undefined outside of properties, and in those of other services, which are none of ours. */
export function placeOf({ names, keys }: Cursor, { groups }: ReadText): Place | undefined {
  const all = groups.flat().flatMap(({ model }) => [...model.keys, ...model.replicas, ...model.aliases])
  for (const [depth, key] of keys.entries()) {
    const declared = key ? all.flatMap(subject => entryAt(key.span.start, subject)) : []
    const [first, ...others] = declared
    if (!first) continue
    const subjects = [first.subject, ...others.map(({ subject }) => subject)] as const
    return { subjects, property: first.property, within: names.slice(depth + 1) }
  }
  return undefined
}

function entryAt(start: number, subject: Subject) {
  const entry = subject.properties?.entries.find(({ keySpan }) => keySpan.start === start)
  return entry ? [{ subject, property: entry.key }] : []
}

/** The model's properties of each kind. */
const PROPERTIES: Readonly<Record<Subject['kind'], readonly PropertyName[]>> = {
  key: [
    'spec',
    'usage',
    'origin',
    'multiRegion',
    'policy',
    'description',
    'enabled',
    'rotation',
    'rotationPeriod',
    'deletionWindow',
    'lockoutCheckBypassed',
    'tags',
    'deprecatedSpec',
  ],
  replica: [
    'primary',
    'replicaRegion',
    'policy',
    'description',
    'enabled',
    'deletionWindow',
    'lockoutCheckBypassed',
    'tags',
  ],
  alias: ['aliasName', 'target'],
}

/** What the model calls a property that its maker calls so; undefined for one that the model does not have. */
export function modelNameOf(property: string, { kind, maker }: Subject): PropertyName | undefined {
  return PROPERTIES[kind].find(name => maker.names[name] === property)
}

/** The maker's names for what the model knows of such a thing. */
export function makerNamesOf({ kind, maker }: Subject): string[] {
  return PROPERTIES[kind].flatMap(name => maker.names[name] ?? [])
}
