/**
 * Whether bytes may hold what any format reads, without decoding or parsing them. Never says no to bytes that hold a
 * needle, however a document may write it: letters in either case, letters as escapes (`\u004bMS`), a word broken
 * over lines inside quotes, UTF-16.
 */
export type Prefilter = (bytes: Buffer) => boolean

/** An escape of a letter, a digit or a colon in JSON or YAML, or a line break that joins two halves of a word. */
const HIDING = /\\(?:u00|x|U000000)(?:3[0-9a]|[46][1-9a-f]|[57][0-9a])|[\w:]\\\r?\n/i

/** Bytes of a needle that may lie in one piece of a file while the rest lies in the next: no needle is longer. */
export const LONGEST_NEEDLE = 128

export function prefilterFor(needles: readonly string[]): Prefilter {
  // The engine skips along this one as long as all of it begins with plain letters, so what hides is looked for apart.
  const anyNeedle = new RegExp(shortest(needles).map(escaped).join('|') || '$^', 'i')
  return bytes => {
    if (hasWideText(bytes)) return true
    const text = bytes.toString('latin1')
    return anyNeedle.test(text) || (text.includes('\\') && HIDING.test(text))
  }
}

/** Needles that hold another one add nothing. */
function shortest(needles: readonly string[]): string[] {
  const all = [...new Set(needles.map(needle => needle.toLowerCase()))]
  return all.filter(needle => !all.some(other => other !== needle && needle.includes(other)))
}

function escaped(needle: string): string {
  return needle.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** The byte order marks of UTF-16 and UTF-32. */
function hasWideText(bytes: Buffer): boolean {
  const first = bytes[0]
  const second = bytes[1]
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0 && second === 0)
  )
}
