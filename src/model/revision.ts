import type { Place } from '../value/value.ts'
import type { Field } from './field.ts'
import type { Alias, Key } from './model.ts'

/** A key or an alias in two versions of a document, in one way both can turn out. */
export type Revision = KeyRevision | AliasRevision

interface RevisionBase {
  readonly kind: 'revision'
  readonly name: string
  /** In the later version: where the subject is named; where it is gone, the version as a whole, or its name in a plan. */
  readonly at: Place
  /** One document plans it: what is not there afterwards is destroyed, and not just written elsewhere. */
  readonly isPlanned: boolean
}

export interface KeyRevision extends RevisionBase {
  readonly of: 'key'
  readonly before: Key
  readonly after: Key | undefined
}

export interface AliasRevision extends RevisionBase {
  readonly of: 'alias'
  readonly before: Alias
  readonly after: Alias | undefined
}

/** Whether a value is a parameter's default: an update keeps the value that the parameter had, whatever its default becomes. */
export function restsOnDefault(field: Field<unknown>): boolean {
  return field.state !== 'absent' && (field.supposing?.length ?? 0) > 0
}
