/** GitHub hashes so many characters from a line's first on. */
const LENGTH = 100
const FACTOR = 37
/** Stands for the end of the text. */
const END = 65535
const WORD = 2 ** 32

/**
 * The hash by which GitHub knows a line again when it moves: `primaryLocationLineHash`. A polynomial of the line's
 * characters and those that follow, blanks left out, modulo 2^64; behind a colon the how-manyth line of this hash it is.
 * Returns a function from line numbers (from 1). Source: github/codeql-action, src/fingerprints.ts, 2026-11-24.
 */
export function lineHashes(text: string): (line: number) => string | undefined {
  const characters = `${text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')}`
  const hashes: string[] = []
  const seen = new Map<string, number>()
  for (let start = 0; start >= 0; start = nextLine(characters, start)) {
    const hash = hashFrom(characters, start)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    hashes.push(`${hash}:${count}`)
  }
  return line => hashes[line - 1]
}

/** Where the line after the one at `start` begins; -1 for the last. */
function nextLine(characters: string, start: number): number {
  const end = characters.indexOf('\n', start)
  return end < 0 ? -1 : end + 1
}

/** In two halves of 32 bits, as numbers hold no more than 53. */
function hashFrom(characters: string, start: number): string {
  let [high, low] = [0, 0]
  for (let at = start; at < start + LENGTH; at++) {
    const code = at < characters.length ? characters.charCodeAt(at) : at === characters.length ? END : 0
    const sum = low * FACTOR + code
    low = sum % WORD
    high = (high * FACTOR + Math.floor(sum / WORD)) % WORD
  }
  const digits = low.toString(16)
  return high === 0 ? digits : high.toString(16) + digits.padStart(8, '0')
}
