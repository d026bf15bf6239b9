import type { Span } from '../../text/span.ts'

/** What of a text differs from what it was before: all outside of it is the same. */
export interface Change {
  /** In the text as it was. */
  readonly old: Span
  /** By how many characters the text has grown. */
  readonly by: number
}

/** So many characters at once are compared fastest. */
const STEP = 4096

/** The smallest such stretch; undefined where the texts are the same. */
export function changeBetween(old: string, text: string): Change | undefined {
  if (old === text) return undefined
  const shorter = Math.min(old.length, text.length)
  let start = 0
  while (start + STEP <= shorter && old.startsWith(text.slice(start, start + STEP), start)) start += STEP
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++
  const most = shorter - start
  let same = 0
  while (same + STEP <= most && old.endsWith(endOf(text, same), old.length - same)) same += STEP
  while (same < most && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same))
    same++
  return { old: { start, end: old.length - same }, by: text.length - old.length }
}

/** The last characters, but for so many. */
function endOf(text: string, but: number): string {
  return text.slice(text.length - but - STEP, text.length - but)
}
