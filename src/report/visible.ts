/**
 * Text of documents and names of files may hold what a terminal or a reader is misled by: escape sequences, line
 * breaks, letters of no width, marks that turn the direction of writing, halves of characters. Here alone they are made
 * visible; every report goes through one of these functions.
 * (The pattern is made when a text needs it: its classes are long lists.)
 */
const misleading = () => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]|\u034F/gu
const PLAIN = /^[\x20-\x7E]*$/

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** One line of text as a person may read it: what misleads is written as an escape, such as `\u202e`. */
export function visible(text: string): string {
  return PLAIN.test(text)
    ? text
    : text.replace(misleading(), character => NAMED.get(character) ?? escaped(character))
}

/** A value as JSON of which no character misleads. Whoever parses it gets the very same text. */
export function visibleJson(value: unknown): string {
  return harmless(JSON.stringify(value, undefined, 2))
}

/** The same on one line. */
export function visibleJsonLine(value: unknown): string {
  return harmless(JSON.stringify(value))
}

function harmless(json: string): string {
  return json
    .split('\n')
    .map(line => (PLAIN.test(line) ? line : line.replace(misleading(), escapeUnits)))
    .join('\n')
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code > 0xffff) return `\\u{${code.toString(16)}}`
  return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`
}

/** JSON knows escapes of UTF-16 units only. */
function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at), 4)}`).join(
    '',
  )
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
