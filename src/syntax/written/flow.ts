import type { Span } from '../../text/span.ts'
import type { ScalarStyle } from '../tree.ts'
import { Pieces } from './pieces.ts'

const FOLD = String.raw`[ \t]*(?:\r\n?|\n)[ \t\r\n]*`
const SINGLE = new RegExp(`(?<fold>${FOLD})|(?<doubled>'')`, 'g')
const PLAIN = new RegExp(`(?<fold>${FOLD})`, 'g')
const DOUBLE = new RegExp(
  String.raw`\\(?:(?<joined>(?:\r\n?|\n)[ \t\r\n]*)|x(?<x>[\da-fA-F]{2})|u(?<u>[\da-fA-F]{4})|U(?<U>[\da-fA-F]{8})|(?<letter>.))|(?<fold>${FOLD})`,
  'gs',
)

/** What a letter stands for behind a backslash, in YAML; JSON's are among them. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

/** Undoes what plain and quoted scalars do to text: escapes, doubled quotes, lines folded into one. */
export function unfoldFlow(text: string, { start, end }: Span, style: ScalarStyle): Pieces {
  const pieces = new Pieces()
  const inner = text.slice(start, end)
  let at = 0
  for (const match of inner.matchAll(style === 'double' ? DOUBLE : style === 'single' ? SINGLE : PLAIN)) {
    pieces.copy(text, start + at, start + match.index)
    at = match.index + match[0].length
    pieces.add(meaningOf(match.groups ?? {}), start + match.index, start + at)
  }
  pieces.copy(text, start + at, end)
  return pieces
}

function meaningOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { fold, doubled, letter, joined } = groups
  if (fold !== undefined) return folded(fold)
  if (doubled !== undefined) return "'"
  if (joined !== undefined) return ''
  if (letter !== undefined) return (Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : letter) ?? ''
  const code = Number.parseInt(groups.x ?? groups.u ?? groups.U ?? '', 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** One line break is a space; of more, all but the first are kept. */
function folded(breaks: string): string {
  const count = breaks.match(/\r\n?|\n/g)?.length ?? 1
  return count === 1 ? ' ' : '\n'.repeat(count - 1)
}
