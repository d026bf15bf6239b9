import type { Finding } from '../findings/finding.ts'
import { suppress } from '../findings/suppress.ts'
import type { Ignore } from '../model/suppression.ts'
import type { Source } from '../text/source.ts'
import type { Distant } from './blame.ts'

/** What there is to say of a file that is linted by itself. */
export interface ByItself {
  /** Found in it, and in those that it refers to. */
  readonly findings: readonly { readonly file: string; readonly finding: Finding }[]
  readonly ignores: readonly Ignore[]
}

/**
 * Of what was found in other files, that which only the way there brings about: what a file on the way is told by itself
 * stands in its own report, and what the file says to ignore is ignored.
 */
export async function newOf(
  distant: readonly Distant[],
  lintByItself: (source: Source) => Promise<ByItself>,
  mandatory: readonly string[],
): Promise<Distant[]> {
  const known = new Map<string, Promise<ByItself & { readonly names: ReadonlySet<string> }>>()
  const linted = (source: Source) => {
    const saying =
      known.get(source.name) ??
      lintByItself(source).then(said => ({ ...said, names: new Set(said.findings.map(nameOf)) }))
    known.set(source.name, saying)
    return saying
  }
  const ruling = { known: new Set<string>(), on: new Set<string>(), mandatory: new Set(mandatory) }
  const isNew = await Promise.all(
    distant.map(async ({ neighbour: { way, source }, finding }) => {
      const name = nameOf({ file: source.name, finding })
      const onTheWay = await Promise.all(way.map(linted))
      const { ignores } = await linted(source)
      const isTold = onTheWay.some(({ names }) => names.has(name))
      return !isTold && suppress([finding], ignores, ruling).findings.length > 0
    }),
  )
  return distant.filter((_, index) => isNew[index])
}

function nameOf({ file, finding }: ByItself['findings'][number]): string {
  const { rule, messageId, message, at } = finding
  return [rule, messageId, message, file, at.start, at.end].join('\u0000')
}
