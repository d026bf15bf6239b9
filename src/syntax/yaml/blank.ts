/**
 * Where the next text is that is neither white space, nor a line break, nor a comment. `at` must not be inside a scalar.
 */
export function skipBlank(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) at++
    else if (code === 35 && isCommentStart(text, at)) at = lineEnd(text, at)
    else return at
  }
}

/** Whether the `#` at `at`, outside every scalar, starts a comment: one does only after white space or a line break. */
export function isCommentStart(text: string, at: number): boolean {
  return at === 0 || isBlank(text.charCodeAt(at - 1))
}

/** The end of the line, its break left out. */
export function lineEnd(text: string, at: number): number {
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) break
    at++
  }
  return at
}

/** A space, a tab, a line break, or a byte order mark, which may open a document. */
function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff
}
