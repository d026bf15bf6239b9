import type { YAMLException } from 'js-yaml'
import { lineStart } from '../../text/lines.ts'
import type { Problem } from '../../text/problem.ts'
import { MAX_DEPTH } from '../limits.ts'

/**
 * The parser's words and ours: what is wrong, and a way out. None repeats the text, which might be what does not belong
 * in a log. Where several fit, the first counts.
 */
const EXPLANATIONS: readonly (readonly [reason: RegExp, explanation: string])[] = [
  [/name of an alias/, 'A plain * starts an alias in YAML; put the text in quotes: "*".'],
  [/name of an anchor/, 'A plain & starts an anchor in YAML; put the text in quotes.'],
  [/alias node should not/, 'An alias (*) takes no tag and no anchor; put them where its anchor is.'],
  [/duplication of a tag/, 'A value takes one tag (!) only; remove the other.'],
  [/duplication of an anchor/, 'A value takes one anchor (&) only; remove the other.'],
  [
    /undeclared tag handle/,
    'This tag has two !, so its first part must be declared in a %TAG line; or write one ! only.',
  ],
  [
    /tag|handle/,
    'This tag has a character in it that tags do not take; is a space missing behind the tag, or are quotes around the text?',
  ],
  [
    /within a single quoted/,
    "This text is not closed; put a ' where it ends (inside the text, a ' is written '').",
  ],
  [
    /within a double quoted/,
    'This text is not closed; put a " where it ends (inside the text, a " is written \\").',
  ],
  [
    /valid JSON character/,
    'A control character stands in this text; write it as an escape in double quotes, such as \\t.',
  ],
  [
    /non-printable/,
    'A character stands here that YAML does not take as it is (a control character, or half of a pair of surrogates); remove it, or write it as an escape in double quotes.',
  ],
  [/null byte/, 'A NUL character stands here, which no YAML has; is this a text file?'],
  [
    /escape sequence/,
    'YAML has no such escape in double quotes; write a backslash itself as \\\\, or put the text in single quotes.',
  ],
  [/hexadecimal/, 'This escape takes more hexadecimal digits: \\x two, \\u four, \\U eight.'],
  [/tab characters/, 'A tab stands in the indentation; YAML takes spaces only, so replace it.'],
  [
    /chomping|indentation width|line break is expected/,
    'Behind | or > only +, -, one digit and a comment may stand on its line; put the text on the next lines.',
  ],
  [/missed comma/, 'A comma is missing before this, or the bracket that closes the list or mapping.'],
  [/found ','/, 'A value is expected here, not a comma; remove one comma.'],
  [/within a flow collection/, 'A bracket ([ or {) is open at the end of the text; close it.'],
  [
    /deficient indentation/,
    'This line belongs to an open quote or bracket and must be indented more than what it is part of; or close the quote or bracket before it.',
  ],
  [/whitespace character is expected/, 'A space is missing behind the ":" of this key.'],
  [
    /expected ':'/,
    'A key stands here without its ":"; add it, or indent the line as a part of the value above.',
  ],
  [/multiline key/, 'This key spreads over several lines; is a ":" missing behind the first of them?'],
  [/sequence entry/, 'This line does not line up with the items (-) of its list; indent it as they are.'],
  [/mapping entry/, 'This line does not line up with the keys of its mapping; indent it as they are.'],
  [
    /directive/,
    'A line that starts with % is an instruction to YAML, and this one is not well-formed; quote it if it is text.',
  ],
  [/YAML version/, 'This is not YAML of version 1; kmslint reads no other.'],
  [
    /document separator/,
    'The document is complete before this; indent it as a part of what it belongs to, or put --- before it.',
  ],
]

/** What YAML text cannot start with, unless in quotes. */
const RESERVED = 'Text cannot start with this character in YAML; put it in quotes.'
const INNER_COLON =
  'A ":" makes a mapping, which cannot start in the middle of a line that already has one; put the text in quotes, or on a line of its own.'
const TAB = 'A tab stands in the indentation; YAML takes spaces only, so replace it.'
const UNKNOWN = 'This is not well-formed YAML.'

/** The first error of a broken text, told in plain words where the parser stopped. */
export function problemOf(error: YAMLException, text: string): Problem {
  const stopped = Math.max(0, Math.min(error.mark?.position ?? 0, text.length))
  // Behind a * or & that should be followed by a name.
  const at = stopped > 0 && /^name of an/.test(error.reason) ? stopped - 1 : stopped
  const span = { start: at, end: Math.min(at + 1, text.length) }
  if (/maxDepth/.test(error.reason)) {
    const message = `Values nest more than ${MAX_DEPTH} levels deep here; kmslint reads no deeper.`
    return { code: 'too-deep', message, at: span }
  }
  return { code: 'invalid-syntax', message: explain(error.reason, text, at), at: span }
}

function explain(reason: string, text: string, at: number): string {
  if (/entry|separator|expected ':'/.test(reason)) {
    const character = text.charAt(at)
    if ('@`%'.includes(character) && character !== '') return RESERVED
    if (character === ':' && /mapping entry/.test(reason)) return INNER_COLON
    if (/^[ ]*\t/.test(text.slice(lineStart(text, at), at + 1))) return TAB
  }
  return EXPLANATIONS.find(([pattern]) => pattern.test(reason))?.[1] ?? UNKNOWN
}
