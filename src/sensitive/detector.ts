/** A text laid bare for detectors. It never leaves this room. */
export interface Revealed {
  readonly text: string
  /** What the text is called by, where it has a name of its own, as a tag's value has; else empty. */
  readonly label: string
}

/** What a detector says of a part of a text: what it is, never what it reads. */
export interface Match<Detector extends string = string> {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** As a message says it: "a GitHub token". */
  readonly kind: string
  /** The detector's name, by which it can be looked for in the documentation. */
  readonly detector: Detector
  /** certain: by its form it can be little else. likely: by its form and the words beside it. possible: a guess, or a sample. */
  readonly confidence: 'certain' | 'likely' | 'possible'
  /** Known from documentation, so nobody's. */
  readonly isSample?: boolean
}

export type Detector = (revealed: Revealed) => readonly Match[]

/** How AWS and others end the keys that they print in documentation. */
export const SAMPLE = /EXAMPLE/
export const AS_SAMPLE = { confidence: 'possible', isSample: true } as const

/** What stands in a text for a part that is not known. No detector takes it for part of a secret. */
export const HOLE = '\uFFFC'

/** A name as the words it is made of: `DbPassword`, `db-password` and `DB_PASSWORD` alike. */
export function wordsOf(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[-_.:/]+/g, ' ')
}

/** Where a pattern fits, group `part` of it if it has one. The pattern must be global. */
export function* placesOf(
  pattern: RegExp,
  text: string,
): Generator<{ start: number; end: number; found: string }> {
  for (const match of text.matchAll(pattern)) {
    const found = match.groups?.part ?? match[0]
    const start = match.index + match[0].indexOf(found)
    yield { start, end: start + found.length, found }
  }
}

/** Of matches that overlap, the one that came first in the list; the rest in the order of the text. */
export function withoutOverlaps(matches: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const match of matches) {
    if (kept.every(({ start, end }) => match.end <= start || end <= match.start)) kept.push(match)
  }
  return kept.sort((a, b) => a.start - b.start)
}
