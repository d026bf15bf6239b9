import { WRONG } from './messages.ts'
import type { Complain } from './scan.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

const ESCAPE = /\\(?:u([\da-fA-F]{4})|(.?))/gs

/** The text a JSON string stands for. An escape JSON does not know stands for itself, with a complaint. */
export function withoutEscapes(text: string, start: number, end: number, complain: Complain): string {
  return text
    .slice(start, end)
    .replace(ESCAPE, (written, hex: string | undefined, letter: string, at: number) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
      if (meant !== undefined) return meant
      const span = { start: start + at, end: start + at + written.length }
      complain(WRONG.escape, span)
      return written
    })
}
