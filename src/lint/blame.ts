import type { Finding, RelatedPlace } from '../findings/finding.ts'
import { pathAt } from '../syntax/path.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { Neighbour, Neighbourhood } from './neighbourhood.ts'

/** What was found in another file by way of a text, told as that file's own would be. */
export interface Distant {
  readonly neighbour: Neighbour
  /** Its spans are those of the file; its related places say so where they are in others. */
  readonly finding: Finding
}

/** Parts what was found in a text itself, its related places put into their files, from what was found in others. */
export function byFiles(
  findings: readonly Finding[],
  neighbours: Neighbourhood,
): { readonly own: readonly Finding[]; readonly distant: readonly Distant[] } {
  const own: Finding[] = []
  const distant: Distant[] = []
  for (const settled of findings) {
    const related = settled.related.map(({ at, message }) => ({ message, ...placeOf(at, neighbours) }))
    const neighbour = neighbours.holding(settled.at)
    if (!neighbour) own.push({ ...settled, related })
    else distant.push({ neighbour, finding: { ...settled, at: localOf(settled.at, neighbour), related } })
  }
  return { own, distant }
}

/** A finding in another file as one of the text: the reference is blamed, for it is there that the two come together. */
export function blamedHere({ neighbour, finding }: Distant, tree: Tree): Finding {
  const { reference, source } = neighbour
  const { fix: _, isSensitive: __, ...rest } = finding
  const written = { at: finding.at, message: 'written here', source }
  return { ...rest, at: reference, path: pathAt(tree, reference), related: [written, ...finding.related] }
}

function placeOf(at: Span, neighbours: Neighbourhood): Pick<RelatedPlace, 'at' | 'source'> {
  const neighbour = neighbours.holding(at)
  return neighbour ? { at: localOf(at, neighbour), source: neighbour.source } : { at }
}

function localOf({ start, end }: Span, { offset }: Neighbour): Span {
  return { start: start - offset, end: end - offset }
}
