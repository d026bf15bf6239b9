import { type Format, type Origin, type ReadResult, readsItself } from '../formats/format.ts'
import type { Alternatives, Surroundings } from '../model/model.ts'
import type { Ignore } from '../model/suppression.ts'
import { parse } from '../syntax/parse.ts'
import type { Document, Tree } from '../syntax/tree.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import { ignoreComments } from './ignore-comments.ts'
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts'
import { recognise } from './recognise.ts'

/** A text read as what it is, before anything is judged. */
export interface ReadText {
  readonly source: Source
  readonly tree: Tree
  /** The first format that claimed a document of it; undefined when it declares nothing kmslint knows. */
  readonly format: Format | undefined
  readonly groups: readonly Alternatives[]
  /** What there is before the changes that they plan, if any. */
  readonly before: readonly Alternatives[]
  /** What the documents say to ignore. */
  readonly ignores: readonly Ignore[]
  readonly problems: readonly Problem[]
  /** The other files that it was read with. */
  readonly neighbours: Neighbourhood
  /** Its documents are for reading only. */
  readonly isOutput: boolean
  /** Where its resources come from, as far as the documents tell; looked up when asked for. */
  origins(): readonly Origin[]
  /** The format it would be of, were it written out; undefined for all other texts. */
  readonly passedOver?: Format
}

/**
 * Parses a text, tells which formats its documents are of, and reads them. Never throws for anything in the text. `parseText`
 * is for who has a quicker way to the same tree.
 */
export async function readText(
  source: Source,
  surroundings: Surroundings,
  formats: readonly Format[],
  parseText: (source: Source) => Promise<Tree> = parse,
): Promise<ReadText> {
  const own = formats.find(one => readsItself(one, source))
  const tree = await (own?.files?.parse ?? parseText)(source)
  const able = own ? [own] : formats
  const claimed = tree.documents.map(document => ({ document, format: recognise(document, tree, able) }))
  const references = claimed.flatMap(({ document, format }) => format?.references?.(document, tree) ?? [])
  const neighbours = await neighbourhoodOf(source, references, able, surroundings.neighbour)
  const parts = claimed.map(claim => ({
    ...claim,
    ...(claim.format?.read(claim.document, tree, surroundings, neighbours.at) ?? NOTHING),
  }))
  const format = parts.find(part => part.format !== undefined)?.format
  const passedOver = format ? undefined : able.find(each => each.passesOver?.(tree))
  const beside = (path: string) => surroundings.neighbour?.(path, source.name)?.text
  const read = {
    source,
    tree,
    format,
    groups: parts.flatMap(part => part.groups),
    before: parts.flatMap(part => part.before ?? []),
    neighbours,
    isOutput: parts.some(part => part.isOutput),
    origins: () => parts.flatMap(part => part.format?.origins?.(part.document, beside) ?? []),
  }
  if (passedOver) return { ...read, ignores: [], problems: [], passedOver }
  const problems = format
    ? [...tree.problems, ...parts.flatMap(part => part.problems)]
    : problemsOfNone(tree, able)
  const ignores = format && source.text.includes('kmslint') ? ignoresIn(tree, parts) : []
  return { ...read, ignores, problems }
}

interface Part extends ReadResult {
  readonly document: Document
  readonly format: Format | undefined
}

const NOTHING: ReadResult = { groups: [], problems: [] }

function ignoresIn(tree: Tree, parts: readonly Part[]): Ignore[] {
  const own = parts.flatMap(({ document, format }) => format?.ignores?.(document, tree) ?? [])
  return [...ignoreComments(tree), ...own]
}

/** A broken text that no format could claim is a problem only where it was likely meant for one: much YAML is not ours. */
function problemsOfNone({ source, problems }: Tree, formats: readonly Format[]): readonly Problem[] {
  const meant = problems.length > 0 && formats.some(format => format.hallmark.test(source.text))
  return meant ? problems : []
}
