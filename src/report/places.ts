import type { RelatedPlace } from '../findings/finding.ts'
import { LineIndex, type Position } from '../text/lines.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'

/** A span by lines and columns, both from 1; columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Turns the spans of one source into regions. */
export type Locate = (span: Span) => Region

export function locatorOf(source: Source): Locate {
  const lines = new LineIndex(source.text)
  return span => {
    const start: Position = lines.positionAt(span.start)
    const end: Position = lines.positionAt(span.end)
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}

/** A file whose places can be told. */
export interface Locatable {
  readonly source: Source
  readonly locate: Locate
}

const locators = new WeakMap<Source, Locate>()

/** The file that a related place stands in: that of the finding, or one that this refers to. */
export function fileOf({ source }: RelatedPlace, file: Locatable): Locatable {
  if (!source) return file
  const locate = locators.get(source) ?? locatorOf(source)
  locators.set(source, locate)
  return { source, locate }
}
