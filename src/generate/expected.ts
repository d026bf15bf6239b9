import type { Blame } from './blame.ts'
import type { Assembled } from './document/assemble.ts'
import type { Node } from './document/node.ts'
import { whereabouts } from './document/path.ts'
import { dataOf } from './document/write.ts'
import { Draft } from './draw/draft.ts'
import type { SampleFormat } from './formats/format.ts'
import type { ExpectedFinding } from './manifest.ts'

/** What must be found in a document. */
export interface Expected {
  readonly finding: ExpectedFinding
  /** The node it is placed at, or under whose name; undefined of a comment. */
  readonly node: Node | undefined
  /** What stands at its place, as plain data. */
  readonly written: unknown
  readonly ignored: boolean
}

export function expected(blame: Blame, assembled: Assembled, { language }: SampleFormat): Expected {
  const { rule, severity, at, name, part, ignored = false } = blame
  if ('kind' in at && at.kind === 'comment')
    return {
      finding: { rule, severity, path: '', at: 'comment' },
      node: undefined,
      written: at.rules[0],
      ignored,
    }
  const { root } = assembled
  const node = assembled.blamed(at)
  const place = whereabouts(root, node, language)
  if (!place) throw new Error(`what ${rule} finds is not in the document`)
  // Of a resource that stands under its name, the name is blamed; of one that has it inside, what is written there.
  const isNamed =
    name !== undefined || (at instanceof Draft && node.kind === 'mapping') || assembled.isName?.(at)
  const isName = isNamed && !place.insideText
  const what = part !== undefined ? 'part' : isName ? 'name' : 'value'
  const finding = { rule, severity, path: place.path, at: what } as const
  return { finding, node, written: part ?? name ?? dataOf(node), ignored }
}
