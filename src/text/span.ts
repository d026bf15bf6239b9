/** A stretch of a source's text, in UTF-16 offsets; `end` is exclusive. Lines and columns appear only at the edges. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function spansEqual(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
