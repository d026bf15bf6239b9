import { fixed, list, mapping, type Node } from '../document/node.ts'
import type { Draft } from './draft.ts'

/** A comment that says to ignore rules. */
export interface IgnoreComment {
  readonly kind: 'comment'
  readonly rules: readonly string[]
  readonly reason: string | undefined
}

/** As it is written behind the `#`. */
export function textOf({ rules, reason }: IgnoreComment, scope: 'line' | 'file'): string {
  const command = scope === 'file' ? 'kmslint-ignore-file' : 'kmslint-ignore'
  return ` ${command} ${rules.join(', ')}${reason === undefined ? '' : ` -- ${reason}`}`
}

/** What a resource says in its Metadata, where there are no expressions. */
export function ignoreIn(resource: Draft, ...items: readonly Node[]): Node {
  const ignored = list(...items)
  resource.attributes.set('Metadata', mapping({ kmslint: mapping({ ignore: ignored }) }))
  return ignored
}

export function ignoreItem(rule: string, reason: string): Node {
  return mapping({ rule: fixed(rule), reason: fixed(reason) })
}
