import type { Format, ReadResult } from '../formats/format.ts'
import type { Alternatives, Surroundings } from '../model/model.ts'
import type { Ignore } from '../model/suppression.ts'
import { parse } from '../syntax/parse.ts'
import type { Document, Tree } from '../syntax/tree.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import { ignoreComments } from './ignore-comments.ts'

/** A text read as what it is, before anything is judged. */
export interface ReadText {
  readonly source: Source
  readonly tree: Tree
  /** The first format that claimed a document of it; undefined when it declares nothing kmslint knows. */
  readonly format: Format | undefined
  readonly groups: readonly Alternatives[]
  /** What the documents say to ignore. */
  readonly ignores: readonly Ignore[]
  readonly problems: readonly Problem[]
  /** Its documents are for reading only. */
  readonly isOutput: boolean
  /** The format it would be of, were it written out; undefined for all other texts. */
  readonly passedOver?: Format
}

/** Parses a text, tells which formats its documents are of, and reads them. Never throws for anything in the text. */
export async function readText(
  source: Source,
  surroundings: Surroundings,
  formats: readonly Format[],
): Promise<ReadText> {
  const tree = await parse(source)
  const parts = tree.documents.map(document => readDocument(document, tree, surroundings, formats))
  const format = parts.find(part => part.format !== undefined)?.format
  const passedOver = format ? undefined : formats.find(each => each.passesOver?.(tree))
  if (passedOver)
    return { source, tree, format, groups: [], ignores: [], problems: [], isOutput: false, passedOver }
  const problems = format
    ? [...tree.problems, ...parts.flatMap(part => part.problems)]
    : problemsOfNone(tree, formats)
  const ignores = format && source.text.includes('kmslint') ? ignoresIn(tree, parts) : []
  const groups = parts.flatMap(part => part.groups)
  return { source, tree, format, groups, ignores, problems, isOutput: parts.some(part => part.isOutput) }
}

interface Part extends ReadResult {
  readonly document: Document
  readonly format: Format | undefined
}

function readDocument(
  document: Document,
  tree: Tree,
  surroundings: Surroundings,
  formats: readonly Format[],
): Part {
  const format = recognise(document, tree, formats)
  return { document, format, ...(format?.read(document, tree, surroundings) ?? { groups: [], problems: [] }) }
}

function ignoresIn(tree: Tree, parts: readonly Part[]): Ignore[] {
  const own = parts.flatMap(({ document, format }) => format?.ignores?.(document, tree) ?? [])
  return [...ignoreComments(tree), ...own]
}

/** The format that is surest; of equals, the first. */
function recognise(document: Document, tree: Tree, formats: readonly Format[]): Format | undefined {
  let likely: Format | undefined
  for (const format of formats) {
    const certainty = format.recognise(document, tree)
    if (certainty === 'certain') return format
    if (certainty === 'likely') likely ??= format
  }
  return likely
}

/** A broken text that no format could claim is a problem only where it was likely meant for one: much YAML is not ours. */
function problemsOfNone({ source, problems }: Tree, formats: readonly Format[]): readonly Problem[] {
  const meant = problems.length > 0 && formats.some(format => format.hallmark.test(source.text))
  return meant ? problems : []
}
