import type { Span } from '../../text/span.ts'

/** One text of shell commands, and where its parts stand in the document. */
export interface Script {
  readonly text: string
  place(span: Span): Span
}

/** A part of a word: text as it stands there, what an escape comes to, or something that the shell puts in. */
export interface Segment {
  readonly text: string
  readonly script: Script
  /** In the script. */
  readonly span: Span
  /** What the shell puts in here; nothing where the text is known. */
  readonly hole?: ShellHole
}

export interface ShellHole {
  /** The variable that is put in as it is. */
  readonly variable?: string
  /** The commands whose output it is. */
  readonly commands: readonly Command[]
}

export interface Word {
  readonly script: Script
  readonly span: Span
  readonly segments: readonly Segment[]
  /** It has a hole outside quotes, which may come to several words or none. */
  readonly splits: boolean
}

/** One simple command. */
export interface Command {
  readonly script: Script
  readonly span: Span
  readonly words: readonly Word[]
  /** What it is given to read, by a here-document or a here-string. */
  readonly input?: Word
  readonly output?: Output
  /** Whether it may be passed over: it stands in a branch, a loop, behind `&&` or in a substitution. */
  readonly isGuarded: boolean
}

/** A file that a command writes. */
export interface Output {
  readonly file: Word
  readonly appends: boolean
}

/** A word's text, if the shell puts nothing in. */
export function literal({ segments }: Word): string | undefined {
  return segments.some(({ hole }) => hole) ? undefined : asWritten(segments)
}

/** A word's text with what the shell puts in as it is written. */
export function asWritten(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

/** The one thing that the shell puts in, where a word is nothing but that. */
export function onlyHole({ segments }: Word): ShellHole | undefined {
  return segments.length === 1 ? segments[0]?.hole : undefined
}

/** The word without what its first characters say, as in `--name=value`. */
export function after(word: Word, count: number): Word {
  const segments: Segment[] = []
  let left = count
  for (const segment of word.segments) {
    const cut = segment.hole ? 0 : Math.min(left, segment.text.length)
    left -= cut
    if (cut < segment.text.length) segments.push(cut > 0 ? part(segment, cut) : segment)
  }
  const start = segments[0]?.span.start ?? word.span.end
  return { ...word, span: { start, end: word.span.end }, segments }
}

/** A segment's text from an offset on. */
function part(segment: Segment, from: number): Segment {
  const { start, end } = spanIn(segment, from, segment.text.length)
  return { ...segment, text: segment.text.slice(from), span: { start, end } }
}

/** Where in the script a part of a segment's text is written: all of it where it stands for something else. */
export function spanIn({ text, span }: Segment, from: number, to: number): Span {
  const isVerbatim = text.length === span.end - span.start
  return isVerbatim ? { start: span.start + from, end: span.start + to } : span
}
