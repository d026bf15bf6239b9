import { lineStart } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'

/** Where someone is typing: the text that is there already, and what a finished word in its place would be. */
export interface Typing {
  /** What a completion replaces: the word, with its quotes in JSON. */
  readonly replaced: Span
  readonly isJson: boolean
  /** A name of an entry is wanted there, not a value. */
  readonly isName: boolean
  /** Its colon is there already. */
  readonly hasColon: boolean
  /** It stands in quotes that YAML would not need. */
  readonly inQuotes: boolean
}

/** Stands for the word that is still to come. */
const PLACEHOLDER = 'kmslintPlaceholder'

const BEFORE = /[\w:*/.-]*$/
const AFTER = /^[\w*/.-]*/

export function typingAt({ name, text }: Source, offset: number): Typing {
  const start = offset - (BEFORE.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0)
  const end = offset + (AFTER.exec(text.slice(offset))?.[0].length ?? 0)
  const isJson = /\.json$/i.test(name) || /^\uFEFF?\s*[{[]/.test(text)
  const quote = /["']$/.exec(text.slice(0, start))?.[0]
  const open = quote === undefined ? start : start - 1
  const close = quote !== undefined && text[end] === quote ? end + 1 : end
  return {
    replaced: isJson ? { start: open, end: close } : { start, end },
    isJson,
    isName: isNamePlace(text, open),
    hasColon: /^[ \t]*:/.test(text.slice(close)),
    inQuotes: quote !== undefined,
  }
}

/** The text with a word that is complete where one is being typed, and the offset of that word. */
export function finished(
  text: string,
  { replaced, isJson, isName, hasColon, inQuotes }: Typing,
): { readonly text: string; readonly offset: number } {
  const after = text.slice(replaced.end)
  const colon = isName && !hasColon ? (isJson ? ': ""' : ': x') : ''
  const comma = isJson && isName && !hasColon && /^\s*"/.test(after) ? ',' : ''
  const word = isJson ? `"${PLACEHOLDER}"` : PLACEHOLDER
  return {
    text: text.slice(0, replaced.start) + word + (inQuotes && !isJson ? '' : colon) + comma + after,
    offset: replaced.start + 1,
  }
}

/** Whether a name is wanted where a word starts: at the start of a line of YAML, and within braces behind one or a comma. */
function isNamePlace(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd()
  const isAlone = text.slice(lineStart(text, start), start).trim() === ''
  const bracket = openBracket(before)
  if (bracket === undefined) return isAlone
  return bracket === '{' && /[{,]$/.test(before)
}

/** The innermost bracket that is still open at the end of a text. Strings are taken out first. */
function openBracket(text: string): string | undefined {
  const open: string[] = []
  for (const [mark] of text
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<=^|\s)#.*/gm, '')
    .matchAll(/[{}[\]]/g)) {
    if (mark === '{' || mark === '[') open.push(mark)
    else open.pop()
  }
  return open.at(-1)
}
